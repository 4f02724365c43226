"""Writes the sheet that a clerk mends and sends again: the refused rows as they were, with what is wrong beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from server.base.imports.problems import Problem

ADDED_TITLES = ("原行号", "问题", "怎么改")
_MOST_ROWS = 1_000_000
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class ErrorSheet:
    """Three sheets in one file: refused rows, repeated rows, rows with warnings. Written row by row."""

    def __init__(self, titles: Sequence[str]) -> None:
        import openpyxl  # noqa: PLC0415 - memory that only a worker that writes such a sheet should pay
        from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415

        self._book = openpyxl.Workbook(write_only=True)
        self._cell = WriteOnlyCell
        self._width = len(titles)
        self._refused = self._sheet("错误行", titles)
        self._repeated = self._sheet("重复行", titles)
        self._warned = self._sheet("提醒", titles)
        self._left = {id(sheet): _MOST_ROWS for sheet in (self._refused, self._repeated, self._warned)}

    def refused(self, row: int, cells: Sequence[str], problems: Sequence[Problem]) -> None:
        self._append(self._refused, row, cells, *_said(problems))

    def repeated(self, row: int, cells: Sequence[str], first: int) -> None:
        self._append(self._repeated, row, cells, f"与第 {first} 行重复", "只取首次出现的一行，不用再传")

    def warned(self, row: int, cells: Sequence[str], problems: Sequence[Problem]) -> None:
        self._append(self._warned, row, cells, *_said(problems))

    def save(self, path: Path) -> None:
        self._book.save(path)

    def _sheet(self, name: str, titles: Sequence[str]) -> Any:
        sheet = self._book.create_sheet(name)
        for place in range(1, len(titles) + len(ADDED_TITLES) + 1):
            sheet.column_dimensions[_letter(place)].width = 16 if place <= len(titles) + 1 else 34
        sheet.freeze_panes = "A2"
        sheet.append([self._text(sheet, title) for title in (*titles, *ADDED_TITLES)])
        return sheet

    def _append(self, sheet: Any, row: int, cells: Sequence[str], problem: str, remedy: str) -> None:
        if not self._left[id(sheet)]:
            return
        self._left[id(sheet)] -= 1
        kept = [*cells[: self._width], *[""] * (self._width - len(cells))]
        # cells beyond the header have no column of their own: they stand behind the last one
        rest = " ".join(cell for cell in cells[self._width :] if cell)
        said = [self._text(sheet, problem), self._text(sheet, remedy + _aside(rest))]
        sheet.append([*(self._text(sheet, text) for text in kept), row, *said])

    def _text(self, sheet: Any, written: str) -> Any:
        """A cell that is text whatever it begins with: no formula, no lost digits."""
        cell = self._cell(sheet, value=_FORBIDDEN.sub("", written)[:32_000])
        cell.data_type = "s"
        cell.number_format = "@"
        return cell


def _said(problems: Sequence[Problem]) -> tuple[str, str]:
    return (
        "；".join(f"{problem.column}：{problem.problem}" for problem in problems),
        "；".join(dict.fromkeys(problem.remedy for problem in problems)),
    )


def _aside(rest: str) -> str:
    return f"（表头之外还有：{rest}）" if rest else ""


def _letter(place: int) -> str:
    letters = ""
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
