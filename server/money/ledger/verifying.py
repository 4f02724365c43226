"""Looks for anything in the ledger that its one door could never have written. Reads only; mends nothing."""

from __future__ import annotations

from server.core import statements
from server.core.money import yuan
from server.money.ledger import accounts
from server.money.ledger.accounts import Purse
from server.money.ledger.balances import trial_balance
from server.money.ledger.findings import Verification

_TABLES = ("ledger_accounts", "ledger_entries", "ledger_postings")
_WITHOUT_POSTINGS = (
    "SELECT e.reference FROM ledger_entries e LEFT JOIN ledger_postings p ON p.entry_id = e.id WHERE p.id IS NULL ORDER BY e.id"
)
_MALFORMED = (
    "SELECT id, amount_fen, source_id, destination_id FROM ledger_postings"
    " WHERE amount_fen <= 0 OR source_id = destination_id ORDER BY id"
)
_ADRIFT = (
    "SELECT p.id FROM ledger_postings p LEFT JOIN ledger_entries e ON e.id = p.entry_id"
    " LEFT JOIN ledger_accounts s ON s.id = p.source_id LEFT JOIN ledger_accounts d ON d.id = p.destination_id"
    " WHERE e.id IS NULL OR s.id IS NULL OR d.id IS NULL ORDER BY p.id"
)
_SUMS = (
    "SELECT a.code, a.heading, a.agent_id, a.running, a.balance_fen,"
    " COALESCE((SELECT SUM(p.amount_fen) FROM ledger_postings p WHERE p.destination_id = a.id), 0)"
    " - COALESCE((SELECT SUM(p.amount_fen) FROM ledger_postings p WHERE p.source_id = a.id), 0) AS posted_fen"
    " FROM ledger_accounts a ORDER BY a.id"
)
# each leg of a reversal against the opposite legs of the entry that it reverses; equal sums cancel out
_REVERSALS = (
    "SELECT r.reference FROM ledger_entries r JOIN"
    " (SELECT e.id AS reversal, p.source_id AS x, p.destination_id AS y, p.amount_fen AS fen"
    "  FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id WHERE e.reverses_id IS NOT NULL"
    "  UNION ALL SELECT e.id, p.destination_id, p.source_id, -p.amount_fen"
    "  FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.reverses_id) AS legs ON legs.reversal = r.id"
    " GROUP BY r.id, r.reference, legs.x, legs.y HAVING SUM(legs.fen) <> 0"
)


async def findings() -> Verification:
    """Check entries, postings, running balances and reversals."""
    report = Verification()
    for table in _TABLES:
        report.checked[table] = int((await statements.read(f"SELECT COUNT(*) AS n FROM {table}"))[0]["n"])
    for row in await statements.read(_WITHOUT_POSTINGS):
        report.found("entry_without_postings", row["reference"], "分录下没有任何金额")
    for row in await statements.read(_MALFORMED):
        wrong = "posting_not_positive" if row["amount_fen"] <= 0 else "posting_to_itself"
        report.found(wrong, f"posting {row['id']}", f"金额 {yuan(row['amount_fen'])}")
    for row in await statements.read(_ADRIFT):
        report.found("posting_adrift", f"posting {row['id']}", "分录或科目已不存在")
    for row in await statements.read(_REVERSALS):
        report.found("reversal_differs", row["reference"], "冲正与原分录不是同样的金额")
    await _check_accounts(report)
    await _check_sum(report)
    return report


async def _check_accounts(report: Verification) -> None:
    for row in await statements.read(_SUMS):
        code, posted_fen = row["code"], int(row["posted_fen"])
        if not _is_well_formed(code, row["heading"], row["agent_id"], bool(row["running"])):
            report.found("account_malformed", code, "科目编码与归属不一致")
            continue
        if row["running"] and row["balance_fen"] != posted_fen:
            report.found("balance_differs", code, f"余额 {yuan(row['balance_fen'])}，分录合计 {yuan(posted_fen)}")
        if not row["running"] and row["balance_fen"]:
            report.found("balance_differs", code, f"不记余额的科目写了余额 {yuan(row['balance_fen'])}")
        for fen in {row["balance_fen"], posted_fen} if row["running"] else ():
            if fen > 0 if row["heading"] == Purse.DEBT else fen < 0:
                report.found("balance_negative", code, f"余额 {yuan(fen)}")
                break


def _is_well_formed(code: str, heading: str, agent_id: int | None, running: bool) -> bool:
    try:
        expected = (accounts.heading_of(code).key, accounts.agent_of(code), accounts.keeps_running_balance(code))
    except (KeyError, ValueError):
        return False
    return expected == (heading, agent_id, running)


async def _check_sum(report: Verification) -> None:
    balance = await trial_balance()
    if balance.difference_fen:
        report.found("books_not_balanced", "试算平衡", f"差额 {yuan(balance.difference_fen)}")
