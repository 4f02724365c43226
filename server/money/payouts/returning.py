"""Money that was held goes back to the agent, whole. Decides nothing."""

from __future__ import annotations

from server.core import clock, statements
from server.core.actors import Actor
from server.core.money import yuan
from server.money.ledger.accounts import Purse, of_agent
from server.money.ledger.kinds import EntryKind
from server.money.ledger.opening import lock
from server.money.ledger.posting import Booking, Posting, post
from server.money.payouts.status import COUNTED, WithdrawalState
from server.money.payouts.tax import Month, withhold
from server.money.payouts.transitions import Held, note


async def give_back(returned: Held, reason: str, actor: Actor) -> None:
    """Return the gross to available, repay from it what the agent owes, and mend the tax of the month's others."""
    available, debt = of_agent(returned.agent_id, Purse.AVAILABLE), of_agent(returned.agent_id, Purse.DEBT)
    owed = await lock([available, debt])
    postings = [Posting(of_agent(returned.agent_id, Purse.HELD), available, returned.gross_fen)]
    repaid_fen = min(returned.gross_fen, -owed[debt])
    if repaid_fen:
        # a claw-back came while the money was held: nobody draws while owing
        postings.append(Posting(available, debt, repaid_fen))
    await post(
        [
            Booking(
                f"withdrawal:{returned.withdrawal_no}:return",
                EntryKind.WITHDRAWAL_RETURNED,
                returned.withdrawal_no,
                postings,
                reason,
            )
        ],
        actor,
    )
    await _reckon_others_anew(returned, actor)


async def _reckon_others_anew(returned: Held, actor: Actor) -> None:
    """Those asked for later in the same month were taxed as if this one had been paid; mend what is still open.

    An approved one stays as it is, for staff may be transferring it just now; the month's next one makes up for it.
    """
    for row, before in await _later_in_the_month(returned):
        tax = withhold(row["tax_rule"], row["gross_fen"], before)
        if tax.tax_fen == row["tax_fen"]:
            continue
        net_fen = row["gross_fen"] - row["fee_fen"] - tax.tax_fen
        found = await statements.change(
            "UPDATE withdrawals SET tax_fen = %s, net_fen = %s, tax_formula = %s WHERE id = %s AND state = %s",
            [tax.tax_fen, net_fen, tax.formula, row["id"], WithdrawalState.REQUESTED],
        )
        if found:
            reason = f"同月 {returned.withdrawal_no} 已退回，代扣税由 {yuan(row['tax_fen'])} 改为 {yuan(tax.tax_fen)} 元"
            await note(row["id"], WithdrawalState.REQUESTED, WithdrawalState.REQUESTED, reason, actor)


async def _later_in_the_month(returned: Held) -> list[tuple[statements.Row, Month]]:
    """The open requests after this one, each with what was drawn before it in its month."""
    [asked] = await statements.read("SELECT requested_at FROM withdrawals WHERE id = %s", [returned.id])
    begins = clock.in_china(statements.moment(asked["requested_at"])).date().replace(day=1)
    ends = begins.replace(year=begins.year + begins.month // 12, month=begins.month % 12 + 1)
    rows = await statements.read(
        "SELECT id, gross_fen, fee_fen, tax_fen, tax_rule, state FROM withdrawals WHERE agent_id = %s"
        f" AND requested_at >= %s AND requested_at < %s AND state IN ({statements.places(len(COUNTED))}) ORDER BY id",
        [returned.agent_id, clock.china_midnight(begins), clock.china_midnight(ends), *COUNTED],
    )
    found: list[tuple[statements.Row, Month]] = []
    gross_fen = tax_fen = 0
    for row in rows:
        anew = row["state"] == WithdrawalState.REQUESTED and row["id"] > returned.id
        before = Month(gross_fen, tax_fen)
        if anew:
            found.append((row, before))
        gross_fen += row["gross_fen"]
        tax_fen += withhold(row["tax_rule"], row["gross_fen"], before).tax_fen if anew else row["tax_fen"]
    return found
