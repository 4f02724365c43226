"""One process at a time does a periodic job."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from server.base.jobs import leasing
from server.base.jobs.leasing import finish, take
from server.core import statements


async def test_of_many_workers_one_gets_the_job(database: str) -> None:
    got = await asyncio.gather(*(take("free_holds", 60, f"w{n}") for n in range(8)))
    assert sum(got) == 1


async def test_of_many_workers_one_takes_over_a_job_that_was_left(database: str, frozen_clock: Any) -> None:
    assert await take("free_holds", 60, "dead")
    frozen_clock.move(seconds=60)
    got = await asyncio.gather(*(take("free_holds", 60, f"w{n}") for n in range(8)))
    assert sum(got) == 1


async def test_without_the_guard_several_take_it_over_so_the_test_above_can_fail(
    database: str, frozen_clock: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leasing, "TAKE", leasing.TAKE.replace("leased_until <= %s", "%s IS NOT NULL"))
    assert await take("free_holds", 60, "dead")
    frozen_clock.move(seconds=60)
    assert sum(await asyncio.gather(*(take("free_holds", 60, f"w{n}") for n in range(8)))) > 1


async def test_who_has_a_job_may_prolong_it(database: str, frozen_clock: Any) -> None:
    assert await take("free_holds", 60, "w1")
    frozen_clock.move(seconds=40)
    assert await take("free_holds", 60, "w1")
    frozen_clock.move(seconds=40)
    assert not await take("free_holds", 60, "w2")


async def test_a_job_is_due_so_long_after_its_last_run(database: str, frozen_clock: Any) -> None:
    assert await take("free_holds", 60, "w1", every_seconds=30)
    assert await finish("free_holds", "w1", "ran into a wall")
    row = await statements.read_one("SELECT last_error FROM job_leases")
    assert row == {"last_error": "ran into a wall"}
    frozen_clock.move(seconds=29)
    assert not await take("free_holds", 60, "w1", every_seconds=30)
    frozen_clock.move(seconds=1)
    assert await take("free_holds", 60, "w2", every_seconds=30)
    assert not await finish("free_holds", "w1")
