"""Lets something happen only so often, counted by compare-and-set so that all processes count together.

For what must hold exactly (tries at a password, messages that cost money). Loose limits belong to web.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from server.core import clock, statements
from server.core.transactions import transactional

BEGIN_ANEW = "UPDATE allowances SET used = 1, resets_at = %s WHERE name = %s AND resets_at <= %s"
COUNT_ONE = "UPDATE allowances SET used = used + 1 WHERE name = %s AND used < %s"
COUNT_ONE_AND_WAIT = "UPDATE allowances SET used = used + 1, resets_at = %s WHERE name = %s AND used < %s"


@dataclass(frozen=True, slots=True)
class Claim:
    """Whether it may happen now, how often after that, and if not, in how many seconds."""

    allowed: bool
    left: int
    retry_after: int


@transactional
async def claim(name: str, most: int, seconds: int, *, from_last: bool = False) -> Claim:
    """Count one of `most` in `seconds`; the count begins anew when that time is over.

    The time runs from the first one, or from the last one that was allowed (`from_last`).
    """
    now = clock.now()
    resets_at = now + timedelta(seconds=seconds)
    if await statements.change(BEGIN_ANEW, [resets_at, name, now]):
        return Claim(True, most - 1, 0)
    counted = (COUNT_ONE_AND_WAIT, [resets_at, name, most]) if from_last else (COUNT_ONE, [name, most])
    allowed = bool(await statements.change(*counted))
    row = await statements.read_one("SELECT used, resets_at FROM allowances WHERE name = %s", [name])
    if row is None:
        # two may come here at once: the second's insert fails, it tries again and counts on the first one's row
        await statements.change("INSERT INTO allowances (name, used, resets_at) VALUES (%s, 1, %s)", [name, resets_at])
        return Claim(True, most - 1, 0)
    return Claim(allowed, most - row["used"], 0 if allowed else _seconds_until(statements.moment(row["resets_at"]), now))


@transactional
async def give_back(name: str) -> None:
    """One that was claimed did not happen."""
    await statements.change("UPDATE allowances SET used = used - 1 WHERE name = %s AND used > 0", [name])


@transactional
async def clear(name: str) -> None:
    """Forget the count."""
    await statements.change("DELETE FROM allowances WHERE name = %s", [name])


@transactional
async def sweep() -> int:
    """Drop up to 500 counts whose time is over; answers how many."""
    rows = await statements.read("SELECT name FROM allowances WHERE resets_at <= %s LIMIT 500", [clock.now()])
    if not rows:
        return 0
    names = [row["name"] for row in rows]
    return await statements.change(
        f"DELETE FROM allowances WHERE name IN ({statements.places(len(names))}) AND resets_at <= %s",
        [*names, clock.now()],
    )


def _seconds_until(moment: datetime, now: datetime) -> int:
    return max(1, -int((now - moment).total_seconds() // 1))
