"""Every invariant of money in one call: the books, the sales, the withdrawals. Reads only."""

from __future__ import annotations

from server.money.commissions import verifying as commissions
from server.money.ledger import verifying as ledger
from server.money.ledger.findings import Finding as Finding
from server.money.ledger.findings import Verification
from server.money.payouts import verifying as payouts


async def findings() -> Verification:
    """What is wrong, and how many rows of each table were looked at."""
    report = Verification()
    for part in (ledger, commissions, payouts):
        report.add(await part.findings())
    return report
