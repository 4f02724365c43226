"""The stock as staff see it: lists by filter, one number, and what happened to it. Reads only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from server.core import clock, statements
from server.core.paging import Window
from server.core.phones import grouped
from server.goods.numbers import carriers, patterns, places
from server.goods.numbers.status import LABELS, LOCKED, UNLOCKED, NumberStatus

COUNTED_UP_TO = 10_000
"""matches counted one by one when no index counts them"""

_COLUMNS = (
    "number.id, number.digits, number.carrier, number.province, number.city, number.pattern, number.price_fen, number.prestore_fen,"
    " number.min_spend_fen, number.contract_months, number.status, number.locked, number.holder, number.held_until, pool.name AS pool_name"
)


@dataclass(frozen=True, slots=True)
class StockFilter:
    """What to show; "" and None leave a field open. `status` may also be "locked"."""

    pool_id: int | None = None
    status: str = ""
    tail: str = ""
    contains: str = ""
    excludes: str = ""
    pattern: str = ""
    province: str = ""


@dataclass(frozen=True, slots=True)
class StockNumber:
    """One number in words and figures."""

    id: int
    digits: str
    parts: list[str]
    pool_name: str
    carrier_name: str
    region: str
    pattern_label: str | None
    status: str
    status_label: str
    locked: bool
    holder: str
    price_fen: int
    prestore_fen: int
    min_spend_fen: int
    contract_months: int


@dataclass(frozen=True, slots=True)
class StockPage:
    """One page; `more` says that `total` is where the counting stopped."""

    items: list[StockNumber]
    total: int
    more: bool


@dataclass(frozen=True, slots=True)
class Happening:
    """One event of a number, in words."""

    at: str
    title: str
    detail: str
    actor: str


async def stock(wanted: StockFilter, window: Window) -> StockPage:
    """Numbers by filter, the newest first. Counts exactly by pool, status and pattern, else up to 10,000."""
    where, values = _where(wanted)
    total, more = await _total(wanted, where, values)
    # the page's ids come from the index alone; the joined rows are read for one page only
    ids = await statements.read(
        f"SELECT number.id FROM phone_numbers AS number WHERE {where} ORDER BY number.id DESC LIMIT {window.size} OFFSET {window.offset}",
        values,
    )
    if not ids:
        return StockPage([], total, more)
    found = [row["id"] for row in ids]
    rows = await statements.read(
        f"SELECT {_COLUMNS} FROM phone_numbers AS number JOIN number_pools AS pool ON pool.id = number.pool_id"
        f" WHERE number.id IN ({statements.places(len(found))}) ORDER BY number.id DESC",
        found,
    )
    return StockPage([_stock_number(row) for row in rows], total, more)


async def number(number_id: int) -> StockNumber | None:
    """One number, whatever its state."""
    row = await statements.read_one(
        f"SELECT {_COLUMNS} FROM phone_numbers AS number JOIN number_pools AS pool ON pool.id = number.pool_id WHERE number.id = %s",
        [number_id],
    )
    return _stock_number(row) if row else None


async def digits(number_ids: Sequence[int]) -> dict[int, str]:
    """These numbers, whatever their state."""
    return await statements.by_id("phone_numbers", "digits", number_ids)


async def events(number_id: int) -> list[Happening]:
    """Everything that happened to a number, the latest first."""
    rows = await statements.read("SELECT * FROM number_events WHERE number_id = %s ORDER BY id DESC", [number_id])
    return [
        Happening(
            clock.iso(statements.moment(row["at"])),
            _title(row["before"], row["after"]),
            "，".join(part for part in (_held_for(row["holder"]), row["reason"]) if part),
            row["actor_name"],
        )
        for row in rows
    ]


async def _total(wanted: StockFilter, where: str, values: list[Any]) -> tuple[int, bool]:
    if not (wanted.tail or wanted.contains or wanted.excludes or wanted.province):
        row = await statements.read_one(f"SELECT COUNT(*) AS n FROM phone_numbers AS number WHERE {where}", values)
        return (row["n"] if row else 0), False
    row = await statements.read_one(
        f"SELECT COUNT(*) AS n FROM (SELECT 1 FROM phone_numbers AS number WHERE {where} LIMIT {COUNTED_UP_TO + 1}) AS some", values
    )
    count = row["n"] if row else 0
    return min(count, COUNTED_UP_TO), count > COUNTED_UP_TO


def _where(wanted: StockFilter) -> tuple[str, list[Any]]:
    clauses: list[tuple[str, Any]] = []
    if wanted.pool_id is not None:
        clauses.append(("number.pool_id = %s", wanted.pool_id))
    if wanted.status == LOCKED:
        clauses.append(("number.locked = %s", True))
    elif wanted.status:
        clauses.append(("number.status = %s", wanted.status))
    if wanted.pattern:
        clauses.append(("number.pattern = %s", wanted.pattern))
    if wanted.tail:
        clauses.append(("number.reversed_digits LIKE %s", f"{wanted.tail[::-1]}%"))
    if wanted.contains:
        clauses.append(("number.digits LIKE %s", f"%{wanted.contains}%"))
    # shops read "without 4" as the eight digits after the network's three
    clauses += [("SUBSTR(number.digits, 4) NOT LIKE %s", f"%{digit}%") for digit in sorted(set(wanted.excludes))]
    if wanted.province:
        clauses.append(("number.province = %s", places.province(wanted.province)))
    return " AND ".join(clause for clause, _ in clauses) or "1 = 1", [value for _, value in clauses]


def _stock_number(row: statements.Row) -> StockNumber:
    status = NumberStatus(row["status"])
    locked = bool(row["locked"])
    return StockNumber(
        id=row["id"],
        digits=row["digits"],
        parts=grouped(row["digits"]),
        pool_name=row["pool_name"],
        carrier_name=carriers.name(row["carrier"]),
        region=places.label(row["province"], row["city"]),
        pattern_label=patterns.label(row["pattern"]),
        status=str(status),
        status_label="锁定" if locked and status is NumberStatus.AVAILABLE else LABELS[status],
        locked=locked,
        holder=_held(row["holder"], statements.moment_or_none(row["held_until"])),
        price_fen=row["price_fen"],
        prestore_fen=row["prestore_fen"],
        min_spend_fen=row["min_spend_fen"],
        contract_months=row["contract_months"],
    )


def _held(holder: str, until: datetime | None) -> str:
    who = _held_for(holder)
    return f"{who}，至 {clock.in_china(until):%H:%M}" if who and until else who


def _held_for(holder: str) -> str:
    kind, _, name = holder.partition(":")
    match kind:
        case "order":
            return f"订单 {name}"
        case "visitor":
            return "客户选号中"
        case _:
            return ""


_TITLES = {
    ("", "available"): "导入入库",
    ("available", "reserved"): "被选中，开始保留",
    ("reserved", "reserved"): "转为订单占用",
    ("reserved", "available"): "退回可售",
    ("reserved", "sold"): "售出",
    ("sold", "reserved"): "售出被更正",
    ("sold", "available"): "退回可售",
    ("available", "retired"): "停用",
    (UNLOCKED, LOCKED): "锁定",
    (LOCKED, UNLOCKED): "解除锁定",
}


def _title(before: str, after: str) -> str:
    known = _TITLES.get((before, after))
    return known or f"变为{LABELS[NumberStatus(after)]}"
