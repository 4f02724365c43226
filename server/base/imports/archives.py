"""An .xlsx as the archive that it is: refused when it is something else or a bomb, walked part by part."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.parsers import expat

from server.base.imports.errors import SheetTooLarge, SheetUnreadable

_DAMAGED = "文件读到一半坏了，请重新导出或重新上传"
_LARGEST_PART = 1_200_000_000
_LARGEST_TEXTS = 160_000_000
"""bytes unpacked: all cells of a full sheet; and the table of texts, which stays in memory"""
_MOST_PARTS = 2_000
_BLOCK = 256 * 1024

Attributes = dict[str, str]


class Elements:
    """What to do at the beginning and end of an element and with its text; names come without their prefix."""

    def start(self, name: str, attributes: Attributes) -> None: ...

    def end(self, name: str) -> None: ...

    def text(self, text: str) -> None: ...


def open_archive(path: Path) -> zipfile.ZipFile:
    """The archive of a workbook, safe to unpack. Raises SheetUnreadable for anything else, SheetTooLarge for a bomb."""
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, NotImplementedError):
        raise SheetUnreadable("文件不完整，打不开，请重新导出或重新上传") from None
    try:
        _refuse_foreign(archive.infolist())
        _refuse_bombs(archive.infolist())
    except BaseException:
        archive.close()
        raise
    return archive


def _refuse_foreign(parts: list[zipfile.ZipInfo]) -> None:
    names = {part.filename for part in parts}
    if "xl/workbook.bin" in names:
        raise SheetUnreadable("这是 .xlsb 格式，请在 Excel 里另存为 .xlsx 后重新上传")
    if "content.xml" in names:
        raise SheetUnreadable("这是 OpenDocument 表格，请另存为 .xlsx 后重新上传")
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise SheetUnreadable("这是压缩包，不是表格，请解压后上传里面的 .xlsx 或 CSV")
    if any(part.flag_bits & 1 for part in parts):
        raise SheetUnreadable("文件加了密码，请去掉密码后重新上传")


def _refuse_bombs(parts: list[zipfile.ZipInfo]) -> None:
    """By the sizes that the archive states: reading stops at them, so they can't be understated."""
    texts = sum(part.file_size for part in parts if "worksheets/" not in part.filename)
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _LARGEST_PART or texts > _LARGEST_TEXTS:
        raise SheetTooLarge("表格解开后太大，请拆成几份，或另存为 CSV 后上传")


def walk(archive: zipfile.ZipFile, part: str, elements: Elements) -> Iterator[None]:
    """Parse one part a block at a time, stopping after each. Raises SheetUnreadable where it is broken."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: elements.start(name.rpartition(":")[2], attributes)
    parser.EndElementHandler = lambda name: elements.end(name.rpartition(":")[2])
    parser.CharacterDataHandler = elements.text
    parser.StartDoctypeDeclHandler = _refuse_entities
    with _whole(), archive.open(part) as file:
        while block := file.read(_BLOCK):
            parser.Parse(block, False)
            yield
        parser.Parse(b"", True)
        yield


def mentions(archive: zipfile.ZipFile, part: str, word: bytes) -> bool:
    """Whether a part holds a word anywhere: a look without parsing. Raises SheetUnreadable where it is broken."""
    tail = b""
    with _whole(), archive.open(part) as file:
        while block := file.read(_BLOCK):
            if word in tail + block:
                return True
            tail = block[-len(word) :]
    return False


@contextmanager
def _whole() -> Iterator[None]:
    """What a damaged part raises, said in words."""
    try:
        yield
    except (expat.ExpatError, zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, IndexError) as error:
        raise SheetUnreadable(_DAMAGED) from error


def _refuse_entities(*_: object) -> None:
    raise SheetUnreadable()
