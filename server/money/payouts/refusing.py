"""Staff send a withdrawal back, with a reason that the agent reads."""

from __future__ import annotations

from server.base.audit import recording as audit
from server.base.outbox import recording as outbox
from server.core import clock
from server.core.actors import Actor
from server.core.errors import InvalidInput
from server.core.transactions import transactional
from server.money.payouts.returning import give_back
from server.money.payouts.status import OPEN, WithdrawalState
from server.money.payouts.transitions import advance


@transactional
async def refuse(withdrawal_no: str, reason: str, actor: Actor) -> None:
    """Return the gross, whole, also after approval when the bank sent the transfer back.

    Raises InvalidInput without a reason, StateChanged once it is paid or closed, NotFound.
    """
    why = reason.strip()
    if not why:
        raise InvalidInput(fields={"reason": "请写明原因，代理会看到"})
    refused = await advance(
        withdrawal_no, OPEN, WithdrawalState.REFUSED, why, actor, refusal=why[:200], closed_at=clock.now()
    )
    await give_back(refused, why, actor)
    await outbox.record("withdrawal.refused", f"withdrawal:{withdrawal_no}", {"agent_id": refused.agent_id})
    await audit.record(actor, "withdrawal.refused", f"withdrawal:{withdrawal_no}", why)
