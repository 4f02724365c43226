"""Numbers come into stock, many at a time. One that is there already stays as it is."""

from __future__ import annotations

import random
from collections.abc import Sequence

from server.core import clock, statements
from server.core.actors import Actor
from server.goods.numbers.judging import StockRow

_INSERT = (
    "INSERT INTO phone_numbers (digits, reversed_digits, random_key, carrier, province, city, pattern, price_fen, prestore_fen,"
    " min_spend_fen, contract_months, pool_id, batch_id, status, locked, holder) VALUES "
)
_READ_VALUES = 11
"""of the values above those that differ from row to row"""
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

    Belongs inside a transaction, a few hundred rows at a time; a batch brings no number twice.
    """
    if not rows:
        return 0
    await _insert(rows, pool_id, batch_id)
    # a number that was there keeps the batch that brought it, and gets no event from us
    return await statements.change(
        "INSERT INTO number_events (number_id, `before`, `after`, holder, reason, actor_kind, actor_name, at)"
        " SELECT id, '', status, '', %s, %s, %s, %s FROM phone_numbers"
        f" WHERE batch_id = %s AND digits IN ({statements.places(len(rows))})",
        [reason[:200], actor.kind, actor.name[:60], clock.now(), batch_id, *(row.digits for row in rows)],
    )


async def _insert(rows: Sequence[StockRow], pool_id: int, batch_id: int) -> None:
    """One long statement where each costs a round trip, one prepared statement where none does: either way's quickest."""
    values = [(row.digits, row.digits[::-1], random.getrandbits(_RANDOM_BITS), *row[1:]) for row in rows]
    place = f"({statements.places(_READ_VALUES)}, {pool_id:d}, {batch_id:d}, 'available', 0, '')"
    dialect = statements.dialect()
    if dialect == "sqlite":
        await statements.change_many(_INSERT + place + _SKIP_KNOWN[dialect], values)
    else:
        places = ", ".join([place] * len(values))
        await statements.change(_INSERT + places + _SKIP_KNOWN[dialect], [value for row in values for value in row])
