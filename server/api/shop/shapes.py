"""What the customer's pages send and get."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from server.web.shapes import NumberOffer, PatternChip, Shape, Tone


class Company(Shape):
    name: str
    logo_url: str | None
    icp: str
    licence: str
    support_phone: str


class Seller(Shape):
    """The agent who recommends the plan, by the name that they chose to show."""

    display_name: str
    avatar_url: str | None
    note: str
    """e.g. "已实名，已签代理协议" — only what the data says"""


class Disclosure(Shape):
    """One thing that is said before the customer orders."""

    key: str
    label: str
    headline: str
    detail: str
    tone: Tone


class Faq(Shape):
    question: str
    answer: str


class PlanOffer(Shape):
    id: int
    version: int
    name: str
    operator: str
    operator_name: str
    monthly_fee_fen: int
    """what is billed now, each month"""
    promo_months: int | None
    """months until `later_fee_fen`; null: no change"""
    later_fee_fen: int | None
    first_month_note: str
    data_gb: int
    directed_data_gb: int
    voice_minutes: int
    first_charge_fen: int
    contract_months: int
    min_age: int
    max_age: int
    selection_mode: Literal["none", "choose"]
    region_note: str
    delivery_note: str
    forbidden_note: str
    """e.g. "新疆、西藏和港澳台暂时不送。", or "" """
    disclosures: list[Disclosure]
    faqs: list[Faq]
    status: Literal["published", "stopped"]


class Alternative(Shape):
    """Another plan to look at when the link's own plan has stopped."""

    link_code: str
    name: str
    summary: str
    monthly_fee_fen: int
    later_note: str


class ConsentText(Shape):
    kind: Literal["order", "identity", "handover"]
    version: str
    title: str
    summary: str
    link_label: str
    text: str


class ShareCard(Shape):
    title: str
    description: str
    image_url: str
    url: str


class ShopPage(Shape):
    """Everything that the first view of a link needs."""

    link_code: str
    company: Company
    seller: Seller
    plan: PlanOffer
    numbers: list[NumberOffer]
    chosen_number: NumberOffer | None
    """the number that the agent's link carries, while it is free"""
    patterns: list[PatternChip]
    consents: list[ConsentText]
    share: ShareCard
    alternatives: list[Alternative]
    hold_minutes: int
    sandbox: bool


class NumberBatch(Shape):
    items: list[NumberOffer]
    matching: int
    """how many match, counted up to 1,000"""
    more: bool
    """true: more than `matching`"""


class Delivery(Shape):
    deliverable: bool
    note: str


class HoldNumber(Shape):
    link_code: str
    number_id: int


class Hold(Shape):
    link_code: str | None
    """the link that was asked about; null: none was"""
    number: NumberOffer
    until: str
    seconds_left: int


class AskSmsCode(Shape):
    phone: str
    purpose: Literal["order", "track"]


class GivenConsent(Shape):
    kind: Literal["order", "identity", "handover"]
    version: str


class PlaceOrder(Shape):
    link_code: str
    number_id: int | None
    name: str = Field(max_length=40)
    id_number: str = Field(max_length=24)
    phone: str = Field(max_length=20)
    sms_code: str = Field(max_length=8)
    district_code: str = Field(max_length=6)
    address: str = Field(max_length=120)
    consents: list[GivenConsent]


class PlacedOrder(Shape):
    order_no: str
    progress_url: str


class Track(Shape):
    phone: str
    sms_code: str


class Tracked(Shape):
    phone_masked: str


class CustomerOrder(Shape):
    order_no: str
    headline: str
    """e.g. "平台正在审核" """
    detail: str
    """e.g. "晴川卡，11 月 18 日办" """
    tag: str | None
    tone: Tone
    number_parts: list[str] | None
    group: Literal["open", "in_use", "ended"]


class CustomerOrders(Shape):
    phone_masked: str
    items: list[CustomerOrder]


class Advice(Shape):
    title: str
    detail: str
    tone: Tone


class ProgressStep(Shape):
    title: str
    at: str | None
    detail: str | None
    state: Literal["done", "now", "ahead", "bad"]


class CustomerOrderDetail(Shape):
    order_no: str
    headline: str
    """one or two short lines, divided by a line feed"""
    subline: str
    plan_name: str
    region: str
    number_parts: list[str] | None
    carrier_name: str | None
    waybill: str | None
    advice: list[Advice]
    """what to do after the card arrives; empty while there is nothing to do"""
    steps: list[ProgressStep]
    seller_name: str
    support_phone: str
    ended: bool
    reason: str | None
    """why it was refused, and what can be done"""


class ShareSignature(Shape):
    app_id: str
    timestamp: int
    nonce: str
    signature: str
