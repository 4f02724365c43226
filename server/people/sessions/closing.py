"""Signs people out."""

from __future__ import annotations

from server.core import clock, statements
from server.core.identifiers import digest
from server.core.transactions import transactional


@transactional
async def close(token: str) -> bool:
    """Close the session of this token, whoever's it is; False when there was none."""
    return bool(await statements.change("DELETE FROM sessions WHERE token_hash = %s", [digest(token)]))


@transactional
async def close_all(audience: str, subject: str, *, keep_token: str = "") -> int:
    """Close every session of somebody, but the one of `keep_token`; answers how many."""
    return await statements.change(
        "DELETE FROM sessions WHERE audience = %s AND subject = %s AND token_hash <> %s",
        [audience, subject, digest(keep_token)],
    )


@transactional
async def sweep() -> int:
    """Drop up to 500 sessions that are over; answers how many."""
    rows = await statements.read("SELECT id FROM sessions WHERE expires_at <= %s LIMIT 500", [clock.now()])
    if not rows:
        return 0
    return await statements.change(
        f"DELETE FROM sessions WHERE id IN ({statements.places(len(rows))})",
        [row["id"] for row in rows],
    )
