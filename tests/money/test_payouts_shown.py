"""Withdrawals as agents and staff read them: what is masked, what is warned of, where the money came from."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from server.core import statements
from server.core.errors import InvalidInput, NotFound, StateChanged
from server.money.ledger.queries import Balances
from server.money.payouts import approving, paying, queries, refusing
from tests.conftest import MovableClock
from tests.money import trade
from tests.money.trade import STAFF, assert_balanced, purses

pytestmark = pytest.mark.usefixtures("database", "frozen_clock")


@pytest.mark.parametrize(
    ("account", "field"),
    [("62", "account"), ("6225 8812 abcd 7782", "account"), ("62258812345677820000000", "account")],
)
async def test_a_bank_account_that_can_not_be_one_is_refused(account: str, field: str) -> None:
    seller = await trade.agent()
    await trade.earned(seller, 100_000)
    with pytest.raises(InvalidInput) as refused:
        await trade.withdraw(seller, 10_000, account=account)
    assert field in (refused.value.fields or {})
    assert await purses(seller) == Balances(available_fen=100_000)


async def test_account_and_holder_are_stored_sealed_and_shown_masked() -> None:
    seller = await trade.agent()
    await trade.earned(seller, 100_000)
    number = await trade.withdraw(seller, 100_000)
    assert (await queries.own(seller.agent_id, number)).payee_label == "招商银行 尾号 7782，林*夏"
    everything = ""
    for table in ("withdrawals", "withdrawal_events", "ledger_entries", "outbox_facts", "audit_entries", "answered_requests"):
        everything += str(await statements.read(f"SELECT * FROM {table}"))
    assert number in everything
    assert "6225881234567782" not in everything
    assert "6225 8812 3456 7782" not in everything
    assert "林一夏" not in everything

    with pytest.raises(StateChanged):
        await queries.payee(number, STAFF)
    await approving.approve(number, STAFF)
    assert await queries.payee(number, STAFF) == "招商银行 6225881234567782 林一夏"
    rows = await statements.read("SELECT action, actor_name FROM audit_entries WHERE action = 'withdrawal.unmasked'")
    assert rows == [{"action": "withdrawal.unmasked", "actor_name": "陈述"}]


async def test_the_file_shows_where_the_money_came_from_oldest_first() -> None:
    seller, upline = await trade.chain("沈念一", "许听澜")
    plan_id = await trade.plan()
    for _ in range(3):
        await trade.settled_sale(plan_id, [upline])
    await trade.settled_sale(plan_id, [seller, upline])
    first = await trade.withdraw(upline, 9_000)
    second = await trade.withdraw(upline, 10_500)
    shown = {
        number: [(source.label, source.orders, source.amount_fen) for source in (await queries.file(number)).sources]
        for number in (first, second)
    }
    assert shown[first] == [("成交佣金", 2, 9_000)]
    assert shown[second] == [("成交佣金", 2, 9_000), ("上级佣金", 1, 1_500)]
    await refusing.refuse(first, "退回", STAFF)
    assert sum(source.amount_fen for source in (await queries.file(second)).sources) == 10_500
    await assert_balanced()


async def test_staff_are_warned_of_a_changed_shared_or_frozen_payee(frozen_clock: MovableClock) -> None:
    seller, other = await trade.agent(), await trade.agent("许听澜")
    for one in (seller, other):
        await trade.earned(one, 100_000)
    first = await trade.withdraw(seller, 1_000)
    assert await label_of(first) == ("通过", "good")
    frozen_clock.move(days=3)
    changed = await trade.withdraw(seller, 1_000, account="6225 0000 0000 0936")
    assert await label_of(changed) == ("这次换了账号", "act")
    shared = await trade.withdraw(other, 1_000, account="6225 0000 0000 0936")
    assert await label_of(shared) == ("账号多人共用", "act")
    frozen_clock.move(days=2)
    again = await trade.withdraw(seller, 1_000, account="6225 0000 0000 0936")
    assert (await label_of(again))[0] == "2 天前换绑"
    await statements.change("UPDATE agents SET state = 'frozen' WHERE id = %s", [seller.agent_id])
    assert await label_of(first) == ("代理已冻结", "bad")
    await assert_balanced()


async def label_of(number: str) -> tuple[str, str]:
    row = (await queries.file(number)).row
    listed = {one.withdrawal_no: one for one in (await queries.page("requested", trade.FIRST_PAGE))[0]}
    assert (listed[number].check_label, listed[number].check_tone) == (row.check_label, row.check_tone)
    return row.check_label, row.check_tone


async def test_the_queue_is_oldest_first_and_counts_the_minutes(frozen_clock: MovableClock) -> None:
    seller = await trade.agent()
    await trade.earned(seller, 100_000)
    first = await trade.withdraw(seller, 1_000)
    frozen_clock.move(minutes=30)
    second = await trade.withdraw(seller, 2_000)
    rows, total = await queries.page("requested", trade.FIRST_PAGE)
    assert [(row.withdrawal_no, row.waiting_minutes, row.agent_name) for row in rows] == [
        (first, 30, "沈念一"),
        (second, 0, "沈念一"),
    ]
    assert total == 2
    await approving.approve(first, STAFF)
    await paying.pay(first, "CMB1", STAFF)
    frozen_clock.move(minutes=30)
    [paid] = (await queries.page("paid", trade.FIRST_PAGE))[0]
    assert (paid.state_label, paid.waiting_minutes) == ("已打款", 30)
    file = await queries.file(first)
    assert (file.moves, file.slip_no) == ((), "CMB1")
    assert [row.withdrawal_no for row in (await queries.page(None, trade.FIRST_PAGE))[0]] == [second, first]


async def test_an_agent_follows_a_withdrawal_step_by_step(frozen_clock: MovableClock) -> None:
    seller = await trade.agent()
    await trade.earned(seller, 100_000)
    number = await trade.withdraw(seller, 100_000)
    shown = [(step["title"], step["state"]) for step in asdict(await queries.own(seller.agent_id, number))["steps"]]
    assert shown == [("已提交", "done"), ("审核中", "now"), ("打款", "ahead"), ("到账", "ahead")]
    await approving.approve(number, STAFF)
    shown = [(step["title"], step["state"]) for step in asdict(await queries.own(seller.agent_id, number))["steps"]]
    assert shown == [("已提交", "done"), ("审核通过", "done"), ("打款", "now"), ("到账", "ahead")]
    await paying.pay(number, "CMB1", STAFF)
    assert {step.state for step in (await queries.own(seller.agent_id, number)).steps} == {"done"}
    with pytest.raises(NotFound):
        await queries.own(seller.agent_id + 1, number)
