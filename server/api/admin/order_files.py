"""An order as staff read it: four axes, timeline, checks, moves that it allows now."""

from __future__ import annotations

from server.api.admin.shapes.orders import (
    CorrectionTarget,
    Move,
    OrderFile,
    OrderRow,
    RiskCheck,
    SentConsent,
    StateAxis,
    StateStep,
    TimelineEvent,
)
from server.core import clock, phones
from server.goods.numbers import queries as stock
from server.people.staff import permissions
from server.sales.corrections.correcting import possible
from server.sales.logistics import queries as parcels
from server.sales.orders import queries
from server.sales.orders.finding import find
from server.sales.orders.queries import OrderMove, OrderRecord
from server.sales.orders.reasons import reason_of
from server.sales.orders.status import LABELS, Axis, CardState, OrderState, SettlementState
from server.web.explanations import explanation
from server.web.shapes import Tone

_NEXT: dict[str, tuple[tuple[str, str], ...]] = {
    OrderState.SUBMITTED: (("accept", "接收"), ("reject", "驳回")),
    OrderState.ACCEPTED: (("approve", "审核通过"), ("reject", "驳回")),
    OrderState.APPROVED: (("confirm", "确认开卡"), ("reject", "驳回")),
    OrderState.CONFIRMED: (("ship", "发货"), ("reject", "驳回")),
    OrderState.SHIPPED: (("sign", "标记签收"),),
}
_AXIS_LABELS = {Axis.ORDER: "订单", Axis.MATERIAL: "材料", Axis.CARD: "号卡", Axis.SETTLEMENT: "结算"}
_WAYS: dict[Axis, tuple[str, ...]] = {
    Axis.ORDER: tuple(state for state in OrderState if state is not OrderState.REJECTED),
    Axis.MATERIAL: ("not_needed",),
    Axis.CARD: tuple(CardState),
    Axis.SETTLEMENT: (SettlementState.NONE, SettlementState.PENDING, SettlementState.SETTLED),
}
_SIDES = {Axis.ORDER: (OrderState.REJECTED,), Axis.SETTLEMENT: (SettlementState.REVOKED,)}


def order_row(order: OrderRecord) -> OrderRow:
    waited = int((clock.now() - order.placed_at).total_seconds() // 60)
    return OrderRow(
        order_no=order.order_no,
        state=order.order_state,
        state_label=LABELS[Axis.ORDER][order.order_state],
        tone=_tone(order),
        plan_name=order.plan_name,
        customer_masked=order.name_masked,
        region=order.region,
        number_parts=phones.grouped(order.number_digits) if order.number_digits else None,
        seller_name=order.agent_name,
        placed_at=clock.iso(order.placed_at),
        waiting_minutes=waited,
        card_label=LABELS[Axis.CARD][order.card_state],
        settlement_label=LABELS[Axis.SETTLEMENT][order.settlement_state],
    )


async def order_file(order: OrderRecord, role: str) -> OrderFile:
    """The whole file for a member of staff with this role."""
    moves = await queries.timeline(order.id)
    parcel = await parcels.parcel_of(order.id)
    number = await stock.number(order.number_id) if order.number_id else None
    may_move = permissions.may(role, "orders.review")
    return OrderFile(
        **order_row(order).model_dump(),
        moves=_moves(order) if may_move else [],
        corrections=[CorrectionTarget(to=c.to, label=c.label) for c in possible(await find(order.order_no))] if may_move else [],
        axes=[_axis(axis, order) for axis in Axis],
        timeline=[_event(move) for move in moves],
        checks=[RiskCheck.model_validate(check) for check in order.checks],
        id_number_masked=order.id_number_masked,
        phone_masked=order.phone_masked,
        address_masked=f"{order.region} ****",
        age=order.age,
        gender_label="男" if order.gender == "male" else "女",
        number_carrier=number.carrier_name if number else None,
        number_pool=number.pool_name if number else None,
        first_charge_fen=int(order.quote["first_charge_fen"]),
        upline_name=order.upline_name,
        link_code=await queries.link_code(order.link_id),
        entry_label=order.entry_label,
        consents=[SentConsent(title=t, version=v, at=clock.iso(at)) for t, v, at in await queries.consents(order.id)],
        carrier_name=parcel.carrier_name if parcel else None,
        waybill=parcel.waybill if parcel else None,
        refusal=_refusal(order),
        commission=await explanation(order, None),
    )


def _refusal(order: OrderRecord) -> str | None:
    if not order.reject_code:
        return None
    return f"{reason_of(order.reject_code).text}{'：' + order.reject_note if order.reject_note else ''}"


def _moves(order: OrderRecord) -> list[Move]:
    found = [Move(verb=verb, label=label) for verb, label in _NEXT.get(order.order_state, ())]
    if order.order_state in (OrderState.SHIPPED, OrderState.SIGNED):
        if order.card_state == CardState.NOT_ACTIVE:
            found.append(Move(verb="activate", label="标记激活"))
        elif order.card_state == CardState.ACTIVE:
            found.append(Move(verb="first-charge", label="标记首充"))
    return found


def _tone(order: OrderRecord) -> Tone:
    if order.order_state == OrderState.REJECTED:
        return "bad"
    if order.order_state in (OrderState.SUBMITTED, OrderState.ACCEPTED, OrderState.APPROVED):
        return "act"
    return "good" if order.order_state == OrderState.COMPLETED else "plain"


def _axis(axis: Axis, order: OrderRecord) -> StateAxis:
    now = {
        Axis.ORDER: order.order_state,
        Axis.MATERIAL: order.material_state,
        Axis.CARD: order.card_state,
        Axis.SETTLEMENT: order.settlement_state,
    }[axis]
    way, labels = _WAYS[axis], LABELS[axis]
    at = way.index(now) if now in way else -1
    steps = [StateStep(label=labels[s], state="done" if i < at else "now" if i == at else "ahead") for i, s in enumerate(way)]
    steps += [StateStep(label=labels[s], state="now" if s == now else "side") for s in _SIDES.get(axis, ())]
    return StateAxis(axis=axis.value, label=_AXIS_LABELS[axis], steps=steps)


def _event(move: OrderMove) -> TimelineEvent:
    title = "客户下单" if not move.before else LABELS[Axis(move.axis)][move.after]
    return TimelineEvent(
        at=clock.iso(move.at),
        axis=move.axis,
        title=title,
        detail=move.reason,
        actor=move.actor_name,
        applied=move.applied,
    )
