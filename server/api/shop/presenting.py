"""A link's plan as the customer is told of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from server.api.shop.looking import View
from server.api.shop.shapes import (
    Alternative,
    Company,
    ConsentText,
    Disclosure,
    Faq,
    PlanOffer,
    Seller,
    ShareCard,
    ShopPage,
)
from server.base.options import reading as options
from server.core import regions
from server.core.money import yuan
from server.goods.catalog import queries as catalog
from server.goods.catalog.queries import PlanOnSale
from server.goods.catalog.status import OPERATORS, PlanStatus
from server.goods.catalog.terms import PlanTerms, disclosures
from server.goods.numbers import searching
from server.sales.orders import consents
from server.sales.orders.consents import Consent
from server.sales.sharing import linking
from server.sales.sharing import queries as links
from server.sales.sharing.opening import OpenLink
from server.web.company import company
from server.web.number_offers import chips, offer
from server.web.shapes import NumberOffer

ALTERNATIVES = 3


async def shop_page(view: View, sandbox: bool, site: str) -> ShopPage:
    """Everything that the first view needs; `site` is the address that customers see."""
    link, plan = view.link, view.plan
    selling = plan.status is PlanStatus.PUBLISHED
    marks = await company_shape()
    return ShopPage(
        link_code=link.code,
        company=marks,
        seller=seller(link),
        plan=plan_offer(plan),
        numbers=[offer(number) for number in view.numbers],
        chosen_number=await _carried(link) if selling else None,
        patterns=chips(),
        consents=_consents(plan.terms, marks.name),
        share=share_card(link, plan, site),
        alternatives=[] if selling else await _alternatives(link),
        hold_minutes=await options.whole("sales.hold_minutes"),
        sandbox=sandbox,
    )


async def company_shape() -> Company:
    marks = await company()
    return Company(name=marks.name, logo_url=marks.logo_url, icp=marks.icp, licence=marks.licence, support_phone=marks.support_phone)


def seller(link: OpenLink) -> Seller:
    """Only what the data says: the agent joined and was approved."""
    avatar = f"/media/{link.agent_avatar_key}" if link.agent_avatar_key else None
    return Seller(display_name=link.agent_name, avatar_url=avatar, note="平台审核过的推广人")


@lru_cache(maxsize=256)
def plan_offer(plan: PlanOnSale) -> PlanOffer:
    """The plan in a customer's words; the same version says the same each time."""
    terms = plan.terms
    said = [
        Disclosure(key=d.key, label=d.label, headline=d.headline, detail=d.detail, tone="act" if d.costs_more else "plain")
        for d in disclosures(terms)
    ]
    return PlanOffer(
        id=plan.id,
        version=plan.version,
        name=terms.name,
        operator=terms.operator,
        operator_name=OPERATORS[terms.operator],
        monthly_fee_fen=terms.monthly_fee_fen,
        promo_months=terms.promo_months,
        later_fee_fen=terms.later_fee_fen,
        first_month_note=terms.first_month_note,
        data_gb=terms.data_gb,
        directed_data_gb=terms.directed_data_gb,
        voice_minutes=terms.voice_minutes,
        first_charge_fen=terms.first_charge_fen,
        contract_months=terms.contract_months,
        min_age=terms.min_age,
        max_age=terms.max_age,
        selection_mode=terms.selection_mode,
        region_note=terms.region_note,
        delivery_note=terms.delivery_note,
        forbidden_note=forbidden_note(terms),
        disclosures=said,
        faqs=[Faq(question=faq.question, answer=faq.answer) for faq in terms.faqs],
        status="published" if plan.status is PlanStatus.PUBLISHED else "stopped",
    )


def forbidden_note(terms: PlanTerms) -> str:
    """Where it can't be sent, in one sentence."""
    if terms.allowed_areas:
        return f"只送{'、'.join(regions.short_name(code) for code in terms.allowed_areas)}。"
    names = [regions.short_name(code) for code in terms.forbidden_areas]
    return f"{'、'.join(name for name in names if name)}暂时不送。" if names else ""


@lru_cache(maxsize=256)
def _consents(terms: PlanTerms, company: str) -> list[ConsentText]:
    return consent_shapes(consents.texts(terms, company))


def consent_shapes(agreed: Sequence[Consent]) -> list[ConsentText]:
    return [
        ConsentText(kind=c.kind, version=c.version, title=c.title, summary=c.summary, link_label=c.link_label, text=c.text) for c in agreed
    ]


def share_card(link: OpenLink, plan: PlanOnSale, site: str) -> ShareCard:
    terms = plan.terms
    later = f"，{terms.promo_months} 个月后每月 {yuan(terms.later_fee_fen)} 元" if terms.promo_months and terms.later_fee_fen else ""
    return ShareCard(
        title=f"{terms.name}，每月 {yuan(terms.monthly_fee_fen)} 元",
        description=f"{terms.data_gb}GB 流量，{terms.voice_minutes} 分钟通话{later}。{link.agent_name}推荐",
        image_url=f"{site}/s/{link.code}/card.jpg",
        url=f"{site}/s/{link.code}",
    )


async def _carried(link: OpenLink) -> NumberOffer | None:
    number = await searching.choosable(link.plan_id, link.number_id) if link.number_id else None
    return offer(number) if number else None


async def _alternatives(link: OpenLink) -> list[Alternative]:
    plans = [plan for plan in await catalog.published() if plan.id != link.plan_id][:ALTERNATIVES]
    known = await links.by_plans(link.agent_id, [plan.id for plan in plans])
    return [
        Alternative(
            link_code=known.get(plan.id) or await linking.make_link(link.agent_id, plan.id, None),
            name=plan.terms.name,
            summary=f"{plan.terms.data_gb} GB，通话 {plan.terms.voice_minutes} 分钟",
            monthly_fee_fen=plan.terms.monthly_fee_fen,
            later_note=_later_note(plan.terms),
        )
        for plan in plans
    ]


def _later_note(terms: PlanTerms) -> str:
    if terms.promo_months and terms.later_fee_fen is not None:
        return f"{terms.promo_months} 个月后 {yuan(terms.later_fee_fen)}"
    return "长期不变"
