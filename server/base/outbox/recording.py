"""Keeps a fact that must not be lost. Tells nobody; jobs/reactions does that."""

from __future__ import annotations

import json
from collections.abc import Mapping

from server.core import clock, statements, transactions


async def record(fact: str, subject: str, body: Mapping[str, object]) -> None:
    """Write a fact ("order.shipped" about "order:HK…") in the transaction in which it happened.

    The body holds ids and states, no personal data. Raises RuntimeError outside a transaction.
    """
    if not transactions.inside():
        raise RuntimeError("a fact is written in the transaction in which it happens")
    now = clock.now()
    await statements.append(
        "INSERT INTO outbox_facts (fact, subject, body, happened_at, due_at, attempts, last_error) VALUES (%s, %s, %s, %s, %s, 0, '')",
        [fact, subject, json.dumps(body, ensure_ascii=False), now, now],
    )
