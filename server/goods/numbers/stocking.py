"""Numbers come into stock, many at a time. One that is there already stays as it is."""

from __future__ import annotations

import random
from collections.abc import Sequence

from server.core import clock, statements
from server.core.actors import Actor
from server.goods.numbers.judging import StockRow

_INSERT = (
    "INSERT INTO phone_numbers (digits, reversed_digits, random_key, pool_id, carrier, province, city, pattern,"
    " price_fen, prestore_fen, min_spend_fen, contract_months, status, locked, holder, batch_id)"
    f" VALUES ({statements.places(16)})"
)
_SKIP_KNOWN = {"mysql": " ON DUPLICATE KEY UPDATE digits = digits", "sqlite": " ON CONFLICT (digits) DO NOTHING"}
"""only the number itself may be there already: any other fault of a row must show"""
_RANDOM_BITS = 31


async def known(digits: Sequence[str]) -> set[str]:
    """Which of these numbers are in stock."""
    if not digits:
        return set()
    rows = await statements.read(f"SELECT digits FROM phone_numbers WHERE digits IN ({statements.places(len(digits))})", digits)
    return {row["digits"] for row in rows}


async def bring_in(rows: Sequence[StockRow], pool_id: int, batch_id: int, reason: str, actor: Actor) -> int:
    """Put new numbers into a pool, each with its first event; answers how many were new.

    Belongs inside a transaction, a few hundred rows at a time.
    """
    present = await known([row.digits for row in rows])
    fresh = {row.digits: row for row in rows if row.digits not in present}
    if not fresh:
        return 0
    values = [_values(row, pool_id, batch_id) for row in fresh.values()]
    await statements.change_many(_INSERT + _SKIP_KNOWN[statements.dialect()], values)
    # a number that another sheet brought in this very moment keeps that sheet's id, and gets no event from us
    return await statements.change(
        "INSERT INTO number_events (number_id, `before`, `after`, holder, reason, actor_kind, actor_name, at)"
        " SELECT id, '', status, '', %s, %s, %s, %s FROM phone_numbers"
        f" WHERE batch_id = %s AND digits IN ({statements.places(len(fresh))})",
        [reason[:200], actor.kind, actor.name[:60], clock.now(), batch_id, *fresh],
    )


def _values(row: StockRow, pool_id: int, batch_id: int) -> list[object]:
    return [row.digits, row.digits[::-1], random.getrandbits(_RANDOM_BITS), pool_id, *row[1:], "available", False, "", batch_id]
