"""An agent's account as the agent reads it: each line with the balance after it. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from server.core import clock, statements
from server.core.errors import InvalidInput
from server.core.money import yuan
from server.core.paging import Window
from server.core.statements import Row
from server.money.ledger import kinds
from server.money.ledger.accounts import Purse, of_agent
from server.money.ledger.kinds import EntryKind, LineKind

UPLINE_MEMO = "上级"
"""the memo of a posting that pays the one above the seller"""

_TITLES = {
    LineKind.EARNED: "佣金到账",
    LineKind.CLAWBACK: "佣金扣回",
    LineKind.WITHDRAWAL: "提现",
    LineKind.RETURNED: "提现退回",
    LineKind.DEBT: "抵扣欠款",
}

# Lines in booking order; `change_fen` is what a line did to the available balance, and a new debt did nothing.
_LINES = """
SELECT p.id, p.entry_id, p.amount_fen, p.memo, e.kind AS entry_kind, e.subject, e.note, e.at,
  CASE WHEN p.destination_id = %s AND s.heading = 'held' THEN 'returned'
       WHEN p.destination_id = %s THEN 'earned'
       WHEN d.heading = 'held' THEN 'withdrawal'
       WHEN d.heading = 'debt' OR s.heading = 'debt' THEN 'debt'
       ELSE 'clawback' END AS line_kind,
  CASE WHEN p.destination_id = %s THEN p.amount_fen WHEN p.source_id = %s THEN -p.amount_fen ELSE 0 END AS change_fen
FROM ledger_postings p
JOIN ledger_entries e ON e.id = p.entry_id
JOIN ledger_accounts s ON s.id = p.source_id
JOIN ledger_accounts d ON d.id = p.destination_id
WHERE p.source_id = %s OR p.destination_id = %s OR p.source_id = %s
"""
_BALANCED = f"SELECT l.*, SUM(l.change_fen) OVER (ORDER BY l.id) AS balance_fen FROM ({_LINES}) AS l"


@dataclass(frozen=True, slots=True)
class WalletLine:
    """One line. `amount_fen` is signed: what it did to the available balance; 0 for a debt that was noted."""

    id: int
    kind: LineKind
    title: str
    detail: str
    amount_fen: int
    balance_fen: int
    at: datetime
    order_no: str | None
    withdrawal_no: str | None


async def agent_entries(agent_id: int, kind: str | None, month: str | None, window: Window) -> tuple[list[WalletLine], int]:
    """The newest lines first, and how many there are. `month` is "2026-11" in China's calendar.

    Raises InvalidInput for a month that can't be read.
    """
    ids = await _account_ids(agent_id)
    available = ids.get(Purse.AVAILABLE)
    if available is None:
        return [], 0
    debt = ids.get(Purse.DEBT, available)
    values: list[Any] = [available, available, available, available, available, available, debt]
    where, narrowing = _narrowed(kind, month)
    values += narrowing
    [count] = await statements.read(f"SELECT COUNT(*) AS total FROM ({_BALANCED}) AS w {where}", values)
    rows = await statements.read(
        f"SELECT w.* FROM ({_BALANCED}) AS w {where} ORDER BY w.id DESC LIMIT %s OFFSET %s", [*values, window.size, window.offset]
    )
    return [_line(row) for row in rows], int(count["total"])


async def months(agent_id: int) -> list[str]:
    """The months since the agent's first line, newest first: ["2026-11", "2026-10"]."""
    row = await statements.read_one(
        "SELECT MIN(e.at) AS first FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id"
        " JOIN ledger_accounts a ON a.id = p.destination_id WHERE a.agent_id = %s AND a.heading = 'available'",
        [agent_id],
    )
    present = clock.today().replace(day=1)
    first = statements.moment_or_none(row["first"]) if row else None
    month = clock.in_china(first).date().replace(day=1) if first else present
    found = []
    while month <= present:
        found.append(f"{month:%Y-%m}")
        month = _next_month(month)
    return found[::-1]


async def _account_ids(agent_id: int) -> dict[str, int]:
    rows = await statements.read("SELECT id, heading FROM ledger_accounts WHERE agent_id = %s", [agent_id])
    return {row["heading"]: row["id"] for row in rows}


def _narrowed(kind: str | None, month: str | None) -> tuple[str, list[Any]]:
    conditions: list[str] = []
    values: list[Any] = []
    if kind:
        conditions.append("w.line_kind = %s")
        values.append(kind)
    if month:
        begins = _month(month)
        conditions.append("w.at >= %s AND w.at < %s")
        values += [clock.china_midnight(begins), clock.china_midnight(_next_month(begins))]
    return ("WHERE " + " AND ".join(conditions) if conditions else ""), values


def _month(written: str) -> date:
    try:
        return date.fromisoformat(f"{written}-01")
    except ValueError:
        raise InvalidInput("月份应写成 2026-11 这样", fields={"month": "月份应写成 2026-11 这样"}) from None


def _next_month(month: date) -> date:
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def _line(row: Row) -> WalletLine:
    kind = LineKind(row["line_kind"])
    change_fen = int(row["change_fen"])
    return WalletLine(
        id=row["id"],
        kind=kind,
        title=_title(kind, row["memo"], change_fen),
        detail=_detail(kind, row, change_fen),
        amount_fen=change_fen,
        balance_fen=int(row["balance_fen"]),
        at=statements.moment(row["at"]),
        order_no=kinds.order_no(row["entry_kind"], row["subject"]),
        withdrawal_no=kinds.withdrawal_no(row["entry_kind"], row["subject"]),
    )


def _title(kind: LineKind, memo: str, change_fen: int) -> str:
    if kind is LineKind.DEBT and not change_fen:
        return "记为欠款"
    if kind is LineKind.EARNED and memo == UPLINE_MEMO:
        return "下级订单佣金"
    return _TITLES[kind]


def _detail(kind: LineKind, row: Row, change_fen: int) -> str:
    if kind is LineKind.DEBT and not change_fen:
        return f"余额不够，差额 {yuan(row['amount_fen'])} 元"
    return str(row["note"])


async def earned_since(agent_id: int, since: datetime) -> int:
    """What came into the available balance from settled commissions since then, in fen."""
    row = await statements.read_one(
        "SELECT COALESCE(SUM(p.amount_fen), 0) AS fen FROM ledger_postings p JOIN ledger_entries e ON e.id = p.entry_id"
        " JOIN ledger_accounts a ON a.id = p.destination_id WHERE a.code = %s AND e.kind = %s AND e.at >= %s",
        [of_agent(agent_id, Purse.AVAILABLE), EntryKind.COMMISSION_SETTLED, since],
    )
    return int(row["fen"]) if row else 0
