"""Staff find a withdrawal right. Pays nothing; that is a move of its own."""

from __future__ import annotations

from server.base.audit import recording as audit
from server.base.outbox import recording as outbox
from server.core import clock
from server.core.actors import Actor
from server.core.transactions import transactional
from server.money.payouts.status import WithdrawalState
from server.money.payouts.transitions import advance


@transactional
async def approve(withdrawal_no: str, actor: Actor) -> None:
    """Let a withdrawal be paid; its figures are final from here on. Raises StateChanged, NotFound."""
    await advance(
        withdrawal_no,
        (WithdrawalState.REQUESTED,),
        WithdrawalState.APPROVED,
        "审核通过",
        actor,
        approved_at=clock.now(),
    )
    await outbox.record("withdrawal.approved", f"withdrawal:{withdrawal_no}", {})
    await audit.record(actor, "withdrawal.approved", f"withdrawal:{withdrawal_no}")
