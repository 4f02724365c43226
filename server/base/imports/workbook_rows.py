"""Rows of an .xlsx, one at a time, as text. A number that Excel holds exactly keeps every digit."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from server.base.imports.errors import SheetTooLarge, SheetUnreadable
from server.base.imports.headers import Row

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
_BLOCK = 1024 * 1024
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheet that is read, and how to read it from the start again."""

    title: str
    others: list[str]
    """visible sheets with something in them that are not read"""
    rows: Callable[[], Iterator[Row]]


def open_workbook(path: Path) -> Workbook:
    """The first visible sheet that is not empty. Raises SheetUnreadable, SheetTooLarge."""
    parts = _parts(path)
    _refuse_bombs(parts)
    with _opened(path, computed=True) as book:
        filled = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible" and _has_rows(sheet)]
    if not filled:
        raise SheetUnreadable("表里没有任何内容，请确认上传的是填好的那一份")
    formulas = _has_formulas(path, parts)
    return Workbook(filled[0], filled[1:], lambda: _rows(path, filled[0], formulas))


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


class _opened:  # noqa: N801 - reads as a verb: with _opened(path)
    """An openpyxl workbook that is closed at the end; whatever breaks inside says so in our words."""

    def __init__(self, path: Path, computed: bool) -> None:
        self._path, self._computed = path, computed

    def __enter__(self) -> Any:
        import openpyxl  # noqa: PLC0415 - memory that only a worker that reads such a sheet should pay

        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self._book = openpyxl.load_workbook(self._path, read_only=True, data_only=self._computed, keep_links=False)
        except Exception as error:  # openpyxl names no common error for a broken file
            raise SheetUnreadable() from error
        return self._book

    def __exit__(self, *_: object) -> None:
        self._book.close()


def _has_rows(sheet: Any) -> bool:
    if not hasattr(sheet, "reset_dimensions"):
        return False
    return next(_values(sheet), None) is not None


def _has_formulas(path: Path, parts: list[zipfile.ZipInfo]) -> bool:
    """Whether any cell holds a formula: only then is the sheet read twice side by side."""
    with zipfile.ZipFile(path) as archive:
        for part in parts:
            if "worksheets/" not in part.filename:
                continue
            with archive.open(part) as file:
                tail = b""
                while block := file.read(_BLOCK):
                    if b"<f" in tail + block and _formula_tag(tail + block):
                        return True
                    tail = block[-8:]
    return False


def _formula_tag(block: bytes) -> bool:
    return any(mark in block for mark in (b"<f>", b"<f ", b"<f/"))


def _rows(path: Path, title: str, formulas: bool) -> Iterator[Row]:
    with _opened(path, computed=True) as book:
        if not formulas:
            yield from _numbered(_values(book[title]))
            return
        with _opened(path, computed=False) as source:
            yield from _numbered(_with_uncomputed(_values(book[title]), _values(source[title])))


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
        raise SheetUnreadable("文件读到一半坏了，请重新导出或重新上传") from error


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
        if any(texts):
            yield number, texts


def _text(cell: Any) -> str:
    match cell:
        case None:
            return ""
        case str():
            return cell
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
