"""What the clock does: every job with its pace. One process at a time minds each; a job that fails is tried again."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog

from server.base.jobs import leasing
from server.base.limits import claiming
from server.core.actors import job
from server.gateways.storage import Storage
from server.goods.numbers import importing, releasing
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


def jobs(storage: Storage) -> tuple[Periodic, ...]:
    """Everything that is done without being asked."""

    async def resume_imports() -> None:
        await importing.resume_abandoned(storage, job("imports"))

    return (
        Periodic("release_expired", 3, _release),
        Periodic("react", 2, _react),
        Periodic("resume_imports", 60, resume_imports, lease_seconds=600),
        Periodic("sweep", 600, _sweep),
    )


async def run(minded: tuple[Periodic, ...]) -> None:
    """Mind these jobs until cancelled."""
    async with asyncio.TaskGroup() as group:
        for one in minded:
            group.create_task(_mind(one))


async def _mind(periodic: Periodic) -> None:
    while True:
        try:
            if await leasing.take(periodic.name, periodic.lease_seconds, WORKER):
                await periodic.work()
        except Exception as error:
            # one failed round must not end the clock; the next one tries again
            log.warning("job_failed", job=periodic.name, error=type(error).__name__)
        await asyncio.sleep(periodic.seconds)
