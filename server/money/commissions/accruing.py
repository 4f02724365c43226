"""An activated card's commission enters the books as pending. Pays nothing out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from server.base.outbox import recording as outbox
from server.core import clock
from server.core.actors import Actor
from server.core.transactions import transactional
from server.money.commissions.evidence import Known, keep, said_by
from server.money.commissions.files import SaleFile, sale_file
from server.money.commissions.status import Condition, SaleState
from server.money.commissions.transitions import advance
from server.money.ledger.accounts import COMMISSION_COST, Purse, of_agent
from server.money.ledger.kinds import EntryKind
from server.money.ledger.posting import Booking, Posting, post
from server.money.ledger.wallet import UPLINE_MEMO

SELLER_MEMO = "成交"


@transactional
async def activated(
    reference: str, activated_on: date, shipped_on: date | None, holder_matches: bool, actor: Actor, source: str
) -> None:
    """Book every level's share as pending and keep what the activation proves.

    The days to activate count from shipping, or from the order where nothing was shipped. A revoked sale begins
    its next round. `source` says in words who reported it; "" says it by the actor. Raises
    StateChanged when it is pending or settled already.
    """
    sale = await sale_file(reference)
    if sale.state is SaleState.REVOKED:
        before, round_number = SaleState.REVOKED, sale.round + 1
    else:
        before, round_number = SaleState.QUOTED, sale.round
    await advance(
        reference,
        before,
        SaleState.PENDING,
        "round = %s, activated_on = %s, due_on = %s, accrued_at = %s, revoked_at = NULL, settled_at = NULL, revoke_reason = ''",
        [round_number, activated_on, sale.terms.due_on(activated_on), clock.now()],
    )
    proven = _proven(sale, activated_on, shipped_on, holder_matches)
    await keep(sale.id, said_by(source, actor), proven)
    await post([_booking(replace(sale, round=round_number))], actor)
    await outbox.record("commission.accrued", f"order:{reference}", {"total_fen": sale.total_fen})


def memo(level: int) -> str:
    """成交 for the seller, 上级 for the one above."""
    return SELLER_MEMO if level == 1 else UPLINE_MEMO


def _booking(sale: SaleFile) -> Booking:
    return Booking(
        sale.booked_as("accrue"),
        EntryKind.COMMISSION_ACCRUED,
        sale.reference,
        [
            Posting(COMMISSION_COST, of_agent(share.agent_id, Purse.PENDING), share.amount_fen, memo(share.level))
            for share in sale.shares
        ],
        f"{sale.plan_name}，第 {sale.rule_version} 版规则",
    )


def _proven(sale: SaleFile, activated_on: date, shipped_on: date | None, holder_matches: bool) -> list[Known]:
    counted_from = shipped_on or clock.in_china(sale.placed_at).date()
    deadline = sale.terms.activate_by(counted_from)
    in_time = activated_on <= deadline
    last_day = clock.spoken_day(deadline)
    when = f"{clock.spoken_day(activated_on)}激活，{f'在期限 {last_day}以内' if in_time else f'晚于期限 {last_day}'}"
    who = "激活人与收货人一致" if holder_matches else "激活人不是收货人本人"
    return [(Condition.ACTIVATED_IN_TIME, in_time, when), (Condition.HOLDER_MATCHES, holder_matches, who)]
