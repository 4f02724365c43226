"""What a check of the books found, and how much it looked at. Holds values only."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. `kind` is stable for programs, `detail` is for whoever mends it."""

    kind: str
    subject: str
    detail: str

    def __str__(self) -> str:
        return f"{self.kind}  {self.subject}  {self.detail}"


@dataclass(slots=True)
class Verification:
    """Findings with the rows that were checked, by table."""

    findings: list[Finding] = field(default_factory=list)
    checked: Counter[str] = field(default_factory=Counter)

    def found(self, kind: str, subject: object, detail: str) -> None:
        self.findings.append(Finding(kind, str(subject), detail))

    def add(self, other: Verification) -> None:
        """Take in what another check found."""
        self.findings += other.findings
        self.checked += other.checked
