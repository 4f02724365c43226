"""Makes an agent of somebody who was invited, or lets one who was refused apply again. Approves nobody."""

from __future__ import annotations

from collections.abc import Sequence

from server.core import clock, phones, privacy, statements
from server.core.actors import Actor
from server.core.errors import InvalidInput, StateChanged
from server.core.identifiers import short_code
from server.core.transactions import transactional
from server.people.agents import inviting, standing
from server.people.agents.errors import AlreadyJoined, InviteUnknown, PhoneTaken
from server.people.agents.naming import tidy_name
from server.people.agents.status import AgentState

AGREEMENT_VERSION = "2026-11"
REQUIRED_CONSENTS = frozenset({"agreement", "phone"})
PHONE_FIELD = "agents.phone"
"""what core/privacy is told about the sealed phone's place"""
_DEEPEST_TREE = 1000

_APPLY_AGAIN = (
    "UPDATE agents SET display_name = %s, phone_sealed = %s, phone_index = %s, phone_masked = %s, upline_id = %s,"
    " state = %s, state_reason = '', agreed_version = %s, applied_at = %s WHERE id = %s AND state = %s"
)


@transactional
async def join(
    openid: str,
    invite_code: str,
    display_name: str,
    phone: str,
    agreed: Sequence[str],
    *,
    agreed_version: str = AGREEMENT_VERSION,
    demo: bool = False,
) -> int:
    """Apply with a phone that has been verified; answers the agent's id.

    Raises InvalidInput, InviteUnknown, PhoneTaken, AlreadyJoined.
    """
    name = tidy_name(display_name)
    digits = _checked_phone(phone)
    if not set(agreed) >= REQUIRED_CONSENTS:
        raise InvalidInput("请先阅读并勾选两项同意，再提交", fields={"agreed": "两项都需要同意"})
    above = await inviting.inviter(invite_code)
    present = await statements.read_one("SELECT id, state FROM agents WHERE openid = %s", [openid])
    if present is not None and present["state"] != AgentState.REFUSED:
        raise AlreadyJoined()
    await _refuse_taken_phone(digits, openid)
    written: list[object] = [name, privacy.seal(digits, PHONE_FIELD), phone_index(digits), privacy.mask_phone(digits), above.agent_id]
    if present is None:
        return await _apply(openid, written, agreed_version, demo)
    return await _apply_again(int(present["id"]), above.agent_id, written, agreed_version)


def phone_index(digits: str) -> str:
    """By which an agent is found from a phone."""
    return privacy.blind_index(digits, "phone")


def _checked_phone(phone: str) -> str:
    digits = phones.bare_digits(phone)
    if not phones.is_mobile(digits):
        raise InvalidInput("手机号不对，请填 11 位手机号", fields={"phone": "请填 11 位手机号"})
    return digits


async def _refuse_taken_phone(digits: str, openid: str) -> None:
    """The unique column decides between two at once; this gives the one who comes later a sentence."""
    row = await statements.read_one("SELECT openid FROM agents WHERE phone_index = %s", [phone_index(digits)])
    if row is not None and row["openid"] != openid:
        raise PhoneTaken()


async def _apply(openid: str, written: list[object], agreed_version: str, demo: bool) -> int:
    await statements.change(
        "INSERT INTO agents (display_name, phone_sealed, phone_index, phone_masked, upline_id, openid, invite_code, state,"
        f" state_reason, agreed_version, demo, applied_at) VALUES ({statements.places(12)})",
        [
            *written,
            openid,
            short_code(inviting.AGENT_CODE_LENGTH),
            AgentState.APPLIED.value,
            "",
            agreed_version,
            demo,
            clock.now(),
        ],
    )
    row = await statements.read_one("SELECT id FROM agents WHERE openid = %s", [openid])
    assert row is not None
    await standing.note_move(int(row["id"]), "", AgentState.APPLIED, "", _themself(int(row["id"]), written))
    return int(row["id"])


async def _apply_again(agent_id: int, upline_id: int | None, written: list[object], agreed_version: str) -> int:
    if upline_id is not None and await _stands_above(agent_id, upline_id):
        raise InviteUnknown("不能用自己下级的邀请码")
    after, before = AgentState.APPLIED, AgentState.REFUSED
    if not await statements.change(_APPLY_AGAIN, [*written, after.value, agreed_version, clock.now(), agent_id, before.value]):
        raise StateChanged()
    await standing.note_move(agent_id, before, after, "", _themself(agent_id, written))
    return agent_id


async def _stands_above(agent_id: int, other_id: int) -> bool:
    """Whether `other` hangs below `agent`, or is the same: then one can't be the other's upline."""
    climber: int | None = other_id
    for _ in range(_DEEPEST_TREE):
        if climber is None:
            return False
        if climber == agent_id:
            return True
        row = await statements.read_one("SELECT upline_id FROM agents WHERE id = %s", [climber])
        climber = row["upline_id"] if row else None
    return True


def _themself(agent_id: int, written: list[object]) -> Actor:
    return Actor("agent", agent_id, str(written[0]))
