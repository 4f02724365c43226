"""A sheet of numbers, opened and understood: row after row with its verdict. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from server.base.imports.errors import SheetTooLarge, SheetUnreadable
from server.base.imports.first_rows import FirstRows
from server.base.imports.headers import HEAD, Row
from server.base.imports.reading import XLSX, open_sheet
from server.goods.numbers.columns import COLUMNS, layout
from server.goods.numbers.judging import Judge, Verdict

MOST_ROWS = 2_000_000


class ReadRow(NamedTuple):
    """One row: as it was written, what becomes of it, and the row in which its number stood first."""

    cells: list[str]
    verdict: Verdict
    first_row: int

    @property
    def repeated(self) -> bool:
        return self.verdict.number is not None and self.first_row != self.verdict.row


class NumberSheet:
    """One pass over one file. Blocks: everything here belongs in a thread. Close it."""

    def __init__(self, path: Path) -> None:
        """Raises SheetUnreadable, SheetTooLarge."""
        self._sheet = open_sheet(path, COLUMNS, _holds_numbers)
        try:
            rows = self._sheet.rows()
            head = list(islice(rows, HEAD))
            if not head:
                raise SheetUnreadable("表里没有任何内容，请确认上传的是填好的那一份")
            self.layout = layout(head)
        except BaseException:
            self._sheet.close()
            raise
        self._rows = chain(head, rows)
        self.form = self._sheet.form
        self.notes = [*self._sheet.notes, *self._remarks()]

    @property
    def columns(self) -> list[str]:
        return self.layout.used(COLUMNS)

    @property
    def unused_columns(self) -> list[str]:
        return self.layout.unused()

    def titles(self) -> list[str]:
        """The header for a sheet of errors: nameless columns get the names under which they were read."""
        titles = list(self.layout.titles)
        for column in COLUMNS:
            if column.key in self.layout.guessed:
                titles[self.layout.places[column.key]] = column.title
        return titles

    def rows(self, skip: int = 0) -> Iterator[ReadRow]:
        """Every row of data after the first `skip` ones, once. Those are read as well: later rows may repeat them."""
        judge = Judge(self.layout, delimited=self.form != XLSX)
        seen = FirstRows()
        for count, (row, cells) in enumerate(self._data()):
            verdict = judge.verdict(row, cells)
            first = seen.first(int(verdict.number.digits), row) if verdict.number else row
            if count >= skip:
                yield ReadRow(cells, verdict, first)

    def close(self) -> None:
        self._sheet.close()

    def _data(self) -> Iterator[Row]:
        header = self.layout.header_row or 0
        count = 0
        for numbered in self._rows:
            if numbered[0] > header:
                count += 1
                if count > MOST_ROWS:
                    raise SheetTooLarge(f"表格超过 {MOST_ROWS:,} 行，请拆成几份分别上传")
                yield numbered

    def _remarks(self) -> list[str]:
        remarks = []
        if self.layout.header_row is None:
            remarks.append("没有找到表头，各列是按内容认出的，请核对；加上表头再传更稳妥")
        elif self.layout.guessed:
            remarks.append("表头里没有叫“号码”的列，号码是按内容认出的，请核对")
        if "price" not in self.layout.places:
            remarks.append("没有叫“售价”的列，号码会按 0.00 元入库；表里有售价的话，请把那一列的表头改为“售价”")
        return remarks


def _holds_numbers(head: Sequence[Row]) -> bool:
    """Whether a sheet of a workbook is the one to read; a page of explanations may stand before it."""
    try:
        layout(head)
    except SheetUnreadable:
        return False
    return True
