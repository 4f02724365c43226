"""The customer proves a phone, orders, and follows the order."""

from __future__ import annotations

import functools

from server.api.shop.following import detail, summary
from server.api.shop.routes import shop
from server.api.shop.shapes import (
    AskSmsCode,
    CustomerOrderDetail,
    CustomerOrders,
    PlacedOrder,
    PlaceOrder,
    Track,
    Tracked,
)
from server.core import phones, privacy
from server.core.errors import NotFound
from server.core.paging import Window
from server.core.pipelining import together
from server.core.transactions import transactional
from server.people.customers.phone_codes import checking, sending
from server.people.customers.phone_codes.checking import VerifiedCode
from server.people.customers.phone_codes.errors import SmsCodeWrong
from server.people.sessions import opening as sessions
from server.people.sessions.opening import Opened
from server.sales.orders import placing, queries
from server.sales.orders.placing import Form
from server.web import callers
from server.web.callers import CallerKind
from server.web.endpoints import Call
from server.web.limits import Limit
from server.web.shapes import SmsSent

_FOLLOW_DAYS = 30


@shop.route("POST", "/sms-codes", caller=CallerKind.VISITOR, body=AskSmsCode, answer=SmsSent, limit=Limit("sms", 30, 3600))
async def send_sms_code(call: Call[AskSmsCode]) -> SmsSent:
    """Send a code to a phone."""
    sent = await sending.send_code(call.body.phone, call.body.purpose, call.ip, await call.services.sms())
    return SmsSent(
        phone_tail=sent.phone_tail,
        resend_after_seconds=sent.resend_after_seconds,
        expires_in_seconds=sent.expires_in_seconds,
        sandbox_code=sent.sandbox_code if call.services.sandbox else None,
    )


@shop.route(
    "POST",
    "/orders",
    caller=CallerKind.VISITOR,
    body=PlaceOrder,
    answer=PlacedOrder,
    status=201,
    limit=Limit("order", 60, 60),
    keyed=True,
)
async def place_order(call: Call[PlaceOrder]) -> PlacedOrder:
    """Place one order; the same Idempotency-Key places it once."""
    order_no, session = await _place(call, _form(call.body), call.request_key)
    call.set_cookie(callers.CUSTOMER_COOKIE, session.token, _FOLLOW_DAYS * 86400)
    return PlacedOrder(order_no=order_no, progress_url=f"/orders/{order_no}")


async def _place(call: Call[PlaceOrder], form: Form, key: str) -> tuple[str, Opened]:
    asked_before = functools.partial(placing.placed_before, form, call.caller.visitor, key)
    try:
        order_no, verified = await together(asked_before(), checking.verify_code(form.phone, "order", call.body.sms_code))
        if order_no is None:
            return await _place_and_follow(call, form, verified, key)
    except SmsCodeWrong:
        # this request was answered before, or a twin used the code up a moment ago: then its order is this one's answer
        order_no = await asked_before()
        if order_no is None:
            raise
    return await _following(order_no, form)


@transactional
async def _place_and_follow(call: Call[PlaceOrder], form: Form, verified: VerifiedCode, key: str) -> tuple[str, Opened]:
    """The order and the session that may follow it, in one transaction."""
    order_no = await placing.place_order(
        form, verified, visitor=call.caller.visitor, request_key=key, entry_label=_entry(call), actor=call.caller.actor
    )
    return await _following(order_no, form)


async def _following(order_no: str, form: Form) -> tuple[str, Opened]:
    return order_no, await sessions.open_session("customer", sending.phone_index(form.phone), days=_FOLLOW_DAYS)


@shop.route("POST", "/track", caller=CallerKind.VISITOR, body=Track, answer=Tracked, limit=Limit("track", 30, 600))
async def track(call: Call[Track]) -> Tracked:
    """Show the orders of a phone that answered a code."""
    phone = phones.bare_digits(call.body.phone)
    await checking.check_code(phone, "track", call.body.sms_code)
    session = await sessions.open_session("customer", sending.phone_index(phone), days=_FOLLOW_DAYS)
    call.set_cookie(callers.CUSTOMER_COOKIE, session.token, _FOLLOW_DAYS * 86400)
    return Tracked(phone_masked=privacy.mask_phone(phone))


@shop.route("GET", "/orders", caller=CallerKind.CUSTOMER, answer=CustomerOrders)
async def my_orders(call: Call[None]) -> CustomerOrders:
    """All orders of the phone, the newest first."""
    found, _ = await queries.page(queries.Filter(phone_index=call.caller.phone_index), Window(1, 50))
    masked = found[0].phone_masked if found else ""
    return CustomerOrders(phone_masked=masked, items=[summary(order) for order in found])


@shop.route("GET", "/orders/<order_no:str>", caller=CallerKind.CUSTOMER, answer=CustomerOrderDetail)
async def my_order(call: Call[None], order_no: str) -> CustomerOrderDetail:
    """One order's way, in words."""
    found, _ = await queries.page(queries.Filter(phone_index=call.caller.phone_index, order_no=order_no), Window(1, 1))
    if not found:
        raise NotFound("这个手机号名下没有这一单")
    return await detail(found[0])


def _form(body: PlaceOrder) -> Form:
    return Form(
        link_code=body.link_code,
        number_id=body.number_id,
        name=body.name.replace("•", "·").replace("．", "·").replace("・", "·"),
        id_number="".join(body.id_number.split()).upper(),
        phone=phones.bare_digits(body.phone),
        district_code=body.district_code,
        address=" ".join(body.address.split()),
        consents=[(consent.kind, consent.version) for consent in body.consents],
    )


def _entry(call: Call[PlaceOrder]) -> str:
    agent = call.request.headers.get("user-agent", "")
    return "微信内打开" if "MicroMessenger" in agent else "浏览器打开"
