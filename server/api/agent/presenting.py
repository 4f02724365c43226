"""Profiles and plans as the mini-program shows them."""

from __future__ import annotations

from collections.abc import Sequence

from server.api.agent.shapes.joining import Me
from server.api.agent.shapes.selling import AgentDisclosure, LevelEarning, PlanCard, PlanDetail
from server.base.options import reading as options
from server.core import clock, regions
from server.core.money import yuan
from server.goods.catalog.queries import PlanOnSale
from server.goods.catalog.status import OPERATORS
from server.goods.catalog.terms import PlanTerms, disclosures
from server.money.commissions import rules
from server.money.commissions.rules import Earning
from server.people.agents import queries as agents
from server.people.agents.queries import Profile
from server.sales.orders import queries as orders
from server.sales.sharing import queries as links
from server.web.company import company
from server.web.number_offers import chips


async def me_shape(profile: Profile) -> Me:
    return Me(
        id=profile.id,
        display_name=profile.display_name,
        avatar_url=f"/media/{profile.avatar_key}" if profile.avatar_key else None,
        phone_masked=profile.phone_masked,
        state=profile.state,
        state_reason=profile.state_reason or None,
        invite_code=profile.invite_code,
        upline_name=f"{profile.upline_name[:1]}**" if profile.upline_name else None,
        applied_at=clock.iso(profile.applied_at),
        approved_at=clock.iso_or_none(profile.approved_at),
        company_name=(await company()).name,
        direct_team=await agents.direct_team(profile.id),
        active_links=len(await links.of_agent(profile.id)),
        visits_today=await links.visits_today(profile.id, clock.today()),
        selling_allowed=await options.flag("sales.selling_in_miniprogram"),
    )


async def plan_cards(plans: Sequence[PlanOnSale]) -> list[PlanCard]:
    """Plans with what the agent earns on each."""
    ids = [plan.id for plan in plans]
    earned, weekly = await rules.earnings(ids), await orders.weekly_activations(ids)
    return [PlanCard(**_card(plan, earned[plan.id], weekly.get(plan.id, 0))) for plan in plans if plan.id in earned]


async def plan_detail(plan: PlanOnSale) -> PlanDetail:
    """One plan whole."""
    earned = (await rules.earnings([plan.id]))[plan.id]
    weekly = await orders.weekly_activations([plan.id])
    said = [
        AgentDisclosure(label=d.label, headline=d.headline, detail=d.detail, tone="act" if d.costs_more else "plain")
        for d in disclosures(plan.terms)
    ]
    return PlanDetail(
        **_card(plan, earned, weekly.get(plan.id, 0)),
        disclosures=said,
        share_copy=list(plan.terms.share_copy),
        levels=_levels(earned),
        patterns=chips(),
    )


def area_label(terms: PlanTerms) -> str:
    """全国可发, 仅发四川, 部分地区不发."""
    if terms.allowed_areas:
        return (
            f"仅发{'、'.join(regions.short_name(code) for code in terms.allowed_areas[:2])}{'等' if len(terms.allowed_areas) > 2 else ''}"
        )
    return "部分地区不发" if terms.forbidden_areas else "全国可发"


def _levels(earned: Earning) -> list[LevelEarning]:
    levels = [LevelEarning(label="你，出单人", amount_fen=earned.seller_fen, note=earned.condition_label)]
    if earned.upline_fen:
        levels.append(LevelEarning(label="你的上级", amount_fen=earned.upline_fen, note="平台直接付，不从你这里扣"))
    return levels


def _card(plan: PlanOnSale, earned: Earning, weekly: int) -> dict[str, object]:
    terms = plan.terms
    return {
        "id": plan.id,
        "name": terms.name,
        "operator": terms.operator,
        "operator_name": OPERATORS[terms.operator],
        "monthly_fee_fen": terms.monthly_fee_fen,
        "promo_months": terms.promo_months,
        "later_fee_fen": terms.later_fee_fen,
        "data_gb": terms.data_gb,
        "directed_data_gb": terms.directed_data_gb,
        "voice_minutes": terms.voice_minutes,
        "first_charge_fen": terms.first_charge_fen,
        "selection_mode": terms.selection_mode,
        "selection_label": "自选号码" if terms.selection_mode == "choose" else "随机号码",
        "area_label": area_label(terms),
        "i_earn_fen": earned.seller_fen,
        "earn_condition": earned.condition_label,
        "timing_label": earned.timing_label,
        "weekly_activations": weekly,
    }


def money_line(terms: PlanTerms) -> str:
    """What a customer must know about the price, for a text that is shared."""
    later = f"，第 {terms.promo_months + 1} 个月起每月 {yuan(terms.later_fee_fen)} 元" if terms.promo_months and terms.later_fee_fen else ""
    contract = f"，合约 {terms.contract_months} 个月" if terms.contract_months else ""
    return f"每月 {yuan(terms.monthly_fee_fen)} 元{later}{contract}"
