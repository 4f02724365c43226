"""Home, plans, numbers and links."""

from __future__ import annotations

from typing import Literal

from server.web.shapes import NumberOffer, PatternChip, Shape, Tone


class Todo(Shape):
    kind: str
    title: str
    detail: str
    tag: str
    order_no: str | None


class Today(Shape):
    orders: int
    activations: int
    settled_fen: int
    expected_fen: int


class PlanCard(Shape):
    id: int
    name: str
    operator: str
    operator_name: str
    monthly_fee_fen: int
    promo_months: int | None
    later_fee_fen: int | None
    data_gb: int
    directed_data_gb: int
    voice_minutes: int
    first_charge_fen: int
    selection_mode: Literal["none", "choose"]
    selection_label: str
    area_label: str
    i_earn_fen: int
    earn_condition: str
    """e.g. "激活并首充 50.00 元" """
    timing_label: str
    """e.g. "次月返" """
    weekly_activations: int


class PlanCards(Shape):
    items: list[PlanCard]
    total: int


class Home(Shape):
    display_name: str
    greeting: str
    available_fen: int
    expected_fen: int
    expected_orders: int
    next_expected_label: str
    today: Today
    todos: list[Todo]
    top_plans: list[PlanCard]
    notice: str | None


class AgentDisclosure(Shape):
    label: str
    headline: str
    detail: str
    tone: Tone


class LevelEarning(Shape):
    label: str
    amount_fen: int
    note: str


class PlanDetail(PlanCard):
    disclosures: list[AgentDisclosure]
    share_copy: list[str]
    levels: list[LevelEarning]
    patterns: list[PatternChip]


class AgentNumber(NumberOffer):
    i_earn_fen: int


class AgentNumberBatch(Shape):
    items: list[AgentNumber]
    matching: int
    more: bool


class MakeLink(Shape):
    plan_id: int
    number_id: int | None = None


class PosterStyle(Shape):
    style: str
    label: str
    url: str


class AgentLink(Shape):
    code: str
    url: str
    plan_id: int
    plan_name: str
    number_parts: list[str] | None
    title: str
    share_copy: list[str]
    """texts to send, the link included"""
    share_path: str
    """mini-program path for onShareAppMessage"""
    visits: int
    visitors: int
    orders: int
    qr_url: str
    posters: list[PosterStyle]
    created_at: str
