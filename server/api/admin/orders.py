"""Orders: found, read, and moved step by step."""

from __future__ import annotations

from datetime import UTC, date, datetime

from server.api.admin.order_files import order_file, order_row
from server.api.admin.routes import admin
from server.api.admin.shapes.orders import (
    Activate,
    Correct,
    FirstCharge,
    OrderFile,
    OrderRow,
    Reject,
    RejectReason,
    Ship,
    Sign,
    Unmask,
    Unmasked,
)
from server.core import clock
from server.core.errors import InvalidInput
from server.core.paging import window
from server.sales.corrections import correcting
from server.sales.logistics import shipping
from server.sales.orders import activating, queries, reasons, reviewing, unmasking
from server.sales.orders.queries import Filter
from server.sales.orders.status import OrderState
from server.web.callers import CallerKind
from server.web.endpoints import Call
from server.web.explanations import explanation
from server.web.shapes import Explanation, Items, Page, Shape

_QUEUE = (OrderState.SUBMITTED, OrderState.ACCEPTED, OrderState.APPROVED)


class OrderWish(Shape):
    state: str = ""
    """one order state; "review": all that wait for review; "activate": shipped or signed; "" all"""
    query: str = ""
    page: int = 1
    size: int = 20


class OrderRows(Page[OrderRow]):
    pass


class RejectReasons(Items[RejectReason]):
    pass


@admin.route("GET", "/orders", caller=CallerKind.STAFF, permission="orders.read", query=OrderWish, answer=OrderRows)
async def list_orders(call: Call[None]) -> OrderRows:
    """Orders, the newest first; those that wait for review, the oldest first."""
    wish: OrderWish = call.query
    shown = window(wish.page, wish.size)
    states = _states(wish.state)
    found, total = await queries.page(Filter(states=states, text=wish.query), shown, oldest_first=wish.state == "review")
    return OrderRows(items=[order_row(order) for order in found], total=total, page=shown.page, size=shown.size)


@admin.route("GET", "/reject-reasons", caller=CallerKind.STAFF, permission="orders.read", answer=RejectReasons)
async def list_reasons(call: Call[None]) -> RejectReasons:
    """Why an order can be refused, with what customer and agent will read."""
    return RejectReasons(
        items=[
            RejectReason(
                code=r.code, stage=r.stage, text=r.text, fixable=r.fixable, customer_reads=r.customer_reads, agent_reads=r.agent_reads
            )
            for r in reasons.REASONS
        ]
    )


@admin.route("GET", "/orders/<order_no:str>", caller=CallerKind.STAFF, permission="orders.read", answer=OrderFile)
async def show_order(call: Call[None], order_no: str) -> OrderFile:
    """One order whole, personal data masked."""
    return await order_file(await queries.record(order_no), call.caller.role)


@admin.route("GET", "/orders/<order_no:str>/commission", caller=CallerKind.STAFF, permission="orders.read", answer=Explanation)
async def explain_commission(call: Call[None], order_no: str) -> Explanation:
    """Who earns what on this order, and why."""
    return await explanation(await queries.record(order_no), None)


@admin.route("POST", "/orders/<order_no:str>/accept", caller=CallerKind.STAFF, permission="orders.review", answer=OrderFile)
async def accept_order(call: Call[None], order_no: str) -> OrderFile:
    """接收."""
    await reviewing.accept(order_no, call.caller.actor)
    return await show_order(call, order_no)


@admin.route("POST", "/orders/<order_no:str>/approve", caller=CallerKind.STAFF, permission="orders.review", answer=OrderFile)
async def approve_order(call: Call[None], order_no: str) -> OrderFile:
    """审核通过."""
    await reviewing.approve(order_no, call.caller.actor)
    return await show_order(call, order_no)


@admin.route("POST", "/orders/<order_no:str>/confirm", caller=CallerKind.STAFF, permission="orders.review", answer=OrderFile)
async def confirm_order(call: Call[None], order_no: str) -> OrderFile:
    """确认: the operator opens the card, the number is sold."""
    await reviewing.confirm(order_no, call.caller.actor)
    return await show_order(call, order_no)


@admin.route("POST", "/orders/<order_no:str>/reject", caller=CallerKind.STAFF, permission="orders.review", body=Reject, answer=OrderFile)
async def reject_order(call: Call[Reject], order_no: str) -> OrderFile:
    """驳回: with a reason; the number is free again."""
    await reviewing.reject(order_no, call.body.reason_code, call.body.note, call.caller.actor)
    return await show_order(call, order_no)  # type: ignore[arg-type]


@admin.route("POST", "/orders/<order_no:str>/ship", caller=CallerKind.STAFF, permission="orders.review", body=Ship, answer=OrderFile)
async def ship_order(call: Call[Ship], order_no: str) -> OrderFile:
    """发货: carrier and waybill."""
    await shipping.ship(order_no, call.body.carrier, call.body.waybill, call.caller.actor)
    return await show_order(call, order_no)  # type: ignore[arg-type]


@admin.route("POST", "/orders/<order_no:str>/sign", caller=CallerKind.STAFF, permission="orders.review", body=Sign, answer=OrderFile)
async def sign_order(call: Call[Sign], order_no: str) -> OrderFile:
    """签收."""
    await shipping.sign(order_no, _moment(call.body.signed_at), call.caller.actor)
    return await show_order(call, order_no)  # type: ignore[arg-type]


@admin.route(
    "POST", "/orders/<order_no:str>/activate", caller=CallerKind.STAFF, permission="orders.review", body=Activate, answer=OrderFile
)
async def activate_order(call: Call[Activate], order_no: str) -> OrderFile:
    """激活: the commission is booked as pending."""
    await activating.activate(order_no, _day(call.body.activated_on), call.body.holder_matches, call.caller.actor)
    return await show_order(call, order_no)  # type: ignore[arg-type]


@admin.route(
    "POST", "/orders/<order_no:str>/first-charge", caller=CallerKind.STAFF, permission="orders.review", body=FirstCharge, answer=OrderFile
)
async def record_first_charge(call: Call[FirstCharge], order_no: str) -> OrderFile:
    """首充: the amount and the day."""
    await activating.record_first_charge(order_no, call.body.amount_fen, _day(call.body.charged_on), call.caller.actor)
    return await show_order(call, order_no)  # type: ignore[arg-type]


@admin.route("POST", "/orders/<order_no:str>/correct", caller=CallerKind.STAFF, permission="orders.review", body=Correct, answer=OrderFile)
async def correct_order(call: Call[Correct], order_no: str) -> OrderFile:
    """更正: undo a step that was marked wrongly, with a reason."""
    await correcting.correct(order_no, call.body.to, call.body.reason, call.caller.actor)
    return await show_order(call, order_no)  # type: ignore[arg-type]


@admin.route("POST", "/orders/<order_no:str>/unmask", caller=CallerKind.STAFF, permission="orders.unmask", body=Unmask, answer=Unmasked)
async def unmask_order(call: Call[Unmask], order_no: str) -> Unmasked:
    """Read chosen personal fields, for a reason that is kept."""
    values = await unmasking.unmask(order_no, call.body.fields, call.body.reason, call.caller.actor)
    return Unmasked(values=values, seconds=unmasking.SHOWN_SECONDS)


def _states(wanted: str) -> tuple[str, ...]:
    if wanted == "review":
        return _QUEUE
    if wanted == "activate":
        return (OrderState.SHIPPED, OrderState.SIGNED)
    return (OrderState(wanted),) if wanted in set(OrderState) else ()


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise InvalidInput("日期要写成 2026-11-18 这样") from None


def _moment(written: str | None) -> datetime | None:
    if written is None:
        return None
    try:
        moment = datetime.fromisoformat(written)
        # a time without an offset is the clock on the clerk's wall
        return moment.replace(tzinfo=moment.tzinfo or clock.CHINA).astimezone(UTC)
    except (ValueError, OverflowError):
        raise InvalidInput("时间要写成 2026-11-18T10:00:00+08:00 这样") from None
