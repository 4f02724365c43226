"""The one writer of an order's states. Each move is a compare-and-set and an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from server.core import clock, statements
from server.core.actors import Actor
from server.core.transactions import transactional
from server.sales.orders.errors import MoveForbidden
from server.sales.orders.status import COLUMNS, Axis, guard, label


@dataclass(frozen=True, slots=True)
class Move:
    """One step of one axis of one order."""

    order_id: int
    axis: Axis
    before: str
    after: str
    reason: str = ""


@transactional
async def advance(moves: Sequence[Move], actor: Actor) -> None:
    """Make all of these moves or none. Raises MoveForbidden, whose message says where the order stands."""
    for move in moves:
        await _compare_and_set(move)
    await _append(moves, actor, applied=True)


@transactional
async def log_late(moves: Sequence[Move], actor: Actor) -> None:
    """Keep late or out-of-order news on the timeline without applying it."""
    await _append(moves, actor, applied=False)


async def begin(order_id: int, actor: Actor) -> None:
    """The first event of an order: it was placed."""
    (row,) = _rows([Move(order_id, Axis.ORDER, "", "submitted", "")], actor, applied=True)
    await statements.append(_EVENT, row)


async def _compare_and_set(move: Move) -> None:
    allowed = guard(move.axis, move.before, move.after)
    if allowed is None:
        raise MoveForbidden(_refusal(move))
    column = COLUMNS[move.axis]
    where, values = f"id = %s AND {column} = %s", [move.order_id, move.before]
    for other, states in allowed.others.items():
        where += f" AND {COLUMNS[other]} IN ({statements.places(len(states))})"
        values += states
    if not await statements.change(f"UPDATE orders SET {column} = %s WHERE {where}", [move.after, *values]):
        raise MoveForbidden(_refusal(move))


def _refusal(move: Move) -> str:
    wanted, needed = label(move.axis, move.after), label(move.axis, move.before)
    return f"只有“{needed}”的订单才能变为“{wanted}”，请刷新后再操作"


_LONGEST_REASON = 200
_EVENT = (
    "INSERT INTO order_events (order_id, axis, `before`, `after`, reason, actor_kind, actor_id, actor_name, source, applied, at)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
)


async def _append(moves: Sequence[Move], actor: Actor, *, applied: bool) -> None:
    await statements.change_many(_EVENT, _rows(moves, actor, applied=applied))


def _rows(moves: Sequence[Move], actor: Actor, *, applied: bool) -> list[Sequence[Any]]:
    now = clock.now()
    return [
        (m.order_id, m.axis, m.before, m.after, m.reason[:_LONGEST_REASON], actor.kind, actor.id, actor.name, actor.source, applied, now)
        for m in moves
    ]
