"""Errors leave by one door, in Chinese, with a number to quote."""

from __future__ import annotations

import pytest

from server.core import privacy
from server.core.errors import NotFound
from server.people.staff import hiring
from server.web import assets
from tests.web.conftest import PASSWORD


async def test_an_unknown_address_is_a_404_with_a_chinese_sentence_and_a_number(serving):
    async with serving.stranger() as client:
        answer = await client.get("/api/shop/nothing-here")
    assert answer.status_code == 404
    assert answer.json()["message"] == "没有这个页面，请检查链接"
    assert answer.json()["request_id"] == answer.headers["x-request-id"]


async def test_a_body_with_an_unknown_field_is_refused_and_names_it(serving):
    async with serving.stranger() as client:
        answer = await client.post("/api/admin/login", json={"login": "a", "password": "b", "admin": True})
    assert answer.status_code == 422
    assert answer.json()["fields"] == {"admin": "多了这一项"}


async def test_a_form_that_is_not_json_is_refused_before_anything_is_read(serving):
    async with serving.stranger() as client:
        answer = await client.post("/api/shop/sms-codes", data={"phone": "13800000000", "purpose": "order"})
    assert answer.status_code == 415


async def test_a_process_says_that_it_lives_and_that_it_is_ready(serving):
    async with serving.stranger() as client:
        assert (await client.get("/healthz")).json() == {"status": "ok"}
        assert (await client.get("/readyz")).json() == {"status": "ready"}


async def test_a_number_that_no_table_can_hold_is_a_mistake_and_not_a_bug(serving):
    beyond = 2**63
    held = await serving.stranger().put("/api/shop/hold", json={"link_code": "abc", "number_id": beyond})
    assert (held.status_code, held.json()["fields"]) == (422, {"number_id": "数字太大了"})
    await hiring.hire("owner", "负责人", "owner", PASSWORD)
    owner = await serving.staff("owner")
    assert (await owner.get(f"/api/admin/plans/{beyond}")).status_code == 404
    assert (await owner.get(f"/api/admin/numbers?pool_id={beyond}")).status_code == 422
    assert (await owner.post(f"/api/admin/numbers/{beyond}/lock", json={"reason": "核对"})).status_code == 404


async def test_a_page_that_nobody_can_turn_to_is_empty(serving):
    await hiring.hire("owner", "负责人", "owner", PASSWORD)
    owner = await serving.staff("owner")
    for page in (2**62, -(2**62)):
        answer = await owner.get(f"/api/admin/orders?page={page}")
        assert (answer.status_code, answer.json()["items"]) == (200, [])


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("GET", "/api/admin/session", {b"cookie": b"haoka_staff=\xff\xfe"}, 401),
        ("GET", "/api/agent/me", {b"authorization": b"Bearer \xff"}, 401),
        ("GET", "/api/shop/orders", {b"cookie": b"haoka_customer=\xff"}, 401),
        ("GET", "/api/shop/hold", {b"cookie": b"haoka_visitor=" + b"\xff" * 30}, 204),
    ],
)
async def test_a_header_that_is_no_text_belongs_to_nobody(serving, method, path, headers, status):
    assert (await serving.stranger().request(method, path, headers=headers)).status_code == status


async def test_a_csrf_token_that_is_no_text_is_a_wrong_one(serving):
    await hiring.hire("owner", "负责人", "owner", PASSWORD)
    owner = await serving.staff("owner")
    answer = await owner.post("/api/admin/logout", headers={b"x-csrf-token": b"\xff"})
    assert (answer.status_code, answer.json()["code"]) == (403, "csrf_failed")


def test_a_signature_that_is_no_text_does_not_hold():
    assert privacy.signature_holds("link:abc", privacy.sign("link:abc"))
    assert not privacy.signature_holds("link:abc", "\udcff")


@pytest.mark.parametrize("name", ["a" * 5000, "a/" * 3000, "a\x00b", "../../../etc/passwd", "/etc/passwd", "missing.js", ""])
def test_a_file_that_is_not_there_is_not_found_whatever_its_name(tmp_path, name):
    with pytest.raises(NotFound):
        assets.found(tmp_path, name)


async def test_nobody_is_listened_to_for_longer_than_a_form_takes(serving):
    long = b'{"login": "' + b"a" * 300_000 + b'"}'
    answer = await serving.stranger().post("/api/admin/login", content=long, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


async def test_a_sheet_may_be_long_and_its_name_odd(serving):
    await hiring.hire("clerk", "客服", "clerk", PASSWORD)
    sheet = "号码,备注\n" + "".join(f"1391{n:07d},{'一段备注' * 20}\n" for n in range(6000))
    clerk = await serving.staff("clerk")
    for name in ("号码.csv", "a." + "b" * 400, "../../x.csv", "x.\x01"):
        answer = await clerk.post("/api/admin/imports/numbers", files={"file": (name, sheet.encode())}, data={"pool_name": "甲"})
        assert (answer.status_code, answer.json()["fresh"]) == (201, 6000), name
    assert len(sheet.encode()) > 1_200_000
    empty = await clerk.post("/api/admin/imports/numbers", files={"file": ("空.csv", b"")}, data={"pool_name": "甲"})
    assert (empty.status_code, empty.json()["message"]) == (422, "文件是空的，请确认上传的是填好的那一份")
    unseen = await clerk.post("/api/admin/imports/numbers", files={"file": ("a.csv", sheet.encode())}, data={"pool_name": "甲\0乙"})
    assert unseen.json()["fields"] == {"name": "号池名称里有看不见的字符，请重新输入"}


async def test_a_password_that_somebody_else_knows_opens_nothing_but_its_own_change(serving):
    given = await hiring.hire("clerk", "客服", "clerk")
    clerk = serving.stranger()
    session = (await clerk.post("/api/admin/login", json={"login": "clerk", "password": given})).json()
    clerk.headers["x-csrf-token"] = session["csrf_token"]
    refused = await clerk.get("/api/admin/pools")
    assert (refused.status_code, refused.json()["code"]) == (403, "password_must_change")
    assert (await clerk.get("/api/admin/session")).json()["must_change_password"]
    changed = await clerk.post("/api/admin/password", json={"old": given, "new": "other-harbour-lantern-48"})
    assert changed.status_code == 200
    assert (await clerk.get("/api/admin/pools")).status_code == 200


async def test_who_is_signed_out_is_told_so_even_while_a_long_sheet_is_on_its_way(serving):
    long = b"x" * 20_000_000
    for _ in range(3):
        answer = await serving.stranger().post("/api/admin/imports/numbers", files={"file": ("a.csv", long)}, data={"pool_name": "甲"})
        assert (answer.status_code, answer.json()["code"]) == (401, "login_required")
