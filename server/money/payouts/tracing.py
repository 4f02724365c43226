"""Where a withdrawal's money came from: the oldest income is drawn first. Reads only."""

from __future__ import annotations

from dataclasses import dataclass

from server.core import statements
from server.core.statements import Row
from server.money.ledger.accounts import Purse
from server.money.ledger.kinds import EntryKind
from server.money.ledger.wallet import UPLINE_MEMO
from server.money.payouts.status import WithdrawalState

# What came in and went out of the available balance before this withdrawal was held, but for holds that were given back.
_MOVES = """
SELECT p.amount_fen, p.memo, s.heading AS came_from FROM ledger_postings p
JOIN ledger_entries e ON e.id = p.entry_id
JOIN ledger_accounts s ON s.id = p.source_id
JOIN ledger_accounts d ON d.id = p.destination_id
LEFT JOIN withdrawals w ON w.withdrawal_no = e.subject
WHERE (p.source_id = %s OR p.destination_id = %s)
  AND e.id < (SELECT h.id FROM ledger_entries h WHERE h.reference = %s)
  AND (w.id IS NULL OR e.kind <> %s OR w.state NOT IN (%s, %s))
ORDER BY p.id
"""


@dataclass(frozen=True, slots=True)
class Source:
    """Part of a withdrawal by where it was earned."""

    label: str
    orders: int
    amount_fen: int


async def sources(withdrawal_no: str, agent_id: int, gross_fen: int) -> list[Source]:
    """Settled commissions that this withdrawal draws on, the seller's own first.

    They add up to the gross, else money left the books that never came in.
    """
    account = await statements.read_one(
        "SELECT id FROM ledger_accounts WHERE agent_id = %s AND heading = %s", [agent_id, Purse.AVAILABLE]
    )
    if account is None:
        return []
    gone = (WithdrawalState.REFUSED, WithdrawalState.CANCELLED)
    moves = await statements.read(
        _MOVES, [account["id"], account["id"], f"withdrawal:{withdrawal_no}:hold", EntryKind.WITHDRAWAL_HELD, *gone]
    )
    return _drawn(moves, gross_fen)


def _drawn(moves: list[Row], gross_fen: int) -> list[Source]:
    """First in, first out: skip what left earlier, then take until the gross is reached. Pure."""
    income = [move for move in moves if move["came_from"] == Purse.PENDING]
    gone_fen = sum(move["amount_fen"] for move in moves if move["came_from"] == Purse.AVAILABLE)
    parts: dict[str, list[int]] = {}
    wanted_fen = gross_fen
    for move in income:
        skipped = min(gone_fen, move["amount_fen"])
        gone_fen -= skipped
        taken = min(wanted_fen, move["amount_fen"] - skipped)
        wanted_fen -= taken
        if taken:
            parts.setdefault("上级佣金" if move["memo"] == UPLINE_MEMO else "成交佣金", []).append(taken)
    return [Source(label, len(parts[label]), sum(parts[label])) for label in ("成交佣金", "上级佣金") if label in parts]
