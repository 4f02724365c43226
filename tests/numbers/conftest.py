"""Sheets for tests: written to a file, judged row by row, or imported into a real database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from server.core.actors import Actor
from server.gateways.storage import FolderStorage, Storage
from server.goods.numbers.reading_sheets import NumberSheet, ReadRow

CLERK = Actor("staff", 1, "林知夏")


@pytest.fixture
def storage(tmp_path: Path) -> Storage:
    return FolderStorage(tmp_path / "storage")


@pytest.fixture
def clerk() -> Actor:
    return CLERK


@pytest.fixture
def data() -> Path:
    return Path(__file__).with_name("data")


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    """Write bytes, or text in an encoding, to a file."""

    def write(content: bytes | str, encoding: str = "utf-8", name: str = "numbers.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    """Write rows of cells to an .xlsx."""

    def write(rows: Sequence[Sequence[Any]], name: str = "numbers.xlsx") -> Path:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        path = tmp_path / name
        book.save(path)
        return path

    return write


@pytest.fixture
def judged() -> Callable[[Path], list[ReadRow]]:
    """Every row of a file with its verdict."""

    def read(path: Path) -> list[ReadRow]:
        with closing(NumberSheet(path)) as sheet:
            return list(sheet.rows())

    return read


@pytest.fixture
def taken(judged: Callable[[Path], list[ReadRow]]) -> Callable[[Path], dict[int, str]]:
    """The numbers that a file brings, by row."""

    def read(path: Path) -> dict[int, str]:
        return {row.verdict.row: row.verdict.number.digits for row in judged(path) if row.verdict.number and not row.repeated}

    return read


@pytest.fixture
def refused(judged: Callable[[Path], list[ReadRow]]) -> Callable[[Path], dict[int, str]]:
    """What is wrong with each refused row of a file."""

    def read(path: Path) -> dict[int, str]:
        return {row.verdict.row: row.verdict.problems[0].problem for row in judged(path) if not row.verdict.number}

    return read
