"""Staff write and change a plan's draft. Customers see nothing of it until it is published."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from server.core import clock
from server.core.errors import NotFound
from server.core.transactions import transactional
from server.goods.catalog.models import Plan
from server.goods.catalog.status import PlanStatus


@transactional
async def start_draft(draft: Mapping[str, Any], demo: bool = False) -> int:
    """A new plan that nobody can buy yet; answers its id."""
    moment = clock.now()
    plan = await Plan.create(
        name=draft["name"],
        operator=draft["operator"],
        status=PlanStatus.DRAFT,
        draft=dict(draft),
        demo=demo,
        created_at=moment,
        changed_at=moment,
    )
    return plan.id


@transactional
async def change_draft(plan_id: int, draft: Mapping[str, Any]) -> None:
    """Replace the draft. A published plan keeps its version until the draft is published."""
    found = await Plan.filter(id=plan_id).update(draft=dict(draft), changed_at=clock.now())
    if not found:
        raise NotFound("没有这款套餐")
