"""An agent takes a request back before it is approved."""

from __future__ import annotations

from server.base.outbox import recording as outbox
from server.core import clock, statements
from server.core.actors import Actor
from server.core.errors import NotFound
from server.core.transactions import transactional
from server.money.payouts.returning import give_back
from server.money.payouts.status import WithdrawalState
from server.money.payouts.transitions import advance

REASON = "本人撤回"


@transactional
async def cancel(withdrawal_no: str, agent_id: int, actor: Actor) -> None:
    """Return the gross, whole. Raises StateChanged once staff approved it, NotFound for another agent's."""
    own = await statements.read_one(
        "SELECT id FROM withdrawals WHERE withdrawal_no = %s AND agent_id = %s", [withdrawal_no, agent_id]
    )
    if own is None:
        raise NotFound("没有这笔提现")
    cancelled = await advance(
        withdrawal_no, (WithdrawalState.REQUESTED,), WithdrawalState.CANCELLED, REASON, actor, closed_at=clock.now()
    )
    await give_back(cancelled, REASON, actor)
    await outbox.record("withdrawal.cancelled", f"withdrawal:{withdrawal_no}", {"agent_id": agent_id})
