"""The terms of a plan: everything that a customer is told before the order, as typed values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from server.core.money import yuan


class AskedOften(BaseModel):
    """A question that customers ask, and its answer."""

    model_config = ConfigDict(frozen=True)

    question: str = ""
    answer: str = ""


class PlanTerms(BaseModel):
    """One version's terms. Money in fen, data in GB; area codes of any level, "" notes where there is nothing to say."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    name: str
    operator: str
    monthly_fee_fen: int
    promo_months: int | None = None
    later_fee_fen: int | None = None
    first_month_note: str = ""
    data_gb: int = 0
    directed_data_gb: int = 0
    voice_minutes: int = 0
    overage_data_fen_per_gb: int = 0
    overage_voice_fen_per_minute: int = 0
    overage_note: str = ""
    first_charge_fen: int = 0
    first_charge_note: str = ""
    contract_months: int = 0
    contract_note: str = ""
    later_note: str = ""
    min_age: int = 16
    max_age: int = 60
    per_person_limit: int = 1
    eligibility_note: str = ""
    cancel_headline: str = ""
    cancel_note: str = ""
    activation_days: int = 10
    selection_mode: Literal["none", "choose"] = "choose"
    region_note: str = ""
    delivery_note: str = ""
    allowed_areas: tuple[str, ...] = ()
    forbidden_areas: tuple[str, ...] = ()
    address_keywords: tuple[str, ...] = ()
    faqs: tuple[AskedOften, ...] = ()
    share_copy: tuple[str, ...] = ()


class DisclosedTerm(BaseModel):
    """One thing said before the order: label, headline, detail. `costs_more` marks what is dearer later."""

    model_config = ConfigDict(frozen=True)

    key: str
    label: str
    headline: str
    detail: str
    costs_more: bool = False


def read_terms(stored: Mapping[str, Any]) -> PlanTerms:
    """Terms as a version keeps them."""
    return PlanTerms.model_validate(stored)


def disclosures(terms: PlanTerms) -> list[DisclosedTerm]:
    """What must be said before a customer orders, drawn from the terms so that it can't be left out."""
    said = [_later(terms), _first_charge(terms), _contract(terms), _overage(terms), _who(terms), _cancel(terms)]
    return [term for term in said if term is not None]


def _later(terms: PlanTerms) -> DisclosedTerm | None:
    if terms.promo_months is None or terms.later_fee_fen is None:
        return None
    headline = f"第 {terms.promo_months + 1} 个月起，每月 {yuan(terms.later_fee_fen)} 元"
    return DisclosedTerm(key="later", label="优惠之后", headline=headline, detail=terms.later_note, costs_more=True)


def _first_charge(terms: PlanTerms) -> DisclosedTerm:
    headline = f"{yuan(terms.first_charge_fen)} 元，激活当天充" if terms.first_charge_fen else "不用首充"
    return DisclosedTerm(key="first_charge", label="首次充值", headline=headline, detail=terms.first_charge_note)


def _contract(terms: PlanTerms) -> DisclosedTerm:
    headline = f"{terms.contract_months} 个月" if terms.contract_months else "没有合约期"
    return DisclosedTerm(key="contract", label="合约期", headline=headline, detail=terms.contract_note)


def _overage(terms: PlanTerms) -> DisclosedTerm:
    headline = f"流量 {yuan(terms.overage_data_fen_per_gb)} 元/GB\n通话 {yuan(terms.overage_voice_fen_per_minute)} 元/分钟"
    return DisclosedTerm(key="overage", label="用超了", headline=headline, detail=terms.overage_note)


def _who(terms: PlanTerms) -> DisclosedTerm:
    headline = f"{terms.min_age} 至 {terms.max_age} 周岁，本人激活"
    detail = terms.eligibility_note or f"收到后 {terms.activation_days} 天内，由本人用身份证激活。"
    return DisclosedTerm(key="who", label="谁能办", headline=headline, detail=detail)


def _cancel(terms: PlanTerms) -> DisclosedTerm:
    return DisclosedTerm(key="cancel", label="不想要了", headline=terms.cancel_headline, detail=terms.cancel_note)


_MUST_BE_SAID = {
    "cancel_headline": "不想要了怎么办（标题）",
    "cancel_note": "不想要了怎么办（说明）",
    "overage_note": "用超了怎么算",
    "region_note": "号码归属地说明",
    "delivery_note": "配送说明",
}


def missing(terms: PlanTerms) -> list[str]:
    """What must still be filled before this can be published, in words; empty when nothing."""
    found = [label for field, label in _MUST_BE_SAID.items() if not getattr(terms, field)]
    if (terms.promo_months is None) != (terms.later_fee_fen is None):
        found.append("优惠期和优惠后的月租要一起填")
    elif terms.promo_months is not None and not terms.later_note:
        found.append("优惠之后怎么收费")
    if terms.first_charge_fen and not terms.first_charge_note:
        found.append("首充说明")
    if terms.contract_months and not terms.contract_note:
        found.append("合约期说明")
    if terms.min_age > terms.max_age:
        found.append("最小年龄不能大于最大年龄")
    return found
