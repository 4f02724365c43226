"""A number is held for one customer at a time, becomes that customer's order's, and nobody else's."""

from __future__ import annotations

import asyncio

import pytest

from server.goods.numbers import releasing, reserving
from server.goods.numbers.errors import HoldExpired, NumberTaken
from server.sales.orders import reviewing
from tests.conftest import MovableClock
from tests.sales import shop as shops
from tests.sales.shop import CUSTOMER, STAFF

pytestmark = pytest.mark.usefixtures("database")


async def hold(shop: shops.Shop, number_id: int, visitor: str) -> bool:
    try:
        await reserving.hold(shop.plan_id, number_id, visitor, 15, CUSTOMER)
    except NumberTaken:
        return False
    return True


async def test_a_held_number_is_nobody_elses() -> None:
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    assert await hold(shop, number_id, "first")
    assert not await hold(shop, number_id, "second")
    assert (await shops.number_now(number_id))["holder"] == "visitor:first"


async def test_of_twenty_who_want_a_number_at_once_one_gets_it() -> None:
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    got = await asyncio.gather(*(hold(shop, number_id, f"visitor{n}") for n in range(20)))
    assert sum(got) == 1
    assert (await shops.number_now(number_id))["holder"] == f"visitor:visitor{got.index(True)}"


async def test_a_hold_ends_with_its_time_and_not_before(frozen_clock: MovableClock) -> None:
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    await hold(shop, number_id, "first")
    frozen_clock.move(minutes=14, seconds=59)
    assert not await hold(shop, number_id, "second")
    assert await releasing.release_expired() == 0
    frozen_clock.move(seconds=2)
    assert await hold(shop, number_id, "second")
    frozen_clock.move(minutes=16)
    assert await releasing.release_expired() == 1
    assert (await shops.number_now(number_id))["status"] == "available"


async def test_looking_again_does_not_prolong_the_hold(frozen_clock: MovableClock) -> None:
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    until = await reserving.hold(shop.plan_id, number_id, "first", 15, CUSTOMER)
    frozen_clock.move(minutes=5)
    assert await reserving.hold(shop.plan_id, number_id, "first", 15, CUSTOMER) == until


async def test_who_takes_another_number_lets_the_first_one_go() -> None:
    shop = await shops.open_shop()
    [first, second, _] = await shops.numbers(shop)
    await hold(shop, first, "visitor")
    await hold(shop, second, "visitor")
    assert (await shops.number_now(first))["status"] == "available"
    assert await hold(shop, first, "another")


async def test_a_number_of_another_plan_can_not_be_held() -> None:
    shop, other = await shops.open_shop(), await shops.open_shop()
    [number_id, *_] = await shops.numbers(other)
    assert not await hold(shop, number_id, "visitor")


async def test_an_order_takes_only_the_number_that_its_own_customer_holds() -> None:
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    await hold(shop, number_id, "first")
    with pytest.raises(HoldExpired):
        await reserving.take_for_order(shop.plan_id, number_id, "second", "HK2", CUSTOMER)
    assert (await shops.number_now(number_id))["holder"] == "visitor:first"


async def test_a_number_held_for_one_plan_is_not_ordered_with_another() -> None:
    shop, other = await shops.open_shop(), await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    customer = await shops.customer(shop, number_id)
    with pytest.raises(HoldExpired):
        await shops.place(customer.wishing(link_code=other.link))
    assert (await shops.number_now(number_id))["holder"] == f"visitor:{customer.visitor}"
    assert await shops.place(customer, "the-right-plan")
    await shops.assert_in_order()


async def test_an_order_that_comes_after_the_hold_ended_gets_no_number(frozen_clock: MovableClock) -> None:
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    customer = await shops.customer(shop, number_id)
    frozen_clock.move(minutes=15, seconds=1)
    with pytest.raises(HoldExpired):
        await reserving.take_for_order(shop.plan_id, number_id, customer.visitor, "HK1", CUSTOMER)


async def test_an_orders_number_never_expires_and_is_never_let_go_by_its_visitor(frozen_clock: MovableClock) -> None:
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    customer = await shops.customer(shop, number_id)
    order_no = await shops.place(customer)
    await reserving.let_go(customer.visitor, CUSTOMER)
    frozen_clock.move(days=30)
    await releasing.release_expired()
    assert not await hold(shop, number_id, "second")
    assert (await shops.number_now(number_id))["holder"] == f"order:{order_no}"
    await shops.assert_in_order()


async def test_a_sold_number_is_taken_by_nobody() -> None:
    shop = await shops.open_shop()
    [number_id, *_] = await shops.numbers(shop)
    order_no = await shops.place(await shops.customer(shop, number_id))
    for step in (reviewing.accept, reviewing.approve, reviewing.confirm):
        await step(order_no, STAFF)
    assert (await shops.number_now(number_id))["status"] == "sold"
    assert not await hold(shop, number_id, "second")
    await shops.assert_in_order()
