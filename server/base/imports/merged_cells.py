"""Cells of an .xlsx that span rows: what stands in the first row holds for each of them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator

from server.base.imports.archives import Attributes, Elements, mentions, walk
from server.base.imports.headers import Row
from server.base.imports.workbook_parts import WIDEST, place_of

_MOST_MERGES = 100_000
_RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")


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
                found.setdefault(place_of(span[1]), []).append((int(span[2]), int(span[4])))

    if mentions(archive, part, b"mergeCell "):
        for _ in walk(archive, part, Merges()):
            pass
    return {place: sorted(spans, reverse=True) for place, spans in found.items() if place < WIDEST}


def filled(rows: Iterator[Row], spans: dict[int, list[tuple[int, int]]]) -> Iterator[Row]:
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
