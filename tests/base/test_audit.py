"""What people did can be read again, in words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.base.audit import queries, recording, wording
from server.core.actors import Actor, job
from server.core.paging import Window
from server.core.transactions import transactional
from server.people.agents import status

OWNER = Actor("staff", 1, "林知夏", "req-1")


async def test_acts_are_listed_newest_first_with_words_for_people(database: str) -> None:
    await recording.record(OWNER, "agent.frozen", "agent:12", "投诉待查", {"orders": 3})
    await recording.record(job("sweep"), "something.new", "order:HK1")
    rows, total = await queries.entries("", Window())
    assert total == 2
    assert [(row.actor, row.action_label, row.subject_label) for row in rows] == [
        ("系统", "其他操作", "订单 HK1"),
        ("林知夏", "冻结代理", "代理 12"),
    ]
    assert (rows[1].reason, rows[1].detail) == ("投诉待查", {"orders": 3})


@pytest.mark.parametrize("query", ["林知夏", "冻结", "agent:12", "投诉", "100%"])
async def test_acts_are_found_by_who_what_whom_and_why(database: str, query: str) -> None:
    await recording.record(OWNER, "agent.frozen", "agent:12", "投诉 100% 属实")
    await recording.record(Actor("staff", 2, "周"), "options.changed", "options:sms", "1000 条")
    rows, total = await queries.entries(query, Window())
    assert total == 1
    assert rows[0].action == "agent.frozen"


async def test_an_act_that_is_undone_leaves_no_row(database: str) -> None:
    @transactional
    async def act_and_fail() -> None:
        await recording.record(OWNER, "agent.frozen", "agent:12")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await act_and_fail()
    assert (await queries.entries("", Window()))[1] == 0


def test_every_move_of_an_agent_has_words() -> None:
    assert {wording.action_label(fact) for fact in status.FACTS.values()}.isdisjoint({wording.OTHERWISE})


SERVER = Path(__file__).parents[2] / "server"
CODE = re.compile(r"[a-z]+\.[a-z_]+")


def _recorded_codes() -> Iterator[str]:
    """Every code that some module hands to the audit: never the first argument, which is the actor."""
    for path in SERVER.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if "server.base.audit" not in text:
            continue
        for call in (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)):
            if ast.unparse(call.func).endswith("record") and "outbox" not in ast.unparse(call.func):
                values = [argument.value for argument in call.args[1:] if isinstance(argument, ast.Constant)]
                yield from (value for value in values if isinstance(value, str) and CODE.fullmatch(value))


def test_every_act_that_is_recorded_anywhere_has_words() -> None:
    codes = set(_recorded_codes())
    assert {"options.changed", "staff.signed_in"} <= codes
    assert {code for code in codes if wording.action_label(code) == wording.OTHERWISE} == set()
