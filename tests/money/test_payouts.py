"""Drawing money: held when asked for, given back whole or paid out once."""

from __future__ import annotations

import asyncio

import pytest

from server.base.options import writing
from server.base.requests.answering import RequestKeyReused
from server.core import clock
from server.core.errors import InvalidInput, NotFound, StateChanged
from server.money.commissions import revoking
from server.money.ledger import posting
from server.money.ledger.errors import BalanceTooLow
from server.money.ledger.queries import Balances, trial_balance
from server.money.payouts import approving, cancelling, paying, queries, quoting, refusing
from server.money.payouts.errors import InDebt, TimesUsedUp
from tests.conftest import MovableClock
from tests.money import trade
from tests.money.trade import STAFF, assert_balanced, purses

pytestmark = pytest.mark.usefixtures("database", "frozen_clock")


async def booked(number: str) -> dict[str, int]:
    """What the trial balance says of one heading."""
    return {line.code: line.credit_fen - line.debit_fen for line in (await trial_balance()).accounts}[number]


async def test_what_is_asked_for_is_held_at_once_and_paid_as_net_fee_and_tax() -> None:
    seller = await trade.agent()
    await trade.earned(seller, 128_640)
    number = await trade.withdraw(seller, 100_000)
    assert await purses(seller) == Balances(available_fen=28_640, held_fen=100_000)

    await approving.approve(number, STAFF)
    assert await purses(seller) == Balances(available_fen=28_640, held_fen=100_000)
    await paying.pay(number, "CMB20261118001", STAFF)
    assert await purses(seller) == Balances(available_fen=28_640)
    assert await booked("1001") == 100_000 - 600 - 4_000
    assert await booked("6051") == 600
    assert await booked("2221") == 4_000
    await assert_balanced()


async def test_the_quote_shows_gross_fee_tax_and_net_before_anything_is_held() -> None:
    seller = await trade.agent()
    await trade.earned(seller, 178_640)
    await trade.withdraw(seller, 50_000)
    quoted = await quoting.quote(seller.agent_id, 100_000)
    assert (quoted.gross_fen, quoted.fee_fen, quoted.tax_fen, quoted.net_fen) == (100_000, 600, 14_000, 85_400)
    assert (quoted.fee_label, quoted.tax_label) == ("0.60%", "劳务报酬")
    assert quoted.tax_formula == "（本月累计 1,500.00 − 800.00）× 20.00% − 已扣 0.00"
    assert (quoted.available_fen, quoted.left_fen, quoted.times_left) == (128_640, 28_640, 3)
    assert (quoted.allowed, quoted.refusal) == (True, None)
    # asked on a Wednesday at noon
    assert clock.iso(quoted.result_by) == "2026-11-19T18:00:00+08:00"
    await assert_balanced()


async def test_a_request_on_friday_is_answered_on_monday(frozen_clock: MovableClock) -> None:
    frozen_clock.move(days=2)
    seller = await trade.agent()
    quoted = await quoting.quote(seller.agent_id, 100_000)
    assert clock.iso(quoted.result_by) == "2026-11-23T18:00:00+08:00"


@pytest.mark.parametrize(
    ("gross_fen", "said"),
    [(999, "每次最少提 10.00 元"), (60_001, "可提现只有 600.00 元"), (0, "每次最少提 10.00 元"), (-5, "每次最少提 10.00 元")],
)
async def test_the_quote_says_why_an_amount_can_not_be_drawn(gross_fen: int, said: str) -> None:
    seller = await trade.agent()
    await trade.earned(seller, 60_000)
    quoted = await quoting.quote(seller.agent_id, gross_fen)
    assert (quoted.allowed, quoted.refusal) == (False, said)


async def test_the_fee_is_rounded_half_up() -> None:
    seller = await trade.agent()
    assert (await quoting.quote(seller.agent_id, 1_083)).fee_fen == 6  # 6.498
    assert (await quoting.quote(seller.agent_id, 1_084)).fee_fen == 7  # 6.504
    assert (await quoting.quote(seller.agent_id, 1_250)).fee_fen == 8  # 7.5


async def test_more_than_is_available_can_not_be_asked_for() -> None:
    seller = await trade.agent()
    await trade.earned(seller, 60_000)
    with pytest.raises(BalanceTooLow):
        await trade.withdraw(seller, 60_001)
    assert await purses(seller) == Balances(available_fen=60_000)
    assert (await queries.own_page(seller.agent_id, trade.FIRST_PAGE))[1] == 0
    await assert_balanced()


async def ask_twice_at_once() -> Balances:
    """Two withdrawals of 600 at the same moment, of 1,000 that are there."""
    seller = await trade.agent()
    await trade.earned(seller, 100_000)
    answers = await asyncio.gather(trade.withdraw(seller, 60_000), trade.withdraw(seller, 60_000), return_exceptions=True)
    assert all(isinstance(answer, str | BalanceTooLow) for answer in answers)
    return await purses(seller)


async def test_two_withdrawals_at_once_never_overdraw() -> None:
    for _ in range(10):
        assert await ask_twice_at_once() == Balances(available_fen=40_000, held_fen=60_000)
    await assert_balanced()


async def test_without_its_guard_the_same_statement_would_overdraw(monkeypatch: pytest.MonkeyPatch) -> None:
    guard = "AND balance_fen + %s >= 0"
    assert guard in posting.KEEP_ABOVE_ZERO
    monkeypatch.setattr(posting, "KEEP_ABOVE_ZERO", posting.KEEP_ABOVE_ZERO.replace(guard, "AND %s IS NOT NULL"))
    assert await ask_twice_at_once() == Balances(available_fen=-20_000, held_fen=120_000)


async def test_the_same_request_sent_twenty_times_at_once_is_one_withdrawal() -> None:
    seller = await trade.agent()
    await trade.earned(seller, 100_000)
    numbers = await asyncio.gather(*(trade.withdraw(seller, 30_000, "the-same-key") for _ in range(20)))
    assert len(set(numbers)) == 1
    assert await purses(seller) == Balances(available_fen=70_000, held_fen=30_000)
    with pytest.raises(RequestKeyReused):
        await trade.withdraw(seller, 30_001, "the-same-key")
    await assert_balanced()


async def test_a_refusal_gives_the_whole_sum_back_with_its_reason() -> None:
    seller = await trade.agent()
    await trade.earned(seller, 100_000)
    number = await trade.withdraw(seller, 100_000)
    with pytest.raises(InvalidInput):
        await refusing.refuse(number, "  ", STAFF)
    await refusing.refuse(number, "收款人姓名与银行卡不符", STAFF)
    assert await purses(seller) == Balances(available_fen=100_000)
    shown = await queries.own(seller.agent_id, number)
    assert (shown.state_label, shown.refusal, shown.can_cancel) == ("已退回", "收款人姓名与银行卡不符", False)
    assert shown.steps[-1].detail == "1,000.00 元全额回到可提现。原因：收款人姓名与银行卡不符"
    await assert_balanced()


async def test_a_transfer_that_the_bank_sent_back_can_still_be_refused_after_approval() -> None:
    seller = await trade.agent()
    await trade.earned(seller, 100_000)
    number = await trade.withdraw(seller, 100_000)
    await approving.approve(number, STAFF)
    await refusing.refuse(number, "银行退票", STAFF)
    assert await purses(seller) == Balances(available_fen=100_000)
    with pytest.raises(StateChanged):
        await paying.pay(number, "CMB1", STAFF)
    await assert_balanced()


async def test_an_agent_can_take_a_request_back_until_it_is_approved() -> None:
    seller, other = await trade.agent(), await trade.agent("许听澜")
    await trade.earned(seller, 100_000)
    number = await trade.withdraw(seller, 50_000)
    with pytest.raises(NotFound):
        await cancelling.cancel(number, other.agent_id, trade.acting(other))
    await cancelling.cancel(number, seller.agent_id, trade.acting(seller))
    assert await purses(seller) == Balances(available_fen=100_000)

    number = await trade.withdraw(seller, 50_000)
    await approving.approve(number, STAFF)
    with pytest.raises(StateChanged):
        await cancelling.cancel(number, seller.agent_id, trade.acting(seller))
    assert await purses(seller) == Balances(available_fen=50_000, held_fen=50_000)
    await assert_balanced()


async def test_approving_and_paying_are_separate_and_each_happens_once() -> None:
    seller = await trade.agent()
    await trade.earned(seller, 100_000)
    number = await trade.withdraw(seller, 100_000)
    with pytest.raises(StateChanged):
        await paying.pay(number, "CMB1", STAFF)
    answers = await asyncio.gather(*(approving.approve(number, STAFF) for _ in range(5)), return_exceptions=True)
    assert answers.count(None) == 1
    with pytest.raises(InvalidInput):
        await paying.pay(number, " ", STAFF)
    answers = await asyncio.gather(*(paying.pay(number, "CMB1", STAFF) for _ in range(5)), return_exceptions=True)
    assert answers.count(None) == 1
    assert await booked("1001") == 100_000 - 600 - 4_000
    await assert_balanced()


async def test_paying_and_refusing_at_once_does_only_one_of_them() -> None:
    seller = await trade.agent()
    for _ in range(3):
        await trade.earned(seller, 100_000)
        number = await trade.withdraw(seller, 100_000)
        await approving.approve(number, STAFF)
        answers = await asyncio.gather(paying.pay(number, "CMB1", STAFF), refusing.refuse(number, "退回", STAFF), return_exceptions=True)
        assert answers.count(None) == 1
        assert (await purses(seller)).held_fen == 0
    await assert_balanced()


async def test_a_month_allows_four_withdrawals_and_those_given_back_do_not_count(frozen_clock: MovableClock) -> None:
    seller = await trade.agent()
    await trade.earned(seller, 100_000)
    refused = await trade.withdraw(seller, 1_000)
    await refusing.refuse(refused, "退回", STAFF)
    for _ in range(4):
        await trade.withdraw(seller, 1_000)
    with pytest.raises(TimesUsedUp):
        await trade.withdraw(seller, 1_000)
    assert (await quoting.quote(seller.agent_id, 1_000)).times_left == 0
    frozen_clock.move(days=13)  # 1 December in China
    await trade.withdraw(seller, 1_000)
    await assert_balanced()


async def test_five_requests_at_once_do_not_pass_a_limit_of_four() -> None:
    seller = await trade.agent()
    await trade.earned(seller, 100_000)
    answers = await asyncio.gather(*(trade.withdraw(seller, 1_000) for _ in range(6)), return_exceptions=True)
    assert sum(isinstance(answer, str) for answer in answers) == 4
    assert sum(isinstance(answer, TimesUsedUp) for answer in answers) == 2
    await assert_balanced()


async def test_nobody_draws_while_owing_and_money_given_back_repays_first() -> None:
    [seller] = await trade.chain("沈念一")
    reference = await trade.settled_sale(await trade.plan(), [seller])
    await trade.earned(seller, 10_000)
    number = await trade.withdraw(seller, 12_000)
    await revoking.revoke(reference, "用户销户", STAFF)
    assert await purses(seller) == Balances(held_fen=12_000, debt_fen=2_000)
    with pytest.raises(InDebt, match=r"还欠 20\.00 元"):
        await trade.withdraw(seller, 1_000)
    assert (await quoting.quote(seller.agent_id, 1_000)).refusal == "还欠 20.00 元，抵清后可以提现"
    [check] = [check for check in (await queries.file(number)).checks if check.tone == "bad"]
    assert check.title == "代理有欠款"

    await refusing.refuse(number, "有欠款，请抵清后再提", STAFF)
    assert await purses(seller) == Balances(available_fen=10_000)
    await assert_balanced()


async def test_when_one_of_a_months_withdrawals_is_given_back_the_others_open_ones_are_taxed_anew() -> None:
    seller = await trade.agent()
    await trade.earned(seller, 400_000)
    first = await trade.withdraw(seller, 100_000)
    second = await trade.withdraw(seller, 100_000)
    approved = await trade.withdraw(seller, 50_000)
    await approving.approve(approved, STAFF)
    assert (await queries.own(seller.agent_id, second)).tax_fen == 20_000
    assert (await queries.own(seller.agent_id, approved)).tax_fen == 10_000

    await refusing.refuse(first, "退回", STAFF)
    mended = await queries.own(seller.agent_id, second)
    assert (mended.tax_fen, mended.net_fen) == (4_000, 100_000 - 600 - 4_000)
    # staff may be transferring the approved one just now: it stays, and the month's next one makes up for it
    assert (await queries.own(seller.agent_id, approved)).tax_fen == 10_000
    quoted = await quoting.quote(seller.agent_id, 100_000)
    assert quoted.tax_fen == (250_000 - 80_000) // 5 - 14_000
    await assert_balanced()


async def test_the_tax_of_an_installation_that_withholds_none_is_nothing() -> None:
    await writing.put({"payouts.tax_rule": "none", "payouts.fee_bps": "0"}, STAFF)
    seller = await trade.agent()
    await trade.earned(seller, 100_000)
    number = await trade.withdraw(seller, 100_000)
    await approving.approve(number, STAFF)
    await paying.pay(number, "CMB1", STAFF)
    assert await booked("1001") == 100_000
    assert await booked("6051") == await booked("2221") == 0
    await assert_balanced()
