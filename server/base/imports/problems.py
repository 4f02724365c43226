"""What is wrong with a cell, said so that a clerk can mend it; and the tally of a whole sheet."""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import asdict, dataclass
from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]

SHOWN = 50
"""problems that a report carries; all of them are in the sheet of errors"""
_WARNINGS_SHOWN = 10
"""places kept for warnings when errors would fill the list"""
_LONGEST_TEXT = 60
WARNINGS_KIND = "提醒"


class Complaint(NamedTuple):
    """Why one cell can't be taken as it is, or should be looked at."""

    kind: str
    """the same words for every such cell: what a report counts by"""
    problem: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A complaint with its place."""

    row: int
    value: str
    column: str
    kind: str
    problem: str
    remedy: str
    severity: Severity


def at(row: int, column: str, value: str, complaint: Complaint, severity: Severity = "error") -> Problem:
    return Problem(row, _cut(value.strip()), column, complaint.kind, _cut(complaint.problem), _cut(complaint.remedy), severity)


class Tally:
    """Counts over a sheet, in bounded memory: four bytes a refused row, and the first problems in full."""

    def __init__(self) -> None:
        self.rows = 0
        self.invalid_rows = array("I")
        self.duplicate_rows = array("I")
        self.warned = 0
        self._kinds: Counter[str] = Counter()
        self._errors: list[Problem] = []
        self._warnings: list[Problem] = []

    def refuse(self, row: int, problems: list[Problem]) -> None:
        """A row that won't be written. Its warnings no longer matter and are left out."""
        self.invalid_rows.append(row)
        for problem in problems:
            if problem.severity == "error":
                self._kinds[problem.kind] += 1
                _keep(self._errors, problem)

    def duplicate(self, row: int) -> None:
        self.duplicate_rows.append(row)

    def warn(self, problems: list[Problem]) -> None:
        """A row that will be written, with a word of care."""
        self.warned += 1
        for problem in problems:
            _keep(self._warnings, problem)

    @property
    def invalid(self) -> int:
        return len(self.invalid_rows)

    @property
    def duplicates(self) -> int:
        return len(self.duplicate_rows)

    @property
    def valid(self) -> int:
        return self.rows - self.invalid - self.duplicates

    def first_problems(self) -> list[dict[str, object]]:
        """The first ones in the order of rows; a few warnings always find room."""
        warnings = min(len(self._warnings), max(_WARNINGS_SHOWN, SHOWN - len(self._errors)))
        shown = self._errors[: SHOWN - warnings] + self._warnings[:warnings]
        return [asdict(problem) for problem in sorted(shown, key=lambda problem: problem.row)]

    def counts(self) -> list[dict[str, object]]:
        """How many of each kind, the most frequent first; the rows with warnings as one kind at the end."""
        found: list[dict[str, object]] = [{"problem": kind, "count": count} for kind, count in self._kinds.most_common()]
        if self.warned:
            found.append({"problem": WARNINGS_KIND, "count": self.warned})
        return found


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"


def _keep(kept: list[Problem], problem: Problem) -> None:
    if len(kept) < SHOWN:
        kept.append(problem)
