"""An order's way in the customer's words. Says nothing that the order's own states do not say."""

from __future__ import annotations

from datetime import timedelta

from server.api.shop.shapes import Advice, CustomerOrder, CustomerOrderDetail, ProgressStep
from server.core import clock, phones, regions
from server.core.money import yuan
from server.goods.catalog import queries as catalog
from server.goods.catalog.terms import PlanTerms
from server.sales.logistics import queries as parcels
from server.sales.logistics.queries import ParcelOnTheWay
from server.sales.orders import queries
from server.sales.orders.queries import OrderRecord
from server.sales.orders.reasons import reason_of
from server.sales.orders.status import CardState, OrderState
from server.web.company import company

_HEADLINES = {
    OrderState.SUBMITTED: ("已经收到，\n等平台审核", "一般一个工作日内有结果。"),
    OrderState.ACCEPTED: ("平台正在审核", "资料没问题就提交运营商。"),
    OrderState.APPROVED: ("审核通过，\n等运营商确认", "号码为你留着。"),
    OrderState.CONFIRMED: ("开卡成功，\n准备发货", "号码已经是你的了。"),
    OrderState.SHIPPED: ("卡在路上了", "请带好身份证，当面签收。"),
    OrderState.SIGNED: ("卡已签收，\n等你激活", "请尽快用身份证激活。"),
    OrderState.COMPLETED: ("办好了，\n正在使用", "有问题随时找客服。"),
    OrderState.REJECTED: ("这一单没有通过", "没有扣款，资料按期删除。"),
}


def headline(order: OrderRecord) -> tuple[str, str]:
    """One or two short lines, and one below them."""
    if order.order_state != OrderState.REJECTED and order.card_state == CardState.CHARGED:
        return "激活了，首充到账", "开始使用吧。"
    if order.order_state != OrderState.REJECTED and order.card_state == CardState.ACTIVE:
        return "卡已激活", "按下面的提示充值后就能放心用。"
    return _HEADLINES[OrderState(order.order_state)]


def summary(order: OrderRecord) -> CustomerOrder:
    """One line of the list."""
    first, _ = headline(order)
    group = "ended" if order.order_state == OrderState.REJECTED else "in_use" if order.card_state != CardState.NOT_ACTIVE else "open"
    day = clock.spoken_day(clock.in_china(order.placed_at).date())
    return CustomerOrder(
        order_no=order.order_no,
        headline=first.replace("\n", ""),
        detail=f"{order.plan_name}，{day}办",
        tag="未通过" if group == "ended" else None,
        tone="bad" if group == "ended" else "good" if group == "in_use" else "plain",
        number_parts=_parts(order),
        group=group,
    )


async def detail(order: OrderRecord) -> CustomerOrderDetail:
    """The whole page."""
    terms = (await catalog.versions([order.plan_version_id]))[order.plan_version_id]
    parcel = await parcels.parcel_of(order.id)
    first, second = headline(order)
    return CustomerOrderDetail(
        order_no=order.order_no,
        headline=first,
        subline=second,
        plan_name=order.plan_name,
        region=regions.short_name(order.district_code),
        number_parts=_parts(order),
        carrier_name=parcel.carrier_name if parcel else None,
        waybill=parcel.waybill if parcel else None,
        advice=_advice(order, terms),
        steps=await _steps(order, terms, parcel),
        seller_name=order.agent_name,
        support_phone=(await company()).support_phone,
        ended=order.order_state == OrderState.REJECTED,
        reason=reason_of(order.reject_code).customer_reads if order.reject_code else None,
    )


def _parts(order: OrderRecord) -> list[str] | None:
    return phones.grouped(order.number_digits) if order.number_digits else None


def _advice(order: OrderRecord, terms: PlanTerms) -> list[Advice]:
    if order.order_state not in (OrderState.SHIPPED, OrderState.SIGNED) or order.card_state == CardState.CHARGED:
        return []
    advice: list[Advice] = []
    if order.card_state == CardState.NOT_ACTIVE:
        if order.number_digits:
            number = " ".join(phones.grouped(order.number_digits))
            advice.append(Advice(title="对一对", detail=f"卡套上的号码是 {number}。对不上就别签收。", tone="plain"))
        advice.append(
            Advice(title=f"{_activate_by(order, terms)}前，本人激活", detail="用身份证刷脸。过了期限卡会作废，要重新办。", tone="act")
        )
    if terms.first_charge_fen:
        advice.append(Advice(title=f"充 {yuan(terms.first_charge_fen)} 元", detail=terms.first_charge_note, tone="plain"))
    return advice


def _activate_by(order: OrderRecord, terms: PlanTerms) -> str:
    shipped = order.shipped_at or order.placed_at
    return clock.spoken_day(clock.in_china(shipped + timedelta(days=terms.activation_days)).date())


_DONE_TITLES = {
    OrderState.SUBMITTED: "你下了单",
    OrderState.ACCEPTED: "平台收到，开始审核",
    OrderState.APPROVED: "平台看过，没有问题",
    OrderState.CONFIRMED: "运营商审核通过，开始做卡",
    OrderState.SHIPPED: "卡做好，交给快递",
    OrderState.SIGNED: "你签收了",
}
_AHEAD = {
    OrderState.SUBMITTED: "平台审核",
    OrderState.ACCEPTED: "平台审核通过",
    OrderState.APPROVED: "运营商确认开卡",
    OrderState.CONFIRMED: "发货",
    OrderState.SHIPPED: "你签收",
}
_WAY = list(_DONE_TITLES)


async def _steps(order: OrderRecord, terms: PlanTerms, parcel: ParcelOnTheWay | None) -> list[ProgressStep]:
    reached = await _reached(order)
    if order.order_state == OrderState.REJECTED:
        return [*reached, ProgressStep(title="没有通过", at=None, detail=None, state="bad")]
    ahead = [ProgressStep(title=_AHEAD[state], at=None, detail=None, state="ahead") for state in _still_ahead(order)]
    if order.card_state == CardState.NOT_ACTIVE:
        detail = f"最晚 {_activate_by(order, terms)} 24:00" if order.shipped_at else None
        ahead.append(ProgressStep(title="你激活", at=None, detail=detail, state="ahead"))
    if order.card_state != CardState.CHARGED and terms.first_charge_fen:
        ahead.append(ProgressStep(title="充值，开始使用", at=None, detail=None, state="ahead"))
    if parcel and reached and order.order_state == OrderState.SHIPPED:
        reached[-1] = reached[-1].model_copy(update={"detail": f"{parcel.carrier_name} {parcel.waybill}"})
    return [*reached, *ahead]


def _still_ahead(order: OrderRecord) -> list[OrderState]:
    if order.order_state not in _WAY:
        return []
    at = _WAY.index(OrderState(order.order_state))
    return _WAY[at:-1]


async def _reached(order: OrderRecord) -> list[ProgressStep]:
    """The last time that each state was reached and kept: a step that was corrected away is not shown."""
    when = {(move.axis, move.after): move.at for move in reversed(await queries.timeline(order.id)) if move.applied}
    until = _WAY.index(OrderState(order.order_state)) if order.order_state in _WAY else len(_WAY) - 1
    steps = [
        ProgressStep(title=_DONE_TITLES[state], at=clock.iso(when[("order", state)]), detail=None, state="done")
        for state in _WAY[: until + 1]
        if ("order", state) in when
    ]
    if order.activated_at and order.card_state != CardState.NOT_ACTIVE:
        steps.append(ProgressStep(title="你激活了", at=clock.iso(order.activated_at), detail=None, state="done"))
    if order.charged_at and order.card_state == CardState.CHARGED:
        steps.append(
            ProgressStep(title=f"首充 {yuan(order.first_charge_fen)} 元到账", at=clock.iso(order.charged_at), detail=None, state="done")
        )
    if steps and order.order_state not in (OrderState.REJECTED, OrderState.COMPLETED):
        steps[-1] = steps[-1].model_copy(update={"state": "now"})
    return steps
