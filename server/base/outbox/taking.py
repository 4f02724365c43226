"""Hands due facts to a worker. Each is leased to one worker at a time, and comes back when its lease runs out.

A fact is delivered at least once: a worker that dies between reacting and `done` leaves it to another.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from server.core import clock, statements
from server.core.transactions import transactional

DELAYS_SECONDS = (5, 30, 120, 600, 1800, 3600, 7200, 21600, 43200, 86400)
"""how long a fact rests after its 1st, 2nd … failure; the last one stands for all that follow"""

_LONGEST_ERROR = 300
_DUE = (
    "SELECT id FROM outbox_facts WHERE done_at IS NULL AND due_at <= %s"
    " AND (leased_until IS NULL OR leased_until <= %s) ORDER BY due_at, id LIMIT %s"
)
_LEASE = (
    "UPDATE outbox_facts SET leased_by = %s, leased_until = %s, attempts = attempts + 1"
    " WHERE id IN ({ids}) AND done_at IS NULL AND (leased_until IS NULL OR leased_until <= %s)"
)
_LEASED = (
    "SELECT id, fact, subject, body, happened_at, attempts FROM outbox_facts"
    " WHERE id IN ({ids}) AND leased_by = %s AND leased_until = %s AND done_at IS NULL ORDER BY due_at, id"
)
_DONE = (
    "UPDATE outbox_facts SET done_at = %s, leased_by = NULL, leased_until = NULL, last_error = ''"
    " WHERE id IN ({ids}) AND leased_by = %s AND done_at IS NULL"
)
_FAILED = (
    "UPDATE outbox_facts SET due_at = %s, leased_by = NULL, leased_until = NULL, last_error = %s"
    " WHERE id = %s AND leased_by = %s AND done_at IS NULL"
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact in a worker's hands."""

    id: int
    fact: str
    subject: str
    body: dict[str, Any]
    happened_at: datetime
    attempts: int
    """how often it was taken, this time included"""


@transactional
async def take(worker: str, most: int = 20, seconds: int = 60) -> list[Fact]:
    """Lease up to `most` due facts to `worker` for `seconds`, oldest first."""
    now = clock.now()
    until = now + timedelta(seconds=seconds)
    # workers that come at once each get rows of their own instead of racing for the same ones
    own = " FOR UPDATE SKIP LOCKED" if statements.dialect() == "mysql" else ""
    due = [row["id"] for row in await statements.read(_DUE + own, [now, now, most])]
    if not due:
        return []
    ids = statements.places(len(due))
    await statements.change(_LEASE.format(ids=ids), [worker, until, *due, now])
    return [_fact(row) for row in await statements.read(_LEASED.format(ids=ids), [*due, worker, until])]


@transactional
async def tick_off_all() -> None:
    """Nobody shall be told of what is waiting now: it happened only in demo data."""
    await statements.change("UPDATE outbox_facts SET done_at = %s WHERE done_at IS NULL", [clock.now()])


@transactional
async def done(facts: Sequence[Fact], worker: str) -> int:
    """The worker reacted to all of these; answers how many were still its own and not another's whose lease came later."""
    if not facts:
        return 0
    ids = [fact.id for fact in facts]
    return await statements.change(_DONE.format(ids=statements.places(len(ids))), [clock.now(), *ids, worker])


@transactional
async def failed(fact: Fact, worker: str, error: str) -> bool:
    """The worker could not react: the fact is due again after a delay that grows with each attempt."""
    rest = DELAYS_SECONDS[min(fact.attempts, len(DELAYS_SECONDS)) - 1]
    due_at = clock.now() + timedelta(seconds=rest)
    return bool(await statements.change(_FAILED, [due_at, error[:_LONGEST_ERROR], fact.id, worker]))


def _fact(row: statements.Row) -> Fact:
    return Fact(row["id"], row["fact"], row["subject"], json.loads(row["body"]), statements.moment(row["happened_at"]), row["attempts"])
