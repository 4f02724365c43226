"""Reads of links, for their agents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from server.core import statements


@dataclass(frozen=True, slots=True)
class SharedLink:
    """A link with what came of it."""

    id: int
    code: str
    plan_id: int
    number_id: int | None
    number_digits: str | None
    created_at: datetime
    views: int
    visitors: int
    orders: int


_LINKS = """SELECT l.id, l.code, l.plan_id, l.number_id, n.digits AS number_digits, l.created_at,
  COALESCE((SELECT SUM(v.views) FROM link_visits v WHERE v.link_id = l.id), 0) AS views,
  (SELECT COUNT(DISTINCT v.visitor) FROM link_visits v WHERE v.link_id = l.id) AS visitors,
  (SELECT COUNT(*) FROM orders o WHERE o.link_id = l.id) AS orders
FROM links l LEFT JOIN phone_numbers n ON n.id = l.number_id"""


async def of_agent(agent_id: int, limit: int = 100) -> list[SharedLink]:
    """The agent's links, the newest first."""
    rows = await statements.read(f"{_LINKS} WHERE l.agent_id = %s ORDER BY l.id DESC LIMIT {limit}", [agent_id])
    return [_link(row) for row in rows]


async def one(agent_id: int, code: str) -> SharedLink | None:
    row = await statements.read_one(f"{_LINKS} WHERE l.agent_id = %s AND l.code = %s", [agent_id, code])
    return _link(row) if row else None


async def by_plans(agent_id: int, plan_ids: Sequence[int]) -> dict[int, str]:
    """The agent's plain links (no number) by plan, for alternatives on a stopped plan's page."""
    if not plan_ids:
        return {}
    rows = await statements.read(
        f"SELECT plan_id, code FROM links WHERE agent_id = %s AND number_id IS NULL AND plan_id IN ({statements.places(len(plan_ids))})",
        [agent_id, *plan_ids],
    )
    return {row["plan_id"]: row["code"] for row in rows}


async def visits_today(agent_id: int, day: object) -> int:
    """Visitors of all the agent's links on one day."""
    row = await statements.read_one(
        "SELECT COUNT(DISTINCT v.visitor) AS n FROM link_visits v JOIN links l ON l.id = v.link_id WHERE l.agent_id = %s AND v.day = %s",
        [agent_id, day],
    )
    return int(row["n"]) if row else 0


def _link(row: statements.Row) -> SharedLink:
    row["created_at"] = statements.moment(row["created_at"])
    row["views"] = int(row["views"])
    return SharedLink(**row)
