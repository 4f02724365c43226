"""The panel's first screen, counted from what happened. Real counts only; nothing is estimated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from server.core import clock, statements
from server.money.commissions import queries as commissions

_TOP = 5


@dataclass(frozen=True, slots=True)
class Compared:
    """A count of today until now, and of yesterday until the same hour."""

    today: int
    yesterday: int


@dataclass(frozen=True, slots=True)
class Funnel:
    """Orders placed in one span, by how far they came."""

    visits: int
    placed: int
    approved: int
    shipped: int
    activated: int
    charged: int
    settled: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many wait for staff, and since when the oldest does."""

    key: str
    count: int
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Named:
    name: str
    orders: int
    activations: int


async def metrics() -> dict[str, Compared]:
    """Visits, orders, activations and commission booked, today against yesterday's same hours."""
    now = clock.now()
    start = clock.china_midnight(clock.today())
    spans = [(start, now), (start - timedelta(days=1), now - timedelta(days=1))]
    return {
        "visits": await _compare("SELECT COUNT(*) AS n FROM link_visits WHERE first_at >= %s AND first_at <= %s", spans),
        "orders": await _compare("SELECT COUNT(*) AS n FROM orders WHERE placed_at >= %s AND placed_at <= %s", spans),
        "activations": await _compare(
            "SELECT COUNT(*) AS n FROM order_events WHERE axis = 'card' AND `after` = 'active' AND `before` = 'not_active'"
            " AND at >= %s AND at <= %s",
            spans,
        ),
        "commission_fen": await _compare(
            "SELECT COALESCE(SUM(p.amount_fen), 0) AS n FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id"
            " WHERE e.kind = 'commission_accrued' AND e.at >= %s AND e.at <= %s",
            spans,
        ),
    }


async def funnel(since: date, until: date) -> Funnel:
    """From visit to settlement, by the day of the order; `until` is not included."""
    start, end = clock.china_midnight(since), clock.china_midnight(until)
    visits = await statements.read_one(
        "SELECT COALESCE(SUM(views), 0) AS n FROM link_visits WHERE first_at >= %s AND first_at < %s", [start, end]
    )
    row = await statements.read_one(
        """SELECT COUNT(*) AS placed,
        SUM(CASE WHEN order_state NOT IN ('submitted', 'accepted', 'rejected') THEN 1 ELSE 0 END) AS approved,
        SUM(CASE WHEN shipped_at IS NOT NULL THEN 1 ELSE 0 END) AS shipped,
        SUM(CASE WHEN card_state <> 'not_active' THEN 1 ELSE 0 END) AS activated,
        SUM(CASE WHEN card_state = 'charged' THEN 1 ELSE 0 END) AS charged,
        SUM(CASE WHEN settlement_state = 'settled' THEN 1 ELSE 0 END) AS settled
        FROM orders WHERE placed_at >= %s AND placed_at < %s""",
        [start, end],
    )
    assert row is not None and visits is not None
    counted = {name: int(value or 0) for name, value in row.items()}
    return Funnel(visits=int(visits["n"]), **counted)


async def waiting() -> list[Waiting]:
    """What waits for staff, the kinds in the order of the work."""
    asked = {
        "orders.accept": "SELECT COUNT(*) AS n, MIN(placed_at) AS since FROM orders"
        " WHERE order_state IN ('submitted', 'accepted', 'approved')",
        "orders.ship": "SELECT COUNT(*) AS n, MIN(placed_at) AS since FROM orders WHERE order_state = 'confirmed'",
        "agents": "SELECT COUNT(*) AS n, MIN(applied_at) AS since FROM agents WHERE state = 'applied'",
        "withdrawals": "SELECT COUNT(*) AS n, MIN(requested_at) AS since FROM withdrawals WHERE state IN ('requested', 'approved')",
    }
    found: list[Waiting] = []
    for key, sql in asked.items():
        row = await statements.read_one(sql)
        assert row is not None
        found.append(Waiting(key, int(row["n"]), statements.moment_or_none(row["since"])))
    return [*found, Waiting("commissions", *await commissions.ready())]


async def days(count: int) -> list[tuple[date, int, int]]:
    """Orders and activations of the last whole days, the oldest first."""
    first = clock.today() - timedelta(days=count)
    placed = await _by_day("SELECT placed_at AS at FROM orders WHERE placed_at >= %s", first)
    active = await _by_day(
        "SELECT at FROM order_events WHERE axis = 'card' AND `before` = 'not_active' AND `after` = 'active' AND at >= %s", first
    )
    return [(day, placed.get(day, 0), active.get(day, 0)) for day in (first + timedelta(days=n) for n in range(count))]


async def plans_today() -> list[Named]:
    """The plans with most orders today."""
    return await _named("o.plan_name")


async def agents_today() -> list[Named]:
    """The agents with most own sales today."""
    return await _named("a.display_name")


async def _named(column: str) -> list[Named]:
    rows = await statements.read(
        f"SELECT {column} AS name, COUNT(*) AS orders, SUM(CASE WHEN o.card_state <> 'not_active' THEN 1 ELSE 0 END) AS activations"
        f" FROM orders o JOIN agents a ON a.id = o.agent_id WHERE o.placed_at >= %s GROUP BY {column} ORDER BY orders DESC LIMIT {_TOP}",
        [clock.china_midnight(clock.today())],
    )
    return [Named(row["name"], int(row["orders"]), int(row["activations"])) for row in rows]


async def _compare(sql: str, spans: list[tuple[datetime, datetime]]) -> Compared:
    counts = []
    for span in spans:
        row = await statements.read_one(sql, list(span))
        counts.append(int(row["n"]) if row else 0)
    return Compared(*counts)


async def _by_day(sql: str, first: date) -> dict[date, int]:
    counted: dict[date, int] = {}
    for row in await statements.read(sql, [clock.china_midnight(first)]):
        day = clock.in_china(statements.moment(row["at"])).date()
        counted[day] = counted.get(day, 0) + 1
    return counted
