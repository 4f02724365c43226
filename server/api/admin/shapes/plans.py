"""Plans with their commission."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from server.web.shapes import Shape


class CommissionDraft(Shape):
    """What each level earns on one activated card, and when."""

    levels_fen: list[int] = Field(min_length=1, max_length=2)
    """first the seller, then the one above"""
    platform_income_fen: int = Field(ge=0)
    """what the operator pays us for the card"""
    activate_within_days: int = Field(ge=1, le=90)
    first_charge_required: bool
    timing: Literal["instant", "next_month"]


class PlanDraft(Shape):
    name: str = Field(min_length=2, max_length=40)
    operator: Literal["mobile", "unicom", "telecom", "broadcast", "virtual"]
    monthly_fee_fen: int = Field(ge=0)
    promo_months: int | None = Field(default=None, ge=1, le=120)
    later_fee_fen: int | None = Field(default=None, ge=0)
    first_month_note: str = Field(max_length=100)
    data_gb: int = Field(ge=0)
    directed_data_gb: int = Field(ge=0)
    voice_minutes: int = Field(ge=0)
    overage_data_fen_per_gb: int = Field(ge=0)
    overage_voice_fen_per_minute: int = Field(ge=0)
    overage_note: str = Field(max_length=300)
    first_charge_fen: int = Field(ge=0)
    first_charge_note: str = Field(max_length=300)
    contract_months: int = Field(ge=0, le=240)
    contract_note: str = Field(max_length=300)
    later_note: str = Field(max_length=300)
    min_age: int = Field(ge=16, le=100)
    max_age: int = Field(ge=16, le=120)
    per_person_limit: int = Field(ge=1, le=5)
    eligibility_note: str = Field(max_length=300)
    cancel_headline: str = Field(max_length=60)
    cancel_note: str = Field(max_length=300)
    activation_days: int = Field(ge=1, le=90)
    selection_mode: Literal["none", "choose"]
    region_note: str = Field(max_length=100)
    delivery_note: str = Field(max_length=100)
    allowed_areas: list[str]
    """region codes of any level; empty: everywhere"""
    forbidden_areas: list[str]
    address_keywords: list[str]
    """words that an address may not contain, e.g. 驿站"""
    faqs: list[dict[str, str]]
    """[{"question", "answer"}]"""
    share_copy: list[str]
    pool_ids: list[int]
    commission: CommissionDraft


class PlanRow(Shape):
    id: int
    name: str
    operator_name: str
    status: Literal["draft", "published", "stopped"]
    status_label: str
    version: int
    monthly_fee_fen: int
    levels_fen: list[int]
    orders: int
    available_numbers: int | None
    """None for a plan whose numbers nobody chooses"""


class PlanFile(Shape):
    id: int
    status: Literal["draft", "published", "stopped"]
    status_label: str
    version: int
    has_unpublished_changes: bool
    draft: PlanDraft
    missing: list[str]
    """what must be filled before it can be published"""
