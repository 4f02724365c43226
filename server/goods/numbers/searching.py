"""Numbers that a customer can choose now, by wish; a fresh random set each time.

A random batch seeks from a random point of `random_key` and wraps around: no ORDER BY RAND() on millions.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from server.core import statements

KEYS = 2**31
COUNTED_UP_TO = 1_000
_TAIL_CANDIDATES = 300


@dataclass(frozen=True, slots=True)
class Wish:
    """What the customer would like; "" wishes nothing. Digits only, checked by the caller's shape."""

    tail: str = ""
    contains: str = ""
    excludes: str = ""
    pattern: str = ""

    @property
    def open(self) -> bool:
        return not (self.tail or self.contains or self.excludes or self.pattern)


@dataclass(frozen=True, slots=True)
class ChoosableNumber:
    """A number with what it costs beyond the plan."""

    id: int
    digits: str
    pattern: str
    carrier: str
    province: str
    city: str
    price_fen: int
    prestore_fen: int
    min_spend_fen: int
    contract_months: int


_COLUMNS = "id, digits, pattern, carrier, province, city, price_fen, prestore_fen, min_spend_fen, contract_months"
_FREE = "pool_id = %s AND status = 'available' AND locked = 0"


async def pools_of(plan_id: int) -> list[int]:
    """The pools that a plan sells from."""
    return [row["pool_id"] for row in await statements.read("SELECT pool_id FROM plan_pools WHERE plan_id = %s", [plan_id])]


async def random_batch(pool_ids: Sequence[int], wish: Wish, limit: int) -> list[ChoosableNumber]:
    """Up to `limit` numbers that fit the wish, another set on every call."""
    found: list[statements.Row] = []
    for pool_id in pool_ids:
        found += await (_by_tail(pool_id, wish) if wish.tail else _from_random_point(pool_id, wish, limit))
    chosen = random.sample(found, min(limit, len(found)))
    return [ChoosableNumber(**row) for row in chosen]


async def count(pool_ids: Sequence[int], wish: Wish) -> int:
    """How many fit, counted up to 1,000; one more than that means "more"."""
    total = 0
    for pool_id in pool_ids:
        where, values = _where(pool_id, wish)
        row = await statements.read_one(
            f"SELECT COUNT(*) AS n FROM (SELECT 1 FROM phone_numbers WHERE {where} LIMIT {COUNTED_UP_TO + 1}) AS some", values
        )
        total += row["n"] if row else 0
    return min(total, COUNTED_UP_TO + 1)


async def similar(pool_ids: Sequence[int], digits: str, limit: int) -> list[ChoosableNumber]:
    """Free numbers that end most like `digits`: four same digits at the end first, then three, two, any."""
    found: dict[int, ChoosableNumber] = {}
    for length in (4, 3, 2, 0):
        if len(found) >= limit:
            break
        for number in await random_batch(pool_ids, Wish(tail=digits[-length:] if length else ""), limit):
            if number.digits != digits:
                found.setdefault(number.id, number)
    return list(found.values())[:limit]


async def choosable(plan_id: int, number_id: int) -> ChoosableNumber | None:
    """This number, while it is free and the plan sells from its pool."""
    row = await statements.read_one(
        f"SELECT {_COLUMNS} FROM phone_numbers WHERE id = %s AND status = 'available' AND locked = 0"
        " AND pool_id IN (SELECT pool_id FROM plan_pools WHERE plan_id = %s)",
        [number_id, plan_id],
    )
    return ChoosableNumber(**row) if row else None


async def by_id(number_id: int) -> ChoosableNumber | None:
    """A number whatever its state."""
    row = await statements.read_one(f"SELECT {_COLUMNS} FROM phone_numbers WHERE id = %s", [number_id])
    return ChoosableNumber(**row) if row else None


async def held_by(holder: str, plan_id: int | None = None) -> tuple[ChoosableNumber, Any] | None:
    """What a visitor holds, and until when; with a plan, only what that plan sells."""
    sold = " AND pool_id IN (SELECT pool_id FROM plan_pools WHERE plan_id = %s)" if plan_id is not None else ""
    row = await statements.read_one(
        f"SELECT {_COLUMNS}, held_until FROM phone_numbers WHERE holder = %s AND status = 'reserved'{sold}"
        " ORDER BY held_until DESC LIMIT 1",
        [holder, *([plan_id] if plan_id is not None else [])],
    )
    if row is None:
        return None
    until = statements.moment(row.pop("held_until"))
    return ChoosableNumber(**row), until


async def _from_random_point(pool_id: int, wish: Wish, limit: int) -> list[statements.Row]:
    where, values = _where(pool_id, wish)
    start = random.randrange(KEYS)  # noqa: S311  a fresh batch, not a secret
    query = f"SELECT {_COLUMNS} FROM phone_numbers WHERE {where} AND random_key {{}} %s ORDER BY random_key LIMIT {limit}"
    rows = await statements.read(query.format(">="), [*values, start])
    if len(rows) < limit:
        rows += (await statements.read(query.format("<"), [*values, start]))[: limit - len(rows)]
    return rows


async def _by_tail(pool_id: int, wish: Wish) -> list[statements.Row]:
    where, values = _where(pool_id, wish)
    return await statements.read(f"SELECT {_COLUMNS} FROM phone_numbers WHERE {where} LIMIT {_TAIL_CANDIDATES}", values)


def _where(pool_id: int, wish: Wish) -> tuple[str, list[Any]]:
    clauses, values = [_FREE], [pool_id]
    wanted: list[tuple[str, str]] = []
    if wish.pattern:
        wanted.append(("pattern = %s", wish.pattern))
    if wish.tail:
        wanted.append(("reversed_digits LIKE %s", f"{wish.tail[::-1]}%"))
    if wish.contains:
        wanted.append(("digits LIKE %s", f"%{wish.contains}%"))
    for digit in sorted(set(wish.excludes)):
        # shops read "without 4" as the eight digits after the network's three
        wanted.append(("SUBSTR(digits, 4) NOT LIKE %s", f"%{digit}%"))
    for clause, value in wanted:
        clauses.append(clause)
        values.append(value)  # type: ignore[arg-type]
    return " AND ".join(clauses), values
