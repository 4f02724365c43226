"""A fact is kept with what it tells of, and handed out until somebody has reacted."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from server.base.outbox import recording, taking
from server.core import statements
from server.core.transactions import transactional


@transactional
async def _happen(count: int = 1) -> None:
    for n in range(count):
        await recording.record("order.shipped", f"order:HK{n}", {"waybill": "顺丰"})


async def test_a_fact_that_is_undone_never_happened(database: str) -> None:
    @transactional
    async def happen_and_fail() -> None:
        await recording.record("order.shipped", "order:HK1", {})
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await happen_and_fail()
    assert await taking.take("w1") == []


async def test_a_fact_outside_a_transaction_is_refused(database: str) -> None:
    with pytest.raises(RuntimeError):
        await recording.record("order.shipped", "order:HK1", {})


async def test_a_fact_is_taken_once_and_gone_when_done(database: str) -> None:
    await _happen()
    (fact,) = await taking.take("w1")
    assert (fact.fact, fact.subject, fact.body, fact.attempts) == ("order.shipped", "order:HK0", {"waybill": "顺丰"}, 1)
    assert await taking.take("w2") == []
    assert await taking.done([fact], "w1")
    assert not await taking.done([fact], "w1")
    assert await taking.take("w1") == []


async def test_no_two_workers_hold_one_fact(database: str) -> None:
    await _happen(30)
    taken: list[int] = []
    for _ in range(4):
        hands = await asyncio.gather(*(taking.take(f"w{n}", most=10) for n in range(4)))
        taken += [fact.id for hand in hands for fact in hand]
    assert len(taken) == len(set(taken)) == 30


async def test_without_the_guard_two_workers_hold_one_fact_so_the_test_above_can_fail(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = " AND (leased_until IS NULL OR leased_until <= %s)"
    for name in ("_DUE", "_LEASE"):
        statement = getattr(taking, name)
        monkeypatch.setattr(taking, name, statement.replace(free, " AND %s IS NOT NULL"))
        assert getattr(taking, name) != statement
    await _happen()
    hands = [await taking.take(f"w{n}") for n in range(2)]
    assert [len(hand) for hand in hands] == [1, 1]


async def test_a_worker_that_died_loses_its_facts_to_another(database: str, frozen_clock: Any) -> None:
    await _happen()
    (fact,) = await taking.take("w1", seconds=60)
    frozen_clock.move(seconds=60)
    (again,) = await taking.take("w2", seconds=60)
    assert (again.id, again.attempts) == (fact.id, 2)
    assert not await taking.done([fact], "w1")
    assert not await taking.failed(fact, "w1", "late")
    assert await taking.done([again], "w2")


async def test_a_failed_fact_rests_longer_each_time(database: str, frozen_clock: Any) -> None:
    await _happen()
    for rest in (5, 30, 120):
        (fact,) = await taking.take("w1")
        assert await taking.failed(fact, "w1", "provider is down")
        frozen_clock.move(seconds=rest - 1)
        assert await taking.take("w1") == []
        frozen_clock.move(seconds=1)
    row = await statements.read_one("SELECT attempts, last_error FROM outbox_facts")
    assert row == {"attempts": 3, "last_error": "provider is down"}


async def test_a_fact_that_fails_for_weeks_is_still_tried_every_day(database: str, frozen_clock: Any) -> None:
    await _happen()
    await statements.change("UPDATE outbox_facts SET attempts = 40")
    (fact,) = await taking.take("w1")
    await taking.failed(fact, "w1", "x" * 1000)
    frozen_clock.move(days=1)
    assert len(await taking.take("w1")) == 1
