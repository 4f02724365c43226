"""From a placed order to money that an agent can draw, and back."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest

from server.base.options import writing
from server.core import clock, statements
from server.core.errors import InvalidInput, NotFound, StateChanged
from server.money.commissions import evidence, queries, quoting, rules, settling
from server.money.commissions.errors import NoRule, NotReady
from server.money.commissions.terms import Timing
from server.money.ledger.queries import Balances
from tests.conftest import MovableClock
from tests.money import trade
from tests.money.trade import STAFF, assert_balanced, purses

pytestmark = pytest.mark.usefixtures("database", "frozen_clock")


async def test_a_sale_pays_its_seller_and_the_one_above_when_it_is_settled() -> None:
    seller, upline = await trade.chain("沈念一", "许听澜")
    reference = await trade.sale(await trade.plan(), [seller, upline])
    assert await purses(seller) == Balances()

    await trade.activate(reference)
    await trade.charge(reference)
    assert await purses(seller) == Balances(pending_fen=6000)
    assert await purses(upline) == Balances(pending_fen=2000)

    assert await settling.settle(reference, STAFF) == 8000
    assert await purses(seller) == Balances(available_fen=6000)
    assert await purses(upline) == Balances(available_fen=2000)
    await assert_balanced()


async def test_a_third_level_is_never_paid_and_what_is_not_paid_stays_with_the_platform() -> None:
    seller, upline, above = await trade.chain("沈念一", "许听澜", "顾北")
    plan_id = await trade.plan()
    quote = await quoting.freeze(quoting.Sale("HK1", "青禾卡", (seller, upline, above), clock.now()), await rules.current_rule(plan_id))
    assert [(share["level"], share["agent_id"], share["amount_fen"]) for share in quote["shares"]] == [
        (1, seller.agent_id, 6000),
        (2, upline.agent_id, 2000),
    ]
    assert (quote["total_fen"], quote["platform_keeps_fen"]) == (8000, 5500)

    alone = await quoting.freeze(quoting.Sale("HK2", "青禾卡", (seller,), clock.now()), await rules.current_rule(plan_id))
    assert (alone["total_fen"], alone["platform_keeps_fen"]) == (6000, 7500)
    await assert_balanced()


async def test_an_operator_can_have_only_the_seller_paid() -> None:
    await writing.put({"compliance.max_paid_levels": "1"}, STAFF)
    seller, upline = await trade.chain("沈念一", "许听澜")
    await trade.settled_sale(await trade.plan(), [seller, upline])
    assert await purses(seller) == Balances(available_fen=6000)
    assert await purses(upline) == Balances()
    await assert_balanced()


async def test_a_new_rule_leaves_placed_orders_as_they_were() -> None:
    [seller] = await trade.chain("沈念一")
    plan_id = await trade.plan()
    reference = await trade.sale(plan_id, [seller])
    await rules.publish_rule(plan_id, trade.commission(levels_fen=(100,)))
    await trade.activate(reference)
    assert await purses(seller) == Balances(pending_fen=6000)
    assert (await rules.earnings([plan_id]))[plan_id].seller_fen == 100
    await assert_balanced()


async def test_publishing_the_same_terms_again_makes_no_new_version() -> None:
    plan_id = await trade.plan()
    first = await rules.current_rule(plan_id)
    assert await rules.publish_rule(plan_id, trade.commission()) == first.id
    assert await rules.publish_rule(plan_id, trade.commission(levels_fen=(6000, 0))) != first.id
    assert (await rules.current_rule(plan_id)).version == 2
    assert (await rules.current_rule(plan_id)).terms.levels_fen == (6000,)


@pytest.mark.parametrize(
    ("terms", "field"),
    [
        ({"levels_fen": (6000, 2000, 500)}, "levels_fen"),
        ({"levels_fen": (0, 2000)}, "levels_fen"),
        ({"levels_fen": (-1,)}, "levels_fen"),
        ({"levels_fen": ()}, "levels_fen"),
        ({"platform_income_fen": 7999}, "platform_income_fen"),
        ({"platform_income_fen": 10_000_001}, "platform_income_fen"),
        ({"activate_within_days": 0}, "activate_within_days"),
        ({"first_charge_fen": -1}, "first_charge_fen"),
    ],
)
async def test_a_rule_that_cannot_be_kept_is_refused_by_field(terms: dict[str, object], field: str) -> None:
    plan_id = await trade.plan()
    with pytest.raises(InvalidInput) as refused:
        await rules.publish_rule(plan_id, trade.commission(**terms))
    assert field in (refused.value.fields or {})


async def test_a_plan_without_a_rule_can_not_be_sold() -> None:
    [seller] = await trade.chain("沈念一")
    plan_id = await trade.plan()
    await statements.change("DELETE FROM commission_rules")
    with pytest.raises(NoRule):
        await trade.sale(plan_id, [seller])


async def test_next_months_commission_waits_for_the_20th_of_the_month_after_activation(frozen_clock: MovableClock) -> None:
    [seller] = await trade.chain("沈念一")
    reference = await trade.sale(await trade.plan(timing=Timing.NEXT_MONTH), [seller])
    await trade.activate(reference, on=date(2026, 11, 18))
    await trade.charge(reference)
    with pytest.raises(NotReady, match="12 月 20 日起才能结算"):
        await settling.settle(reference, STAFF)
    assert not (await settling.readiness(reference)).ready

    frozen_clock.move(days=31, hours=11.9)  # 19 December, 23:54 in China
    assert clock.today() == date(2026, 12, 19)
    with pytest.raises(NotReady):
        await settling.settle(reference, STAFF)
    frozen_clock.move(hours=0.2)
    assert (await settling.readiness(reference)).ready
    assert await settling.settle(reference, STAFF) == 6000
    await assert_balanced()


@pytest.mark.parametrize(
    ("late", "holder_matches", "charged_fen", "reason"),
    [
        (True, True, 5000, "晚于期限 11 月 14 日"),
        (False, False, 5000, "激活人不是收货人本人"),
        (False, True, 4999, "不足 50.00 元"),
        (False, True, 0, "运营商还没回传"),
    ],
)
async def test_an_unmet_condition_holds_the_money_back_and_is_named(
    late: bool, holder_matches: bool, charged_fen: int, reason: str
) -> None:
    [seller] = await trade.chain("沈念一")
    reference = await trade.sale(await trade.plan(), [seller])
    shipped_on = date(2026, 11, 4) if late else date(2026, 11, 10)
    await trade.activate(reference, on=date(2026, 11, 18), shipped_on=shipped_on, holder_matches=holder_matches)
    if charged_fen:
        await trade.charge(reference, charged_fen)
    with pytest.raises(NotReady, match=reason):
        await settling.settle(reference, STAFF)
    assert await purses(seller) == Balances(pending_fen=6000)
    await assert_balanced()


async def test_the_last_day_to_activate_is_in_time() -> None:
    [seller] = await trade.chain("沈念一")
    reference = await trade.sale(await trade.plan(first_charge_fen=0), [seller])
    await trade.activate(reference, on=date(2026, 11, 14), shipped_on=date(2026, 11, 4))
    assert (await settling.readiness(reference)).ready
    assert await settling.settle(reference, STAFF) == 6000
    await assert_balanced()


async def test_a_second_larger_charge_mends_a_first_that_was_too_small() -> None:
    [seller] = await trade.chain("沈念一")
    reference = await trade.sale(await trade.plan(), [seller])
    await trade.activate(reference)
    assert not await evidence.first_charged(reference, 3000, clock.today(), STAFF, "运营商回传")
    assert await evidence.first_charged(reference, 5000, clock.today(), STAFF, "运营商回传")
    assert await settling.settle(reference, STAFF) == 6000
    await assert_balanced()


async def test_settling_twice_pays_once() -> None:
    [seller] = await trade.chain("沈念一")
    reference = await trade.settled_sale(await trade.plan(), [seller])
    with pytest.raises(StateChanged):
        await settling.settle(reference, STAFF)
    assert await purses(seller) == Balances(available_fen=6000)
    await assert_balanced()


async def test_twenty_settlements_at_once_pay_once() -> None:
    [seller] = await trade.chain("沈念一")
    reference = await trade.sale(await trade.plan(), [seller])
    await trade.activate(reference)
    await trade.charge(reference)
    answers = await asyncio.gather(*(settling.settle(reference, STAFF) for _ in range(20)), return_exceptions=True)
    assert [answer for answer in answers if isinstance(answer, int)] == [6000]
    assert all(isinstance(answer, int | StateChanged) for answer in answers)
    assert await purses(seller) == Balances(available_fen=6000)
    await assert_balanced()


async def test_an_order_that_was_never_activated_can_not_be_settled() -> None:
    [seller] = await trade.chain("沈念一")
    reference = await trade.sale(await trade.plan(), [seller])
    with pytest.raises(NotReady, match="还没有激活"):
        await settling.settle(reference, STAFF)
    with pytest.raises(NotFound):
        await settling.settle("HK0", STAFF)


async def test_the_panels_list_says_what_is_ready() -> None:
    seller, upline = await trade.chain("沈念一", "许听澜")
    plan_id = await trade.plan()
    quoted = await trade.sale(plan_id, [seller, upline])
    ready = await trade.sale(plan_id, [seller])
    await trade.activate(ready)
    await trade.charge(ready)
    waiting = await trade.sale(plan_id, [seller])
    await trade.activate(waiting)

    rows, total = await queries.page("ready", trade.FIRST_PAGE)
    assert [(row.order_no, row.ready, row.met, row.total) for row in rows] == [(ready, True, 3, 3)]
    assert total == 1
    assert (await queries.ready())[0] == 1  # what the overview says waits is what the list shows
    rows, total = await queries.page("pending", trade.FIRST_PAGE)
    assert [(row.order_no, row.ready, row.met) for row in rows] == [(waiting, False, 2), (ready, True, 3)]
    [row] = (await queries.page("quoted", trade.FIRST_PAGE))[0]
    assert (row.order_no, row.seller_name, row.upline_name, row.amounts_fen) == (quoted, "沈念一", "许听澜", (6000, 2000))
    assert (row.state_label, row.due_label) == ("待激活", "满足即可")
    assert (await queries.page(None, trade.FIRST_PAGE))[1] == 3


async def test_an_agent_sees_what_is_on_its_way() -> None:
    [seller] = await trade.chain("沈念一")
    plan_id = await trade.plan(timing=Timing.NEXT_MONTH)
    await trade.sale(plan_id, [seller])
    reference = await trade.sale(plan_id, [seller])
    await trade.activate(reference)
    expected = await queries.expected(seller.agent_id)
    assert (expected.quoted_fen, expected.pending_fen, expected.orders) == (6000, 6000, 2)
    assert expected.next_label == "12 月 20 日–30 日"
    assert expected.pending_fen == (await purses(seller)).pending_fen
