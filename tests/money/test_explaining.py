"""Why an order earns what it earns, read by its seller, by the one above, and by staff."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

import pytest

from server.core import clock
from server.core.actors import Actor
from server.core.errors import NotFound
from server.money.commissions import accruing, evidence, revoking, settling
from server.money.commissions.explained import Explained
from server.money.commissions.explaining import explain
from server.money.commissions.terms import Timing, window_label
from server.web.shapes import Explanation
from tests.conftest import MovableClock
from tests.money import trade
from tests.money.trade import STAFF, assert_balanced

pytestmark = pytest.mark.usefixtures("database", "frozen_clock")


def conditions(found: Explained) -> dict[str, str]:
    return {one.code: one.state for group in found.groups for one in group.conditions}


async def test_an_explanation_has_the_fields_that_are_sent() -> None:
    seller, upline = await trade.chain("陆行舟", "沈念一")
    reference = await trade.sale(await trade.plan(), [seller, upline])
    for reader in (None, seller.agent_id, upline.agent_id):
        sent = Explanation(
            **asdict(await explain(reference, reader)),
            order_no=reference,
            plan_name="青禾卡",
            number_masked="168 **** 2031",
            customer_masked="何*",
        )
        assert sent.total_fen == 8000


async def test_before_activation_the_seller_reads_what_must_happen_and_until_when() -> None:
    seller, upline = await trade.chain("陆行舟", "沈念一")
    reference = await trade.sale(await trade.plan(timing=Timing.NEXT_MONTH), [seller, upline])
    found = await explain(reference, seller.agent_id, shipped_on=date(2026, 11, 14))
    assert (found.amount_fen, found.state, found.state_label) == (6000, "expected", "还没激活")
    assert conditions(found) == {"activated_in_time": "not_due", "holder_matches": "not_due", "first_charge": "not_due"}
    [todo] = [one for one in found.groups[0].conditions if one.advice]
    assert (todo.code, todo.advice_until) == ("activated_in_time", "2026-11-24T23:59:59+08:00")
    assert found.todo_label == "1 件，剩 6 天"
    assert found.expected_label == "激活次月 20 日–30 日"
    assert (found.met, found.total) == (0, 3)
    late = await explain(reference, seller.agent_id, shipped_on=date(2026, 11, 4))
    assert conditions(late)["activated_in_time"] == "unmet"


async def test_the_seller_reads_names_of_others_masked_and_who_is_above() -> None:
    seller, upline = await trade.chain("陆行舟", "沈念一")
    reference = await trade.sale(await trade.plan(), [seller, upline])
    lines = (await explain(reference, seller.agent_id)).shares
    assert [(line.name, line.role_label, line.amount_fen, line.is_me) for line in lines] == [
        ("你", "出单人", 6000, True),
        ("沈*一", "你的上级", 2000, False),
    ]
    found = await explain(reference, upline.agent_id)
    assert [(line.name, line.role_label) for line in found.shares] == [("陆*舟", "出单人"), ("你", "上级")]
    assert (found.amount_fen, found.total_fen, found.platform_keeps_fen) == (2000, 8000, None)
    assert "陆行舟" not in str(found)


async def test_staff_read_full_names_and_what_stays_with_the_platform() -> None:
    [seller] = await trade.chain("陆行舟")
    reference = await trade.sale(await trade.plan(), [seller])
    found = await explain(reference, None)
    assert (found.amount_fen, found.platform_keeps_fen) == (6000, 7500)
    assert [(line.name, line.role_label) for line in found.shares] == [("陆行舟", "出单人")]
    assert "没有可付的上级，20.00 元留在平台" in found.rule_note


async def test_a_stranger_to_the_order_reads_nothing() -> None:
    seller, stranger = await trade.chain("陆行舟", "顾北")
    reference = await trade.sale(await trade.plan(), [seller])
    with pytest.raises(NotFound):
        await explain(reference, stranger.agent_id)


async def test_a_missing_first_charge_comes_first_with_what_to_do_until_when(frozen_clock: MovableClock) -> None:
    seller, upline = await trade.chain("陆行舟", "沈念一")
    reference = await trade.sale(await trade.plan(timing=Timing.NEXT_MONTH), [seller, upline])
    await trade.activate(reference, on=date(2026, 11, 18))
    frozen_clock.move(days=7)
    found = await explain(reference, seller.agent_id)
    first = found.groups[0].conditions[0]
    assert (first.code, first.state, first.title) == ("first_charge", "unknown", "一次充满 50.00 元")
    assert first.evidence == "已等 7 天，运营商还没回传"
    assert first.advice == "还来得及。请用户一次充满 50.00 元，赶上这次到账，"
    assert first.advice_until == "2026-12-19T23:59:59+08:00"
    assert found.todo_label == "1 件，剩 24 天"
    assert found.expected_label == "12 月 20 日–30 日"
    assert [(one.label, one.amount_fen, one.state) for one in found.segments] == [("还差首充", 6000, "wait")]
    assert [(step.title, step.at_label, step.state) for step in found.dates] == [
        ("下单，佣金冻结", "11 月 18 日 12:00", "done"),
        ("激活，算第 1 个月", "11 月 18 日", "done"),
        ("首充 50.00 元", "12 月 19 日前", "act"),
        ("到可提现余额", "12 月 20 日–30 日", "ahead"),
    ]

    assert not await evidence.first_charged(reference, 3000, date(2026, 11, 24), STAFF, "运营商回传")
    first = (await explain(reference, seller.agent_id)).groups[0].conditions[0]
    assert (first.state, first.evidence) == ("unmet", "11 月 24 日充了 30.00 元，不足 50.00 元")
    await evidence.first_charged(reference, 5000, date(2026, 11, 25), STAFF, "运营商回传")
    found = await explain(reference, seller.agent_id)
    assert (found.met, found.segments[0].state, found.todo_label) == (3, "sure", "没有要办的")
    known = next(one for one in found.groups[0].conditions if one.code == "first_charge")
    assert (known.evidence, known.source, known.at) == (
        "11 月 25 日充了 50.00 元",
        "运营商回传",
        "2026-11-25T12:00:00+08:00",
    )
    await assert_balanced()


async def test_evidence_names_who_reported_it_and_never_a_requests_id() -> None:
    [seller] = await trade.chain("陆行舟")
    reference = await trade.sale(await trade.plan(), [seller])
    await accruing.activated(reference, clock.today(), None, True, STAFF, STAFF.source)
    await evidence.first_charged(reference, 5000, clock.today(), Actor("upstream", None, "云岭通信", "raw:12"), "")
    sources = {one.code: one.source for one in (await explain(reference, None)).groups[0].conditions}
    assert sources == {"activated_in_time": "平台登记", "holder_matches": "平台登记", "first_charge": "运营商回传"}


async def test_past_the_pay_window_the_page_no_longer_promises_it(frozen_clock: MovableClock) -> None:
    [seller] = await trade.chain("陆行舟")
    reference = await trade.sale(await trade.plan(timing=Timing.NEXT_MONTH), [seller])
    await trade.activate(reference)
    frozen_clock.move(days=50)
    assert (await explain(reference, seller.agent_id)).expected_label == "条件满足以后"
    await trade.charge(reference)
    assert (await explain(reference, seller.agent_id)).expected_label == "已过到账日，等平台结算"


async def test_a_settled_and_a_revoked_order_say_so() -> None:
    seller, upline = await trade.chain("陆行舟", "沈念一")
    reference = await trade.settled_sale(await trade.plan(), [seller, upline])
    found = await explain(reference, seller.agent_id)
    assert (found.state, found.state_label, found.expected_label) == ("settled", "已到账", "11 月 18 日 12:00 已到账")
    assert (found.segments[0].state, found.shares[0].paid, found.dates[-1].state) == ("paid", True, "done")
    assert "会从你和沈*一各自扣回" in found.clawback_note

    await revoking.revoke(reference, "用户 12 天内销户", STAFF)
    found = await explain(reference, seller.agent_id)
    assert (found.state, found.state_label, found.segments[0].state) == ("revoked", "已撤回", "lost")
    assert (found.dates[-1].title, found.dates[-1].detail) == ("已撤回", "用户 12 天内销户")
    assert (found.expected_label, found.todo_label) == ("不会到账", "没有要办的")
    assert [one.advice for one in found.groups[0].conditions] == [None, None, None]
    await assert_balanced()


async def test_an_order_that_pays_at_once_says_today_when_all_is_met() -> None:
    [seller] = await trade.chain("陆行舟")
    reference = await trade.sale(await trade.plan(first_charge_fen=0), [seller])
    assert (await explain(reference, None)).expected_label == "条件满足当天"
    await trade.activate(reference)
    found = await explain(reference, None)
    assert (found.expected_label, found.total) == ("条件已满足，今天可到账", 2)
    assert (await settling.readiness(reference)).ready


def test_february_has_no_30th() -> None:
    assert window_label(date(2027, 1, 31)) == "2 月 20 日–28 日"
    assert window_label(date(2026, 12, 31)) == "1 月 20 日–30 日"
