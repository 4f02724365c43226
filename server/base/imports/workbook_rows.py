"""Rows of an .xlsx, one at a time, as text. A number that Excel holds exactly keeps every digit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from server.base.imports import merged_cells
from server.base.imports.archives import Attributes, Elements, open_archive, walk
from server.base.imports.errors import SheetTooLarge, SheetUnreadable
from server.base.imports.headers import HEAD, LONGEST_CELL, Row
from server.base.imports.workbook_parts import WIDEST, Styles, Texts, place_of, sheets, styles, texts

DEEPEST = 1_048_576
"""the rows that Excel has"""
_EXACT_DIGITS = 15
_LOST_FROM = 11
_KEPT_FIGURES = 3
"""of a number with as many digits as Excel writes as 1.38E+10"""
_LONGEST_TEXT = 40_000
"""characters of a cell; Excel has room for 32,767"""
_UNCOMPUTED = "=?"
"""a formula without a result; every reader refuses a cell that begins with ="""
_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's days have no zone
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BOOLEANS = {"1": "是", "0": "否"}


class Workbook:
    """The first visible sheet that is the one looked for, open until `close`. Its rows can be read once."""

    def __init__(self, path: Path, is_it: Callable[[Sequence[Row]], bool]) -> None:
        """`is_it` judges a sheet by its first rows; without one that fits, the first that is not empty is taken.

        Raises SheetUnreadable, SheetTooLarge.
        """
        self._archive = open_archive(path)
        try:
            self._texts = texts(self._archive)
            self._styles = styles(self._archive)
            filled = [sheet for sheet in sheets(self._archive) if sheet.visible and next(self._read(sheet.path), None)]
            if not filled:
                raise SheetUnreadable("表里没有任何内容，请确认上传的是填好的那一份")
        except BaseException:
            self.close()
            raise
        chosen = next((sheet for sheet in filled if is_it(self._head(sheet.path))), filled[0])
        self._path = chosen.path
        self.title = chosen.title
        self.others = [sheet.title for sheet in filled if sheet is not chosen]
        """visible sheets with something in them that are not read"""

    def rows(self) -> Iterator[Row]:
        """Raises SheetUnreadable where the file turns out to be damaged."""
        return merged_cells.filled(self._read(self._path), merged_cells.merges(self._archive, self._path))

    def close(self) -> None:
        self._archive.close()

    def _head(self, part: str) -> list[Row]:
        return list(islice(self._read(part), HEAD))

    def _read(self, part: str) -> Iterator[Row]:
        cells = _Cells(self._texts, self._styles)
        for _ in walk(self._archive, part, cells):
            yield from cells.take()


class _Cells(Elements):
    """Collects the rows of a sheet as its elements come by."""

    def __init__(self, table: Texts, styles: Styles) -> None:
        self._table = table
        self._styles = styles
        self._rows: list[Row] = []
        self._number = 0
        self._row: list[str] = []
        self._place = -1
        self._kind = self._style = ""
        self._value: list[str] = []
        self._length = 0
        self._collecting = self._aside = self._has_value = self._has_formula = False

    def take(self) -> list[Row]:
        """The rows that are complete."""
        rows, self._rows = self._rows, []
        return rows

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            reference = attributes.get("r")
            self._place = place_of(reference) if reference else self._place + 1
            self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "0")
            self._value, self._length = [], 0
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
        if self._collecting and self._length < _LONGEST_TEXT:
            self._value.append(text)
            self._length += len(text)

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
        # a formula's text may be empty; its number is not there before some program has worked it out
        if not value and not (self._has_value and self._kind == "str"):
            return _UNCOMPUTED if self._has_formula else ""
        match self._kind:
            case "s":
                return _unescaped(self._table[int(value)])
            case "n":
                return self._number_said(value)
            case "b":
                return _BOOLEANS.get(value, value)
            case _:
                return _unescaped(value)

    def _number_said(self, value: str) -> str:
        if self._style in self._styles.dates:
            return _date(value)
        digits = _digits(value)
        return f"{float(digits):.2E}" if self._style in self._styles.scientific and _rounded(digits) else digits


def _rounded(digits: str) -> bool:
    """13800000000: what 1.38E+10 in a text became when Excel opened it. The lost digits are gone."""
    return len(digits) >= _LOST_FROM and set(digits[_KEPT_FIGURES:]) == {"0"}


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
