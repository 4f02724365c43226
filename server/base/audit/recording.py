"""Writes down what people did. Holds names of fields, never personal data."""

from __future__ import annotations

import json
from collections.abc import Mapping

from server.core import clock, statements
from server.core.actors import Actor

_LONGEST_REASON = 200


async def record(actor: Actor, action: str, subject: str, reason: str = "", detail: Mapping[str, object] | None = None) -> None:
    """One act: `action` is a code of wording.py ("agent.approved"), `subject` reads "agent:12".

    Joins the running transaction, so that an act that is undone leaves no row.
    """
    await statements.change(
        "INSERT INTO audit_entries (at, actor_kind, actor_id, actor_name, action, subject, reason, detail, source)"
        f" VALUES ({statements.places(9)})",
        [
            clock.now(),
            actor.kind,
            actor.id,
            actor.name[:60],
            action,
            subject,
            reason[:_LONGEST_REASON],
            json.dumps(detail or {}, ensure_ascii=False),
            actor.source[:80],
        ],
    )
