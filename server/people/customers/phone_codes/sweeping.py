"""Forgets codes that nobody can use any more."""

from __future__ import annotations

from datetime import timedelta

from server.core import clock, statements
from server.core.transactions import transactional

KEPT_DAYS = 7
"""so long a complaint about messages can be looked into"""


@transactional
async def sweep() -> int:
    """Drop up to 500 codes that were sent more than 7 days ago; answers how many."""
    rows = await statements.read(
        "SELECT id FROM phone_codes WHERE sent_at < %s ORDER BY id LIMIT 500", [clock.now() - timedelta(days=KEPT_DAYS)]
    )
    if not rows:
        return 0
    return await statements.change(f"DELETE FROM phone_codes WHERE id IN ({statements.places(len(rows))})", [row["id"] for row in rows])
