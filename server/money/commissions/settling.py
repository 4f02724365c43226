"""Pending commission becomes the agents' own. A debt is repaid first."""

from __future__ import annotations

from dataclasses import dataclass

from server.base.audit import recording as audit
from server.base.outbox import recording as outbox
from server.core import clock
from server.core.actors import Actor
from server.core.transactions import transactional
from server.money.commissions.accruing import memo
from server.money.commissions.conditions import reasons_to_wait
from server.money.commissions.errors import NotReady
from server.money.commissions.files import SaleFile, sale_file
from server.money.commissions.status import LABELS, SaleState
from server.money.commissions.transitions import advance
from server.money.ledger.accounts import Purse, of_agent
from server.money.ledger.kinds import EntryKind
from server.money.ledger.opening import lock
from server.money.ledger.posting import Booking, Posting, post


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether settling would succeed now, else why not."""

    ready: bool
    reasons: tuple[str, ...]


@transactional
async def settle(reference: str, actor: Actor) -> int:
    """Move every level's share from pending to available, then from there to what the agent owes; answers the sum.

    Raises NotReady with the reasons in words, StateChanged for a sale that is settled or revoked.
    """
    # the row is ours from here on: no evidence can be taken back between looking and paying
    await advance(reference, SaleState.PENDING, SaleState.SETTLED, "settled_at = %s", [clock.now()])
    sale = await sale_file(reference)
    reasons = reasons_to_wait(sale, clock.today())
    if reasons:
        raise NotReady("还不能结算：" + "；".join(reasons))
    await post([await _booking(sale)], actor)
    await outbox.record("commission.settled", f"order:{reference}", {"total_fen": sale.total_fen})
    await audit.record(actor, "commission.settled", f"order:{reference}", "", {"total_fen": sale.total_fen})
    return sale.total_fen


async def readiness(reference: str) -> Readiness:
    """What stands between a sale and its payment. Raises NotFound."""
    sale = await sale_file(reference)
    if sale.state is not SaleState.PENDING:
        return Readiness(False, (LABELS[sale.state],))
    reasons = reasons_to_wait(sale, clock.today())
    return Readiness(not reasons, tuple(reasons))


async def _booking(sale: SaleFile) -> Booking:
    owed = await lock(of_agent(share.agent_id, purse) for share in sale.shares for purse in (Purse.AVAILABLE, Purse.DEBT))
    postings: list[Posting] = []
    for share in sale.shares:
        available = of_agent(share.agent_id, Purse.AVAILABLE)
        debt = of_agent(share.agent_id, Purse.DEBT)
        postings.append(Posting(of_agent(share.agent_id, Purse.PENDING), available, share.amount_fen, memo(share.level)))
        repaid_fen = min(share.amount_fen, -owed[debt])
        if repaid_fen:
            postings.append(Posting(available, debt, repaid_fen, memo(share.level)))
    return Booking(sale.booked_as("settle"), EntryKind.COMMISSION_SETTLED, sale.reference, postings, sale.plan_name)
