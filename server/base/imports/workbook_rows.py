"""Rows of an .xlsx, one at a time, as text. A number that Excel holds exactly keeps every digit."""

from __future__ import annotations

import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from server.base.imports.errors import SheetTooLarge, SheetUnreadable
from server.base.imports.headers import LONGEST_CELL, Row

WIDEST = 64
"""columns read; a stray cell far to the right must not make every row that wide"""
DEEPEST = 1_048_576
"""the rows that Excel has"""
_LARGEST_PART = 1_200_000_000
_LARGEST_TEXTS = 160_000_000
"""bytes unpacked: all cells of a full sheet; and the table of texts, which stays in memory"""
_MOST_PARTS = 2_000
_EXACT_WHOLE = 10**15
_UNCOMPUTED = "=?"
"""a formula without a result; every reader refuses a cell that begins with ="""
_DAMAGED = "文件读到一半坏了，请重新导出或重新上传"
_BLOCK = 1024 * 1024
_CHUNK = 500


class Workbook:
    """The first visible sheet that is not empty, open until `close`. Its rows can be read once."""

    def __init__(self, path: Path) -> None:
        """Raises SheetUnreadable, SheetTooLarge."""
        parts = _parts(path)
        _refuse_bombs(parts)
        self._open = ExitStack()
        self._source: Any = None
        try:
            self._computed = self._load(path, computed=True)
            filled = [sheet.title for sheet in self._computed.worksheets if sheet.sheet_state == "visible" and _has_rows(sheet)]
            if not filled:
                raise SheetUnreadable("表里没有任何内容，请确认上传的是填好的那一份")
            if _has_formulas(path, parts):
                self._source = self._load(path, computed=False)
        except BaseException:
            self.close()
            raise
        self.title = filled[0]
        self.others = filled[1:]
        """visible sheets with something in them that are not read"""

    def rows(self) -> Iterator[Row]:
        """Raises SheetUnreadable where the file turns out to be damaged."""
        values = _values(self._computed[self.title])
        if self._source is not None:
            values = _with_uncomputed(values, _values(self._source[self.title]))
        return _numbered(values)

    def close(self) -> None:
        self._open.close()

    def _load(self, path: Path, computed: bool) -> Any:
        import openpyxl  # noqa: PLC0415 - memory that only a worker that reads such a sheet should pay

        # an open file, for openpyxl judges a path by its ending
        file = self._open.enter_context(path.open("rb"))
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                book = openpyxl.load_workbook(file, read_only=True, data_only=computed, keep_links=False)
        except Exception as error:  # openpyxl names no common error for a broken file
            raise SheetUnreadable() from error
        self._open.callback(book.close)
        return book


def _parts(path: Path) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, NotImplementedError):
        raise SheetUnreadable("文件不完整，打不开，请重新导出或重新上传") from None
    names = {part.filename for part in parts}
    if "xl/workbook.bin" in names:
        raise SheetUnreadable("这是 .xlsb 格式，请在 Excel 里另存为 .xlsx 后重新上传")
    if "content.xml" in names:
        raise SheetUnreadable("这是 OpenDocument 表格，请另存为 .xlsx 后重新上传")
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise SheetUnreadable("这是压缩包，不是表格，请解压后上传里面的 .xlsx 或 CSV")
    if any(part.flag_bits & 1 for part in parts):
        raise SheetUnreadable("文件加了密码，请去掉密码后重新上传")
    return parts


def _refuse_bombs(parts: list[zipfile.ZipInfo]) -> None:
    """By the sizes that the archive states: reading stops at them, so they can't be understated."""
    texts = sum(part.file_size for part in parts if part.filename.lower().endswith(("sharedstrings.xml", "styles.xml")))
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_PART or texts > _LARGEST_TEXTS:
        raise SheetTooLarge("表格解开后太大，请拆成几份，或另存为 CSV 后上传")


def _has_rows(sheet: Any) -> bool:
    if not hasattr(sheet, "reset_dimensions"):
        return False
    return next(_values(sheet), None) is not None


def _has_formulas(path: Path, parts: list[zipfile.ZipInfo]) -> bool:
    """Whether any cell holds a formula: only then is the sheet read twice side by side."""
    try:
        with zipfile.ZipFile(path) as archive:
            return any(_mentions_formula(archive, part) for part in parts if "worksheets/" in part.filename)
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise SheetUnreadable(_DAMAGED) from error


def _mentions_formula(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    with archive.open(part) as file:
        tail = b""
        while block := file.read(_BLOCK):
            if any(mark in tail + block for mark in (b"<f>", b"<f ", b"<f/")):
                return True
            tail = block[-8:]
    return False


def _values(sheet: Any) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Rows that hold something, with their numbers."""
    # the size that a file states may be wrong: some programs write A1 for every sheet
    sheet.reset_dimensions()
    rows = enumerate(sheet.iter_rows(max_col=WIDEST, values_only=True), 1)
    while chunk := _chunk(rows):
        for number, cells in chunk:
            if number > DEEPEST:
                raise SheetTooLarge(f"表格超过 {DEEPEST:,} 行，请拆成几份分别上传")
            if any(cell is not None for cell in cells):
                yield number, cells


def _chunk(rows: Iterator[tuple[int, tuple[Any, ...]]]) -> list[tuple[int, tuple[Any, ...]]]:
    """Some rows at once, so that warnings are hushed around them and not around whoever waits for the next."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return [row for _, row in zip(range(_CHUNK), rows, strict=False)]
    except Exception as error:  # a damaged part shows only while it is read
        raise SheetUnreadable(_DAMAGED) from error


def _with_uncomputed(
    computed: Iterator[tuple[int, tuple[Any, ...]]], source: Iterator[tuple[int, tuple[Any, ...]]]
) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Marks each formula that has no stored result, which would else look like an empty cell."""
    waiting = next(computed, None)
    for number, formulas in source:
        values: tuple[Any, ...] = (None,) * len(formulas)
        if waiting is not None and waiting[0] == number:
            values, waiting = waiting[1], next(computed, None)
        cells = tuple(
            _UNCOMPUTED if value is None and formula is not None else value for value, formula in zip(values, formulas, strict=True)
        )
        yield number, cells


def _numbered(rows: Iterator[tuple[int, tuple[Any, ...]]]) -> Iterator[Row]:
    for number, cells in rows:
        texts = [_text(cell) for cell in cells]
        while texts and not texts[-1]:
            texts.pop()
        if "".join(texts).strip():
            yield number, texts


def _text(cell: Any) -> str:
    match cell:
        case None:
            return ""
        case str():
            return cell[:LONGEST_CELL]
        case bool():
            return "是" if cell else "否"
        case int():
            return str(cell)
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < _EXACT_WHOLE else f"{cell:.15g}"
        case datetime() | date() | time() | timedelta():
            return str(cell)
        case _:
            return str(cell)
