"""What follows from a fact. A fact stays due until every reaction to it is done."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import structlog

from server.base.outbox import taking
from server.base.outbox.taking import Fact

log = structlog.get_logger()
Reaction = Callable[[Fact], Awaitable[None]]


async def _tell_the_log(fact: Fact) -> None:
    log.info("fact", fact=fact.fact, subject=fact.subject)


AT_ONCE = 100
ALWAYS: tuple[Reaction, ...] = (_tell_the_log,)


async def react(worker: str) -> None:
    """React to all facts that are due, oldest first."""
    while facts := await taking.take(worker, AT_ONCE):
        await taking.done([fact for fact in facts if await _react_to(fact, worker)], worker)
        if len(facts) < AT_ONCE:
            return


async def _react_to(fact: Fact, worker: str) -> bool:
    """Whether every reaction came to its end."""
    try:
        for reaction in ALWAYS:
            await reaction(fact)
    except Exception as error:
        await taking.failed(fact, worker, type(error).__name__)
        return False
    return True
