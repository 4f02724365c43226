"""Reads what people did. Changes nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from server.base.audit import wording
from server.core import statements
from server.core.paging import Window


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One act, newest first in lists."""

    id: int
    at: datetime
    actor: str
    action: str
    action_label: str
    subject: str
    subject_label: str
    reason: str
    detail: dict[str, Any]


async def entries(query: str, window: Window) -> tuple[list[AuditLine], int]:
    """One page of acts whose actor, action, subject or reason holds `query`; and how many there are in all."""
    where, values = _condition(query.strip())
    count = await statements.read_one(f"SELECT COUNT(*) AS n FROM audit_entries {where}", values)
    rows = await statements.read(
        f"SELECT id, at, actor_name, action, subject, reason, detail FROM audit_entries {where} ORDER BY id DESC LIMIT %s OFFSET %s",
        [*values, window.size, window.offset],
    )
    return [_line(row) for row in rows], int(count["n"]) if count else 0


async def latest(action: str, subjects: Sequence[str]) -> dict[str, datetime]:
    """When this was last done to each subject; one to which it never was is left out."""
    if not subjects:
        return {}
    rows = await statements.read(
        f"SELECT subject, MAX(at) AS at FROM audit_entries WHERE action = %s AND subject IN ({statements.places(len(subjects))})"
        " GROUP BY subject",
        [action, *subjects],
    )
    return {row["subject"]: statements.moment(row["at"]) for row in rows}


def _condition(query: str) -> tuple[str, list[Any]]:
    if not query:
        return "", []
    tests = [f"{column} LIKE %s ESCAPE '!'" for column in ("actor_name", "action", "subject", "reason")]
    values: list[Any] = [statements.containing(query)] * len(tests)
    codes = wording.actions_like(query)
    if codes:
        tests.append(f"action IN ({statements.places(len(codes))})")
        values += codes
    return f"WHERE {' OR '.join(tests)}", values


def _line(row: statements.Row) -> AuditLine:
    return AuditLine(
        row["id"],
        statements.moment(row["at"]),
        row["actor_name"],
        row["action"],
        wording.action_label(row["action"]),
        row["subject"],
        wording.subject_label(row["subject"]),
        row["reason"],
        json.loads(row["detail"]),
    )
