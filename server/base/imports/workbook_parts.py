"""The parts of an .xlsx beside its rows: which sheets there are, the table of texts, which styles show a date.

Why not openpyxl: on a million rows it kept 256 MB, for it holds on to every row that it has passed.
"""

from __future__ import annotations

import re
import zipfile
from array import array
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from server.base.imports.archives import Attributes, Elements, walk

WIDEST = 64
"""columns read; a stray cell far to the right must not make every row that wide"""

_BUILT_IN_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_BUILT_IN_POWERS = ("11", "48")
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_DATE_LETTERS = re.compile(r"[ymdhs年月日时分秒]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One sheet of the workbook and where its rows lie in the archive."""

    title: str
    path: str
    visible: bool


def sheets(archive: zipfile.ZipFile) -> list[SheetPart]:
    """The sheets with rows, in the order of their tabs."""
    book = _book_path(archive)
    relations = _relations(archive, book)
    found: list[SheetPart] = []

    class Book(Elements):
        def start(self, name: str, attributes: Attributes) -> None:
            if name != "sheet":
                return
            relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            kind, path = relations.get(relation, ("", ""))
            if kind == "worksheet":
                found.append(SheetPart(attributes.get("name", ""), path, attributes.get("state", "visible") == "visible"))

    _read_all(archive, book, Book())
    return found


def _book_path(archive: zipfile.ZipFile) -> str:
    main = [path for kind, path in _relations(archive, "").values() if kind == "officeDocument"]
    return main[0] if main else "xl/workbook.xml"


def _relations(archive: zipfile.ZipFile, of: str) -> dict[str, tuple[str, str]]:
    """What a part points to: by id, the kind of the other part and its path."""
    folder = PurePosixPath(of).parent
    found: dict[str, tuple[str, str]] = {}

    class Relations(Elements):
        def start(self, name: str, attributes: Attributes) -> None:
            if name == "Relationship" and attributes.get("TargetMode") != "External":
                target = attributes["Target"]
                path = target[1:] if target.startswith("/") else str(folder / target)
                found[attributes["Id"]] = (attributes["Type"].rpartition("/")[2], path)

    part = str(folder / "_rels" / f"{PurePosixPath(of).name}.rels")
    if part in archive.namelist():
        _read_all(archive, part, Relations())
    return found


class Texts(Elements):
    """The table of texts that cells point to: one buffer and where each text ends, 4 bytes a text beside its own."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._ends = array("I")
        self._collecting = False
        self._aside = False

    def __getitem__(self, index: int) -> str:
        if not 0 <= index < len(self._ends):
            raise IndexError(index)
        begin = self._ends[index - 1] if index else 0
        return self._bytes[begin : self._ends[index]].decode()

    def start(self, name: str, attributes: Attributes) -> None:
        self._collecting = name == "t" and not self._aside
        # how a word is read aloud stands beside it and is not part of it
        self._aside = self._aside or name == "rPh"

    def text(self, text: str) -> None:
        if self._collecting:
            self._bytes += text.encode("utf-8", "replace")

    def end(self, name: str) -> None:
        self._collecting = False
        if name == "rPh":
            self._aside = False
        elif name == "si":
            self._ends.append(len(self._bytes))


def texts(archive: zipfile.ZipFile) -> Texts:
    table = Texts()
    for path in _beside_book(archive, "sharedStrings"):
        _read_all(archive, path, table)
    return table


class Styles(NamedTuple):
    """The numbers of the cell styles that show a number as something else than its digits."""

    dates: frozenset[str]
    scientific: frozenset[str]


def styles(archive: zipfile.ZipFile) -> Styles:
    codes: dict[str, str] = {}
    formats: list[str] = []

    class Part(Elements):
        inside = False

        def start(self, name: str, attributes: Attributes) -> None:
            if name == "numFmt":
                codes[attributes["numFmtId"]] = attributes["formatCode"]
            elif name == "cellXfs":
                self.inside = True
            elif name == "xf" and self.inside:
                formats.append(attributes.get("numFmtId", "0"))

        def end(self, name: str) -> None:
            if name == "cellXfs":
                self.inside = False

    for path in _beside_book(archive, "styles"):
        _read_all(archive, path, Part())
    shown = [(str(style), number, codes.get(number)) for style, number in enumerate(formats)]
    return Styles(
        frozenset(style for style, number, code in shown if _shows_date(number, code)),
        frozenset(style for style, number, code in shown if _shows_powers(number, code)),
    )


def place_of(reference: str) -> int:
    """The column that a reference such as AB12 names, from 0."""
    place = 0
    for mark in reference:
        if not mark.isalpha():
            break
        place = place * 26 + ord(mark) - 64
    return place - 1


def _shows_date(number: str, code: str | None) -> bool:
    if code is None:
        return number.isdigit() and int(number) in _BUILT_IN_DATES
    return bool(_DATE_LETTERS.search(_LITERAL.sub("", code.split(";")[0])))


def _shows_powers(number: str, code: str | None) -> bool:
    return number in _BUILT_IN_POWERS if code is None else "E+" in _LITERAL.sub("", code.split(";")[0]).upper()


def _beside_book(archive: zipfile.ZipFile, kind: str) -> list[str]:
    """Where the book says that this part is, or else where Excel would put it; some programs mind no capitals."""
    said = [path for found, path in _relations(archive, _book_path(archive)).values() if found == kind]
    names = {name.lower(): name for name in archive.namelist()}
    return [names[path.lower()] for path in said or [f"xl/{kind}.xml"] if path.lower() in names]


def _read_all(archive: zipfile.ZipFile, part: str, elements: Elements) -> None:
    for _ in walk(archive, part, elements):
        pass
