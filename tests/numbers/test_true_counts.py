"""The sheet whose truth lies beside it: every verdict, row by row, from reading to stock."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from server.core import statements
from server.core.actors import Actor
from server.gateways.storage import Storage
from server.goods.numbers.importing_files import import_file
from server.goods.numbers.reading_sheets import ReadRow


@pytest.fixture
def truth(data: Path) -> dict[str, Any]:
    return json.loads((data / "numbers-gbk.truth.json").read_text())


def test_no_valid_row_is_refused_and_no_invalid_one_taken(
    data: Path, truth: dict[str, Any], judged: Callable[[Path], list[ReadRow]]
) -> None:
    rows = judged(data / "numbers-gbk.csv")

    assert [row.verdict.row for row in rows if row.verdict.number is None] == truth["invalid_rows"]
    assert [row.verdict.row for row in rows if row.repeated] == truth["duplicate_rows"]
    assert len(rows) == truth["rows"]


def test_every_refused_row_says_why_and_what_to_do(data: Path, judged: Callable[[Path], list[ReadRow]]) -> None:
    refused = [row for row in judged(data / "numbers-gbk.csv") if row.verdict.number is None]

    assert refused
    assert all(row.verdict.problems and all(p.problem and p.remedy and p.column for p in row.verdict.problems) for row in refused)


async def test_the_command_prints_the_truth_in_one_line(
    database: str, data: Path, truth: dict[str, Any], storage: Storage, clerk: Actor
) -> None:
    outcome = await import_file(data / "numbers-gbk.csv", "A池", False, storage, clerk)

    printed = json.loads(outcome.as_json())
    assert "\n" not in outcome.as_json()
    assert {key: printed[key] for key in truth} == truth
    assert (printed["fresh"], printed["known"], printed["encoding"]) == (4828, 0, "GB18030")
    assert printed["notes"] == ["表里的“号池”一列没有使用，全部号码写入号池“A池”"]
    assert (await statements.read_one("SELECT COUNT(*) AS n FROM phone_numbers")) == {"n": 0}


async def test_a_person_reads_the_same_in_sentences(database: str, data: Path, storage: Storage, clerk: Actor) -> None:
    outcome = await import_file(data / "numbers-gbk.csv", "A池", False, storage, clerk)

    said = outcome.as_text().splitlines()
    assert said[:2] == ["numbers-gbk.csv，GB18030，5,000 行", "新号码 4,828，已在库 0，文件内重复 99，无效 73"]
    assert "第 204 行 号码“130986840101”：有 12 位，核对后改成 11 位" in said
    assert said[-1] == "还没有改动任何号码；加上 --apply 写入号池：A池"


async def test_applied_it_is_in_stock_and_a_second_time_nothing_changes(
    database: str, data: Path, truth: dict[str, Any], storage: Storage, clerk: Actor
) -> None:
    first = await import_file(data / "numbers-gbk.csv", "A池", True, storage, clerk)
    stock = await statements.read("SELECT * FROM phone_numbers ORDER BY id")
    second = await import_file(data / "numbers-gbk.csv", "A池", True, storage, clerk)

    assert first.report["written"] == len(stock) == truth["valid"]
    assert (second.report["fresh"], second.report["known"], second.report["written"]) == (0, truth["valid"], 0)
    assert await statements.read("SELECT * FROM phone_numbers ORDER BY id") == stock
    assert await statements.read_one("SELECT COUNT(*) AS n FROM number_events") == {"n": truth["valid"]}
