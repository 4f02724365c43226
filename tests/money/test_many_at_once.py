"""Everything at the same moment on the same three agents: only refusals that a person can read, and whole books."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Coroutine
from random import Random
from typing import Any

import pytest

from server.base.options import writing
from server.core.errors import DomainError
from server.money.commissions import revoking, settling
from server.money.payouts import approving, cancelling, paying, refusing
from tests.money import trade
from tests.money.trade import STAFF, assert_balanced, purses

pytestmark = pytest.mark.usefixtures("database", "frozen_clock")


async def test_a_crowd_that_settles_revokes_and_withdraws_leaves_the_books_whole() -> None:
    await writing.put({"payouts.times_per_month": "100"}, STAFF)
    agents = await trade.chain("陆行舟", "沈念一", "许听澜")
    plan_id = await trade.plan()
    chance = Random(261118)
    sales = [await trade.sale(plan_id, agents[index % 2 :]) for index in range(30)]
    outcomes: Counter[str] = Counter()

    async def one(work: Coroutine[Any, Any, Any]) -> Any:
        try:
            answer = await work
        except DomainError as refusal:
            outcomes[refusal.code] += 1
            return None
        outcomes["done"] += 1
        return answer

    await asyncio.gather(*(one(trade.activate(sale)) for sale in sales * 2))
    await asyncio.gather(*(one(trade.charge(sale)) for sale in sales))
    crowd = [settling.settle(sale, STAFF) for sale in sales * 2]
    crowd += [revoking.revoke(sale, "销户", STAFF) for sale in sales[::3]]
    crowd += [trade.withdraw(agents[index % 3], 3_000) for index in range(30)]
    chance.shuffle(crowd)
    numbers = [answer for answer in await asyncio.gather(*map(one, crowd)) if isinstance(answer, str)]
    assert numbers
    moves = [approving.approve(number, STAFF) for number in numbers]
    moves += [refusing.refuse(number, "退回", STAFF) for number in numbers[::2]]
    moves += [cancelling.cancel(number, agents[0].agent_id, trade.acting(agents[0])) for number in numbers]
    moves += [paying.pay(number, "CMB1", STAFF) for number in numbers * 2]
    moves += [revoking.revoke(sale, "销户", STAFF) for sale in sales[1::3]]
    chance.shuffle(moves)
    await asyncio.gather(*map(one, moves))

    assert outcomes["done"] >= 120
    assert outcomes["state_changed"] >= 60
    for agent in agents:
        held = await purses(agent)
        assert not (held.debt_fen and held.available_fen), "who owes has nothing to draw"
    await assert_balanced()
