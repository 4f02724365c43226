"""The owner makes an account in the panel, and from the command line; its holder signs in and is kept to their rooms."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from server import __main__, commands
from server.gateways.storage import make_storage
from server.people.staff.signing_in import sign_in
from server.settings import Settings
from tests.web.conftest import Serving

CHANGED = "other-harbour-lantern-48"


async def test_a_new_clerk_signs_in_changes_the_password_and_is_kept_to_their_rooms(trading: Serving) -> None:
    owner = await trading.staff("owner")
    made = (await owner.post("/api/admin/staff", json={"login": "Lin.ZhiXia", "name": "林知夏", "role": "clerk"})).json()
    assert (made["member"]["login"], made["member"]["role_label"], made["member"]["last_signed_in_at"]) == ("lin.zhixia", "客服运营", None)

    clerk = trading.stranger()
    session = (await clerk.post("/api/admin/login", json={"login": "lin.zhixia", "password": made["password"]})).json()
    clerk.headers["x-csrf-token"] = session["csrf_token"]
    assert (await clerk.get("/api/admin/orders")).json()["code"] == "password_must_change"
    await clerk.post("/api/admin/password", json={"old": made["password"], "new": CHANGED})
    assert (await clerk.get("/api/admin/orders")).status_code == 200
    assert (await clerk.get("/api/admin/staff")).json()["code"] == "not_allowed"

    listed = await owner.get("/api/admin/staff")
    assert made["password"] not in listed.text
    [row] = [one for one in listed.json()["items"] if one["login"] == "lin.zhixia"]
    assert row["last_signed_in_at"] is not None
    assert row["must_change_password"] is False

    await owner.put(f"/api/admin/staff/{row['id']}", json={"name": "林知夏", "role": "finance"})
    assert (await clerk.get("/api/admin/numbers")).json()["code"] == "not_allowed"
    assert (await clerk.get("/api/admin/withdrawals")).status_code == 200
    assert (await owner.post(f"/api/admin/staff/{row['id']}/disable")).json()["active"] is False
    assert (await clerk.get("/api/admin/withdrawals")).status_code == 401


async def test_a_new_password_ends_the_sessions_and_must_be_changed(trading: Serving) -> None:
    owner, clerk = await trading.staff("owner"), await trading.staff("clerk")
    [row] = [one for one in (await owner.get("/api/admin/staff")).json()["items"] if one["login"] == "clerk"]
    handed = (await owner.post(f"/api/admin/staff/{row['id']}/password")).json()
    assert handed["member"]["must_change_password"] is True
    assert (await clerk.get("/api/admin/orders")).status_code == 401
    assert (await sign_in("clerk", handed["password"], "203.0.113.9")).must_change


async def test_a_login_that_is_taken_is_refused_beside_its_field(trading: Serving) -> None:
    owner = await trading.staff("owner")
    answer = await owner.post("/api/admin/staff", json={"login": "CLERK", "name": "另一人", "role": "clerk"})
    assert (answer.status_code, answer.json()["fields"]) == (409, {"login": "这个账号已经有人用了，请换一个"})


async def test_the_owners_own_account_is_not_switched_off_nor_reset_from_the_list(trading: Serving) -> None:
    owner = await trading.staff("owner")
    [me] = [one for one in (await owner.get("/api/admin/staff")).json()["items"] if one["is_me"]]
    refused = [
        await owner.post(f"/api/admin/staff/{me['id']}/disable"),
        await owner.post(f"/api/admin/staff/{me['id']}/password"),
        await owner.put(f"/api/admin/staff/{me['id']}", json={"name": "我", "role": "clerk"}),
    ]
    assert [answer.json()["code"] for answer in refused] == ["own_account"] * 3
    assert (await owner.get("/api/admin/staff")).status_code == 200


@pytest.mark.usefixtures("database")
async def test_the_command_prints_a_password_that_works_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = Settings.model_validate({"HAOKA_DATA": tmp_path})
    asked = argparse.Namespace(login="Zhou.Ning", name="周宁", role="finance")
    assert await commands.add_staff(asked, commands.Installation(settings, make_storage(tmp_path / "files"))) == 0
    told = capsys.readouterr().out
    password = told.split("密码 ")[1].split("（")[0]
    signed = await sign_in("zhou.ning", password, "203.0.113.9")
    assert (signed.name, signed.role, signed.must_change) == ("周宁", "finance", True)


def test_the_command_knows_only_roles_that_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        __main__.main(["add-staff", "zhou.ning", "--name", "周宁", "--role", "king"])
    assert "owner" in capsys.readouterr().err


async def test_the_log_calls_people_and_plans_by_their_names(trading: Serving) -> None:
    owner = await trading.staff("owner")
    lines = (await owner.get("/api/admin/audit")).json()["items"]
    assert {"代理 林小满", "套餐 晴川卡", "员工 管理员"} <= {line["subject"] for line in lines}
