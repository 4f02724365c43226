"""Tells whose token it is. Prolongs nothing, changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from server.core import clock, statements
from server.core.identifiers import digest


@dataclass(frozen=True, slots=True)
class Found:
    """A session that is open now."""

    id: int
    subject: str
    csrf_token: str
    expires_at: datetime


async def find(audience: str, token: str) -> Found | None:
    """The open session of this audience under this token; another audience's token finds nothing."""
    if not token:
        return None
    row = await statements.read_one(
        "SELECT id, subject, csrf_token, expires_at FROM sessions WHERE token_hash = %s AND audience = %s AND expires_at > %s",
        [digest(token), audience, clock.now()],
    )
    if row is None:
        return None
    return Found(row["id"], row["subject"], row["csrf_token"], statements.moment(row["expires_at"]))
