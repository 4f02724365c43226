"""An order moves step by step, each step once, and what was marked wrongly is undone with a trace."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from server.base.options import writing
from server.core import clock, statements
from server.core.actors import Actor
from server.core.errors import InvalidInput
from server.sales.corrections import correcting
from server.sales.logistics import shipping
from server.sales.orders import activating, reviewing, settling
from server.sales.orders.errors import MoveForbidden, NothingToCorrect
from server.sales.orders.finding import find
from server.sales.risk.errors import PersonLimitReached
from tests.sales import shop as shops
from tests.sales.shop import STAFF

pytestmark = pytest.mark.usefixtures("database")
Step = Callable[[str, Actor], Awaitable[None]]


async def ship(order_no: str, actor: Actor) -> None:
    await shipping.ship(order_no, "shunfeng", "SF1400000001", actor)


async def sign(order_no: str, actor: Actor) -> None:
    await shipping.sign(order_no, None, actor)


async def activate(order_no: str, actor: Actor) -> None:
    await activating.activate(order_no, clock.today(), True, actor)


async def charge(order_no: str, actor: Actor) -> None:
    await activating.record_first_charge(order_no, 5000, clock.today(), actor)


WAY: list[Step] = [reviewing.accept, reviewing.approve, reviewing.confirm, ship, sign, activate, charge]


async def walked(order_no: str, steps: int) -> None:
    for step in WAY[:steps]:
        await step(order_no, STAFF)


@pytest.mark.parametrize("at", range(len(WAY)))
async def test_of_two_who_take_the_same_step_at_once_one_does(at: int) -> None:
    order_no = await shops.placed(await shops.open_shop())
    await walked(order_no, at)
    answers = await asyncio.gather(*(WAY[at](order_no, STAFF) for _ in range(2)), return_exceptions=True)
    assert sorted(type(answer).__name__ for answer in answers) == ["MoveForbidden", "NoneType"]
    await shops.assert_in_order()


@pytest.mark.parametrize("at", range(1, 5))
async def test_no_step_is_left_out(at: int) -> None:
    order_no = await shops.placed(await shops.open_shop())
    await walked(order_no, at - 1)
    with pytest.raises(MoveForbidden):
        await WAY[at](order_no, STAFF)
    await shops.assert_in_order()


async def test_each_step_writes_who_when_and_what() -> None:
    order_no = await shops.placed(await shops.open_shop())
    await walked(order_no, len(WAY))
    events = await statements.read(
        "SELECT e.axis, e.`after`, e.actor_name FROM order_events e JOIN orders o ON o.id = e.order_id WHERE o.order_no = %s ORDER BY e.id",
        [order_no],
    )
    assert [(event["axis"], event["after"]) for event in events] == [
        ("order", "submitted"), ("order", "accepted"), ("order", "approved"), ("order", "confirmed"), ("order", "shipped"),
        ("order", "signed"), ("card", "active"), ("settlement", "pending"), ("card", "charged"),
    ]  # fmt: skip
    assert {event["actor_name"] for event in events[1:]} == {STAFF.name}
    await shops.assert_in_order()


@pytest.mark.parametrize("steps", range(4))
async def test_a_rejected_order_frees_its_number_and_its_place(steps: int) -> None:
    shop = await shops.open_shop()
    order_no = await shops.placed(shop)
    number_id = (await shops.order(order_no))["number_id"]
    await walked(order_no, steps)
    await reviewing.reject(order_no, "address_unclear", "缺门牌", STAFF)
    assert await shops.number_now(number_id) | {"digits": ""} == {"digits": "", "status": "available", "holder": "", "held_until": None}
    assert await shops.count_of("person_slots") == 0
    assert await shops.place(await shops.customer(shop, number_id))
    await shops.assert_in_order()


async def test_what_was_shipped_is_not_rejected_any_more() -> None:
    order_no = await shops.placed(await shops.open_shop())
    await walked(order_no, 4)
    with pytest.raises(MoveForbidden):
        await reviewing.reject(order_no, "changed_mind", "", STAFF)


@pytest.mark.parametrize("steps", range(1, len(WAY) + 1))
async def test_a_wrong_step_is_undone_with_its_reason_and_can_be_taken_again(steps: int) -> None:
    order_no = await shops.placed(await shops.open_shop())
    await walked(order_no, steps)
    [target] = correcting.possible(await find(order_no))
    await correcting.correct(order_no, target.to, "标错了", STAFF)
    await shops.assert_in_order()
    [last] = await statements.read("SELECT reason FROM order_events WHERE reason LIKE %s ORDER BY id LIMIT 1", ["更正：%"])
    assert last["reason"] == "更正：标错了"
    await WAY[steps - 1](order_no, STAFF)
    await shops.assert_in_order()


@pytest.mark.parametrize("away", [timedelta(minutes=1), timedelta(days=36500), timedelta(days=-1), timedelta(days=-36500)])
async def test_a_parcel_is_signed_for_between_its_shipping_and_now(away: timedelta) -> None:
    order_no = await shops.placed(await shops.open_shop())
    for step in (reviewing.accept, reviewing.approve, reviewing.confirm, ship):
        await step(order_no, STAFF)
    with pytest.raises(InvalidInput) as refused:
        await shipping.sign(order_no, clock.now() + away, STAFF)
    assert "signed_at" in (refused.value.fields or {})
    await shipping.sign(order_no, clock.now(), STAFF)


async def test_the_longest_reason_that_the_panel_takes_fits_the_timeline() -> None:
    order_no = await shops.placed(await shops.open_shop())
    await reviewing.accept(order_no, STAFF)
    await correcting.correct(order_no, "order:submitted", "错" * 200, STAFF)
    [event] = await statements.read("SELECT reason FROM order_events WHERE reason LIKE %s", ["更正%"])
    assert len(event["reason"]) == 200


async def test_a_correction_that_makes_no_sense_here_is_refused() -> None:
    order_no = await shops.placed(await shops.open_shop())
    await walked(order_no, 2)
    for to in ("order:submitted", "order:confirmed", "card:active", "nonsense"):
        with pytest.raises(NothingToCorrect):
            await correcting.correct(order_no, to, "标错了", STAFF)


async def test_a_rejection_is_undone_only_while_the_number_is_still_free() -> None:
    shop = await shops.open_shop()
    first, second = await shops.placed(shop), await shops.placed(shop)
    for order_no in (first, second):
        await reviewing.reject(order_no, "unreachable", "", STAFF)
    await shops.customer(shop, (await shops.order(second))["number_id"])
    await correcting.correct(first, "order:submitted", "又联系上了", STAFF)
    with pytest.raises(Exception, match="号码已被别人选走"):
        await correcting.correct(second, "order:submitted", "又联系上了", STAFF)
    assert [(await shops.order(order_no))["order_state"] for order_no in (first, second)] == ["submitted", "rejected"]
    await shops.assert_in_order()


async def test_a_rejection_is_undone_only_while_the_person_has_a_place_left() -> None:
    shop = await shops.open_shop(per_person_limit=5)
    await writing.put({"sales.person_limit": "1"}, STAFF)
    first = await shops.customer(shop, await shops.number(shop))
    rejected = await shops.place(first)
    await reviewing.reject(rejected, "unreachable", "", STAFF)
    again = await shops.customer(shop, await shops.number(shop))
    await shops.place(again.wishing(id_number=first.form.id_number), "another-request")
    with pytest.raises(PersonLimitReached):
        await correcting.correct(rejected, "order:submitted", "又联系上了", STAFF)
    assert (await shops.order(rejected))["order_state"] == "rejected"
    await shops.assert_in_order()


async def test_a_settled_order_whose_activation_was_a_mistake_gives_the_money_back() -> None:
    order_no = await shops.placed(await shops.open_shop())
    await walked(order_no, len(WAY))
    done = await settling.settle_orders([order_no], STAFF)
    assert done.total_fen == 7500
    for to in ("card:active", "card:not_active"):
        await correcting.correct(order_no, to, "激活标错了", STAFF)
        await shops.assert_in_order()
    placed = await shops.order(order_no)
    assert (placed["card_state"], placed["settlement_state"]) == ("not_active", "revoked")
    balances = await statements.read("SELECT SUM(balance_fen) AS fen FROM ledger_accounts WHERE heading IN ('available', 'pending')")
    assert int(balances[0]["fen"]) == 0
