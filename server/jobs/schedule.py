"""What the clock does: every job with its pace. One process at a time minds each; a job that fails is tried again."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog

from server.base.jobs import leasing
from server.base.limits import claiming
from server.goods.numbers import releasing
from server.jobs import reactions
from server.people.customers.phone_codes import sweeping
from server.people.sessions import closing

log = structlog.get_logger()
Work = Callable[[], Awaitable[object]]
WORKER = secrets.token_hex(8)
"""this process among others"""


@dataclass(frozen=True, slots=True)
class Periodic:
    """One job, every so many seconds, leased for a while so that it is done by one process."""

    name: str
    seconds: float
    work: Work
    lease_seconds: int = 60


async def _release() -> None:
    while await releasing.release_expired() == releasing.ROWS_A_ROUND:
        pass


async def _react() -> None:
    await reactions.react(WORKER)


async def _sweep() -> None:
    await closing.sweep()
    await claiming.sweep()
    await sweeping.sweep()


JOBS = (
    Periodic("release_expired", 3, _release),
    Periodic("react", 2, _react),
    Periodic("sweep", 600, _sweep),
)


async def run(jobs: tuple[Periodic, ...] = JOBS) -> None:
    """Mind all jobs until cancelled."""
    async with asyncio.TaskGroup() as group:
        for job in jobs:
            group.create_task(_mind(job))


async def _mind(job: Periodic) -> None:
    while True:
        try:
            if await leasing.take(job.name, job.lease_seconds, WORKER):
                await job.work()
        except Exception as error:
            # one failed round must not end the clock; the next one tries again
            log.warning("job_failed", job=job.name, error=type(error).__name__)
        await asyncio.sleep(job.seconds)
