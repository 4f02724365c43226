"""A link is opened: to look, or to order. Nothing is written here."""

from __future__ import annotations

from dataclasses import dataclass

from server.core import statements
from server.core.errors import NotFound
from server.people.agents.status import AgentState
from server.sales.sharing.errors import LinkClosed


@dataclass(frozen=True, slots=True)
class OpenLink:
    """A link with what it leads to."""

    id: int
    code: str
    agent_id: int
    agent_name: str
    agent_avatar_key: str | None
    agent_state: str
    plan_id: int
    number_id: int | None


async def open_link(code: str) -> OpenLink:
    """Raises NotFound for a code that no link has."""
    row = await statements.read_one(
        """SELECT l.id, l.code, l.agent_id, a.display_name AS agent_name, a.avatar_key AS agent_avatar_key,
        a.state AS agent_state, l.plan_id, l.number_id FROM links l JOIN agents a ON a.id = l.agent_id WHERE l.code = %s""",
        [code],
    )
    if row is None:
        raise NotFound("这个链接不完整或已失效，请向发给你的人再要一次")
    return OpenLink(**row)


async def open_for_order(code: str) -> OpenLink:
    """Raises LinkClosed when the agent may not sell now."""
    link = await open_link(code)
    if link.agent_state != AgentState.APPROVED:
        raise LinkClosed()
    return link
