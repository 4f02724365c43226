"""Whatever happens in whatever order, the books hold what a bookkeeper has on paper, to the fen."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, ClassVar

import aiosqlite
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from server.base.options import writing
from server.core import clock
from server.core.errors import DomainError
from server.database import close_database, open_database
from server.money.commissions import evidence, revoking, settling
from server.money.commissions.terms import Timing
from server.money.ledger.queries import Balances, balances_of, trial_balance
from server.money.payouts import approving, cancelling, paying, queries, refusing
from server.people.agents.queries import ChainAgent
from tests.money import trade
from tests.money.simple_model import Paper, PaperSale, PaperWithdrawal
from tests.money.trade import STAFF, assert_balanced

STEPS = int(os.environ.get("HAOKA_MONEY_STEPS", "10000"))
STEPS_A_RUN = 100
A_FEN_SUM = st.integers(500, 30_000)
ANY = st.integers(0, 10**6)


class Money(RuleBasedStateMachine):
    """Three agents in a line, two plans; each step is done in the server and on paper."""

    loop: ClassVar[asyncio.AbstractEventLoop]
    plans: ClassVar[list[int]]
    whole: ClassVar[Paper]
    """the platform's sums of all runs: they share one database"""
    steps: ClassVar[int] = 0
    refused: ClassVar[int] = 0

    @initialize()
    def three_agents_in_a_line(self) -> None:
        self.moment = datetime(2026, 11, 18, 4, 0, tzinfo=UTC)
        clock.use(lambda: self.moment)
        self.paper = Paper()
        self.references: list[str] = []
        self.numbers: list[str] = []
        self.agents: tuple[ChainAgent, ...] = self.run(trade.chain("陆行舟", "沈念一", "许听澜"))

    @rule(which=ANY, start=st.integers(0, 2))
    def place(self, which: int, start: int) -> None:
        plan = which % 2
        sellers = self.agents[start:]
        reference = self.run(trade.sale(self.plans[plan], sellers))
        levels = LEVELS[plan]
        shares = {agent.agent_id: fen for agent, fen in zip(sellers, levels, strict=False)}
        self.paper.sales.append(PaperSale(shares, clock.today(), needs_charge=plan == 0, pays_next_month=plan == 1))
        self.references.append(reference)
        self.compare()

    @precondition(lambda self: self.references)
    @rule(which=ANY, holder=st.sampled_from([True, True, True, False]))
    def activate(self, which: int, holder: bool) -> None:
        reference, sale = self.sale(which)
        if self.done(trade.activate(reference, holder_matches=holder), sale.state in ("quoted", "revoked")):
            self.paper.activate(sale, clock.today(), holder)
        self.compare()

    @precondition(lambda self: self.references)
    @rule(which=ANY, amount=st.sampled_from([5000, 5000, 4999, 10_000]))
    def charge(self, which: int, amount: int) -> None:
        reference, sale = self.sale(which)
        if self.done(trade.charge(reference, amount), sale.state != "settled"):
            sale.charged = amount >= 5000
        self.compare()

    @precondition(lambda self: self.references)
    @rule(which=ANY)
    def take_evidence_back(self, which: int) -> None:
        reference, sale = self.sale(which)
        if self.done(evidence.withdraw_evidence(reference, "first_charge", STAFF), sale.state != "settled"):
            sale.charged = None
        self.compare()

    @precondition(lambda self: self.references)
    @rule(which=ANY)
    def settle(self, which: int) -> None:
        reference, sale = self.sale(which)
        if self.done(settling.settle(reference, STAFF), sale.may_settle(clock.today())):
            self.paper.settle(sale)
        self.compare()

    @precondition(lambda self: self.references)
    @rule(which=ANY)
    def settle_what_can_be(self, which: int) -> None:
        """Chance alone seldom fits a settlement, and without income nothing else happens."""
        can = [index for index, sale in enumerate(self.paper.sales) if sale.may_settle(clock.today())]
        if can:
            self.settle(can[which % len(can)])

    @precondition(lambda self: self.references)
    @rule(which=ANY)
    def revoke(self, which: int) -> None:
        reference, sale = self.sale(which)
        if self.done(revoking.revoke(reference, "销户", STAFF), sale.state != "revoked"):
            self.paper.revoke(sale)
        self.compare()

    @rule(who=st.integers(0, 2), gross=A_FEN_SUM)
    def withdraw(self, who: int, gross: int) -> None:
        agent = self.agents[who]
        number = self.done(trade.withdraw(agent, gross), self.paper.may_withdraw(agent.agent_id, gross))
        if number:
            self.paper.withdraw(agent.agent_id, gross, clock.today())
            self.numbers.append(number)
        self.compare()

    @precondition(lambda self: self.numbers)
    @rule(which=ANY)
    def approve(self, which: int) -> None:
        number, asked = self.withdrawal(which)
        if self.done(approving.approve(number, STAFF), asked.state == "requested"):
            asked.state = "approved"
        self.compare()

    @precondition(lambda self: self.numbers)
    @rule(which=ANY)
    def pay(self, which: int) -> None:
        number, asked = self.withdrawal(which)
        if self.done(paying.pay(number, "CMB1", STAFF), asked.state == "approved"):
            self.paper.pay(asked)
        self.compare()

    @precondition(lambda self: self.numbers)
    @rule(which=ANY)
    def refuse(self, which: int) -> None:
        number, asked = self.withdrawal(which)
        if self.done(refusing.refuse(number, "退回", STAFF), asked.state in ("requested", "approved")):
            self.paper.give_back(asked, "refused")
        self.compare()

    @precondition(lambda self: self.numbers)
    @rule(which=ANY)
    def cancel(self, which: int) -> None:
        number, asked = self.withdrawal(which)
        agent = next(one for one in self.agents if one.agent_id == asked.agent)
        if self.done(cancelling.cancel(number, asked.agent, trade.acting(agent)), asked.state == "requested"):
            self.paper.give_back(asked, "cancelled")
        self.compare()

    @rule(days=st.integers(1, 12))
    def time_passes(self, days: int) -> None:
        self.moment += timedelta(days=days)
        type(self).steps += 1

    def teardown(self) -> None:
        if not hasattr(self, "paper"):
            return
        for number, asked in zip(self.numbers, self.paper.withdrawals, strict=True):
            shown = self.run(queries.own(asked.agent, number))
            assert (shown.state, shown.fee_fen, shown.tax_fen) == (asked.state, asked.fee, asked.tax)
        whole = type(self).whole
        for sum_ in ("cost", "bank", "fees", "taxes"):
            setattr(whole, sum_, getattr(whole, sum_) + getattr(self.paper, sum_))
        balance = self.run(trial_balance())
        booked = {line.code: line.credit_fen - line.debit_fen for line in balance.accounts}
        assert balance.difference_fen == 0
        assert (booked["6401"], booked["1001"], booked["6051"], booked["2221"]) == (
            -whole.cost,
            whole.bank,
            whole.fees,
            whole.taxes,
        )

    def sale(self, which: int) -> tuple[str, PaperSale]:
        index = which % len(self.references)
        return self.references[index], self.paper.sales[index]

    def withdrawal(self, which: int) -> tuple[str, PaperWithdrawal]:
        index = which % len(self.numbers)
        return self.numbers[index], self.paper.withdrawals[index]

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.loop.run_until_complete(work)

    def done(self, work: Coroutine[Any, Any, Any], allowed: bool) -> Any:
        """Do it; it must succeed exactly when paper allows it."""
        if allowed:
            answer = self.run(work)
            return True if answer is None else answer
        with pytest.raises(DomainError):
            self.run(work)
        type(self).refused += 1
        return None

    def compare(self) -> None:
        type(self).steps += 1
        found = self.run(balances_of([agent.agent_id for agent in self.agents]))
        for agent in self.agents:
            paper = self.paper.purses[agent.agent_id]
            booked = found.get(agent.agent_id, Balances())
            assert booked == Balances(paper["available"], paper["pending"], paper["held"], paper["debt"])


LEVELS = ((6000, 2000), (13_700, 4_301))
PLANS = (
    {"levels_fen": LEVELS[0], "first_charge_fen": 5000, "timing": Timing.INSTANT},
    {"levels_fen": LEVELS[1], "first_charge_fen": 0, "timing": Timing.NEXT_MONTH, "platform_income_fen": 20_000},
)


async def _two_plans() -> list[int]:
    await writing.put({"payouts.times_per_month": "100"}, STAFF)
    return [await trade.plan(**terms) for terms in PLANS]


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite on this thread. A lone client gains nothing from another one, and waiting for it took most of the time."""

    async def execute(_: Any, work: Callable[..., Any], *values: Any) -> Any:
        return work(*values)

    monkeypatch.setattr(aiosqlite.core.Connection, "_execute", execute)
    monkeypatch.setattr(aiosqlite.core.sqlite3, "connect", partial(sqlite3.connect, check_same_thread=False))


@pytest.mark.usefixtures("at_once")
def test_random_trade_leaves_the_books_equal_to_paper(database_url: str) -> None:
    with asyncio.Runner() as runner:
        runner.run(open_database(database_url))
        try:
            Money.loop, Money.whole, Money.steps, Money.refused = runner.get_loop(), Paper(), 0, 0
            Money.plans = runner.run(_two_plans())
            run_state_machine_as_test(
                Money,
                settings=settings(
                    max_examples=STEPS // STEPS_A_RUN + STEPS // 500 + 4,
                    stateful_step_count=STEPS_A_RUN,
                    deadline=None,
                    database=None,
                    suppress_health_check=list(HealthCheck),
                ),
            )
            runner.run(assert_balanced())
        finally:
            clock.use(None)
            runner.run(close_database())
    assert Money.steps >= STEPS, f"only {Money.steps} steps were made"
    assert 0 < Money.refused < Money.steps
