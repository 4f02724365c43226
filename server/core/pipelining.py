"""Statements that are asked in the same moment go to MariaDB in one message.

A round trip is most of what a small statement costs, for the server and for the database. So whoever needs several things
that do not rest on each other asks for them `together`, and each of them stays the verb that it is.
SQLite has no wire: there the same words simply run one after the other.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, TypeVar, overload

from aiomysql import DictCursor
from tortoise.backends.mysql.client import translate_exceptions
from tortoise.connection import get_connection

A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
E = TypeVar("E")
F = TypeVar("F")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the database said to one statement."""

    rows: list[Row]
    count: int
    """rows found by an UPDATE or DELETE"""
    inserted_id: int


class Line:
    """Where the statements of one `together` gather until nobody has more to ask in this moment."""

    def __init__(self) -> None:
        self._waiting: list[tuple[str, Sequence[Any], asyncio.Future[Answer]]] = []
        self._sending: set[asyncio.Task[None]] = set()

    async def ask(self, sql: str, values: Sequence[Any]) -> Answer:
        """Send the statement with the others of this moment; their order is kept."""
        loop = asyncio.get_running_loop()
        if not self._waiting:
            # two turns later: those who were started together, and whom these start together, have had their first word by then
            loop.call_soon(loop.call_soon, self._send)
        answer: asyncio.Future[Answer] = loop.create_future()
        self._waiting.append((sql, values, answer))
        return await answer

    def _send(self) -> None:
        asked, self._waiting = self._waiting, []
        task = asyncio.create_task(_deliver(asked))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)


_line: ContextVar[Line | None] = ContextVar("line", default=None)


def line() -> Line | None:
    """The line that stands open here."""
    return _line.get()


@overload
async def together(a: Awaitable[A], b: Awaitable[B], /) -> tuple[A, B]: ...
@overload
async def together(a: Awaitable[A], b: Awaitable[B], c: Awaitable[C], /) -> tuple[A, B, C]: ...
@overload
async def together(a: Awaitable[A], b: Awaitable[B], c: Awaitable[C], d: Awaitable[D], /) -> tuple[A, B, C, D]: ...
@overload
async def together(a: Awaitable[A], b: Awaitable[B], c: Awaitable[C], d: Awaitable[D], e: Awaitable[E], /) -> tuple[A, B, C, D, E]: ...
@overload
async def together(
    a: Awaitable[A], b: Awaitable[B], c: Awaitable[C], d: Awaitable[D], e: Awaitable[E], f: Awaitable[F], /
) -> tuple[A, B, C, D, E, F]: ...


async def together(*asked: Awaitable[Any]) -> tuple[Any, ...]:
    """What each of them answers, asked at once. They must not rest on each other.

    All of them end before the first error among them is raised: nothing still runs in a transaction that is being undone.
    """
    over_wire = get_connection("default").capabilities.dialect == "mysql"
    token = _line.set((_line.get() or Line()) if over_wire else None)
    try:
        answers = await asyncio.gather(*asked, return_exceptions=True)
    finally:
        _line.reset(token)
    for answer in answers:
        if isinstance(answer, BaseException):
            raise answer
    return tuple(answers)


async def _deliver(asked: list[tuple[str, Sequence[Any], asyncio.Future[Answer]]]) -> None:
    try:
        answers = await _ask_at_once(get_connection("default"), [(sql, values) for sql, values, _ in asked])
    except Exception as error:
        for _, _, waiting in asked:
            if not waiting.done():
                waiting.set_exception(error)
        return
    for (_, _, waiting), answer in zip(asked, answers, strict=True):
        if not waiting.done():
            waiting.set_result(answer)


@translate_exceptions
async def _ask_at_once(client: Any, asked: list[tuple[str, Sequence[Any]]]) -> list[Answer]:
    answers: list[Answer] = []
    async with client.acquire_connection() as connection, connection.cursor(DictCursor) as cursor:
        await cursor.execute("; ".join(cursor.mogrify(sql, values) for sql, values in asked))
        answers.append(await _answer(cursor))
        while await cursor.nextset():
            answers.append(await _answer(cursor))
    return answers


async def _answer(cursor: Any) -> Answer:
    rows = list(await cursor.fetchall()) if cursor.description else []
    return Answer(rows, cursor.rowcount, cursor.lastrowid or 0)
