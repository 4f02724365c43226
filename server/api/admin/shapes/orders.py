"""Orders and the moves of staff."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from server.web.shapes import Explanation, Shape, Tone


class StateStep(Shape):
    label: str
    state: Literal["done", "now", "ahead", "side"]


class StateAxis(Shape):
    axis: Literal["order", "material", "card", "settlement"]
    label: str
    steps: list[StateStep]


class TimelineEvent(Shape):
    at: str
    axis: Literal["order", "material", "card", "settlement"]
    title: str
    detail: str
    actor: str
    applied: bool


class RiskCheck(Shape):
    title: str
    detail: str
    tone: Tone


class OrderRow(Shape):
    order_no: str
    state: str
    state_label: str
    tone: Tone
    plan_name: str
    customer_masked: str
    region: str
    number_parts: list[str] | None
    seller_name: str
    placed_at: str
    waiting_minutes: int
    card_label: str
    settlement_label: str


class Move(Shape):
    """A move that this order allows now to this member of staff."""

    verb: Literal["accept", "approve", "confirm", "reject", "ship", "sign", "activate", "first-charge", "correct"]
    label: str


class CorrectionTarget(Shape):
    to: str
    label: str


class SentConsent(Shape):
    title: str
    version: str
    at: str


class OrderFile(OrderRow):
    moves: list[Move]
    corrections: list[CorrectionTarget]
    axes: list[StateAxis]
    timeline: list[TimelineEvent]
    checks: list[RiskCheck]
    id_number_masked: str
    phone_masked: str
    address_masked: str
    age: int
    gender_label: str
    number_carrier: str | None
    number_pool: str | None
    first_charge_fen: int
    """what the commission asks the customer to charge at first; 0: nothing"""
    upline_name: str | None
    link_code: str
    entry_label: str
    consents: list[SentConsent]
    carrier_name: str | None
    waybill: str | None
    refusal: str | None
    commission: Explanation


class RejectReason(Shape):
    code: str
    stage: str
    text: str
    fixable: bool
    customer_reads: str
    agent_reads: str


class Reject(Shape):
    reason_code: str
    note: str = Field(default="", max_length=200)


class Ship(Shape):
    carrier: str
    waybill: str = Field(min_length=6, max_length=40)


class Sign(Shape):
    signed_at: str | None = None


class Activate(Shape):
    activated_on: str
    holder_matches: bool


class FirstCharge(Shape):
    amount_fen: int = Field(gt=0, le=10_000_000)
    """at most 100,000.00: more is a slip of the finger"""
    charged_on: str


class Correct(Shape):
    to: str
    reason: str = Field(min_length=2, max_length=200)


class Unmask(Shape):
    fields: list[Literal["name", "id_number", "phone", "address"]] = Field(min_length=1)
    reason: str = Field(min_length=2, max_length=200)


class Unmasked(Shape):
    values: dict[str, str]
    seconds: int
