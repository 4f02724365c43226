"""Rows that are appended wait for the commit, and share its fate."""

from __future__ import annotations

import pytest
from tortoise.exceptions import IntegrityError

from server.core import statements
from server.core.transactions import transactional

ROW = "INSERT INTO allowances (name, used, resets_at) VALUES (%s, 1, '2026-01-01')"


@transactional
async def _append(*names: str, then: Exception | None = None) -> None:
    for name in names:
        await statements.append(ROW, [name])
    if then is not None:
        raise then


async def _names() -> list[str]:
    return [row["name"] for row in await statements.read("SELECT name FROM allowances ORDER BY name")]


async def test_appended_rows_are_all_there_after_the_commit(database: str) -> None:
    await _append("50 %", "it's; a trap", "c")
    assert await _names() == ["50 %", "c", "it's; a trap"]


async def test_a_verb_that_fails_leaves_none_of_them(database: str) -> None:
    with pytest.raises(ValueError, match="no"):
        await _append("a", "b", then=ValueError("no"))
    assert await _names() == []


async def test_one_that_the_database_refuses_undoes_all(database: str) -> None:
    with pytest.raises(IntegrityError):
        await _append("a", "b", "a")
    assert await _names() == []


async def test_outside_a_transaction_a_row_is_written_at_once(database: str) -> None:
    await statements.append(ROW, ["a"])
    assert await _names() == ["a"]
