"""Lists of commissions, and what an agent may expect. Reads only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from server.core import clock, statements
from server.core.paging import Window
from server.money.commissions.conditions import judge, reasons_to_wait
from server.money.commissions.dates import due_label
from server.money.commissions.files import SaleFile, sale_files_of
from server.money.commissions.status import LABELS, SaleState
from server.money.commissions.terms import window_label

READY = "ready"
"""not a state: pending, due, and every condition met"""

_READY = (
    "s.state = 'pending' AND s.due_on <= %s AND (SELECT COUNT(*) FROM commission_evidence v"
    " WHERE v.sale_id = s.id AND v.met = 1) >= CASE WHEN r.first_charge_fen > 0 THEN 3 ELSE 2 END"
)


@dataclass(frozen=True, slots=True)
class CommissionRow:
    """One sale in the panel's list; the names the API sends."""

    order_no: str
    plan_name: str
    seller_name: str
    upline_name: str | None
    amounts_fen: tuple[int, ...]
    total_fen: int
    state: str
    state_label: str
    met: int
    total: int
    due_label: str
    ready: bool


@dataclass(frozen=True, slots=True)
class Expected:
    """What is on its way to an agent, but not yet the agent's."""

    quoted_fen: int
    quoted_orders: int
    pending_fen: int
    """activated; equals the ledger's pending balance"""
    pending_orders: int
    next_label: str
    """when the next pending money may come; "" when none is due by a date"""

    @property
    def amount_fen(self) -> int:
        return self.quoted_fen + self.pending_fen

    @property
    def orders(self) -> int:
        return self.quoted_orders + self.pending_orders


async def page(state: str | None, window: Window) -> tuple[list[CommissionRow], int]:
    """The newest sales first, and how many there are; `state` is a SaleState, "ready", or None for all."""
    where, values = _where(state)
    base = f"FROM commission_sales s JOIN commission_rules r ON r.id = s.rule_id WHERE {where}"
    [count] = await statements.read(f"SELECT COUNT(*) AS total {base}", values)
    rows = await statements.read(
        f"SELECT s.reference {base} ORDER BY s.id DESC LIMIT %s OFFSET %s", [*values, window.size, window.offset]
    )
    found = await sale_files_of([row["reference"] for row in rows])
    return [_row(sale) for sale in found], int(count["total"])


async def ready() -> tuple[int, datetime | None]:
    """How many sales can be settled now, and since when the oldest of them is booked."""
    row = await statements.read_one(
        "SELECT COUNT(*) AS n, MIN(s.accrued_at) AS since FROM commission_sales s JOIN commission_rules r ON r.id = s.rule_id"
        f" WHERE {_READY}",
        [clock.today()],
    )
    return (int(row["n"]), statements.moment_or_none(row["since"])) if row else (0, None)


async def expected(agent_id: int) -> Expected:
    """What this agent may still get of sales that are neither settled nor revoked."""
    rows = await statements.read(
        "SELECT s.state, COUNT(*) AS orders, SUM(h.amount_fen) AS fen,"
        " MIN(CASE WHEN r.timing = 'next_month' AND s.due_on >= %s THEN s.activated_on END) AS next_activated"
        " FROM commission_shares h JOIN commission_sales s ON s.id = h.sale_id JOIN commission_rules r ON r.id = s.rule_id"
        " WHERE h.agent_id = %s AND s.state IN (%s, %s) GROUP BY s.state",
        [clock.today(), agent_id, SaleState.QUOTED, SaleState.PENDING],
    )
    by_state = {row["state"]: row for row in rows}
    quoted, pending = by_state.get(SaleState.QUOTED), by_state.get(SaleState.PENDING)
    activated_on = statements.day_or_none(pending["next_activated"]) if pending else None
    return Expected(
        quoted_fen=int(quoted["fen"]) if quoted else 0,
        quoted_orders=quoted["orders"] if quoted else 0,
        pending_fen=int(pending["fen"]) if pending else 0,
        pending_orders=pending["orders"] if pending else 0,
        next_label=window_label(activated_on) if activated_on else "",
    )


def _where(state: str | None) -> tuple[str, list[Any]]:
    if not state:
        return "1 = 1", []
    if state == READY:
        return _READY, [clock.today()]
    return "s.state = %s", [state]


def _row(sale: SaleFile) -> CommissionRow:
    today = clock.today()
    judged = judge(sale, today)
    return CommissionRow(
        order_no=sale.reference,
        plan_name=sale.plan_name,
        seller_name=sale.shares[0].agent_name,
        upline_name=sale.shares[1].agent_name if len(sale.shares) > 1 else None,
        amounts_fen=tuple(share.amount_fen for share in sale.shares),
        total_fen=sale.total_fen,
        state=sale.state,
        state_label=LABELS[sale.state],
        met=sum(one.state == "met" for one in judged),
        total=len(judged),
        due_label=due_label(sale.activated_on, sale.terms.timing),
        ready=sale.state is SaleState.PENDING and not reasons_to_wait(sale, today),
    )


async def expected_since(agent_id: int, since: datetime) -> int:
    """What this agent may still get of the orders placed since then, in fen."""
    row = await statements.read_one(
        "SELECT COALESCE(SUM(h.amount_fen), 0) AS fen FROM commission_shares h JOIN commission_sales s ON s.id = h.sale_id"
        " WHERE h.agent_id = %s AND s.state IN (%s, %s) AND s.placed_at >= %s",
        [agent_id, SaleState.QUOTED, SaleState.PENDING, since],
    )
    return int(row["fen"]) if row else 0
