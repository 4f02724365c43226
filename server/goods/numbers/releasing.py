"""Visitors' holds that ran out go back to the pool. Orders' holds are not touched here."""

from __future__ import annotations

from server.core import clock, statements
from server.core.actors import job
from server.core.transactions import transactional
from server.goods.numbers.reserving import record_move
from server.goods.numbers.status import NumberStatus

ROWS_A_ROUND = 200


@transactional
async def release_expired() -> int:
    """Free up to 200 holds that ran out; answers how many, so that the caller knows whether to go on."""
    now = clock.now()
    rows = await statements.read(
        f"SELECT id, holder FROM phone_numbers WHERE status = 'reserved' AND held_until < %s ORDER BY held_until LIMIT {ROWS_A_ROUND}",
        [now],
    )
    actor = job("release_expired")
    for row in rows:
        freed = await statements.change(
            "UPDATE phone_numbers SET status = 'available', holder = '', held_until = NULL"
            " WHERE id = %s AND status = 'reserved' AND holder = %s AND held_until < %s",
            [row["id"], row["holder"], now],
        )
        if freed:
            await record_move(row["id"], NumberStatus.RESERVED, NumberStatus.AVAILABLE, "", "保留到期", actor)
    return len(rows)
