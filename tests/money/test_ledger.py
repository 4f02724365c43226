"""The books: one door in, several windows to look through."""

from __future__ import annotations

import asyncio

import pytest

from server.core import statements
from server.core.errors import InvalidInput, NotFound
from server.money.commissions import revoking
from server.money.ledger.accounts import COMMISSION_COST, PAYOUT_BANK, Purse, of_agent
from server.money.ledger.errors import AlreadyBooked, BalanceTooLow
from server.money.ledger.opening import open_accounts
from server.money.ledger.posting import Booking, Posting, post, reverse
from server.money.ledger.queries import Balances, agent_entries, entries, entry, months, trial_balance
from server.money.payouts import refusing
from tests.conftest import MovableClock
from tests.money import trade
from tests.money.trade import FIRST_PAGE, STAFF, purses

pytestmark = pytest.mark.usefixtures("database", "frozen_clock")


def earn(reference: str, agent_id: int, fen: int) -> Booking:
    return Booking(reference, "commission_accrued", "HK1", [Posting(COMMISSION_COST, of_agent(agent_id, Purse.PENDING), fen)])


async def test_the_same_event_is_never_booked_twice() -> None:
    seller = await trade.agent()
    await post([earn("a", seller.agent_id, 100)], STAFF)
    answers = await asyncio.gather(*(post([earn("b", seller.agent_id, 100)], STAFF) for _ in range(10)), return_exceptions=True)
    assert sum(isinstance(answer, list) for answer in answers) == 1
    assert sum(isinstance(answer, AlreadyBooked) for answer in answers) == 9
    assert await purses(seller) == Balances(pending_fen=200)


async def test_a_batch_is_booked_whole_or_not_at_all() -> None:
    seller = await trade.agent()
    short = Booking("short", "withdrawal_held", "TX1", [Posting(of_agent(seller.agent_id, Purse.HELD), PAYOUT_BANK, 1)])
    with pytest.raises(BalanceTooLow):
        await post([earn("a", seller.agent_id, 100), short], STAFF)
    assert await statements.read("SELECT id FROM ledger_entries") == []
    assert await purses(seller) == Balances()

    ids = await post([earn(f"batch{number}", seller.agent_id, number + 1) for number in range(200)], STAFF)
    assert ids == sorted(ids)
    assert len(set(ids)) == 200
    assert await purses(seller) == Balances(pending_fen=200 * 201 // 2)


async def test_a_debt_can_not_be_repaid_beyond_what_is_owed() -> None:
    seller = await trade.agent()
    available, debt = of_agent(seller.agent_id, Purse.AVAILABLE), of_agent(seller.agent_id, Purse.DEBT)
    await post([Booking("owe", "commission_clawed_back", "HK1", [Posting(debt, COMMISSION_COST, 500)])], STAFF)
    await post([Booking("get", "commission_settled", "HK2", [Posting(COMMISSION_COST, available, 900)])], STAFF)
    with pytest.raises(BalanceTooLow):
        await post([Booking("too much", "commission_settled", "HK2", [Posting(available, debt, 501)])], STAFF)
    await post([Booking("all", "commission_settled", "HK2", [Posting(available, debt, 500)])], STAFF)
    assert await purses(seller) == Balances(available_fen=400)


@pytest.mark.parametrize("amount_fen", [0, -1])
def test_a_posting_moves_more_than_nothing(amount_fen: int) -> None:
    with pytest.raises(ValueError, match="more than nothing"):
        Posting(COMMISSION_COST, PAYOUT_BANK, amount_fen)


def test_a_posting_goes_from_one_account_to_another() -> None:
    with pytest.raises(ValueError, match="two accounts"):
        Posting(COMMISSION_COST, COMMISSION_COST, 1)
    with pytest.raises(ValueError, match="has postings"):
        Booking("empty", "commission_accrued", "HK1", [])


async def test_a_reversal_is_a_new_entry_and_happens_once() -> None:
    seller = await trade.agent()
    await post([earn("a", seller.agent_id, 100)], STAFF)
    reversal = await entry(await reverse("a", "a:back", "commission_revoked", STAFF))
    assert [(posting.source, posting.destination, posting.amount_fen) for posting in reversal.postings] == [
        ("2202 代理冻结佣金，沈念一", "6401 佣金支出", 100)
    ]
    assert await purses(seller) == Balances()
    await post([earn("b", seller.agent_id, 100)], STAFF)
    with pytest.raises(AlreadyBooked):
        await reverse("a", "a:again", "commission_revoked", STAFF)
    with pytest.raises(NotFound):
        await reverse("c", "c:back", "commission_revoked", STAFF)


async def test_accounts_opened_by_many_at_once_are_opened_once() -> None:
    codes = [of_agent((await trade.agent()).agent_id, purse) for purse in Purse]
    found = await asyncio.gather(*(open_accounts(codes) for _ in range(10)))
    assert all(ids == found[0] for ids in found)
    assert len(await statements.read("SELECT id FROM ledger_accounts")) == 4


async def test_the_trial_balance_lists_every_heading_by_number_and_its_sides_agree() -> None:
    seller, upline = await trade.chain("沈念一", "许听澜")
    await trade.settled_sale(await trade.plan(), [seller, upline])
    await trade.withdraw(seller, 2_000)
    balance = await trial_balance()
    assert [(line.code, line.name, line.debit_fen, line.credit_fen) for line in balance.accounts] == [
        ("1001", "银行存款", 0, 0),
        ("1221", "代理欠款", 0, 0),
        ("2201", "代理可提现", 0, 6_000),
        ("2202", "代理冻结佣金", 0, 0),
        ("2203", "提现在途", 0, 2_000),
        ("2221", "代扣税款", 0, 0),
        ("6051", "手续费收入", 0, 0),
        ("6401", "佣金支出", 8_000, 0),
    ]
    assert (balance.debit_fen, balance.credit_fen, balance.difference_fen) == (8_000, 8_000, 0)


async def test_staff_read_an_agents_account_with_the_balance_after_each_entry() -> None:
    seller, upline = await trade.chain("沈念一", "许听澜")
    plan_id = await trade.plan()
    first = await trade.settled_sale(plan_id, [seller, upline])
    second = await trade.settled_sale(plan_id, [seller])
    number = await trade.withdraw(seller, 2_000)
    code = of_agent(seller.agent_id, Purse.AVAILABLE)
    rows, total = await entries(code, "", FIRST_PAGE)
    assert [(row.title, row.amount_fen, row.balance_fen) for row in rows] == [
        ("提现冻结", -2_000, 10_000),
        ("佣金结算", 6_000, 12_000),
        ("佣金结算", 6_000, 6_000),
    ]
    assert total == 3
    assert (rows[0].withdrawal_no, rows[0].order_no, rows[1].order_no) == (number, None, second)
    # the balance is the account's, also when the list is narrowed
    [row] = (await entries(code, first, FIRST_PAGE))[0]
    assert (row.amount_fen, row.balance_fen) == (6_000, 6_000)
    assert row.why == (f"订单 {first}", "青禾卡", "操作人 陈述", "请求号 7c1e40b29d66")


async def test_entries_are_found_by_heading_order_entry_number_and_name() -> None:
    seller, upline = await trade.chain("沈念一", "许听澜")
    plan_id = await trade.plan()
    reference = await trade.settled_sale(plan_id, [seller, upline])
    await trade.settled_sale(plan_id, [seller])
    rows, total = await entries("", "", FIRST_PAGE)
    assert (len(rows), total) == (4, 4)
    assert {row.amount_fen for row in (await entries("", reference, FIRST_PAGE))[0]} == {8_000}
    assert {row.amount_fen for row in (await entries("2202", reference, FIRST_PAGE))[0]} == {8_000, -8_000}
    assert (await entries("", "听澜", FIRST_PAGE))[1] == 2
    assert (await entries("", "没有这个人", FIRST_PAGE))[1] == 0
    newest = rows[0]
    assert newest.entry_no == f"FL261118{newest.id:06d}"
    [found] = (await entries("", f" {newest.entry_no[:6]} {newest.entry_no[6:]} ", FIRST_PAGE))[0]
    assert found.id == newest.id
    with pytest.raises(NotFound):
        await entry(10**9)


async def test_the_wallet_shows_what_each_line_did_to_the_available_balance() -> None:
    seller, upline = await trade.chain("陆行舟", "沈念一")
    plan_id = await trade.plan()
    reference = await trade.settled_sale(plan_id, [upline])
    await trade.settled_sale(plan_id, [seller, upline])
    number = await trade.withdraw(upline, 5_000)
    await revoking.revoke(reference, "用户 12 天内销户", STAFF)
    await trade.settled_sale(await trade.plan(levels_fen=(1_000,)), [upline])
    await refusing.refuse(number, "退回", STAFF)

    lines, total = await agent_entries(upline.agent_id, None, None, FIRST_PAGE)
    assert [(line.title, line.amount_fen, line.balance_fen) for line in lines] == [
        ("抵扣欠款", -2_000, 3_000),
        ("提现退回", 5_000, 5_000),
        ("抵扣欠款", -1_000, 0),
        ("佣金到账", 1_000, 1_000),
        ("记为欠款", 0, 0),
        ("佣金扣回", -3_000, 0),
        ("提现", -5_000, 3_000),
        ("下级订单佣金", 2_000, 8_000),
        ("佣金到账", 6_000, 6_000),
    ]
    assert total == 9
    assert await purses(upline) == Balances(available_fen=3_000)
    by_title = {line.title: line for line in lines}
    assert by_title["记为欠款"].detail == "余额不够，差额 30.00 元"
    assert by_title["佣金扣回"].detail == "青禾卡，用户 12 天内销户"
    assert by_title["提现"].detail == "提到 招商银行 尾号 7782，林*夏，实到 49.70 元"
    assert (by_title["提现"].withdrawal_no, by_title["佣金扣回"].order_no) == (number, reference)
    assert await trade.assert_balanced() is None


@pytest.mark.parametrize(
    ("kind", "amounts"),
    [("earned", [2_000, 6_000]), ("withdrawal", [-5_000]), ("clawback", [-3_000]), ("debt", [0]), ("returned", [])],
)
async def test_the_wallet_is_narrowed_by_kind_without_changing_balances(kind: str, amounts: list[int]) -> None:
    seller, upline = await trade.chain("陆行舟", "沈念一")
    plan_id = await trade.plan()
    reference = await trade.settled_sale(plan_id, [upline])
    await trade.settled_sale(plan_id, [seller, upline])
    await trade.withdraw(upline, 5_000)
    await revoking.revoke(reference, "销户", STAFF)
    every = {line.id: line for line in (await agent_entries(upline.agent_id, None, None, FIRST_PAGE))[0]}
    lines, total = await agent_entries(upline.agent_id, kind, None, FIRST_PAGE)
    assert [line.amount_fen for line in lines] == amounts
    assert total == len(amounts)
    assert all(every[line.id] == line for line in lines)


async def test_the_wallet_is_read_month_by_month_in_chinas_calendar(frozen_clock: MovableClock) -> None:
    seller = await trade.agent()
    await trade.earned(seller, 1_000)
    frozen_clock.move(days=12, hours=12.5)  # 1 December, 00:30 in China; still November in UTC
    await trade.earned(seller, 2_000)
    assert await months(seller.agent_id) == ["2026-12", "2026-11"]
    [december] = (await agent_entries(seller.agent_id, None, "2026-12", FIRST_PAGE))[0]
    assert (december.amount_fen, december.balance_fen) == (2_000, 3_000)
    assert (await agent_entries(seller.agent_id, None, "2026-11", FIRST_PAGE))[1] == 1
    with pytest.raises(InvalidInput):
        await agent_entries(seller.agent_id, None, "November", FIRST_PAGE)
    nobody = await trade.agent()
    assert await months(nobody.agent_id) == ["2026-12"]
    assert await agent_entries(nobody.agent_id, None, None, FIRST_PAGE) == ([], 0)
