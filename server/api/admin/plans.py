"""Plans: drafted, published with their commission, stopped."""

from __future__ import annotations

from server.api.admin.routes import admin
from server.api.admin.shapes.plans import PlanDraft, PlanFile, PlanRow
from server.api.admin.shapes.stock import Reason
from server.goods.catalog import drafting, publishing, queries
from server.goods.catalog.queries import PlanRecord
from server.goods.catalog.status import LABELS, OPERATORS
from server.goods.catalog.terms import missing, read_terms
from server.goods.numbers import pools
from server.sales.offers import publishing as offers
from server.sales.orders import queries as orders
from server.web.callers import CallerKind
from server.web.endpoints import Call
from server.web.shapes import Items


class PlanRows(Items[PlanRow]):
    pass


@admin.route("GET", "/plans", caller=CallerKind.STAFF, permission="plans.read", answer=PlanRows)
async def list_plans(call: Call[None]) -> PlanRows:
    """All plans, the newest first."""
    ordered = await orders.orders_of_plans()
    available = {pool.id: pool.available for pool in await pools.counts()}
    return PlanRows(items=[_row(record, ordered.get(record.id, 0), available) for record in await queries.records()])


@admin.route("POST", "/plans", caller=CallerKind.STAFF, permission="plans.write", body=PlanDraft, answer=PlanFile, status=201)
async def start_plan(call: Call[PlanDraft]) -> PlanFile:
    """A new draft that nobody can buy yet."""
    return await _file(await drafting.start_draft(call.body.model_dump(mode="json")))


@admin.route("GET", "/plans/<plan_id:int>", caller=CallerKind.STAFF, permission="plans.read", answer=PlanFile)
async def show_plan(call: Call[None], plan_id: int) -> PlanFile:
    """A plan's draft and what it still lacks."""
    return await _file(plan_id)


@admin.route("PUT", "/plans/<plan_id:int>", caller=CallerKind.STAFF, permission="plans.write", body=PlanDraft, answer=PlanFile)
async def change_plan(call: Call[PlanDraft], plan_id: int) -> PlanFile:
    """Replace the draft; customers see it only once it is published."""
    await drafting.change_draft(plan_id, call.body.model_dump(mode="json"))
    return await _file(plan_id)


@admin.route("POST", "/plans/<plan_id:int>/publish", caller=CallerKind.STAFF, permission="plans.write", answer=PlanFile)
async def publish_plan(call: Call[None], plan_id: int) -> PlanFile:
    """Publish terms, pools and commission as one version."""
    await offers.publish_offer(plan_id, call.caller.actor)
    return await _file(plan_id)


@admin.route("POST", "/plans/<plan_id:int>/stop", caller=CallerKind.STAFF, permission="plans.write", body=Reason, answer=PlanFile)
async def stop_plan(call: Call[Reason], plan_id: int) -> PlanFile:
    """Take no new orders."""
    await publishing.stop(plan_id, call.body.reason, call.caller.actor)
    return await _file(plan_id)


async def _file(plan_id: int) -> PlanFile:
    record = await queries.record(plan_id)
    return PlanFile(
        id=record.id,
        status=record.status.value,
        status_label=LABELS[record.status],
        version=record.version,
        has_unpublished_changes=record.has_unpublished_changes,
        draft=PlanDraft.model_validate(record.draft),
        missing=missing(read_terms(record.draft)),
    )


def _row(record: PlanRecord, ordered: int, available: dict[int, int]) -> PlanRow:
    draft = record.draft
    return PlanRow(
        id=record.id,
        name=draft["name"],
        operator_name=OPERATORS[draft["operator"]],
        status=record.status.value,
        status_label=LABELS[record.status],
        version=record.version,
        monthly_fee_fen=draft["monthly_fee_fen"],
        levels_fen=draft["commission"]["levels_fen"],
        orders=ordered,
        available_numbers=sum(available.get(pool_id, 0) for pool_id in draft["pool_ids"]) if draft["selection_mode"] == "choose" else None,
    )
