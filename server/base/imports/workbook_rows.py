"""Rows of an .xlsx, one at a time, as text. A number that Excel holds exactly keeps every digit."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from server.base.imports.archives import Attributes, Elements, mentions, open_archive, walk
from server.base.imports.errors import SheetTooLarge, SheetUnreadable
from server.base.imports.headers import LONGEST_CELL, Row
from server.base.imports.workbook_parts import Texts, date_styles, sheets, texts

WIDEST = 64
"""columns read; a stray cell far to the right must not make every row that wide"""
DEEPEST = 1_048_576
"""the rows that Excel has"""
_EXACT_DIGITS = 15
_UNCOMPUTED = "=?"
"""a formula without a result; every reader refuses a cell that begins with ="""
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's days have no zone
_MOST_MERGES = 100_000
_RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BOOLEANS = {"1": "是", "0": "否"}


class Workbook:
    """The first visible sheet that is not empty, open until `close`. Its rows can be read once."""

    def __init__(self, path: Path) -> None:
        """Raises SheetUnreadable, SheetTooLarge."""
        self._archive = open_archive(path)
        try:
            self._texts = texts(self._archive)
            self._dates = date_styles(self._archive)
            filled = [sheet for sheet in sheets(self._archive) if sheet.visible and next(self._read(sheet.path), None)]
            if not filled:
                raise SheetUnreadable("表里没有任何内容，请确认上传的是填好的那一份")
        except BaseException:
            self.close()
            raise
        self._path = filled[0].path
        self.title = filled[0].title
        self.others = [sheet.title for sheet in filled[1:]]
        """visible sheets with something in them that are not read"""

    def rows(self) -> Iterator[Row]:
        """Raises SheetUnreadable where the file turns out to be damaged."""
        return _filled(self._read(self._path), merges(self._archive, self._path))

    def close(self) -> None:
        self._archive.close()

    def _read(self, part: str) -> Iterator[Row]:
        cells = _Cells(self._texts, self._dates)
        for _ in walk(self._archive, part, cells):
            yield from cells.take()


class _Cells(Elements):
    """Collects the rows of a sheet as its elements come by."""

    def __init__(self, table: Texts, dates: frozenset[str]) -> None:
        self._table = table
        self._dates = dates
        self._rows: list[Row] = []
        self._number = 0
        self._row: list[str] = []
        self._place = -1
        self._kind = self._style = ""
        self._value: list[str] = []
        self._collecting = self._aside = self._has_value = self._has_formula = False

    def take(self) -> list[Row]:
        """The rows that are complete."""
        rows, self._rows = self._rows, []
        return rows

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            reference = attributes.get("r")
            self._place = _place(reference) if reference else self._place + 1
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
            self._value = []
            self._has_value = self._has_formula = False
        elif name == "v" or (name == "t" and not self._aside):
            self._collecting = self._has_value = True
        elif name == "f":
            self._has_formula = True
        elif name == "row":
            self._number = int(attributes.get("r", self._number + 1))
            self._row, self._place = [], -1
        elif name == "rPh":
            self._aside = True

    def text(self, text: str) -> None:
        if self._collecting:
            self._value.append(text)

    def end(self, name: str) -> None:
        if name == "v" or name == "t":
            self._collecting = False
        elif name == "c":
            self._put(self._said())
        elif name == "row":
            self._finish()
        elif name == "rPh":
            self._aside = False

    def _put(self, text: str) -> None:
        if text and self._place < WIDEST:
            self._row += [""] * (self._place - len(self._row))
            self._row[self._place :] = [text[:LONGEST_CELL]]

    def _finish(self) -> None:
        if self._number > DEEPEST:
            raise SheetTooLarge(f"表格超过 {DEEPEST:,} 行，请拆成几份分别上传")
        if any(text and not text.isspace() for text in self._row):
            self._rows.append((self._number, self._row))

    def _said(self) -> str:
        value = "".join(self._value)
        if not self._has_value:
            return _UNCOMPUTED if self._has_formula else ""
        match self._kind:
            case "s":
                return _unescaped(self._table[int(value)])
            case "n":
                return _date(value) if self._style in self._dates else _digits(value)
            case "b":
                return _BOOLEANS.get(value, value)
            case _:
                return _unescaped(value)


def _unescaped(text: str) -> str:
    """Marks that XML can't hold are written _x000D_."""
    return _ESCAPED.sub(lambda mark: chr(int(mark[1], 16)), text) if "_x" in text else text


def _digits(value: str) -> str:
    """A number as Excel shows it: whole ones in full, others to 15 figures, for 0.1 + 0.2 is 0.3."""
    if value.isdigit() and len(value) <= _EXACT_DIGITS:
        return value
    if not value.strip():
        return ""
    number = float(value)
    return str(int(number)) if number.is_integer() and abs(number) < 10**_EXACT_DIGITS else f"{number:.15g}"


def _date(value: str) -> str:
    try:
        return str(_DAY_ZERO + timedelta(days=float(value)))
    except (OverflowError, ValueError):
        return value


def _place(reference: str) -> int:
    place = 0
    for mark in reference:
        if not mark.isalpha():
            break
        place = place * 26 + ord(mark) - 64
    return place - 1


def merges(archive: zipfile.ZipFile, part: str) -> dict[int, list[tuple[int, int]]]:
    """By column, the first and last row of each cell that spans rows. They stand behind all rows in the file."""
    found: dict[int, list[tuple[int, int]]] = {}
    count = 0

    class Merges(Elements):
        def start(self, name: str, attributes: Attributes) -> None:
            nonlocal count
            span = _RANGE.fullmatch(attributes.get("ref", "")) if name == "mergeCell" else None
            if span and span[2] != span[4] and count < _MOST_MERGES:
                count += 1
                found.setdefault(_place(span[1]), []).append((int(span[2]), int(span[4])))

    if mentions(archive, part, b"mergeCell "):
        for _ in walk(archive, part, Merges()):
            pass
    return {place: sorted(spans, reverse=True) for place, spans in found.items() if place < WIDEST}


def _filled(rows: Iterator[Row], spans: dict[int, list[tuple[int, int]]]) -> Iterator[Row]:
    """A cell that spans rows holds for each of them: a price over five numbers is the price of all five."""
    if not spans:
        yield from rows
        return
    held: dict[int, str] = {}
    for number, written in rows:
        cells = list(written)
        for place, left in spans.items():
            while left and left[-1][1] < number:
                left.pop()
            if not left or left[-1][0] > number:
                continue
            cells += [""] * (place + 1 - len(cells))
            if left[-1][0] == number:
                held[place] = cells[place]
            else:
                cells[place] = cells[place] or held.get(place, "")
        yield number, cells
