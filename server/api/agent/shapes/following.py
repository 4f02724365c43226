"""Orders as their agents see them."""

from __future__ import annotations

from typing import Literal

from server.web.shapes import Shape, Tone


class Axis(Shape):
    label: str
    """订单 资料 卡 佣金"""
    value: str
    tone: Tone
    detail: str | None
    at: str | None


class AgentOrder(Shape):
    order_no: str
    headline: str
    tag: str | None
    tone: Tone
    plan_name: str
    number_masked: str
    customer_masked: str
    amount_fen: int
    amount_state: Literal["expected", "settled", "lost"]
    is_team: bool
    axes: list[Axis]


class OrderTab(Shape):
    key: Literal["all", "todo", "moving", "to_activate", "to_settle"]
    label: str
    count: int


class AgentOrders(Shape):
    tabs: list[OrderTab]
    items: list[AgentOrder]
    total: int
    page: int
    size: int


class Parcel(Shape):
    carrier_name: str
    waybill: str
    steps: list[AgentStep]


class AgentStep(Shape):
    title: str
    at: str
    detail: str | None


class AgentOrderDetail(AgentOrder):
    advice: str
    monthly_fee_fen: int
    region: str
    commission_note: str
    """e.g. "3 项条件，已满足 1 项" """
    parcel: Parcel | None
    phone_masked: str
    delivery_masked: str
    placed_at: str
    steps: list[AgentStep]
    refusal: str | None


Parcel.model_rebuild()
