"""An offer is a plan with the pools it sells from and what it pays: one draft, published as one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from server.core import regions, statements
from server.core.actors import Actor
from server.core.errors import InvalidInput
from server.core.transactions import transactional
from server.goods.catalog import publishing, queries
from server.money.commissions import rules
from server.money.commissions.terms import CommissionTerms


@transactional
async def publish_offer(plan_id: int, actor: Actor) -> int:
    """Publish the draft's terms, pools and commission together; answers the plan's new version. Raises InvalidInput."""
    record = await queries.record(plan_id)
    _check_areas(record.draft)
    await _sell_from(plan_id, record.draft)
    await rules.publish_rule(plan_id, _commission(record.draft))
    return await publishing.publish(plan_id, actor)


def _commission(draft: Mapping[str, Any]) -> CommissionTerms:
    wanted = draft["commission"]
    charge = int(draft["first_charge_fen"]) if wanted["first_charge_required"] else 0
    if wanted["first_charge_required"] and not charge:
        raise InvalidInput("佣金要求首充，但套餐没有首充金额，请改一处")
    return CommissionTerms(
        levels_fen=tuple(wanted["levels_fen"]),
        platform_income_fen=wanted["platform_income_fen"],
        activate_within_days=wanted["activate_within_days"],
        first_charge_fen=charge,
        timing=wanted["timing"],
    )


def _check_areas(draft: Mapping[str, Any]) -> None:
    """A code that no region has would forbid nothing, or serve nobody, without a word."""
    for field in ("allowed_areas", "forbidden_areas"):
        unknown = [code for code in draft[field] if code != regions.COUNTRY and regions.level(code) is None]
        if unknown:
            raise InvalidInput(fields={field: f"没有这个地区：{'、'.join(code[:12] or '空白' for code in unknown[:3])}，请重新选择"})


async def _sell_from(plan_id: int, draft: Mapping[str, Any]) -> None:
    pool_ids = list(dict.fromkeys(draft["pool_ids"]))
    if draft["selection_mode"] == "choose" and not pool_ids:
        raise InvalidInput("让客户选号的套餐，至少要选一个号池", fields={"pool_ids": "至少选一个号池"})
    known = await statements.read(f"SELECT id FROM number_pools WHERE id IN ({statements.places(len(pool_ids) or 1)})", pool_ids or [0])
    if len(known) != len(pool_ids):
        raise InvalidInput("有号池已经不在了，请重新选择号池", fields={"pool_ids": "有号池已经不在了，请重新选择"})
    await statements.change("DELETE FROM plan_pools WHERE plan_id = %s", [plan_id])
    await statements.change_many("INSERT INTO plan_pools (plan_id, pool_id) VALUES (%s, %s)", [(plan_id, pool_id) for pool_id in pool_ids])
