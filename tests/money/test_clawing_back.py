"""A sale that is taken back: from every level, also after its money was drawn."""

from __future__ import annotations

import pytest

from server.core import statements
from server.core.errors import StateChanged
from server.money.commissions import evidence, revoking, settling
from server.money.commissions.errors import NotReady
from server.money.ledger.queries import Balances
from tests.money import trade
from tests.money.trade import STAFF, assert_balanced, purses

pytestmark = pytest.mark.usefixtures("database", "frozen_clock")


async def test_revoking_a_pending_sale_takes_it_out_of_every_levels_pending_money() -> None:
    seller, upline = await trade.chain("沈念一", "许听澜")
    reference = await trade.sale(await trade.plan(), [seller, upline])
    await trade.activate(reference)
    await revoking.revoke(reference, "标记有误", STAFF)
    assert await purses(seller) == Balances()
    assert await purses(upline) == Balances()
    with pytest.raises(StateChanged):
        await revoking.revoke(reference, "再来一次", STAFF)
    await assert_balanced()


async def test_revoking_a_settled_sale_takes_it_back_from_every_level() -> None:
    seller, upline = await trade.chain("沈念一", "许听澜")
    plan_id = await trade.plan()
    await trade.settled_sale(plan_id, [seller, upline])
    reference = await trade.settled_sale(plan_id, [seller, upline])
    await revoking.revoke(reference, "用户 12 天内销户", STAFF)
    assert await purses(seller) == Balances(available_fen=6000)
    assert await purses(upline) == Balances(available_fen=2000)
    await assert_balanced()


async def test_what_was_drawn_before_a_claw_back_becomes_a_debt_that_later_income_repays_first() -> None:
    seller, upline = await trade.chain("沈念一", "许听澜")
    plan_id = await trade.plan()
    reference = await trade.settled_sale(plan_id, [seller, upline])
    await trade.withdraw(seller, 4500)
    await revoking.revoke(reference, "用户 12 天内销户", STAFF)
    assert await purses(seller) == Balances(held_fen=4500, debt_fen=4500)
    assert await purses(upline) == Balances()

    small = await trade.plan(levels_fen=(3000,))
    await trade.settled_sale(small, [seller])
    assert await purses(seller) == Balances(held_fen=4500, debt_fen=1500)
    await trade.settled_sale(small, [seller])
    assert await purses(seller) == Balances(held_fen=4500, available_fen=1500)
    await assert_balanced()


async def test_a_revoked_sale_can_be_activated_again_and_is_booked_as_its_next_round() -> None:
    [seller] = await trade.chain("沈念一")
    plan_id = await trade.plan()
    reference = await trade.settled_sale(plan_id, [seller])
    await revoking.revoke(reference, "标记有误", STAFF)
    await trade.activate(reference)
    await trade.charge(reference)
    assert await settling.settle(reference, STAFF) == 6000
    await revoking.revoke(reference, "又错了", STAFF)
    assert await purses(seller) == Balances()
    rows = await statements.read("SELECT reference FROM ledger_entries ORDER BY id")
    steps = [row["reference"].removeprefix(f"commission:{reference}:") for row in rows]
    assert steps == ["r1:accrue", "r1:settle", "r1:revoke", "r2:accrue", "r2:settle", "r2:revoke"]
    await assert_balanced()


async def test_evidence_of_a_settled_sale_stays_what_it_was_settled_on() -> None:
    [seller] = await trade.chain("沈念一")
    reference = await trade.settled_sale(await trade.plan(), [seller])
    with pytest.raises(StateChanged):
        await evidence.withdraw_evidence(reference, "first_charge", STAFF)
    await revoking.revoke(reference, "首充标错了", STAFF)
    await evidence.withdraw_evidence(reference, "first_charge", STAFF)
    await trade.activate(reference)
    with pytest.raises(NotReady, match=r"一次充满 50\.00 元"):
        await settling.settle(reference, STAFF)
    await assert_balanced()
