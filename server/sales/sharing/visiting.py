"""Visits of a link are counted: each view, and each visitor once a day. Looking never waits for it."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import date, datetime

from server.core import clock, statements
from server.core.transactions import transactional

GATHERED_SECONDS = 0.25
"""a view more in this time costs no statement of its own"""

Visit = tuple[int, date, str]
"""link, day, visitor"""

_waiting: Counter[Visit] = Counter()


async def count_visit(link_id: int, visitor: str) -> None:
    """One more view by this visitor today; those of the same moment are written at once."""
    first = not _waiting
    _waiting[(link_id, clock.today(), visitor)] += 1
    if first:
        await asyncio.sleep(GATHERED_SECONDS)
        visits = dict(_waiting)
        _waiting.clear()
        await write(visits, clock.now())


@transactional
async def write(visits: dict[Visit, int], at: datetime) -> None:
    """Add these views to what was counted before."""
    added = (
        " ON DUPLICATE KEY UPDATE views = views + VALUES(views)"
        if statements.dialect() == "mysql"
        else " ON CONFLICT (link_id, day, visitor) DO UPDATE SET views = views + excluded.views"
    )
    # in one order, so that two processes do not wait for each other's rows
    rows = [(*visit, views, at) for visit, views in sorted(visits.items())]
    places = ", ".join([f"({statements.places(5)})"] * len(rows))
    await statements.change(
        f"INSERT INTO link_visits (link_id, day, visitor, views, first_at) VALUES {places}{added}",
        [value for row in rows for value in row],
    )
