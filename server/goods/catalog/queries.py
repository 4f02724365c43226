"""Reads of the catalogue."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from server.core import statements
from server.core.errors import NotFound
from server.goods.catalog.status import PlanStatus
from server.goods.catalog.terms import PlanTerms, read_terms


@dataclass(frozen=True, slots=True)
class PlanOnSale:
    """A plan as customers see it now: its current version."""

    id: int
    version_id: int
    version: int
    status: PlanStatus
    terms: PlanTerms


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """A plan as staff see it: its draft, and whether customers see something older."""

    id: int
    status: PlanStatus
    version: int
    draft: dict[str, Any]
    has_unpublished_changes: bool


_ON_SALE = """SELECT p.id, p.status, v.id AS version_id, v.version, v.terms
FROM plans p JOIN plan_versions v ON v.plan_id = p.id AND v.version = p.current_version"""


async def on_sale(plan_id: int) -> PlanOnSale:
    """The current version, also of a stopped plan. Raises NotFound for one that was never published."""
    row = await statements.read_one(f"{_ON_SALE} WHERE p.id = %s", [plan_id])
    if row is None:
        raise NotFound("没有这款套餐")
    return _plan(row)


async def published() -> list[PlanOnSale]:
    """All plans that take orders, the newest first."""
    rows = await statements.read(f"{_ON_SALE} WHERE p.status = %s ORDER BY p.id DESC", [PlanStatus.PUBLISHED])
    return [_plan(row) for row in rows]


async def versions(version_ids: Sequence[int]) -> dict[int, PlanTerms]:
    """Terms by version id, as orders keep them."""
    if not version_ids:
        return {}
    ids = list(dict.fromkeys(version_ids))
    rows = await statements.read(f"SELECT id, terms FROM plan_versions WHERE id IN ({statements.places(len(ids))})", ids)
    return {row["id"]: _terms(row["terms"]) for row in rows}


async def record(plan_id: int) -> PlanRecord:
    rows = await _records("WHERE p.id = %s", [plan_id])
    if not rows:
        raise NotFound("没有这款套餐")
    return rows[0]


async def records() -> list[PlanRecord]:
    return await _records("ORDER BY p.id DESC", [])


async def names(plan_ids: Sequence[int]) -> dict[int, str]:
    """What staff call these plans: by the name on the draft."""
    drafts = await statements.by_id("plans", "draft", plan_ids)
    return {plan_id: str(_json(draft).get("name", "")) for plan_id, draft in drafts.items()}


async def _records(where: str, values: list[Any]) -> list[PlanRecord]:
    rows = await statements.read(
        f"""SELECT p.id, p.status, p.draft, p.current_version, p.changed_at, v.published_at
        FROM plans p LEFT JOIN plan_versions v ON v.plan_id = p.id AND v.version = p.current_version {where}""",
        values,
    )
    return [_record(row) for row in rows]


def _record(row: statements.Row) -> PlanRecord:
    published_at = statements.moment_or_none(row["published_at"])
    changed = published_at is None or statements.moment(row["changed_at"]) > published_at
    return PlanRecord(row["id"], PlanStatus(row["status"]), row["current_version"], _json(row["draft"]), changed)


def _plan(row: statements.Row) -> PlanOnSale:
    return PlanOnSale(row["id"], row["version_id"], row["version"], PlanStatus(row["status"]), _terms(row["terms"]))


@lru_cache(maxsize=256)
def _terms(stored: str | bytes) -> PlanTerms:
    """The same text is the same terms, which nobody can change: every view of a page reads one of a few."""
    return read_terms(json.loads(stored))


def _json(value: Any) -> dict[str, Any]:
    return json.loads(value) if isinstance(value, str | bytes) else value
