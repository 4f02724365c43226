"""Opens any sheet that people send, told apart by what is in it and not by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from server.base.imports.encodings import text_form
from server.base.imports.errors import SheetTooLarge, SheetUnreadable
from server.base.imports.headers import Column, Row, recognised
from server.base.imports.text_rows import text_rows
from server.base.imports.workbook_rows import Workbook

LARGEST_FILE = 256 * 1024 * 1024
"""bytes; a million rows of numbers are about 80 MB of CSV"""

XLSX = "XLSX"

_FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "这是旧版 .xls，或加了密码的表格，请在 Excel 里另存为不带密码的 .xlsx 后重新上传"),
    (b"%PDF", "这是 PDF，不是表格，请上传 .xlsx 或 CSV"),
    (b"\x89PNG", "这是图片，不是表格，请上传 .xlsx 或 CSV"),
    (b"\xff\xd8\xff", "这是图片，不是表格，请上传 .xlsx 或 CSV"),
    (b"GIF8", "这是图片，不是表格，请上传 .xlsx 或 CSV"),
    (b"Rar!", "这是压缩包，请解压后上传里面的 .xlsx 或 CSV"),
    (b"7z\xbc\xaf", "这是压缩包，请解压后上传里面的 .xlsx 或 CSV"),
    (b"\x1f\x8b", "这是压缩包，请解压后上传里面的 .xlsx 或 CSV"),
)
_WEB_PAGE = "这是网页格式的表格，请用 Excel 打开，另存为 .xlsx 后重新上传"


@dataclass(frozen=True, slots=True)
class Sheet:
    """An open sheet. `rows` reads it once, from the start; `close` lets the file go."""

    form: str
    """its encoding, or XLSX"""
    notes: list[str]
    """what whoever sent it should know"""
    rows: Callable[[], Iterator[Row]]
    close: Callable[[], None]


def open_sheet(path: Path, columns: Sequence[Column], is_it: Callable[[Sequence[Row]], bool]) -> Sheet:
    """Look at a file and get ready to read its rows. Blocks: call it in a thread.

    `columns` are the ones the caller hopes for; they decide between delimiters.
    `is_it` says whether first rows are those of the sheet looked for; it decides between the sheets of a workbook.
    Raises SheetUnreadable and SheetTooLarge, also later from `rows()`.
    """
    if path.stat().st_size > LARGEST_FILE:
        raise SheetTooLarge(f"文件超过 {LARGEST_FILE // 1024 // 1024} MB，请拆成几份分别上传")
    with path.open("rb") as file:
        head = file.read(2048)
    if not head.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise SheetUnreadable("文件是空的，请确认上传的是填好的那一份")
    if head.startswith(b"PK\x03\x04"):
        book = Workbook(path, is_it)
        return Sheet(XLSX, _about_others(book.title, book.others), book.rows, book.close)
    _refuse_foreign(head)
    form = text_form(path)
    notes = [] if form.certain else [f"文件里有几处乱码，按 {form.label} 读取，乱码所在的行不会写入"]
    rows = text_rows(path, form, lambda cells: recognised(cells, columns))
    return Sheet(form.label, notes, lambda: rows, rows.close)


def _about_others(read: str, others: Sequence[str]) -> list[str]:
    if not others:
        return []
    return [f"只读取了工作表“{read}”，没有读取：{'、'.join(others[:5])}{'等' if len(others) > 5 else ''}"]


def _refuse_foreign(head: bytes) -> None:
    for mark, message in _FOREIGN:
        if head.startswith(mark):
            raise SheetUnreadable(message)
    opening = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if opening.startswith((b"<!doctype html", b"<html", b"<table", b"<?xml", b"mime-version:")):
        raise SheetUnreadable(_WEB_PAGE)
