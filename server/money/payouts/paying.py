"""Staff have transferred the money by hand and note the bank's slip. Transfers nothing by itself."""

from __future__ import annotations

from server.base.audit import recording as audit
from server.base.outbox import recording as outbox
from server.core import clock
from server.core.actors import Actor
from server.core.errors import InvalidInput
from server.core.transactions import transactional
from server.money.ledger.accounts import PAYOUT_BANK, TAX_PAYABLE, WITHDRAWAL_FEE, Purse, of_agent
from server.money.ledger.kinds import EntryKind
from server.money.ledger.posting import Booking, Posting, post
from server.money.payouts.status import WithdrawalState
from server.money.payouts.transitions import Held, advance


@transactional
async def pay(withdrawal_no: str, slip_no: str, actor: Actor) -> None:
    """Close an approved withdrawal: net to the agent, fee to us, tax to the treasury.

    Raises InvalidInput without a slip's number, StateChanged, NotFound.
    """
    slip = slip_no.strip()
    if not slip:
        raise InvalidInput(fields={"slip_no": "请填银行或支付宝的流水号"})
    paid = await advance(
        withdrawal_no,
        (WithdrawalState.APPROVED,),
        WithdrawalState.PAID,
        f"已打款，流水号 {slip}",
        actor,
        slip_no=slip[:64],
        closed_at=clock.now(),
    )
    await post([_booking(paid)], actor)
    await outbox.record("withdrawal.paid", f"withdrawal:{withdrawal_no}", {"agent_id": paid.agent_id, "net_fen": paid.net_fen})
    await audit.record(actor, "withdrawal.paid", f"withdrawal:{withdrawal_no}", "", {"net_fen": paid.net_fen})


def _booking(paid: Held) -> Booking:
    held = of_agent(paid.agent_id, Purse.HELD)
    parts = ((PAYOUT_BANK, paid.net_fen, "实付"), (WITHDRAWAL_FEE, paid.fee_fen, "手续费"), (TAX_PAYABLE, paid.tax_fen, "代扣税"))
    return Booking(
        f"withdrawal:{paid.withdrawal_no}:paid",
        EntryKind.WITHDRAWAL_PAID,
        paid.withdrawal_no,
        [Posting(held, account, fen, memo) for account, fen, memo in parts if fen],
        f"付到 {paid.payee_label}",
    )
