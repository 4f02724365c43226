"""What the subjects of audit rows are called, for people: 代理 陈知远 instead of 代理 12. One that is gone keeps its number."""

from __future__ import annotations

from collections.abc import Iterable

from server.base.audit import wording
from server.core import phones
from server.goods.catalog import queries as catalog
from server.goods.numbers import pools
from server.goods.numbers import queries as numbers
from server.people.agents import queries as agents
from server.people.staff import queries as staff


async def subjects(written: Iterable[str]) -> dict[str, str]:
    """Words for each subject as audit rows keep it ("agent:12")."""
    asked = set(written)
    ids = {kind: _ids(asked, kind) for kind in ("agent", "plan", "pool", "staff", "number")}
    found = {
        "agent": await agents.names(ids["agent"]),
        "plan": await catalog.names(ids["plan"]),
        "pool": await pools.names(ids["pool"]),
        "staff": await staff.names(ids["staff"]),
        "number": {key: " ".join(phones.grouped(digits)) for key, digits in (await numbers.digits(ids["number"])).items()},
    }
    names = {f"{kind}:{key}": name for kind, known in found.items() for key, name in known.items()}
    return {subject: _words(subject, names.get(subject, "")) for subject in asked}


def _ids(asked: set[str], kind: str) -> list[int]:
    return [int(number) for subject in asked for found, _, number in [subject.partition(":")] if found == kind and number.isdigit()]


def _words(subject: str, name: str) -> str:
    kind = subject.partition(":")[0]
    return f"{wording.SUBJECTS[kind]} {name}" if name and kind in wording.SUBJECTS else wording.subject_label(subject)
