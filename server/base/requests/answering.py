"""Remembers the first answer to a request, so that the same request sent again is not done again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tortoise.exceptions import IntegrityError

from server.core import clock, privacy, statements, transactions
from server.core.errors import DomainError

_KEY = "`key`"
"""the column's name is a reserved word; both databases take it so"""
_INTO = f"INTO answered_requests (actor, {_KEY}, body_hash, answer, at) VALUES (%s, %s, %s, %s, %s)"


class RequestKeyReused(DomainError):
    """The same key came with another body."""

    code = "request_key_reused"
    status = 409
    message = "这次提交和上次不一样，请刷新页面后重新提交"


async def first_answer(actor_key: str, key: str, body: Mapping[str, Any]) -> dict[str, Any] | None:
    """The answer that (actor, key) was given, or None the first time. Raises RequestKeyReused."""
    row = await statements.read_one(f"SELECT body_hash, answer FROM answered_requests WHERE actor = %s AND {_KEY} = %s", [actor_key, key])
    if row is None:
        return None
    if row["body_hash"] != _fingerprint(body):
        raise RequestKeyReused()
    return dict(json.loads(row["answer"]))


async def remember(actor_key: str, key: str, body: Mapping[str, Any], answer: Mapping[str, Any]) -> None:
    """Keep the answer, in the verb's own transaction. The answer holds no personal data: an order's number suffices.

    Of two at once the second fails on the unique key, tries again and finds the first one's answer.
    Raises RuntimeError outside a transaction.
    """
    if not transactions.inside():
        raise RuntimeError("an answer is remembered in the transaction that it answers for")
    await statements.change(f"INSERT {_INTO}", _row(actor_key, key, body, answer))


async def remember_first(actor_key: str, key: str, body: Mapping[str, Any], answer: Mapping[str, Any]) -> dict[str, Any] | None:
    """Keep the answer like `remember`, as the verb's first act; answers None, or the answer that was given before.

    Of two at once the second waits here for the first one's end. Raises RequestKeyReused, RuntimeError outside a transaction.
    """
    if not transactions.inside():
        raise RuntimeError("an answer is remembered in the transaction that it answers for")
    try:
        # not INSERT IGNORE: MariaDB warns of each row that was there, and Python keeps every warning for ever
        await statements.change(f"INSERT {_INTO}", _row(actor_key, key, body, answer))
    except IntegrityError:
        return await first_answer(actor_key, key, body)
    return None


def _row(actor_key: str, key: str, body: Mapping[str, Any], answer: Mapping[str, Any]) -> list[Any]:
    return [actor_key, key, _fingerprint(body), json.dumps(answer, ensure_ascii=False), clock.now()]


def _fingerprint(body: Mapping[str, Any]) -> str:
    """Keyed, for the body of an order holds an ID number."""
    return privacy.blind_index(json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")), "request")
