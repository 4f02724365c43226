"""The demo's staff account lies beside the data only in the sandbox, and only as long as its password is good."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from server import commands
from server.gateways.storage import make_storage
from server.insight.demo import first_login
from server.people.staff import hiring
from server.settings import Settings
from tests.web.conftest import PASSWORD, Serving

ASKED = argparse.Namespace(json=True, login="admin")


def installation(data: Path, mode: str) -> commands.Installation:
    settings = Settings.model_validate({"HAOKA_DATA": data, "HAOKA_MODE": mode})
    return commands.Installation(settings, make_storage(data / "files"))


@pytest.mark.usefixtures("database")
async def test_the_sandbox_keeps_it_for_its_owner_until_the_password_is_reset(tmp_path: Path) -> None:
    await commands.seed_demo(ASKED, installation(tmp_path, "sandbox"))
    kept = tmp_path / first_login.NAME
    assert kept.stat().st_mode & 0o777 == 0o600
    await commands.reset_password(ASKED, installation(tmp_path, "sandbox"))
    assert not kept.exists()


@pytest.mark.usefixtures("database")
async def test_production_keeps_no_password(tmp_path: Path) -> None:
    await commands.seed_demo(ASKED, installation(tmp_path, "production"))
    assert not (tmp_path / first_login.NAME).exists()


async def test_it_goes_when_its_own_password_is_changed(serving: Serving, tmp_path: Path) -> None:
    for login in ("owner", "clerk"):
        await hiring.hire(login, "张敏", login, PASSWORD)
    first_login.keep(tmp_path, "owner", PASSWORD)
    for login, left in (("clerk", True), ("owner", False)):
        staff = await serving.staff(login)
        answer = await staff.post("/api/admin/password", json={"old": PASSWORD, "new": "other-harbour-lantern-48"})
        assert answer.status_code == 200, answer.text
        assert (tmp_path / first_login.NAME).exists() is left


async def test_it_goes_with_the_demo_data(serving: Serving, tmp_path: Path) -> None:
    await hiring.hire("owner", "张敏", "owner", PASSWORD)
    first_login.keep(tmp_path, "owner", PASSWORD)
    staff = await serving.staff("owner")
    answer = await staff.post("/api/admin/setup/wipe-demo", json={"confirm": "清空演示数据"})
    assert answer.status_code == 200, answer.text
    assert not (tmp_path / first_login.NAME).exists()
