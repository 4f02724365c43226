"""The four axes of an order and every move that each allows. Pure.

Order: where the application stands. Material: papers. Card: what the SIM does. Settlement: the commission.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Axis(StrEnum):
    ORDER = "order"
    MATERIAL = "material"
    CARD = "card"
    SETTLEMENT = "settlement"


class OrderState(StrEnum):
    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    APPROVED = "approved"
    CONFIRMED = "confirmed"
    SHIPPED = "shipped"
    SIGNED = "signed"
    COMPLETED = "completed"
    REJECTED = "rejected"


class MaterialState(StrEnum):
    NOT_NEEDED = "not_needed"


class CardState(StrEnum):
    NOT_ACTIVE = "not_active"
    ACTIVE = "active"
    CHARGED = "charged"


class SettlementState(StrEnum):
    NONE = "none"
    PENDING = "pending"
    SETTLED = "settled"
    REVOKED = "revoked"


COLUMNS = {
    Axis.ORDER: "order_state",
    Axis.MATERIAL: "material_state",
    Axis.CARD: "card_state",
    Axis.SETTLEMENT: "settlement_state",
}

LABELS: Mapping[Axis, Mapping[str, str]] = {
    Axis.ORDER: {
        OrderState.SUBMITTED: "已提交",
        OrderState.ACCEPTED: "审核中",
        OrderState.APPROVED: "审核通过",
        OrderState.CONFIRMED: "待发货",
        OrderState.SHIPPED: "已发货",
        OrderState.SIGNED: "已签收",
        OrderState.COMPLETED: "已完成",
        OrderState.REJECTED: "未通过",
    },
    Axis.MATERIAL: {MaterialState.NOT_NEEDED: "不需要"},
    Axis.CARD: {CardState.NOT_ACTIVE: "未激活", CardState.ACTIVE: "已激活", CardState.CHARGED: "已首充"},
    Axis.SETTLEMENT: {
        SettlementState.NONE: "未开始",
        SettlementState.PENDING: "冻结待考核",
        SettlementState.SETTLED: "已结算",
        SettlementState.REVOKED: "已撤回",
    },
}


@dataclass(frozen=True, slots=True)
class Guard:
    """A move holds only while the other axes are in these states; none named means whatever they are."""

    others: Mapping[Axis, tuple[str, ...]] = field(default_factory=dict)
    correction: bool = False
    """true: it undoes a step that was marked wrongly, and asks for a reason"""


_ANY = Guard()
_UNDO = Guard(correction=True)
_IDLE_CARD = {Axis.CARD: (CardState.NOT_ACTIVE,)}
_ON_THE_WAY = Guard({Axis.ORDER: (OrderState.SHIPPED, OrderState.SIGNED)})
_REFUSABLE = Guard(_IDLE_CARD)
_UNDO_IDLE = Guard(_IDLE_CARD, correction=True)

_ORDER: dict[str, dict[str, Guard]] = {
    OrderState.SUBMITTED: {OrderState.ACCEPTED: _ANY, OrderState.REJECTED: _REFUSABLE},
    OrderState.ACCEPTED: {OrderState.APPROVED: _ANY, OrderState.REJECTED: _REFUSABLE, OrderState.SUBMITTED: _UNDO},
    OrderState.APPROVED: {OrderState.CONFIRMED: _ANY, OrderState.REJECTED: _REFUSABLE, OrderState.ACCEPTED: _UNDO},
    OrderState.CONFIRMED: {OrderState.SHIPPED: _ANY, OrderState.REJECTED: _REFUSABLE, OrderState.APPROVED: _UNDO},
    OrderState.SHIPPED: {OrderState.SIGNED: _ANY, OrderState.CONFIRMED: _UNDO_IDLE},
    OrderState.SIGNED: {
        OrderState.COMPLETED: Guard({Axis.SETTLEMENT: (SettlementState.SETTLED,)}),
        OrderState.SHIPPED: _UNDO_IDLE,
    },
    OrderState.COMPLETED: {OrderState.SIGNED: _UNDO},
    OrderState.REJECTED: {OrderState.SUBMITTED: _UNDO},
}
_CARD: dict[str, dict[str, Guard]] = {
    CardState.NOT_ACTIVE: {CardState.ACTIVE: _ON_THE_WAY},
    CardState.ACTIVE: {CardState.CHARGED: _ANY, CardState.NOT_ACTIVE: _UNDO},
    CardState.CHARGED: {CardState.ACTIVE: _UNDO},
}
_SETTLEMENT: dict[str, dict[str, Guard]] = {
    SettlementState.NONE: {SettlementState.PENDING: _ANY, SettlementState.REVOKED: _ANY},
    SettlementState.PENDING: {SettlementState.SETTLED: _ANY, SettlementState.REVOKED: _ANY},
    SettlementState.SETTLED: {SettlementState.REVOKED: _ANY},
    SettlementState.REVOKED: {SettlementState.PENDING: _ANY, SettlementState.NONE: _UNDO},
}

MOVES: Mapping[Axis, Mapping[str, Mapping[str, Guard]]] = {
    Axis.ORDER: _ORDER,
    Axis.MATERIAL: {},
    Axis.CARD: _CARD,
    Axis.SETTLEMENT: _SETTLEMENT,
}


def guard(axis: Axis, before: str, after: str) -> Guard | None:
    """What the move asks for; None when it is forbidden."""
    return MOVES[axis].get(before, {}).get(after)


def label(axis: Axis, state: str) -> str:
    return LABELS[axis][state]
