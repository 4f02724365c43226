"""Moves an agent's standing. The one door: column, event, audit row and fact are written together."""

from __future__ import annotations

from server.base.audit import recording as audit
from server.base.outbox import recording as outbox
from server.core import clock, statements
from server.core.actors import Actor
from server.core.errors import NotFound, StateChanged
from server.core.transactions import transactional
from server.people.agents import status
from server.people.agents.errors import MoveNotAllowed, NotApproved
from server.people.agents.status import AgentState

MOVE = "UPDATE agents SET state = %s, state_reason = %s, approved_at = COALESCE(approved_at, %s) WHERE id = %s AND state = %s"


@transactional
async def advance(agent_id: int, to: str, reason: str, actor: Actor) -> None:
    """Approve, refuse, freeze or unfreeze. Raises NotFound, MoveNotAllowed, StateChanged.

    `reason` is read by the agent when refused or frozen.
    """
    row = await statements.read_one("SELECT state FROM agents WHERE id = %s", [agent_id])
    if row is None:
        raise NotFound("没有这个代理")
    before, after = AgentState(row["state"]), AgentState(to)
    if after is AgentState.APPLIED or not status.allowed(before, after):
        raise MoveNotAllowed(f"代理现在是“{status.LABELS[before]}”，不能改为“{status.LABELS[after]}”")
    approved = after is AgentState.APPROVED
    values = [after.value, "" if approved else reason, clock.now() if approved else None, agent_id, before.value]
    if not await statements.change(MOVE, values):
        raise StateChanged()
    await note_move(agent_id, before, after, reason, actor)


async def note_move(agent_id: int, before: str, after: AgentState, reason: str, actor: Actor) -> None:
    """Write event, audit row and fact of a move that was just made; for this package's own verbs."""
    fact = status.fact(before, after)
    await statements.change(
        f"INSERT INTO agent_events (agent_id, `before`, `after`, reason, actor_kind, actor_name, at) VALUES ({statements.places(7)})",
        [agent_id, str(before), after.value, reason, actor.kind, actor.name[:60], clock.now()],
    )
    await audit.record(actor, fact, f"agent:{agent_id}", reason)
    await outbox.record(fact, f"agent:{agent_id}", {"agent_id": agent_id, "before": str(before), "after": after.value})


async def require_approved(agent_id: int) -> None:
    """Raise NotApproved unless this agent may sell, earn and withdraw now."""
    row = await statements.read_one("SELECT state FROM agents WHERE id = %s", [agent_id])
    if row is None or row["state"] != AgentState.APPROVED:
        frozen = row is not None and row["state"] == AgentState.FROZEN
        raise NotApproved("账号已被冻结，请联系客服" if frozen else None)
