"""The same request sent again gets its first answer, and nothing is done twice."""

from __future__ import annotations

import asyncio
import hashlib
import json

import pytest

from server.base.requests import answering
from server.core import statements
from server.core.transactions import transactional

BODY = {"id_number": "11010519491231002X", "plan": 3}


@transactional
async def _place(key: str, body: dict[str, object], actor: str = "visitor:1") -> dict[str, object]:
    """A verb as it should be: looks for the first answer, acts, remembers."""
    first = await answering.first_answer(actor, key, body)
    if first is not None:
        return first
    await statements.change("INSERT INTO allowances (name, used, resets_at) VALUES (%s, 1, '2026-01-01')", [f"{actor}:{key}"])
    answer: dict[str, object] = {"order_no": "HK1"}
    await answering.remember(actor, key, body, answer)
    return answer


async def test_the_same_request_gets_the_first_answer(database: str) -> None:
    assert await _place("key-0001", BODY) == {"order_no": "HK1"}
    assert await _place("key-0001", dict(reversed(BODY.items()))) == {"order_no": "HK1"}
    assert await answering.first_answer("visitor:2", "key-0001", BODY) is None


async def test_twenty_at_once_are_done_once(database: str) -> None:
    answers = await asyncio.gather(*(_place("key-0001", BODY) for _ in range(20)))
    assert answers == [{"order_no": "HK1"}] * 20
    assert len(await statements.read("SELECT name FROM allowances")) == 1


async def test_the_same_key_with_another_body_is_a_conflict(database: str) -> None:
    await _place("key-0001", BODY)
    with pytest.raises(answering.RequestKeyReused) as refusal:
        await _place("key-0001", {**BODY, "plan": 4})
    assert (refusal.value.code, refusal.value.status) == ("request_key_reused", 409)


async def test_the_body_is_not_in_the_database_in_any_form_that_can_be_searched(database: str) -> None:
    await _place("key-0001", BODY)
    dump = str(await statements.read("SELECT * FROM answered_requests"))
    assert "1949" not in dump
    assert hashlib.sha256(json.dumps(BODY, sort_keys=True, separators=(",", ":")).encode()).hexdigest()[:20] not in dump


async def test_an_answer_outside_a_transaction_is_refused(database: str) -> None:
    with pytest.raises(RuntimeError):
        await answering.remember("visitor:1", "key-0001", BODY, {})
