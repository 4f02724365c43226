"""Takes a sale's commission back, from every level. What an agent no longer has becomes a debt."""

from __future__ import annotations

from server.base.audit import recording as audit
from server.base.outbox import recording as outbox
from server.core import clock
from server.core.actors import Actor
from server.core.errors import StateChanged
from server.core.transactions import transactional
from server.money.commissions.accruing import memo
from server.money.commissions.files import SaleFile, sale_file
from server.money.commissions.status import SaleState
from server.money.commissions.transitions import advance
from server.money.ledger.accounts import COMMISSION_COST, Purse, of_agent
from server.money.ledger.kinds import EntryKind
from server.money.ledger.opening import lock
from server.money.ledger.posting import Booking, Posting, post, reverse


@transactional
async def revoke(reference: str, reason: str, actor: Actor) -> None:
    """End a sale's commission: an unactivated one earns nothing, a pending one is reversed, a settled one clawed back.

    The sale can be activated again, in a next round. Raises StateChanged when it is revoked already.
    """
    sale = await sale_file(reference)
    if sale.state is SaleState.REVOKED:
        raise StateChanged("这一单的佣金已经撤回过了")
    await advance(
        reference, sale.state, SaleState.REVOKED, "revoked_at = %s, revoke_reason = %s", [clock.now(), reason[:200]]
    )
    note = f"{sale.plan_name}，{reason}"
    if sale.state is SaleState.PENDING:
        await reverse(sale.booked_as("accrue"), sale.booked_as("revoke"), EntryKind.COMMISSION_REVOKED, actor, note)
    elif sale.state is SaleState.SETTLED:
        await post([await _claw_back(sale, note)], actor)
    await outbox.record("commission.revoked", f"order:{reference}", {"was": sale.state, "total_fen": sale.total_fen})
    await audit.record(actor, "commission.revoked", f"order:{reference}", reason, {"was": sale.state})


@transactional
async def restore(reference: str, actor: Actor) -> None:
    """A refusal of the order was a mistake: the sale waits for its activation again, in a next round."""
    await advance(reference, SaleState.REVOKED, SaleState.QUOTED, "round = round + 1, revoked_at = NULL, revoke_reason = ''", [])
    await audit.record(actor, "commission.restore", f"order:{reference}")


async def _claw_back(sale: SaleFile, note: str) -> Booking:
    held = await lock(of_agent(share.agent_id, purse) for share in sale.shares for purse in (Purse.AVAILABLE, Purse.DEBT))
    postings: list[Posting] = []
    for share in sale.shares:
        available = of_agent(share.agent_id, Purse.AVAILABLE)
        taken_fen = min(share.amount_fen, held[available])
        if taken_fen:
            postings.append(Posting(available, COMMISSION_COST, taken_fen, memo(share.level)))
        if taken_fen < share.amount_fen:
            debt = of_agent(share.agent_id, Purse.DEBT)
            postings.append(Posting(debt, COMMISSION_COST, share.amount_fen - taken_fen, memo(share.level)))
    return Booking(sale.booked_as("revoke"), EntryKind.COMMISSION_CLAWED_BACK, sale.reference, postings, note)
