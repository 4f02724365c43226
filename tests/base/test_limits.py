"""What may happen only so often happens only so often."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from server.base.limits import claiming
from server.base.limits.claiming import claim
from server.core import statements
from server.core.transactions import transactional


async def test_three_in_a_minute_and_then_a_wait(database: str, frozen_clock: Any) -> None:
    assert [(await claim("x", 3, 60)).left for _ in range(3)] == [2, 1, 0]
    frozen_clock.move(seconds=20.5)
    refused = await claim("x", 3, 60)
    assert (refused.allowed, refused.retry_after) == (False, 40)
    assert (await claim("y", 3, 60)).allowed
    frozen_clock.move(seconds=40)
    assert (await claim("x", 3, 60)).left == 2


async def test_the_time_can_run_from_the_last_one_allowed(database: str, frozen_clock: Any) -> None:
    await claim("x", 2, 60, from_last=True)
    frozen_clock.move(seconds=50)
    await claim("x", 2, 60, from_last=True)
    frozen_clock.move(seconds=50)
    refused = await claim("x", 2, 60, from_last=True)
    assert (refused.allowed, refused.retry_after) == (False, 10)
    frozen_clock.move(seconds=10)
    assert (await claim("x", 2, 60, from_last=True)).allowed


async def test_many_at_once_count_together(database: str) -> None:
    claims = await asyncio.gather(*(claim("x", 5, 60) for _ in range(40)))
    assert sum(one.allowed for one in claims) == 5


async def test_without_the_guard_more_get_through_so_the_test_above_can_fail(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claiming, "COUNT_ONE", claiming.COUNT_ONE.replace(" AND used < %s", " AND %s IS NOT NULL"))
    claims = await asyncio.gather(*(claim("x", 5, 60) for _ in range(40)))
    assert sum(one.allowed for one in claims) == 40


async def test_a_claim_in_a_transaction_that_fails_was_never_made(database: str) -> None:
    @transactional
    async def claim_and_fail() -> None:
        await claim("x", 1, 60)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await claim_and_fail()
    assert (await claim("x", 1, 60)).allowed


async def test_one_that_is_given_back_may_happen_again(database: str) -> None:
    await claim("x", 1, 60)
    await claiming.give_back("x")
    assert (await claim("x", 1, 60)).allowed
    await claiming.clear("x")
    assert (await claim("x", 1, 60)).allowed


async def test_counts_whose_time_is_over_are_swept(database: str, frozen_clock: Any) -> None:
    await claim("short", 1, 60)
    await claim("long", 1, 600)
    frozen_clock.move(seconds=60)
    assert await claiming.sweep() == 1
    assert [row["name"] for row in await statements.read("SELECT name FROM allowances")] == ["long"]
