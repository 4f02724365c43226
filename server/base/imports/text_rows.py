"""Rows of a CSV or another delimited text, one at a time. A broken row spoils only itself."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path

from server.base.imports.encodings import TextForm
from server.base.imports.headers import DEEPEST_HEADER, LONGEST_CELL, Row

DELIMITERS = (",", "\t", ";", "，", "|", "；")
_SAMPLE_LINES = 60
_LONGEST_LINE = 100_000
"""characters; a file without line ends is not a sheet, and must not be taken into memory whole"""
_QUOTED_LINES = 20
"""lines that one quoted cell may run over; past that its first quote is taken for a stray one"""
csv.field_size_limit(_LONGEST_LINE)
_END = "\ue000"
"""a private character that marks the end of a trial parse"""


def text_rows(path: Path, form: TextForm, names_in: Callable[[Sequence[str]], int]) -> Generator[Row, None, None]:
    """Every row with its number; lines that are wholly empty count but are not given.

    `names_in` says how many column names a row holds: it decides between delimiters.
    """
    with path.open("rb") as raw, io.TextIOWrapper(raw, form.codec, errors="replace", newline=None) as text:
        lines = _clean_lines(text)
        sample = [line for _, line in zip(range(_SAMPLE_LINES), lines, strict=False)]
        delimiter = _declared(sample)
        if delimiter:
            del sample[0]
        else:
            delimiter = _likeliest(sample, names_in)
        for number, cells in enumerate(_records(_Lines(sample, lines), delimiter), 1):
            whole = "".join(cells)
            if not whole or whole.isspace():
                continue
            yield number, cells if len(whole) <= LONGEST_CELL else [cell[:LONGEST_CELL] for cell in cells]


def _clean_lines(text: io.TextIOWrapper) -> Iterator[str]:
    """Lines without their end, without NUL and without marks of byte order."""
    while line := text.readline(_LONGEST_LINE):
        line = line.removesuffix("\n")
        if "\x00" in line or "\ufeff" in line:
            line = line.replace("\x00", "").replace("\ufeff", "")
        yield line


def _declared(sample: Sequence[str]) -> str | None:
    """What Excel's own first line `sep=;` says."""
    first = sample[0].strip().strip('"').lower() if sample else ""
    return first[4] if first.startswith("sep=") and len(first) == 5 else None


def _likeliest(sample: Sequence[str], names_in: Callable[[Sequence[str]], int]) -> str:
    """The delimiter under which a row names most columns; else the one that cuts most rows alike; else a comma."""

    def names(delimiter: str) -> int:
        return max((names_in(_cut(line, delimiter)) for line in sample[:DEEPEST_HEADER]), default=0)

    def alike(delimiter: str) -> tuple[int, int]:
        widths = Counter(len(_cut(line, delimiter)) for line in sample if line.strip())
        width, rows = widths.most_common(1)[0] if widths else (1, 0)
        return (rows, width) if width > 1 else (0, 0)

    best = max(DELIMITERS, key=lambda delimiter: (names(delimiter), alike(delimiter)))
    return best if names(best) > 1 or alike(best)[0] else ","


def _cut(line: str, delimiter: str) -> list[str]:
    if '"' not in line:
        return line.split(delimiter)
    return next(csv.reader([line], delimiter=delimiter), [])


class _Lines:
    """Lines that can be put back."""

    def __init__(self, first: Sequence[str], rest: Iterator[str]) -> None:
        self._returned = list(reversed(first))
        self._rest = rest

    def take(self) -> str | None:
        return self._returned.pop() if self._returned else next(self._rest, None)

    def put_back(self, lines: Sequence[str]) -> None:
        self._returned.extend(reversed(lines))


def _records(lines: _Lines, delimiter: str) -> Iterator[list[str]]:
    while (line := lines.take()) is not None:
        if '"' not in line:
            yield line.split(delimiter)
        elif line.count('"') % 2 == 0:
            yield _cut(line, delimiter)
        else:
            yield _quoted(line, lines, delimiter)


def _quoted(first: str, lines: _Lines, delimiter: str) -> list[str]:
    """A row whose quotes don't pair up in its first line: a cell runs on, or a quote stands there for itself."""
    if not _runs_on(first, delimiter):
        return _cut(first, delimiter)
    taken = [first]
    while len(taken) < _QUOTED_LINES and (line := lines.take()) is not None:
        taken.append(line)
        if '"' in line and not _runs_on("\n".join(taken), delimiter):
            return next(csv.reader(["\n".join(taken)], delimiter=delimiter))
    lines.put_back(taken[1:])
    return first.replace('"', "").split(delimiter)


def _runs_on(text: str, delimiter: str) -> bool:
    rows = list(csv.reader([text, _END], delimiter=delimiter))
    return rows[-1] != [_END]
