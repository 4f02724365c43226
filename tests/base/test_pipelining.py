"""Things that are asked together: each gets its own answer, in one message where there is a wire."""

from __future__ import annotations

import asyncio

import aiomysql
import pytest
from tortoise.exceptions import IntegrityError

from server.core import clock, statements
from server.core.pipelining import together
from server.core.transactions import transactional

ROW = "INSERT INTO allowances (name, used, resets_at) VALUES (%s, %s, %s)"


async def _used(name: str) -> int:
    row = await statements.read_one("SELECT used FROM allowances WHERE name = %s", [name])
    return int(row["used"]) if row else -1


async def _add(name: str, used: int) -> int:
    return await statements.change(ROW, [name, used, clock.now()])


async def test_each_gets_its_own_answer_in_the_order_of_the_questions(database: str) -> None:
    await _add("a", 1)
    await _add("b", 2)

    @transactional
    async def ask() -> tuple[object, ...]:
        return await together(_used("b"), _add("c", 3), together(_used("a"), _used("nobody's")), asyncio.sleep(0, "no question"))

    assert await ask() == (2, 1, (1, -1), "no question")
    assert await together(_used("c"), _used("a")) == (3, 1)  # outside a transaction too


async def test_what_asks_again_after_its_first_answer_is_answered_too(database: str) -> None:
    async def add_and_look(name: str, used: int) -> int:
        await _add(name, used)
        return await _used(name)

    assert await together(add_and_look("a", 1), add_and_look("b", 2)) == (1, 2)


async def test_an_error_is_raised_only_when_the_others_have_ended_and_nothing_is_kept(database: str) -> None:
    ended: list[str] = []

    async def slowly() -> None:
        await _used("a")
        await asyncio.sleep(0.05)
        await _used("a")
        ended.append("slow one")

    @transactional
    async def fail() -> None:
        await _add("a", 1)
        await together(_add("a", 2), slowly(), _add("b", 3))

    with pytest.raises(IntegrityError):
        await fail()
    assert set(ended) == {"slow one"} or statements.dialect() == "mysql"  # there the refusal answers all of its message
    assert await statements.read("SELECT name FROM allowances") == []


async def test_a_percent_sign_and_a_semicolon_in_a_value_stay_what_they_are(database: str) -> None:
    odd = "50%s; DROP TABLE allowances; -- '\\"
    await together(_add(odd, 1), _add("b", 2))
    assert await together(_used(odd), _used("b")) == (1, 2)


async def test_over_a_wire_they_go_in_one_message(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[str] = []
    say = aiomysql.Connection.query

    async def overheard(self: aiomysql.Connection, sql: str, unbuffered: bool = False) -> int:
        sent.append(sql)
        return int(await say(self, sql, unbuffered))

    @transactional
    async def ask_three() -> list[str]:
        sent.clear()
        await together(_used("a"), _used("b"), _used("c"))
        return list(sent)

    monkeypatch.setattr(aiomysql.Connection, "query", overheard)
    assert len(await ask_three()) == (1 if statements.dialect() == "mysql" else 0)
