"""Placing an order checks everything, freezes what it rests on, and happens once."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from server.base.requests.answering import RequestKeyReused
from server.core import privacy
from server.core.errors import DomainError, InvalidInput
from server.core.identity_numbers import IdNumberInvalid, check_digit
from server.goods.catalog import publishing
from server.goods.catalog.errors import PlanStopped
from server.goods.numbers.errors import HoldExpired
from server.people.customers.phone_codes.errors import SmsCodeWrong
from server.sales.orders.consents import VERSION
from server.sales.orders.errors import ConsentMissing, NumberNeeded
from server.sales.risk.errors import AddressTooVague, AgeNotAllowed, AreaNotServed, PersonLimitReached
from tests.sales import shop as shops
from tests.sales.shop import STAFF

pytestmark = pytest.mark.usefixtures("database")


def wrong_digit(id_number: str) -> str:
    return id_number[:17] + ("1" if id_number[17] != "1" else "2")


def born(id_number: str, eight: str) -> str:
    first = f"{id_number[:6]}{eight}{id_number[14:17]}"
    return first + check_digit(first)


async def test_an_order_takes_its_number_its_place_and_its_proofs() -> None:
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    order_no = await shops.place(await shops.customer(shop, number_id))
    placed = await shops.order(order_no)
    assert (placed["order_state"], placed["agent_id"], placed["number_id"]) == ("submitted", shop.seller_id, number_id)
    assert (await shops.number_now(number_id))["holder"] == f"order:{order_no}"
    assert await shops.count_of("order_consents") == 3
    assert await shops.count_of("person_slots") == 1
    await shops.assert_in_order()


async def test_the_shares_are_frozen_seller_first() -> None:
    shop = await shops.open_shop()
    placed = await shops.order(await shops.placed(shop))
    shares = json.loads(placed["quote"])["shares"]
    assert [(share["agent_id"], share["amount_fen"]) for share in shares] == [(shop.seller_id, 6000), (shop.upline_id, 1500)]


async def test_personal_data_is_sealed_and_what_is_shown_is_masked() -> None:
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    customer = await shops.customer(shop, number_id)
    placed = await shops.order(await shops.place(customer))
    form = customer.form
    for plain in (form.name, form.id_number, form.phone, form.address):
        assert plain not in str(placed)
    for field, plain in (("name", form.name), ("id_number", form.id_number), ("phone", form.phone), ("address", form.address)):
        assert privacy.unseal(placed[f"{field}_sealed"], f"orders.{field}") == plain
    assert (placed["name_masked"], placed["phone_masked"]) == ("周*安", f"{form.phone[:3]} **** {form.phone[-4:]}")


async def test_the_same_request_again_is_the_same_order() -> None:
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    customer = await shops.customer(shop, number_id)
    first = await shops.place(customer, "one-request")
    assert await shops.place(customer, "one-request") == first
    assert await shops.count_of("orders") == 1


async def test_twenty_of_the_same_request_at_once_are_one_order() -> None:
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    customer = await shops.customer(shop, number_id)
    answers = await asyncio.gather(*(shops.place(customer, "one-request") for _ in range(20)))
    assert len(set(answers)) == 1
    assert await shops.count_of("orders") == 1
    await shops.assert_in_order()


async def test_another_form_under_the_same_key_is_refused() -> None:
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    customer = await shops.customer(shop, number_id)
    await shops.place(customer, "one-request")
    with pytest.raises(RequestKeyReused):
        await shops.place(customer.wishing(name="何书宁"), "one-request")


REFUSED: dict[str, tuple[dict[str, Any], type[DomainError]]] = {
    "no consent to pass data on": ({"consents": [("order", VERSION), ("identity", VERSION)]}, ConsentMissing),
    "a consent to an older text": ({"consents": [(kind, "2025-01") for kind in ("order", "identity", "handover")]}, ConsentMissing),
    "a district that is forbidden": ({"district_code": "650104"}, AreaNotServed),
    "a city instead of a district": ({"district_code": "330100"}, AreaNotServed),
    "a street without a house": ({"address": "文三路附近那一带"}, AddressTooVague),
    "an address that is hardly one": ({"address": "3 幢"}, AddressTooVague),
    "a parcel locker": ({"address": "文三路 90 号菜鸟驿站"}, AddressTooVague),
    "a name with digits": ({"name": "周予安1"}, InvalidInput),
    "a phone that is none": ({"phone": "12345678901"}, InvalidInput),
    "no number": ({"number_id": None}, NumberNeeded),
}


@pytest.mark.parametrize("what", REFUSED)
async def test_what_is_wrong_is_refused_and_leaves_nothing(what: str) -> None:
    changes, refusal = REFUSED[what]
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    customer = await shops.customer(shop, number_id)
    with pytest.raises(refusal) as said:
        await shops.place(customer.wishing(**changes), "refused-request")
    assert said.value.message or said.value.fields
    for table in ("orders", "commission_sales", "person_slots", "order_consents", "answered_requests"):
        assert await shops.count_of(table) == 0
    assert (await shops.number_now(number_id))["holder"] == f"visitor:{customer.visitor}"
    assert await shops.place(customer, "second-try")


@pytest.mark.parametrize(("years", "allowed"), [(17, False), (18, True), (60, True), (61, False)])
async def test_age_is_read_from_the_identity_number(years: int, allowed: bool) -> None:
    shop = await shops.open_shop(min_age=18, max_age=60)
    [number_id, *_] = await shops.numbers(shop)
    customer = await shops.customer(shop, number_id, years=years)
    if allowed:
        assert await shops.place(customer)
        return
    with pytest.raises(AgeNotAllowed):
        await shops.place(customer)


async def test_an_identity_number_with_a_wrong_check_digit_or_birthday_is_refused() -> None:
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    customer = await shops.customer(shop, number_id)
    right = customer.form.id_number
    for wrong in (wrong_digit(right), right[:17], born(right, "19900230"), born(right, "18991231")):
        with pytest.raises(IdNumberInvalid):
            await shops.place(customer.wishing(id_number=wrong))


async def test_a_person_gets_no_more_than_the_plan_allows() -> None:
    shop = await shops.open_shop(per_person_limit=1)
    [first, second, _] = await shops.numbers(shop)
    customer = await shops.customer(shop, first)
    await shops.place(customer)
    again = (await shops.customer(shop, second)).wishing(id_number=customer.form.id_number)
    with pytest.raises(PersonLimitReached):
        await shops.place(again)


async def test_a_person_gets_no_more_than_five_of_one_operator_however_many_at_once() -> None:
    shops_open = [await shops.open_shop() for _ in range(4)]
    customers = [await shops.customer(shop, await shops.number(shop)) for shop in shops_open for _ in range(2)]
    same_person = [customer.wishing(id_number=customers[0].form.id_number) for customer in customers]
    answers = await asyncio.gather(*(shops.place(customer) for customer in same_person), return_exceptions=True)
    assert sum(isinstance(answer, str) for answer in answers) == 5
    assert {type(answer) for answer in answers if not isinstance(answer, str)} == {PersonLimitReached}
    await shops.assert_in_order()


async def test_a_code_is_good_for_one_order() -> None:
    shop = await shops.open_shop()
    [first, *_] = await shops.numbers(shop)
    customer = await shops.customer(shop, first)
    await shops.place(customer, "first-request")
    with pytest.raises(SmsCodeWrong):
        await shops.place(customer, "second-request")


async def test_a_stopped_plan_takes_no_order() -> None:
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    customer = await shops.customer(shop, number_id)
    await publishing.stop(shop.plan_id, "停办", STAFF)
    with pytest.raises(PlanStopped):
        await shops.place(customer)


async def test_two_who_order_one_number_at_once_do_not_both_get_it() -> None:
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    holder = await shops.customer(shop, number_id)
    thief = (await shops.customer(shop)).wishing(number_id=number_id)
    answers = await asyncio.gather(shops.place(thief), shops.place(holder), return_exceptions=True)
    assert isinstance(answers[0], HoldExpired)
    assert isinstance(answers[1], str)
    await shops.assert_in_order()
