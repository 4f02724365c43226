"""Accounts are added, changed and switched off, and somebody is always in charge."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from server.base.audit import queries as audit
from server.core import statements
from server.core.actors import Actor
from server.core.errors import DomainError, InvalidInput, NotFound, StateChanged
from server.core.paging import Window
from server.people.sessions import finding
from server.people.staff import queries, standing
from server.people.staff.errors import LastOwner, LoginTaken, OwnAccount, WrongLogin
from server.people.staff.hiring import hire
from server.people.staff.signing_in import sign_in

GOOD = "榕树-纸飞机-42-灯塔"
COMMAND_LINE = Actor("job", None, "系统")


@pytest.fixture
async def owner(database: str) -> Actor:
    return await _hired("su.lan", "苏岚", "owner")


@pytest.fixture
async def clerk(owner: Actor) -> Actor:
    return await _hired("lin.zhixia", "林知夏", "clerk")


async def _hired(login: str, name: str, role: str) -> Actor:
    await hire(login, name, role, GOOD)
    row = await statements.read_one("SELECT id FROM staff WHERE login = %s", [login])
    assert row is not None
    return Actor("staff", row["id"], name)


def _id(actor: Actor) -> int:
    assert actor.id is not None
    return actor.id


async def _owners() -> int:
    return sum(one.active and one.role == "owner" for one in await queries.accounts())


async def test_a_disabled_member_is_out_at_once_and_comes_back_with_the_same_password(owner: Actor, clerk: Actor) -> None:
    here = await sign_in("lin.zhixia", GOOD, "203.0.113.9")
    await standing.disable(_id(clerk), owner)
    assert await finding.find("staff", here.token) is None
    with pytest.raises(WrongLogin):
        await sign_in("lin.zhixia", GOOD, "203.0.113.9")
    await standing.enable(_id(clerk), owner)
    assert (await sign_in("lin.zhixia", GOOD, "203.0.113.9")).name == "林知夏"


async def test_a_changed_role_holds_from_the_next_step(owner: Actor, clerk: Actor) -> None:
    await standing.change(_id(clerk), "林知秋", "finance", owner)
    member = await queries.member(_id(clerk))
    assert member is not None
    assert (member.name, member.role) == ("林知秋", "finance")


async def test_nobody_disables_or_demotes_themself(owner: Actor) -> None:
    await _hired("he.qing", "何青", "owner")
    with pytest.raises(OwnAccount):
        await standing.disable(_id(owner), owner)
    with pytest.raises(OwnAccount):
        await standing.change(_id(owner), "苏岚", "clerk", owner)
    await standing.change(_id(owner), "苏小岚", "owner", owner)
    assert await _owners() == 2


async def test_the_last_owner_stays_whoever_asks(owner: Actor, clerk: Actor) -> None:
    with pytest.raises(LastOwner):
        await standing.disable(_id(owner), COMMAND_LINE)
    with pytest.raises(LastOwner):
        await standing.change(_id(owner), "苏岚", "finance", COMMAND_LINE)
    assert await _owners() == 1


async def _each_disables_the_other(one: Actor, other: Actor) -> list[Any]:
    return await asyncio.gather(standing.disable(_id(other), one), standing.disable(_id(one), other), return_exceptions=True)


async def test_two_owners_who_disable_each_other_at_once_leave_one(owner: Actor) -> None:
    other = await _hired("he.qing", "何青", "owner")
    for _ in range(5):
        outcomes = await _each_disables_the_other(owner, other)
        assert sorted(type(outcome).__name__ for outcome in outcomes) == ["LastOwner", "NoneType"]
        assert await _owners() == 1
        await statements.change("UPDATE staff SET active = %s", [True])


async def test_one_disabled_and_one_demoted_at_once_leave_one(owner: Actor) -> None:
    other = await _hired("he.qing", "何青", "owner")
    outcomes = await asyncio.gather(
        standing.disable(_id(other), owner), standing.change(_id(owner), "苏岚", "clerk", other), return_exceptions=True
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["LastOwner", "NoneType"]
    assert await _owners() == 1


async def test_without_the_guard_nobody_is_left_so_the_tests_above_can_fail(owner: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    async def look_away() -> None:
        return None

    monkeypatch.setattr(standing, "_require_an_owner", look_away)
    await _each_disables_the_other(owner, await _hired("he.qing", "何青", "owner"))
    assert await _owners() == 0


async def test_two_who_take_one_login_at_once_make_one_account(owner: Actor) -> None:
    outcomes = await asyncio.gather(hire("he.qing", "何青", "clerk"), hire("He.Qing", "贺青", "clerk"), return_exceptions=True)
    [refusal] = [outcome for outcome in outcomes if isinstance(outcome, LoginTaken)]
    assert refusal.fields == {"login": "这个账号已经有人用了，请换一个"}
    assert [one.login for one in await queries.accounts()] == ["su.lan", "he.qing"]


async def test_every_step_leaves_an_audit_row_and_a_refused_one_none(owner: Actor, clerk: Actor) -> None:
    await standing.change(_id(clerk), "林知夏", "finance", owner)
    await standing.change(_id(clerk), "林知夏", "finance", owner)
    await standing.disable(_id(clerk), owner)
    await standing.enable(_id(clerk), owner)
    refused: list[tuple[type[DomainError], Any]] = [
        (LastOwner, standing.disable(_id(owner), clerk)),
        (InvalidInput, standing.change(_id(clerk), "", "king", owner)),
        (StateChanged, standing.enable(_id(clerk), owner)),
        (NotFound, standing.disable(999, owner)),
    ]
    for kind, step in refused:
        with pytest.raises(kind):
            await step
    rows, _ = await audit.entries("", Window())
    acts = [(row.actor, row.action_label, row.subject) for row in reversed(rows) if row.action != "staff.hired"]
    subject = f"staff:{_id(clerk)}"
    assert acts == [("苏岚", "修改员工姓名或角色", subject), ("苏岚", "停用员工账号", subject), ("苏岚", "恢复员工账号", subject)]
    [changed] = [row for row in rows if row.action == "staff.changed"]
    assert changed.detail == {"fields": ["role"], "from": "clerk", "to": "finance"}
    assert GOOD not in json.dumps([row.detail for row in rows])


async def test_the_list_tells_who_was_here_last_and_when(owner: Actor, clerk: Actor, frozen_clock: Any) -> None:
    await sign_in("lin.zhixia", GOOD, "203.0.113.9")
    frozen_clock.move(hours=3)
    await sign_in("lin.zhixia", GOOD, "203.0.113.9")
    seen = {one.login: one.last_signed_in_at for one in await queries.accounts()}
    assert seen == {"su.lan": None, "lin.zhixia": frozen_clock.now()}
