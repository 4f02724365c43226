"""Makes accounts for staff."""

from __future__ import annotations

import re

from server.base.audit import recording
from server.core import actors, clock, statements
from server.core.actors import Actor
from server.core.errors import InvalidInput
from server.core.transactions import transactional
from server.people.staff import passwords
from server.people.staff.errors import LoginTaken
from server.people.staff.permissions import Role
from server.people.staff.signing_in import tidy_login

_LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{2,39}")


async def hire(login: str, name: str, role: str, password: str | None = None, actor: Actor | None = None) -> str:
    """Make an account and answer its password, which is shown once and stored nowhere.

    Without a password one is made up, which must be changed at the first sign-in.
    Raises InvalidInput, WeakPassword, LoginTaken.
    """
    login, name = tidy_login(login), name.strip()
    _check(login, name, role)
    if password is not None:
        passwords.judge(password, login, name)
    chosen = password or passwords.made_up()
    await _write(login, name, role, await passwords.hashed(chosen), password is None, actor or actors.job("hire"))
    return chosen


def _check(login: str, name: str, role: str) -> None:
    wrong: dict[str, str] = {}
    if not _LOGIN.fullmatch(login):
        wrong["login"] = "账号为 3 到 40 个字母、数字、点、横线或下划线，以字母或数字开头"
    wrong |= mistakes_in(name, role)
    if wrong:
        raise InvalidInput(fields=wrong)


def mistakes_in(name: str, role: str) -> dict[str, str]:
    """What is wrong with a name and a role, by field; empty for what an account may have. Pure."""
    wrong: dict[str, str] = {}
    if not 1 <= len(name) <= 20:
        wrong["name"] = "请填 1 到 20 个字的姓名"
    if role not in list(Role):
        wrong["role"] = "没有这个角色"
    return wrong


@transactional
async def _write(login: str, name: str, role: str, password_hash: str, must_change: bool, actor: Actor) -> None:
    if await statements.read_one("SELECT id FROM staff WHERE login = %s", [login]):
        raise LoginTaken("有一处要改，账号还没有开通", fields={"login": LoginTaken.message})
    await statements.change(
        "INSERT INTO staff (login, display_name, role, password_hash, must_change_password, active, created_at)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s)",
        [login, name, role, password_hash, must_change, True, clock.now()],
    )
    row = await statements.read_one("SELECT id FROM staff WHERE login = %s", [login])
    assert row is not None
    await recording.record(actor, "staff.hired", f"staff:{row['id']}", "", {"role": role})
