"""The agent follows orders: one sentence, four axes, and only what must be known of the customer."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from server.api.agent.routes import agent
from server.api.agent.shapes.following import AgentOrder, AgentOrderDetail, AgentOrders, AgentStep, OrderTab, Parcel
from server.api.agent.shapes.following import Axis as AxisShape
from server.core import clock, regions
from server.core.errors import NotFound
from server.core.paging import window
from server.goods.catalog import queries as catalog
from server.sales.logistics import queries as parcels
from server.sales.orders import queries
from server.sales.orders.queries import Filter, OrderMove, OrderRecord
from server.sales.orders.reasons import reason_of
from server.sales.orders.status import LABELS, Axis, CardState, MaterialState, OrderState, SettlementState
from server.web.callers import CallerKind
from server.web.endpoints import Call
from server.web.explanations import explanation, masked_number
from server.web.shapes import Explanation, Shape, Tone

_MOVING = (OrderState.SUBMITTED, OrderState.ACCEPTED, OrderState.APPROVED, OrderState.CONFIRMED, OrderState.SHIPPED)
_ARRIVED = (OrderState.SHIPPED, OrderState.SIGNED)
TABS: dict[str, tuple[str, Filter]] = {
    "all": ("全部", Filter()),
    "todo": ("要办", Filter(states=(OrderState.SIGNED,), card_states=(CardState.NOT_ACTIVE,))),
    "moving": ("在路上", Filter(states=_MOVING)),
    "to_activate": ("待激活", Filter(states=_ARRIVED, card_states=(CardState.NOT_ACTIVE,))),
    "to_settle": ("待结算", Filter(settlement_states=(SettlementState.PENDING,))),
}


class OrderWish(Shape):
    tab: Literal["all", "todo", "moving", "to_activate", "to_settle"] = "all"
    query: str = ""
    page: int = 1


@agent.route("GET", "/orders", caller=CallerKind.AGENT, query=OrderWish, answer=AgentOrders)
async def list_orders(call: Call[None]) -> AgentOrders:
    """My orders and my team's, by what stands open."""
    me, wish = call.caller.agent_id, call.query
    shown = window(wish.page)
    found, total = await queries.page(_mine(TABS[wish.tab][1], me, wish.query), shown)
    tabs = [OrderTab(key=key, label=label, count=await queries.count(_mine(wanted, me))) for key, (label, wanted) in TABS.items()]
    return AgentOrders(tabs=tabs, items=[order_shape(order, me) for order in found], total=total, page=shown.page, size=shown.size)


@agent.route("GET", "/orders/<order_no:str>", caller=CallerKind.AGENT, answer=AgentOrderDetail)
async def show_order(call: Call[None], order_no: str) -> AgentOrderDetail:
    """One order, with its parcel and its steps."""
    order = await own_order(call.caller.agent_id, order_no)
    why = await explanation(order, call.caller.agent_id)
    terms = (await catalog.versions([order.plan_version_id]))[order.plan_version_id]
    moves = [move for move in await queries.timeline(order.id) if move.applied]
    return AgentOrderDetail(
        **order_shape(order, call.caller.agent_id, moves).model_dump(),
        advice=_advice(order),
        monthly_fee_fen=terms.monthly_fee_fen,
        region=regions.short_name(order.district_code),
        commission_note=f"{why.total} 项条件，已满足 {why.met} 项",
        parcel=await _parcel(order),
        phone_masked=order.phone_masked,
        delivery_masked=f"{order.region} ****",
        placed_at=clock.iso(order.placed_at),
        steps=[_step(move) for move in moves],
        refusal=reason_of(order.reject_code).agent_reads if order.reject_code else None,
    )


@agent.route("GET", "/orders/<order_no:str>/commission", caller=CallerKind.AGENT, answer=Explanation)
async def explain_commission(call: Call[None], order_no: str) -> Explanation:
    """Why this order earns me what it earns."""
    return await explanation(await own_order(call.caller.agent_id, order_no), call.caller.agent_id)


async def own_order(agent_id: int, order_no: str) -> OrderRecord:
    """Raises NotFound for an order in whose chain the agent does not stand."""
    order = await queries.record(order_no)
    if agent_id not in {share["agent_id"] for share in order.quote["shares"]}:
        raise NotFound("没有这一单")
    return order


def order_shape(order: OrderRecord, me: int, moves: list[OrderMove] | None = None) -> AgentOrder:
    headline, tag, tone = _sentence(order)
    return AgentOrder(
        order_no=order.order_no,
        headline=headline,
        tag=tag,
        tone=tone,
        plan_name=order.plan_name,
        number_masked=masked_number(order.number_digits),
        customer_masked=order.name_masked,
        amount_fen=my_share(order, me),
        amount_state=_amount_state(order),
        is_team=order.agent_id != me,
        axes=_axes(order, moves or []),
    )


def my_share(order: OrderRecord, me: int) -> int:
    """What the frozen quote gives this agent."""
    return sum(int(share["amount_fen"]) for share in order.quote["shares"] if share["agent_id"] == me)


def activation_deadline(order: OrderRecord) -> int | None:
    """Days left to activate in time; None when nothing waits for it."""
    if order.shipped_at is None or order.card_state != CardState.NOT_ACTIVE or order.order_state not in _ARRIVED:
        return None
    until = order.shipped_at + timedelta(days=int(order.quote["activate_within_days"]))
    return (clock.in_china(until).date() - clock.today()).days


def _sentence(order: OrderRecord) -> tuple[str, str | None, Tone]:
    if order.order_state == OrderState.REJECTED:
        return "没有通过", None, "bad"
    if order.settlement_state == SettlementState.SETTLED:
        return "佣金已到账", None, "good"
    if order.settlement_state == SettlementState.PENDING:
        charged = order.card_state == CardState.CHARGED
        return ("等结算" if charged else "已激活，等首充"), None, "plain" if charged else "act"
    left = activation_deadline(order)
    if left is not None:
        return "等用户激活", (f"剩 {left} 天" if left >= 0 else "已过期限"), "act"
    return LABELS[Axis.ORDER][order.order_state], None, "plain"


def _amount_state(order: OrderRecord) -> Literal["expected", "settled", "lost"]:
    if order.settlement_state == SettlementState.SETTLED:
        return "settled"
    return "lost" if order.settlement_state == SettlementState.REVOKED else "expected"


_SETTLEMENT_WORDS = {
    SettlementState.NONE: "预计",
    SettlementState.PENDING: "预计",
    SettlementState.SETTLED: "已到账",
    SettlementState.REVOKED: "不结算",
}


_DONE = {
    OrderState.SIGNED,
    OrderState.COMPLETED,
    MaterialState.NOT_NEEDED,
    CardState.ACTIVE,
    CardState.CHARGED,
    SettlementState.SETTLED,
}


def _tone(state: str) -> Tone:
    """A filled dot for what is done, red for what is lost, a ring for what is still to come."""
    return "bad" if state == OrderState.REJECTED else "good" if state in _DONE else "plain"


def _axes(order: OrderRecord, moves: list[OrderMove]) -> list[AxisShape]:
    last = {move.axis: move for move in reversed(moves)}
    waiting = activation_deadline(order) is not None
    values: list[tuple[str, Axis, str, Tone]] = [
        ("订单", Axis.ORDER, LABELS[Axis.ORDER][order.order_state], _tone(order.order_state)),
        ("资料", Axis.MATERIAL, LABELS[Axis.MATERIAL][order.material_state], _tone(order.material_state)),
        ("卡", Axis.CARD, "待激活" if waiting else LABELS[Axis.CARD][order.card_state], "act" if waiting else _tone(order.card_state)),
        ("佣金", Axis.SETTLEMENT, _SETTLEMENT_WORDS[SettlementState(order.settlement_state)], _tone(order.settlement_state)),
    ]
    return [
        AxisShape(
            label=label,
            value=value,
            tone=tone,
            detail=_told(last[axis]) if axis in last else None,
            at=clock.iso(last[axis].at) if axis in last else None,
        )
        for label, axis, value, tone in values
    ]


def _advice(order: OrderRecord) -> str:
    left = activation_deadline(order)
    if left is not None:
        return "请提醒用户由本人持身份证激活，过了期限不激活，这单不结算。"
    if order.card_state == CardState.ACTIVE and int(order.quote["first_charge_fen"]):
        return "请提醒用户按套餐要求一次充满首充，充值后佣金才能结算。"
    return ""


async def _parcel(order: OrderRecord) -> Parcel | None:
    parcel = await parcels.parcel_of(order.id)
    if parcel is None:
        return None
    steps = [AgentStep(title="已发货", at=clock.iso(parcel.shipped_at), detail=None)]
    if parcel.signed_at:
        steps.insert(0, AgentStep(title="已签收", at=clock.iso(parcel.signed_at), detail=None))
    return Parcel(carrier_name=parcel.carrier_name, waybill=f"尾号 {parcel.waybill[-4:]}", steps=steps)


def _step(move: OrderMove) -> AgentStep:
    return AgentStep(title=LABELS[Axis(move.axis)][move.after], at=clock.iso(move.at), detail=_told(move))


def _told(move: OrderMove) -> str | None:
    """Why, but for the full waybill: that is the customer's and the staff's, for with a phone's tail it tells an address."""
    shipped = move.axis == Axis.ORDER and move.after == OrderState.SHIPPED
    return None if shipped else move.reason or None


def _mine(wanted: Filter, agent_id: int, text: str = "") -> Filter:
    return Filter(
        agent_id=agent_id, states=wanted.states, card_states=wanted.card_states, settlement_states=wanted.settlement_states, text=text
    )
