"""Visits of a link are counted: each view, and each visitor once a day. Looking never waits for it."""

from __future__ import annotations

from server.core import clock, statements


async def count_visit(link_id: int, visitor: str) -> None:
    """One more view by this visitor today."""
    insert = "INSERT INTO link_visits (link_id, day, visitor, views, first_at) VALUES (%s, %s, %s, 1, %s)" + (
        " ON DUPLICATE KEY UPDATE views = views + 1"
        if statements.dialect() == "mysql"
        else " ON CONFLICT (link_id, day, visitor) DO UPDATE SET views = views + 1"
    )
    await statements.change(insert, [link_id, clock.today(), visitor, clock.now()])
