"""Reads of orders: as staff, agents and customers may see them. Personal data comes masked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from server.core import clock, statements
from server.core.errors import NotFound
from server.core.paging import Window


@dataclass(frozen=True, slots=True)
class OrderRecord:
    """One order as a list or a page shows it."""

    id: int
    order_no: str
    plan_id: int
    plan_version_id: int
    plan_name: str
    operator: str
    number_id: int | None
    number_digits: str
    link_id: int
    agent_id: int
    agent_name: str
    upline_name: str | None
    name_masked: str
    id_number_masked: str
    phone_masked: str
    region: str
    district_code: str
    age: int
    gender: str
    entry_label: str
    order_state: str
    material_state: str
    card_state: str
    settlement_state: str
    quote: dict[str, Any]
    checks: list[dict[str, Any]]
    reject_code: str
    reject_note: str
    first_charge_fen: int
    placed_at: datetime
    shipped_at: datetime | None
    activated_at: datetime | None
    charged_at: datetime | None


@dataclass(frozen=True, slots=True)
class OrderMove:
    """One row of the timeline."""

    axis: str
    before: str
    after: str
    reason: str
    actor_kind: str
    actor_name: str
    source: str
    applied: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Filter:
    """Which orders; empty means all. `text` is any part of an order's or a phone's number, a waybill, a name on a plan."""

    agent_id: int | None = None
    """the seller, or the one above"""
    states: Sequence[str] = ()
    card_states: Sequence[str] = ()
    settlement_states: Sequence[str] = ()
    phone_index: str = ""
    order_no: str = ""
    text: str = ""
    since: datetime | None = None


_FROM = """FROM orders o JOIN agents a ON a.id = o.agent_id LEFT JOIN agents u ON u.id = a.upline_id"""
_COLUMNS = (
    ", ".join(f"o.{name}" for name in OrderRecord.__dataclass_fields__ if name not in ("agent_name", "upline_name"))
    + ", a.display_name AS agent_name, u.display_name AS upline_name"
)


async def record(order_no: str) -> OrderRecord:
    """Raises NotFound."""
    row = await statements.read_one(f"SELECT {_COLUMNS} {_FROM} WHERE o.order_no = %s", [order_no])
    if row is None:
        raise NotFound("没有这一单，请核对订单号")
    return _record(row)


async def page(wanted: Filter, window: Window, oldest_first: bool = False) -> tuple[list[OrderRecord], int]:
    """One page and how many there are."""
    where, values = _where(wanted)
    counted = await statements.read_one(f"SELECT COUNT(*) AS n FROM orders o WHERE {where}", values)
    order = "ASC" if oldest_first else "DESC"
    rows = await statements.read(
        f"SELECT {_COLUMNS} {_FROM} WHERE {where} ORDER BY o.placed_at {order}, o.id {order} LIMIT %s OFFSET %s",
        [*values, window.size, window.offset],
    )
    return [_record(row) for row in rows], int(counted["n"]) if counted else 0


async def count(wanted: Filter) -> int:
    where, values = _where(wanted)
    row = await statements.read_one(f"SELECT COUNT(*) AS n FROM orders o WHERE {where}", values)
    return int(row["n"]) if row else 0


async def timeline(order_id: int) -> list[OrderMove]:
    """Every move, the newest first."""
    rows = await statements.read(
        "SELECT axis, `before`, `after`, reason, actor_kind, actor_name, source, applied, at"
        " FROM order_events WHERE order_id = %s ORDER BY id DESC",
        [order_id],
    )
    return [OrderMove(**{**row, "at": statements.moment(row["at"]), "applied": bool(row["applied"])}) for row in rows]


async def consents(order_id: int) -> list[tuple[str, str, datetime]]:
    """Title, version and time of each consent."""
    rows = await statements.read(
        "SELECT t.title, c.version, c.at FROM order_consents c JOIN consent_texts t ON t.hash = c.text_hash"
        " WHERE c.order_id = %s ORDER BY c.id",
        [order_id],
    )
    return [(row["title"], row["version"], statements.moment(row["at"])) for row in rows]


async def link_code(link_id: int) -> str:
    row = await statements.read_one("SELECT code FROM links WHERE id = %s", [link_id])
    return str(row["code"]) if row else ""


async def numbers_since(agent_id: int, since: datetime) -> tuple[int, int]:
    """Orders placed and cards activated since then, of the agent's own sales."""
    row = await statements.read_one(
        "SELECT (SELECT COUNT(*) FROM orders WHERE agent_id = %s AND placed_at >= %s) AS placed,"
        " (SELECT COUNT(*) FROM orders WHERE agent_id = %s AND activated_at >= %s) AS activated",
        [agent_id, since, agent_id, since],
    )
    return (int(row["placed"]), int(row["activated"])) if row else (0, 0)


async def weekly_activations(plan_ids: Sequence[int]) -> dict[int, int]:
    """Cards activated in the last seven days, by plan."""
    if not plan_ids:
        return {}
    rows = await statements.read(
        f"SELECT plan_id, COUNT(*) AS n FROM orders WHERE activated_at >= %s AND plan_id IN ({statements.places(len(plan_ids))})"
        " GROUP BY plan_id",
        [clock.now() - timedelta(days=7), *plan_ids],
    )
    return {row["plan_id"]: row["n"] for row in rows}


async def sales_of_agents(agent_ids: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Orders and activations by agent, own sales only."""
    if not agent_ids:
        return {}
    rows = await statements.read(
        "SELECT agent_id, COUNT(*) AS placed, SUM(CASE WHEN activated_at IS NULL THEN 0 ELSE 1 END) AS activated"
        f" FROM orders WHERE agent_id IN ({statements.places(len(agent_ids))}) GROUP BY agent_id",
        list(agent_ids),
    )
    return {row["agent_id"]: (int(row["placed"]), int(row["activated"])) for row in rows}


async def orders_of_plans() -> dict[int, int]:
    """Orders by plan."""
    rows = await statements.read("SELECT plan_id, COUNT(*) AS n FROM orders GROUP BY plan_id")
    return {row["plan_id"]: int(row["n"]) for row in rows}


def _where(wanted: Filter) -> tuple[str, list[Any]]:
    clauses: list[str] = ["1 = 1"]
    values: list[Any] = []
    if wanted.agent_id is not None:
        clauses.append("(o.agent_id = %s OR o.agent_id IN (SELECT id FROM agents WHERE upline_id = %s))")
        values += [wanted.agent_id, wanted.agent_id]
    for column, states in (
        ("order_state", wanted.states),
        ("card_state", wanted.card_states),
        ("settlement_state", wanted.settlement_states),
    ):
        if states:
            clauses.append(f"o.{column} IN ({statements.places(len(states))})")
            values += states
    if wanted.phone_index:
        clauses.append("o.phone_index = %s")
        values.append(wanted.phone_index)
    if wanted.order_no:
        clauses.append("o.order_no = %s")
        values.append(wanted.order_no)
    if wanted.since is not None:
        clauses.append("o.placed_at >= %s")
        values.append(wanted.since)
    if wanted.text:
        clause, more = _text(wanted.text)
        clauses.append(clause)
        values += more
    return " AND ".join(clauses), values


def _text(text: str) -> tuple[str, list[Any]]:
    words = "".join(text.split())
    anywhere = statements.containing(words)
    return (
        "(o.order_no LIKE %s ESCAPE '!' OR o.number_digits LIKE %s ESCAPE '!' OR o.phone_tail = %s OR o.plan_name LIKE %s ESCAPE '!'"
        " OR o.id IN (SELECT order_id FROM shipments WHERE waybill = %s))",
        [anywhere, anywhere, words[-4:], anywhere, words.upper()],
    )


def _record(row: statements.Row) -> OrderRecord:
    for name in ("placed_at", "shipped_at", "activated_at", "charged_at"):
        row[name] = statements.moment_or_none(row[name])
    for name in ("quote", "checks"):
        if isinstance(row[name], str | bytes):
            row[name] = json.loads(row[name])
    return OrderRecord(**row)
