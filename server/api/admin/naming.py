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
    names = {f"agent:{agent}": name for agent, name in (await agents.names(ids["agent"])).items()}
    if ids["plan"]:
        names |= {f"plan:{plan.id}": str(plan.draft.get("name", "")) for plan in await catalog.records()}
    if ids["pool"]:
        names |= {f"pool:{pool.id}": pool.name for pool in await pools.counts()}
    names |= {f"staff:{member}": name for member, name in (await staff.names(ids["staff"])).items()}
    for number_id in ids["number"]:
        if number := await numbers.number(number_id):
            names[f"number:{number_id}"] = " ".join(phones.grouped(number.digits))
    return {subject: _words(subject, names.get(subject, "")) for subject in asked}


def _ids(asked: set[str], kind: str) -> list[int]:
    return [int(number) for subject in asked for found, _, number in [subject.partition(":")] if found == kind and number.isdigit()]


def _words(subject: str, name: str) -> str:
    kind = subject.partition(":")[0]
    return f"{wording.SUBJECTS[kind]} {name}" if name and kind in wording.SUBJECTS else wording.subject_label(subject)
