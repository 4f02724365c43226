"""Every kind of damage that can be done to the books by another door is found and named."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest

from server.core import statements
from server.money.commissions import revoking
from server.money.payouts import approving, paying, refusing
from tests.money import trade
from tests.money.trade import STAFF, assert_balanced

pytestmark = pytest.mark.usefixtures("database", "frozen_clock")


@dataclass(frozen=True)
class Busy:
    """A small house after a busy day: one sale and one withdrawal in every state."""

    quoted: str
    pending: str
    settled: str
    reversed: str
    clawed: str
    requested: str
    paid: str
    refused: str


async def busy_day() -> Busy:
    seller, upline = await trade.chain("陆行舟", "沈念一")
    plan_id = await trade.plan()
    pending = await trade.sale(plan_id, [seller, upline])
    await trade.activate(pending)
    settled = await trade.settled_sale(plan_id, [seller, upline])
    for _ in range(4):
        await trade.settled_sale(plan_id, [seller])
    reversed_ = await trade.sale(plan_id, [seller, upline])
    await trade.activate(reversed_)
    await revoking.revoke(reversed_, "标错了", STAFF)
    clawed = await trade.settled_sale(plan_id, [seller, upline])
    paid = await trade.withdraw(seller, 10_000)
    await approving.approve(paid, STAFF)
    await paying.pay(paid, "CMB1", STAFF)
    refused = await trade.withdraw(seller, 5_000)
    await refusing.refuse(refused, "退回", STAFF)
    requested = await trade.withdraw(seller, 3_000)
    await revoking.revoke(clawed, "销户", STAFF)
    quoted = await trade.sale(plan_id, [seller, upline])
    return Busy(quoted, pending, settled, reversed_, clawed, requested, paid, refused)


def sql(text: str) -> Callable[[Busy], Awaitable[None]]:
    """Damage by one statement; {names} are taken from the day."""

    async def damage(day: Busy) -> None:
        assert await statements.change(text.format(day=day)) > 0

    return damage


async def second_accrual(day: Busy) -> None:
    """A settled sale's accrual once more, under another reference, balances included."""
    [first] = await statements.read("SELECT * FROM ledger_entries WHERE reference = %s", [f"commission:{day.settled}:r1:accrue"])
    copy = {name: value for name, value in first.items() if name != "id"} | {"reference": "commission:again"}
    entry_id = await trade.insert("ledger_entries", copy)
    for leg in await statements.read("SELECT * FROM ledger_postings WHERE entry_id = %s", [first["id"]]):
        await trade.insert("ledger_postings", {name: leg[name] for name in leg if name != "id"} | {"entry_id": entry_id})
        await statements.change(
            "UPDATE ledger_accounts SET balance_fen = balance_fen + %s WHERE id = %s", [leg["amount_fen"], leg["destination_id"]]
        )


async def entry_of_nobody(day: Busy) -> None:
    await statements.change("UPDATE ledger_entries SET subject = 'HK0' WHERE subject = %s", [day.reversed])


ENTRY = "(SELECT id FROM ledger_entries WHERE reference = '{reference}')"
SETTLED_ENTRY = ENTRY.format(reference="commission:{day.settled}:r1:settle")
HELD_ENTRY = ENTRY.format(reference="withdrawal:{day.requested}:hold")
PAID_ENTRY = ENTRY.format(reference="withdrawal:{day.paid}:paid")
REVERSAL = ENTRY.format(reference="commission:{day.reversed}:r1:revoke")


def state(which: str, to: str) -> Callable[[Busy], Awaitable[None]]:
    async def damage(day: Busy) -> None:
        await statements.change("UPDATE commission_sales SET state = %s WHERE reference = %s", [to, getattr(day, which)])

    return damage


def payout(which: str, to: str) -> Callable[[Busy], Awaitable[None]]:
    async def damage(day: Busy) -> None:
        await statements.change("UPDATE withdrawals SET state = %s WHERE withdrawal_no = %s", [to, getattr(day, which)])

    return damage


DAMAGE = {
    "entry_without_postings": sql(f"DELETE FROM ledger_postings WHERE entry_id = {SETTLED_ENTRY}"),
    "posting_not_positive": sql(f"UPDATE ledger_postings SET amount_fen = -amount_fen WHERE entry_id = {HELD_ENTRY}"),
    "posting_to_itself": sql(f"UPDATE ledger_postings SET source_id = destination_id WHERE entry_id = {HELD_ENTRY}"),
    "reversal_differs": sql(f"UPDATE ledger_postings SET amount_fen = amount_fen + 1 WHERE entry_id = {REVERSAL}"),
    "account_malformed": sql("UPDATE ledger_accounts SET running = 0 WHERE heading = 'held'"),
    "balance_differs": sql("UPDATE ledger_accounts SET balance_fen = balance_fen + 1 WHERE heading = 'available'"),
    "books_not_balanced": sql("UPDATE ledger_accounts SET balance_fen = balance_fen + 1 WHERE heading = 'pending'"),
    "balance_negative": sql("UPDATE ledger_accounts SET balance_fen = -1 WHERE heading = 'available'"),
    "pending_without_accrual": state("quoted", "pending"),
    "settled_without_settlement": state("pending", "settled"),
    "revoked_not_reversed": state("settled", "revoked"),
    "quoted_with_entries": state("pending", "quoted"),
    "accrued_twice": second_accrual,
    "shares_differ": sql(
        "UPDATE commission_shares SET amount_fen = amount_fen + 1 WHERE level = 2 AND sale_id ="
        " (SELECT id FROM commission_sales WHERE reference = '{day.settled}')"
    ),
    "shares_break_rule": sql(
        "UPDATE commission_shares SET amount_fen = amount_fen + 1 WHERE level = 1 AND sale_id ="
        " (SELECT id FROM commission_sales WHERE reference = '{day.quoted}')"
    ),
    "settled_without_evidence": sql(
        "DELETE FROM commission_evidence WHERE `condition` = 'first_charge' AND sale_id ="
        " (SELECT id FROM commission_sales WHERE reference = '{day.settled}')"
    ),
    "due_date_differs": sql("UPDATE commission_sales SET due_on = '2026-11-01' WHERE reference = '{day.settled}'"),
    "entry_without_sale": entry_of_nobody,
    "net_differs": sql("UPDATE withdrawals SET net_fen = net_fen + 1 WHERE withdrawal_no = '{day.requested}'"),
    "withdrawal_not_held": sql("UPDATE withdrawals SET gross_fen = gross_fen - 1 WHERE withdrawal_no = '{day.requested}'"),
    "withdrawal_paid_differs": sql("UPDATE withdrawals SET fee_fen = fee_fen + 5 WHERE withdrawal_no = '{day.paid}'"),
    "withdrawal_return_differs": payout("requested", "refused"),
    "held_differs": payout("requested", "cancelled"),
    "entry_without_withdrawal": sql("UPDATE ledger_entries SET subject = 'TX0' WHERE subject = '{day.refused}'"),
}


async def test_a_busy_day_leaves_nothing_to_find_and_the_rows_are_counted() -> None:
    await busy_day()
    report = await trade.verify()
    assert report.findings == []
    assert report.checked["commission_sales"] == 9
    assert report.checked["withdrawals"] == 3
    for table in ("ledger_accounts", "ledger_entries", "ledger_postings", "commission_shares"):
        [row] = await statements.read(f"SELECT COUNT(*) AS n FROM {table}")
        assert report.checked[table] == row["n"] > 0
    await assert_balanced()


@pytest.mark.parametrize("kind", DAMAGE)
async def test_planted_damage_is_found(kind: str) -> None:
    day = await busy_day()
    await DAMAGE[kind](day)
    found = (await trade.verify()).findings
    assert kind in {finding.kind for finding in found}
    assert all(finding.subject and finding.detail for finding in found)


async def test_a_posting_whose_entry_is_gone_is_found(database: str) -> None:
    await busy_day()
    delete = "DELETE FROM ledger_entries WHERE kind = 'commission_revoked'"
    if database.startswith("sqlite"):
        await statements.change("PRAGMA foreign_keys = OFF")
        await statements.change(delete)
    else:
        await statements.change(f"SET STATEMENT foreign_key_checks = 0 FOR {delete}")
    assert "posting_adrift" in {finding.kind for finding in (await trade.verify()).findings}


async def test_a_share_that_went_to_another_agent_is_found() -> None:
    day = await busy_day()
    legs = await statements.read(
        "SELECT p.id, p.destination_id FROM ledger_postings p JOIN ledger_entries e ON e.id = p.entry_id"
        " WHERE e.reference = %s ORDER BY p.id",
        [f"commission:{day.pending}:r1:accrue"],
    )
    seller, upline = legs
    for leg, other in ((seller, upline), (upline, seller)):
        await statements.change("UPDATE ledger_postings SET destination_id = %s WHERE id = %s", [other["destination_id"], leg["id"]])
    found = (await trade.verify()).findings
    assert {finding.subject for finding in found if finding.kind == "shares_differ"} == {day.pending}
