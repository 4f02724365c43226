"""A number is held for one visitor, then for one order, then sold. Each step is one compare-and-set.

The WHERE of each statement is the whole guard against selling a number twice; there is no read before it.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from server.core import clock, statements
from server.core.actors import Actor
from server.core.errors import StateChanged
from server.core.transactions import transactional
from server.goods.numbers.errors import HoldExpired, NumberTaken
from server.goods.numbers.status import NumberStatus

CLAIM = """UPDATE phone_numbers SET status = 'reserved', holder = %s, held_until = %s
WHERE id = %s AND locked = 0
  AND (status = 'available' OR (status = 'reserved' AND held_until < %s))
  AND pool_id IN (SELECT pool_id FROM plan_pools WHERE plan_id = %s)"""

TAKE_OVER = """UPDATE phone_numbers SET holder = %s, held_until = NULL
WHERE id = %s AND locked = 0
  AND status = 'reserved' AND holder = %s AND held_until >= %s
  AND pool_id IN (SELECT pool_id FROM plan_pools WHERE plan_id = %s)"""


def visitor_holder(visitor: str) -> str:
    """How a visitor's hold is written."""
    return f"visitor:{visitor}"


def order_holder(order_no: str) -> str:
    """How an order's hold is written."""
    return f"order:{order_no}"


@transactional
async def hold(plan_id: int, number_id: int, visitor: str, minutes: int, actor: Actor) -> datetime:
    """Hold a number for a visitor; answers until when. A visitor holds one number: the one before is let go.

    Asking again for the same number does not prolong the hold. Raises NumberTaken.
    """
    now = clock.now()
    holder = visitor_holder(visitor)
    kept_until = await _kept(number_id, holder, now)
    if kept_until is not None:
        return kept_until
    until = now + timedelta(minutes=minutes)
    if not await statements.change(CLAIM, [holder, until, number_id, now, plan_id]):
        raise NumberTaken()
    await _let_go(holder, number_id, actor)
    await record_move(number_id, NumberStatus.AVAILABLE, NumberStatus.RESERVED, holder, f"保留 {minutes} 分钟", actor)
    return until


@transactional
async def let_go(visitor: str, actor: Actor) -> None:
    """The visitor gives the held number back. Does nothing where there is none."""
    await _let_go(visitor_holder(visitor), 0, actor)


@transactional
async def take_for_order(plan_id: int, number_id: int, visitor: str, order_no: str, actor: Actor) -> None:
    """The visitor's hold becomes the order's, without a time limit.

    Asks for the plan once more: the hold may have been taken for another plan. Raises HoldExpired.
    """
    taken = await statements.change(TAKE_OVER, [order_holder(order_no), number_id, visitor_holder(visitor), clock.now(), plan_id])
    if not taken:
        raise HoldExpired()
    await record_move(number_id, NumberStatus.RESERVED, NumberStatus.RESERVED, order_holder(order_no), "客户下单", actor)


@transactional
async def sell(number_id: int, order_no: str, actor: Actor) -> None:
    """The order is confirmed: its number is sold."""
    await _move(number_id, order_no, NumberStatus.RESERVED, NumberStatus.SOLD, "订单确认", actor)


@transactional
async def take_back(number_id: int, order_no: str, actor: Actor) -> None:
    """A confirmation was a mistake: the number is the order's hold again."""
    await _move(number_id, order_no, NumberStatus.SOLD, NumberStatus.RESERVED, "确认被更正", actor)


@transactional
async def free(number_id: int, order_no: str, reason: str, actor: Actor) -> None:
    """The order gives its number back to the pool."""
    freed = await statements.change(
        "UPDATE phone_numbers SET status = 'available', holder = '', held_until = NULL"
        " WHERE id = %s AND holder = %s AND status IN ('reserved', 'sold')",
        [number_id, order_holder(order_no)],
    )
    if not freed:
        raise StateChanged("号码的状态变了，请刷新")
    await record_move(number_id, NumberStatus.RESERVED, NumberStatus.AVAILABLE, "", reason, actor)


@transactional
async def hold_again(number_id: int, order_no: str, actor: Actor) -> None:
    """A rejection was a mistake: the order takes its number again, if it is still free. Raises NumberTaken."""
    again = await statements.change(
        "UPDATE phone_numbers SET status = 'reserved', holder = %s, held_until = NULL"
        " WHERE id = %s AND locked = 0 AND status = 'available'",
        [order_holder(order_no), number_id],
    )
    if not again:
        raise NumberTaken("号码已被别人选走，不能恢复这一单")
    await record_move(number_id, NumberStatus.AVAILABLE, NumberStatus.RESERVED, order_holder(order_no), "驳回被更正", actor)


async def record_move(number_id: int, before: str, after: str, holder: str, reason: str, actor: Actor) -> None:
    """Append the event of one move; belongs in the transaction that moved it."""
    await statements.append(
        "INSERT INTO number_events (number_id, `before`, `after`, holder, reason, actor_kind, actor_name, at)"
        f" VALUES ({statements.places(8)})",
        [number_id, before, after, holder, reason, actor.kind, actor.name, clock.now()],
    )


async def _move(number_id: int, order_no: str, before: str, after: str, reason: str, actor: Actor) -> None:
    moved = await statements.change(
        "UPDATE phone_numbers SET status = %s WHERE id = %s AND status = %s AND holder = %s",
        [after, number_id, before, order_holder(order_no)],
    )
    if not moved:
        raise StateChanged("号码的状态变了，请刷新")
    await record_move(number_id, before, after, order_holder(order_no), reason, actor)


async def _kept(number_id: int, holder: str, now: datetime) -> datetime | None:
    row = await statements.read_one(
        "SELECT held_until FROM phone_numbers WHERE id = %s AND holder = %s AND held_until >= %s", [number_id, holder, now]
    )
    return statements.moment(row["held_until"]) if row else None


async def _let_go(holder: str, but: int, actor: Actor) -> None:
    rows = await statements.read("SELECT id FROM phone_numbers WHERE holder = %s AND id <> %s", [holder, but])
    for row in rows:
        gone = await statements.change(
            "UPDATE phone_numbers SET status = 'available', holder = '', held_until = NULL"
            " WHERE id = %s AND status = 'reserved' AND holder = %s",
            [row["id"], holder],
        )
        if gone:
            await record_move(row["id"], NumberStatus.RESERVED, NumberStatus.AVAILABLE, "", "客户换了号", actor)
