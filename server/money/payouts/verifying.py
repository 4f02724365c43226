"""Holds every withdrawal against its entries in the ledger. Reads only; mends nothing."""

from __future__ import annotations

from collections import defaultdict

from server.core import statements
from server.core.money import yuan
from server.core.statements import Row
from server.money.ledger.findings import Verification
from server.money.ledger.kinds import WITHDRAWAL_KINDS, EntryKind
from server.money.payouts.status import OPEN, WithdrawalState

WITHDRAWALS_A_TIME = 500

_KINDS = sorted(WITHDRAWAL_KINDS)

_POSTINGS = """
SELECT e.subject, e.kind, s.heading AS source, d.heading AS destination, COALESCE(s.agent_id, d.agent_id) AS agent_id,
  SUM(p.amount_fen) AS fen
FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
JOIN ledger_accounts s ON s.id = p.source_id JOIN ledger_accounts d ON d.id = p.destination_id
WHERE e.subject IN ({places}) AND e.kind IN ({kinds})
GROUP BY e.subject, e.kind, s.heading, d.heading, COALESCE(s.agent_id, d.agent_id)
"""
_ORPHANS = (
    "SELECT e.reference FROM ledger_entries e LEFT JOIN withdrawals w ON w.withdrawal_no = e.subject"
    " WHERE w.id IS NULL AND e.kind IN ({kinds}) ORDER BY e.id"
)
_HELD = (
    "SELECT a.agent_id, a.balance_fen, COALESCE((SELECT SUM(w.gross_fen) FROM withdrawals w"
    " WHERE w.agent_id = a.agent_id AND w.state IN (%s, %s)), 0) AS open_fen"
    " FROM ledger_accounts a WHERE a.heading = 'held' ORDER BY a.agent_id"
)

Leg = tuple[str, str, str, int | None]
"""kind, source, destination, agent"""


async def findings() -> Verification:
    """Check each withdrawal's figures, its holds and what became of them, a batch at a time."""
    report = Verification()
    last = 0
    while rows := await statements.read(
        "SELECT id, withdrawal_no, agent_id, gross_fen, fee_fen, tax_fen, net_fen, state FROM withdrawals"
        " WHERE id > %s ORDER BY id LIMIT %s",
        [last, WITHDRAWALS_A_TIME],
    ):
        last = rows[-1]["id"]
        booked = await _booked([row["withdrawal_no"] for row in rows])
        for row in rows:
            _check(row, booked[row["withdrawal_no"]], report)
        report.checked["withdrawals"] += len(rows)
    for row in await statements.read(_bound(_ORPHANS, []), _KINDS):
        report.found("entry_without_withdrawal", row["reference"], "账上有提现分录，却没有这笔提现")
    for row in await statements.read(_HELD, list(OPEN)):
        if row["balance_fen"] != int(row["open_fen"]):
            report.found(
                "held_differs",
                f"agent:{row['agent_id']}:held",
                f"提现在途 {yuan(row['balance_fen'])}，未办完的提现合计 {yuan(int(row['open_fen']))}",
            )
    return report


def _check(row: Row, booked: dict[Leg, int], report: Verification) -> None:
    number = row["withdrawal_no"]
    if row["net_fen"] != row["gross_fen"] - row["fee_fen"] - row["tax_fen"] or min(row["fee_fen"], row["tax_fen"]) < 0:
        report.found("net_differs", number, "实付 ≠ 申请 − 手续费 − 代扣税")
    expected = _expected(row)
    for kind, words in (
        (EntryKind.WITHDRAWAL_HELD, "withdrawal_not_held"),
        (EntryKind.WITHDRAWAL_PAID, "withdrawal_paid_differs"),
        (EntryKind.WITHDRAWAL_RETURNED, "withdrawal_return_differs"),
    ):
        # what a returned sum repaid of a debt is the agent's affair, not the withdrawal's
        found = {leg: fen for leg, fen in booked.items() if leg[0] == kind and leg[2] != "debt"}
        wanted = {leg: fen for leg, fen in expected.items() if leg[0] == kind}
        if found != wanted:
            report.found(words, number, f"应有 {_spoken(wanted)}，账上 {_spoken(found)}")


def _expected(row: Row) -> dict[Leg, int]:
    agent_id, state = row["agent_id"], WithdrawalState(row["state"])
    legs: dict[Leg, int] = {(EntryKind.WITHDRAWAL_HELD, "available", "held", agent_id): row["gross_fen"]}
    if state is WithdrawalState.PAID:
        for account, fen in (
            ("payout_bank", row["net_fen"]),
            ("withdrawal_fee", row["fee_fen"]),
            ("tax_payable", row["tax_fen"]),
        ):
            if fen:
                legs[(EntryKind.WITHDRAWAL_PAID, "held", account, agent_id)] = fen
    elif state not in OPEN:
        legs[(EntryKind.WITHDRAWAL_RETURNED, "held", "available", agent_id)] = row["gross_fen"]
    return legs


def _spoken(legs: dict[Leg, int]) -> str:
    return "、".join(f"{source}→{destination} {yuan(fen)}" for (_, source, destination, _), fen in legs.items()) or "无"


async def _booked(numbers: list[str]) -> defaultdict[str, dict[Leg, int]]:
    found: defaultdict[str, dict[Leg, int]] = defaultdict(dict)
    for row in await statements.read(_bound(_POSTINGS, numbers), [*numbers, *_KINDS]):
        leg = (row["kind"], row["source"], row["destination"], row["agent_id"])
        found[row["subject"]][leg] = int(row["fen"])
    return found


def _bound(sql: str, subjects: list[str]) -> str:
    return sql.format(places=statements.places(len(subjects)), kinds=statements.places(len(_KINDS)))
