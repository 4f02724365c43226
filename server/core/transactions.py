"""One use case, one transaction.

`@transactional` stands on the public verb. Why a decorator and not `async with`: the web server cancels
a handler when its client goes away, and a cancel inside a MySQL transaction leaks the pool's connection
for good. So the outermost verb runs as a task of its own that nobody can cancel, and shutdown awaits it.

A verb called inside another joins the running transaction: there are no savepoints. Whatever escapes from
a joined verb dooms the whole, even if a caller swallows it. Only the outermost tries again.
"""

from __future__ import annotations

import asyncio
import contextvars
import functools
import random
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, ParamSpec, TypeVar

from tortoise.exceptions import IntegrityError, OperationalError, TransactionManagementError
from tortoise.transactions import in_transaction

P = ParamSpec("P")
R = TypeVar("R")
Callback = Callable[[], Awaitable[None]]

ATTEMPTS = 6
_MYSQL_TRANSIENT = {1213, 1205, 1020, 2006, 2013, 2014}
"""deadlock, lock wait, record changed, and the connection lost"""


class Doomed(RuntimeError):
    """A joined verb failed and its caller went on as if nothing had happened: nothing is kept."""


class Unit:
    """The running transaction: whether it may still commit, and what comes after."""

    def __init__(self) -> None:
        self.doomed: BaseException | None = None
        self.before: list[Callback] = []
        self.after: list[Callback] = []
        self.kept: dict[str, Any] = {}


_unit: contextvars.ContextVar[Unit | None] = contextvars.ContextVar("unit", default=None)
_running: set[asyncio.Task[object]] = set()


def transactional(verb: Callable[P, Awaitable[R]]) -> Callable[P, Coroutine[Any, Any, R]]:
    """Run the verb in one transaction, or join the one that runs. Commits or leaves no trace."""

    @functools.wraps(verb)
    async def run(*args: P.args, **kwargs: P.kwargs) -> R:
        unit = _unit.get()
        if unit is not None:
            return await _join(unit, verb(*args, **kwargs))
        task = asyncio.create_task(_outermost(verb, *args, **kwargs))
        _running.add(task)
        task.add_done_callback(_finished)
        return await asyncio.shield(task)

    return run


def inside() -> bool:
    """Whether a transaction runs here."""
    return _unit.get() is not None


def kept() -> dict[str, Any]:
    """What was read once in this transaction and need not be read again; gone with it. Raises RuntimeError outside one."""
    unit = _unit.get()
    if unit is None:
        raise RuntimeError("what a transaction keeps belongs inside one")
    return unit.kept


def before_commit(callback: Callback) -> None:
    """Call this as the last thing inside the transaction."""
    unit = _unit.get()
    if unit is None:
        raise RuntimeError("before_commit belongs inside a transaction")
    unit.before.append(callback)


def after_commit(callback: Callback) -> None:
    """Call this once the transaction is committed; never if it is not. What must not be lost is an outbox row."""
    unit = _unit.get()
    if unit is None:
        raise RuntimeError("after_commit belongs inside a transaction")
    unit.after.append(callback)


async def settle_running() -> None:
    """Wait for every transaction that runs: the last act before the pool is closed."""
    while _running:
        await asyncio.gather(*_running, return_exceptions=True)


def _finished(task: asyncio.Task[object]) -> None:
    _running.discard(task)
    if not task.cancelled():
        # the caller may be gone: an error that nobody awaits is still retrieved
        task.exception()


async def _join(unit: Unit, work: Awaitable[R]) -> R:
    try:
        return await work
    except BaseException as error:
        unit.doomed = error
        raise


async def _outermost(verb: Callable[P, Awaitable[R]], *args: P.args, **kwargs: P.kwargs) -> R:
    for attempt in range(1, ATTEMPTS + 1):
        try:
            result, unit = await _once(verb, *args, **kwargs)
        except Exception as error:
            if attempt == ATTEMPTS or not _may_pass(error, attempt):
                raise
            await asyncio.sleep(random.uniform(0.005, 0.03) * attempt)  # noqa: S311  a pause, not a secret
            continue
        for callback in unit.after:
            await contextvars.Context().run(asyncio.ensure_future, callback())
        return result
    raise AssertionError("the last attempt returns or raises")


async def _once(verb: Callable[P, Awaitable[R]], *args: P.args, **kwargs: P.kwargs) -> tuple[R, Unit]:
    unit = Unit()
    token = _unit.set(unit)
    try:
        async with in_transaction():
            result = await verb(*args, **kwargs)
            if unit.doomed is not None:
                raise Doomed("a joined verb failed") from unit.doomed
            for callback in unit.before:
                await callback()
        return result, unit
    finally:
        _unit.reset(token)


def _may_pass(error: BaseException, attempt: int) -> bool:
    """Whether trying again can help: a lost race, or a unique key under which a first answer now lies."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, IntegrityError):
            return attempt <= 3
        if isinstance(cause, OperationalError | TransactionManagementError) and "locked" in str(cause):
            return True
        number = cause.args[0] if cause.args else None
        if isinstance(number, BaseException):
            number = number.args[0] if number.args else None
        if number in _MYSQL_TRANSIENT:
            return True
        cause = cause.__cause__ or cause.__context__
    return False
