"""A draft becomes a version that customers see and that never changes; or a plan stops taking orders."""

from __future__ import annotations

from server.base.audit import recording as audit
from server.base.outbox import recording as outbox
from server.core import clock
from server.core.actors import Actor
from server.core.errors import NotFound, StateChanged
from server.core.transactions import transactional
from server.goods.catalog.errors import PlanIncomplete
from server.goods.catalog.models import Plan, PlanVersion
from server.goods.catalog.status import PlanStatus
from server.goods.catalog.terms import missing, read_terms


@transactional
async def publish(plan_id: int, actor: Actor) -> int:
    """Freeze the draft as the next version; answers its number. Raises PlanIncomplete."""
    plan = await Plan.get_or_none(id=plan_id)
    if plan is None:
        raise NotFound("没有这款套餐")
    terms = read_terms(plan.draft)
    gaps = missing(terms)
    if gaps:
        raise PlanIncomplete(f"还差这些：{'、'.join(gaps)}")
    version = plan.current_version + 1
    moved = await Plan.filter(id=plan_id, current_version=plan.current_version).update(
        current_version=version, status=PlanStatus.PUBLISHED, name=terms.name, operator=terms.operator
    )
    if not moved:
        raise StateChanged()
    await PlanVersion.create(
        plan_id=plan_id, version=version, terms=terms.model_dump(mode="json"), published_at=clock.now(), published_by=actor.name
    )
    await audit.record(actor, "plan.publish", f"plan:{plan_id}", detail={"version": version})
    await outbox.record("plan.published", f"plan:{plan_id}", {"version": version})
    return version


@transactional
async def stop(plan_id: int, reason: str, actor: Actor) -> None:
    """No new orders from now on; orders under way go on."""
    moved = await Plan.filter(id=plan_id, status=PlanStatus.PUBLISHED).update(status=PlanStatus.STOPPED)
    if not moved:
        raise StateChanged("只有在售的套餐可以停办，请刷新")
    await audit.record(actor, "plan.stop", f"plan:{plan_id}", reason)
    await outbox.record("plan.stopped", f"plan:{plan_id}", {"reason": reason})
