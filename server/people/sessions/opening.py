"""Signs somebody in. Checks no password and no code: whoever calls has done that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from server.core import clock, statements
from server.core.identifiers import digest, secret_token
from server.core.transactions import transactional


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """A new session. The token is told once; the database holds only its digest."""

    token: str
    csrf_token: str
    """"" unless asked for"""
    expires_at: datetime


@transactional
async def open_session(audience: str, subject: str, *, days: int = 0, hours: int = 0, csrf: bool = False) -> Opened:
    """Open a session of an audience ("agent", "guest", "customer", "staff") for days + hours.

    `subject` is a staff or agent id, a guest's openid, or a customer's phone index.
    """
    if days + hours <= 0:
        raise ValueError("a session lasts some days or hours")
    now = clock.now()
    opened = Opened(secret_token(), secret_token() if csrf else "", now + timedelta(days=days, hours=hours))
    await statements.append(
        "INSERT INTO sessions (token_hash, audience, subject, csrf_token, created_at, expires_at) VALUES (%s, %s, %s, %s, %s, %s)",
        [digest(opened.token), audience, subject, opened.csrf_token, now, opened.expires_at],
    )
    return opened
