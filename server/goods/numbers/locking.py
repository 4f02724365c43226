"""Staff keep a number from being sold, and let it go again. A hold or an order that has it is not touched."""

from __future__ import annotations

from server.base.audit import recording
from server.core import statements
from server.core.actors import Actor
from server.core.errors import NotFound, StateChanged
from server.core.transactions import transactional
from server.goods.numbers.reserving import record_move
from server.goods.numbers.status import LOCKED, UNLOCKED

_SET = "UPDATE phone_numbers SET locked = %s WHERE id = %s AND locked = %s AND status IN ('available', 'reserved')"


@transactional
async def lock(number_id: int, reason: str, actor: Actor) -> None:
    """Nobody new can take it. Raises NotFound, StateChanged when it is locked, sold or retired."""
    if not await statements.change(_SET, [True, number_id, False]):
        raise await _why_not(number_id, "号码已经锁定，或者已售、停用，请刷新")
    await _record(number_id, UNLOCKED, LOCKED, "number.locked", reason, actor)


@transactional
async def unlock(number_id: int, reason: str, actor: Actor) -> None:
    """It can be sold again. Raises NotFound, StateChanged when it is not locked."""
    if not await statements.change("UPDATE phone_numbers SET locked = %s WHERE id = %s AND locked = %s", [False, number_id, True]):
        raise await _why_not(number_id, "号码没有锁定，请刷新")
    await _record(number_id, LOCKED, UNLOCKED, "number.unlocked", reason, actor)


async def _record(number_id: int, before: str, after: str, action: str, reason: str, actor: Actor) -> None:
    await record_move(number_id, before, after, "", reason, actor)
    await recording.record(actor, action, f"number:{number_id}", reason)


async def _why_not(number_id: int, message: str) -> NotFound | StateChanged:
    known = await statements.read_one("SELECT id FROM phone_numbers WHERE id = %s", [number_id])
    return StateChanged(message) if known else NotFound("没有这个号码")
