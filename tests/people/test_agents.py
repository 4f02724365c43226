"""Agents join by invitation, staff decide, and the tree above a seller is known."""

from __future__ import annotations

import asyncio

import pytest

from server.base.options import writing
from server.core import statements
from server.core.actors import Actor
from server.core.errors import InvalidInput, NotFound, StateChanged
from server.core.paging import Window
from server.people.agents import avatars, joining, queries, renaming, standing
from server.people.agents.errors import AlreadyJoined, InviteUnknown, MoveNotAllowed, NotApproved, PhoneTaken
from server.people.agents.inviting import platform_code
from server.people.agents.joining import join
from server.people.agents.standing import advance

CLERK = Actor("staff", 1, "林知夏")
BOTH = ["agreement", "phone"]


async def _approved(openid: str, phone: str, code: str | None = None, name: str = "陈小满") -> queries.Profile:
    agent_id = await join(openid, code or await platform_code(), name, phone, BOTH)
    await advance(agent_id, "approved", "", CLERK)
    return await queries.profile(agent_id)


async def _facts() -> list[str]:
    return [row["fact"] for row in await statements.read("SELECT fact FROM outbox_facts ORDER BY id")]


async def test_an_agent_joins_and_is_approved_and_each_step_is_written_down(database: str) -> None:
    agent_id = await join("o1", await platform_code(), " 陈小满 ", "+86 138-0013-8000", BOTH)
    before = await queries.profile(agent_id)
    assert (before.display_name, before.phone_masked, before.state) == ("陈小满", "138 **** 8000", "applied")
    assert before.invite_code is None
    await advance(agent_id, "approved", "", CLERK)
    after = await queries.profile(agent_id)
    assert after.state == "approved"
    assert after.invite_code
    assert after.approved_at is not None
    assert await _facts() == ["agent.joined", "agent.approved"]
    file = await queries.file(agent_id)
    assert [(event.title, event.actor) for event in file.events] == [("通过申请", "林知夏"), ("申请加入", "陈小满")]
    audit = await statements.read("SELECT action, subject FROM audit_entries ORDER BY id")
    assert [row["action"] for row in audit] == ["agent.joined", "agent.approved"]


async def test_the_phone_is_sealed_and_found_only_by_its_index(database: str) -> None:
    await join("o1", await platform_code(), "陈小满", "13800138000", BOTH)
    dump = str([await statements.read(f"SELECT * FROM {table}") for table in ("agents", "agent_events", "outbox_facts", "audit_entries")])
    assert "13800138000" not in dump
    rows, total = await queries.page(None, "138 0013 8000", Window())
    assert total == 1
    assert rows[0].display_name == "陈小满"


async def test_an_agent_stands_below_whoever_invited(database: str) -> None:
    top = await _approved("o1", "13800138001", name="甲")
    middle = await _approved("o2", "13800138002", top.invite_code, name="乙")
    seller = await _approved("o3", "13800138003", (middle.invite_code or "").upper(), name="丙")
    assert (seller.upline_id, seller.upline_name) == (middle.id, "乙")
    whole = await queries.chain(seller.id, 9)
    assert [(link.display_name, link.level) for link in whole] == [("丙", 1), ("乙", 2), ("甲", 3)]
    assert [link.display_name for link in await queries.chain(seller.id, 2)] == ["丙", "乙"]
    assert await queries.chain(10**9, 2) == []
    assert await queries.direct_team(top.id) == 1


async def test_a_chain_that_was_bent_into_a_ring_still_ends(database: str) -> None:
    one = await _approved("o1", "13800138001")
    two = await _approved("o2", "13800138002", one.invite_code)
    await statements.change("UPDATE agents SET upline_id = %s WHERE id = %s", [two.id, one.id])
    assert len(await queries.chain(one.id, 4)) == 4


@pytest.mark.parametrize("state", ["applied", "refused", "frozen"])
async def test_who_is_not_approved_now_invites_nobody(database: str, state: str) -> None:
    agent = await _approved("o1", "13800138001")
    await statements.change("UPDATE agents SET state = %s WHERE id = %s", [state, agent.id])
    with pytest.raises(InviteUnknown):
        await queries.inviter(agent.invite_code or "")
    with pytest.raises(InviteUnknown):
        await join("o2", agent.invite_code or "", "乙", "13800138002", BOTH)
    assert await queries.by_openid("o2") is None


async def test_the_platforms_own_code_stays_the_same_and_can_be_closed(database: str) -> None:
    codes = await asyncio.gather(*(platform_code() for _ in range(5)))
    assert len(set(codes)) == 1
    inviting = await queries.inviter(codes[0])
    assert (inviting.agent_id, inviting.name_masked) == (None, "青屿号卡")
    await writing.put({"agents.upline_required": "1"}, CLERK)
    with pytest.raises(InviteUnknown, match="向已加入的代理要邀请码"):
        await join("o1", codes[0], "陈小满", "13800138001", BOTH)


async def test_an_inviters_name_is_shown_by_its_first_character(database: str) -> None:
    agent = await _approved("o1", "13800138001")
    inviting = await queries.inviter(agent.invite_code or "")
    assert (inviting.name_masked, inviting.initial) == ("陈**", "陈")


async def test_one_phone_and_one_wechat_make_one_agent(database: str) -> None:
    code = await platform_code()
    await join("o1", code, "甲", "13800138001", BOTH)
    with pytest.raises(PhoneTaken):
        await join("o2", code, "乙", "138 0013 8001", BOTH)
    with pytest.raises(AlreadyJoined):
        await join("o1", code, "甲", "13800138002", BOTH)


async def test_of_two_who_join_with_one_phone_at_once_one_gets_in(database: str) -> None:
    code = await platform_code()
    results = await asyncio.gather(*(join(f"o{n}", code, "甲", "13800138001", BOTH) for n in range(6)), return_exceptions=True)
    assert sum(isinstance(result, int) for result in results) == 1
    assert sum(isinstance(result, PhoneTaken) for result in results) == 5


async def test_both_consents_are_needed(database: str) -> None:
    with pytest.raises(InvalidInput, match="勾选"):
        await join("o1", await platform_code(), "甲", "13800138001", ["agreement"])


async def test_who_was_refused_sees_why_and_applies_again(database: str) -> None:
    code = await platform_code()
    agent_id = await join("o1", code, "甲", "13800138001", BOTH)
    await advance(agent_id, "refused", "名称像官方客服", CLERK)
    assert (await queries.profile(agent_id)).state_reason == "名称像官方客服"
    assert await join("o1", code, "陈小满", "13800138002", BOTH) == agent_id
    again = await queries.profile(agent_id)
    assert (again.state, again.state_reason, again.display_name, again.phone_masked) == (
        "applied",
        "",
        "陈小满",
        "138 **** 8002",
    )
    assert await _facts() == ["agent.joined", "agent.refused", "agent.applied"]


async def test_nobody_becomes_the_upline_of_who_stands_above(database: str) -> None:
    top = await _approved("o1", "13800138001")
    below = await _approved("o2", "13800138002", top.invite_code)
    lower = await _approved("o3", "13800138003", below.invite_code)
    await statements.change("UPDATE agents SET state = 'refused' WHERE id = %s", [top.id])
    for code in (below.invite_code, lower.invite_code):
        with pytest.raises(InviteUnknown):
            await join("o1", code or "", "甲", "13800138001", BOTH)
    assert (await queries.profile(top.id)).upline_id is None


async def test_a_frozen_agent_does_nothing_until_unfrozen(database: str) -> None:
    agent = await _approved("o1", "13800138001")
    await standing.require_approved(agent.id)
    await advance(agent.id, "frozen", "号卡投诉待查", CLERK)
    with pytest.raises(NotApproved, match="冻结"):
        await standing.require_approved(agent.id)
    await advance(agent.id, "approved", "查无问题", CLERK)
    await standing.require_approved(agent.id)
    after = await queries.profile(agent.id)
    assert after.approved_at == agent.approved_at
    assert (await _facts())[-2:] == ["agent.frozen", "agent.unfrozen"]


@pytest.mark.parametrize(("state", "to"), [("applied", "frozen"), ("approved", "refused"), ("frozen", "refused"), ("refused", "applied")])
async def test_a_move_that_makes_no_sense_is_refused(database: str, state: str, to: str) -> None:
    agent = await _approved("o1", "13800138001")
    await statements.change("UPDATE agents SET state = %s", [state])
    with pytest.raises(MoveNotAllowed):
        await advance(agent.id, to, "试试", CLERK)
    with pytest.raises(NotFound):
        await advance(10**9, "approved", "", CLERK)


async def _two_decide(agent_id: int) -> list[BaseException | None]:
    return list(
        await asyncio.gather(advance(agent_id, "approved", "", CLERK), advance(agent_id, "refused", "不行", CLERK), return_exceptions=True)
    )


async def test_of_two_who_decide_at_once_one_does(database: str) -> None:
    agent_id = await join("o1", await platform_code(), "甲", "13800138001", BOTH)
    results = await _two_decide(agent_id)
    assert sum(result is None for result in results) == 1
    assert all(isinstance(result, MoveNotAllowed | StateChanged) for result in results if result is not None)
    assert len((await queries.file(agent_id)).events) == 2


@pytest.mark.parametrize("name", ["", "   ", "很" * 21, "甲\n乙", "官方\u202e服客", "\u200b", "甲\u0000"])
async def test_a_name_that_misleads_is_refused(database: str, name: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        await join("o1", await platform_code(), name, "13800138001", BOTH)
    assert "display_name" in (refusal.value.fields or {})


async def test_a_name_may_hold_rare_characters_and_joined_emoji(database: str) -> None:
    agent = await _approved("o1", "13800138001", name="𠮷野家 👩‍💻")
    assert (await queries.profile(agent.id)).display_name == "𠮷野家 👩‍💻"
    assert await renaming.rename(agent.id, "  阿满   号卡 ") == "阿满 号卡"
    assert (await queries.profile(agent.id)).display_name == "阿满 号卡"


async def test_a_new_picture_tells_which_one_it_replaces(database: str) -> None:
    agent = await _approved("o1", "13800138001")
    assert await avatars.set_avatar(agent.id, "avatars/1.jpg") is None
    assert await avatars.set_avatar(agent.id, "avatars/2.jpg") == "avatars/1.jpg"
    assert (await queries.profile(agent.id)).avatar_key == "avatars/2.jpg"


async def test_staff_find_agents_by_name_phone_tail_and_state(database: str) -> None:
    first = await _approved("o1", "13800138001", name="百分百%号卡")
    await join("o2", await platform_code(), "百分百号卡", "13900139002", BOTH)
    assert [row.id for row in (await queries.page(None, "分百%号", Window()))[0]] == [first.id]
    assert (await queries.page("applied", "", Window()))[1] == 1
    assert (await queries.page(None, "9002", Window()))[1] == 1
    assert (await queries.page(None, "百分百", Window(1, 1)))[1] == 2
    assert (await queries.page(None, "没有这个人", Window())) == ([], 0)
    assert (await queries.waiting())[0] == 1
    assert await queries.names([first.id]) == {first.id: "百分百%号卡"}


def test_the_agreements_version_fits_its_column() -> None:
    assert len(joining.AGREEMENT_VERSION) <= 20
