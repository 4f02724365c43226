"""The customer looks at a plan, looks for a number and has it held."""

from __future__ import annotations

import re
from datetime import datetime

from pydantic import field_validator
from sanic import HTTPResponse
from sanic.response import empty

from server.api.shop.looking import look
from server.api.shop.presenting import consent_shapes, shop_page
from server.api.shop.routes import shop
from server.api.shop.shapes import ConsentText, Delivery, Hold, HoldNumber, NumberBatch, ShareSignature, ShopPage
from server.base.options import reading as options
from server.core import clock, regions
from server.core.errors import InvalidInput
from server.goods.catalog import queries as catalog
from server.goods.catalog.errors import PlanStopped
from server.goods.catalog.status import PlanStatus
from server.goods.numbers import reserving, searching
from server.goods.numbers.errors import NumberTaken
from server.goods.numbers.searching import COUNTED_UP_TO, ChoosableNumber, Wish
from server.sales.orders import consents
from server.sales.risk import checking
from server.sales.risk.errors import AreaNotServed
from server.sales.sharing import opening
from server.web.callers import CallerKind
from server.web.company import company
from server.web.endpoints import Call
from server.web.limits import Limit
from server.web.number_offers import offer
from server.web.shapes import Items, Shape
from server.web.site import site_of

_DIGITS = re.compile(r"\d{0,8}")
_SEARCH = Limit("search", 120, 60)


class NumberWish(Shape):
    """What the customer would like of a number."""

    tail: str = ""
    contains: str = ""
    excludes: str = ""
    pattern: str = ""
    near: str = ""
    limit: int = 10

    @field_validator("tail", "contains", "excludes")
    @classmethod
    def _only_digits(cls, value: str) -> str:
        if not _DIGITS.fullmatch(value):
            raise ValueError("digits only")
        return value


class AskHold(Shape):
    link_code: str = ""
    """"" asks whatever the link"""


class AskDelivery(Shape):
    district_code: str


class AskSignature(Shape):
    url: str


class AskConsents(Shape):
    link_code: str


class ConsentTexts(Items[ConsentText]):
    pass


@shop.route("GET", "/links/<code:str>", caller=CallerKind.VISITOR, answer=ShopPage)
async def open_shop(call: Call[None], code: str) -> ShopPage:
    """What the first view of a link shows."""
    return await shop_page(await look(code), call.services.sandbox, await site_of(call.request))


@shop.route("GET", "/links/<code:str>/numbers", caller=CallerKind.VISITOR, query=NumberWish, answer=NumberBatch, limit=_SEARCH)
async def search_numbers(call: Call[None], code: str) -> NumberBatch:
    """A fresh random batch of numbers that fit the wish."""
    link = await opening.open_link(code)
    asked: NumberWish = call.query
    pools = await searching.pools_of(link.plan_id)
    limit = min(max(asked.limit, 1), 20)
    if asked.near:
        found = await searching.similar(pools, asked.near, limit)
        return NumberBatch(items=[offer(number) for number in found], matching=len(found), more=False)
    wish = Wish(asked.tail, asked.contains, asked.excludes, asked.pattern)
    numbers = await searching.random_batch(pools, wish, limit)
    matching = await searching.count(pools, wish)
    return NumberBatch(items=[offer(n) for n in numbers], matching=min(matching, COUNTED_UP_TO), more=matching > COUNTED_UP_TO)


@shop.route("GET", "/links/<code:str>/delivery", caller=CallerKind.VISITOR, query=AskDelivery, answer=Delivery)
async def ask_delivery(call: Call[None], code: str) -> Delivery:
    """Whether the plan is sent to a district."""
    link = await opening.open_link(code)
    plan = await catalog.on_sale(link.plan_id)
    district: str = call.query.district_code
    try:
        checking.check_area(district, plan.terms)
    except AreaNotServed as refusal:
        return Delivery(deliverable=False, note=refusal.message)
    return Delivery(deliverable=True, note=f"{regions.full_name(district)}可以送。{plan.terms.delivery_note}")


@shop.route("GET", "/hold", caller=CallerKind.VISITOR, query=AskHold, answer=Hold, may_be_empty=True)
async def show_hold(call: Call[None]) -> Hold | HTTPResponse:
    """The number held for this visitor, if it can be ordered by the link that is asked about; 204 for none."""
    asked: str = call.query.link_code
    plan_id = (await opening.open_link(asked)).plan_id if asked else None
    held = await searching.held_by(reserving.visitor_holder(call.caller.visitor), plan_id)
    if held is None or held[1] <= clock.now():
        return empty(204)
    return _hold(asked or None, *held)


@shop.route("PUT", "/hold", caller=CallerKind.VISITOR, body=HoldNumber, answer=Hold, limit=Limit("hold", 60, 60))
async def hold_number(call: Call[HoldNumber]) -> Hold:
    """Hold a number for this visitor; the one held before is let go."""
    link = await opening.open_for_order(call.body.link_code)
    if (await catalog.on_sale(link.plan_id)).status is not PlanStatus.PUBLISHED:
        raise PlanStopped()
    minutes = await options.whole("sales.hold_minutes")
    number = await searching.by_id(call.body.number_id)
    if number is None:
        raise InvalidInput("没有这个号码，请换一个")
    try:
        until = await reserving.hold(link.plan_id, number.id, call.caller.visitor, minutes, call.caller.actor)
    except NumberTaken:
        similar = await searching.similar(await searching.pools_of(link.plan_id), number.digits, 4)
        raise NumberTaken(details={"similar": [offer(n).model_dump() for n in similar]}) from None
    return _hold(link.code, number, until)


@shop.route("DELETE", "/hold", caller=CallerKind.VISITOR)
async def let_go(call: Call[None]) -> None:
    """Give the held number back."""
    await reserving.let_go(call.caller.visitor, call.caller.actor)


@shop.route("GET", "/share-signature", caller=CallerKind.VISITOR, query=AskSignature, answer=ShareSignature, limit=_SEARCH)
async def share_signature(call: Call[None]) -> ShareSignature:
    """What WeChat's JS-SDK needs on this page."""
    signed = await (await call.services.wechat()).jsapi_signature(call.query.url)
    return ShareSignature(app_id=signed.app_id, timestamp=signed.timestamp, nonce=signed.nonce, signature=signed.signature)


@shop.route("GET", "/consents", caller=CallerKind.ANYONE, query=AskConsents, answer=ConsentTexts)
async def consent_texts(call: Call[None]) -> ConsentTexts:
    """The texts that an order asks to agree to."""
    link = await opening.open_link(call.query.link_code)
    plan = await catalog.on_sale(link.plan_id)
    return ConsentTexts(items=consent_shapes(consents.texts(plan.terms, (await company()).name)))


def _hold(link_code: str | None, number: ChoosableNumber, until: datetime) -> Hold:
    seconds = max(0, int((until - clock.now()).total_seconds()))
    return Hold(link_code=link_code, number=offer(number), until=clock.iso(until), seconds_left=seconds)
