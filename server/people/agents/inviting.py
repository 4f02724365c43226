"""Knows whose invitation a code is. Invites nobody by itself, and pays nobody for it."""

from __future__ import annotations

from dataclasses import dataclass

from server.base.options import reading, writing
from server.core import actors, statements
from server.core.identifiers import short_code
from server.people.agents.errors import InviteUnknown
from server.people.agents.status import AgentState

PLATFORM_CODE_LENGTH = 8
AGENT_CODE_LENGTH = 7
"""of different length, so that an agent's code never reads like the platform's"""
_PLATFORM_CODE = "agents.platform_invite_code"


@dataclass(frozen=True, slots=True)
class Inviting:
    """Whoever invites: an approved agent, or the platform itself (no id)."""

    agent_id: int | None
    name: str

    @property
    def initial(self) -> str:
        return self.name[:1]

    @property
    def name_masked(self) -> str:
        """陈** for an agent; the platform's own name in full."""
        return self.name if self.agent_id is None else f"{self.initial}**"


async def inviter(code: str) -> Inviting:
    """Who invites by this code, however it was typed. Raises InviteUnknown, also for who is frozen or not approved."""
    code = "".join(code.split()).lower()
    row = await statements.read_one(
        "SELECT id, display_name FROM agents WHERE invite_code = %s AND state = %s", [code, AgentState.APPROVED.value]
    )
    if row is not None:
        return Inviting(row["id"], row["display_name"])
    if code and code == await reading.text(_PLATFORM_CODE):
        if await reading.flag("agents.upline_required"):
            raise InviteUnknown("现在只能由代理邀请加入，请向已加入的代理要邀请码")
        return Inviting(None, await reading.text("company.name"))
    raise InviteUnknown()


async def platform_code() -> str:
    """The code by which an agent joins directly below the platform; made the first time it is asked for."""
    present = await reading.text(_PLATFORM_CODE)
    return present or await writing.keep_first(_PLATFORM_CODE, short_code(PLATFORM_CODE_LENGTH), actors.job("platform_code"))
