"""Commissions of many orders are settled at once; each order by itself, so that one refusal stops no other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from server.core.actors import Actor
from server.core.errors import DomainError
from server.core.transactions import transactional
from server.money.commissions import settling
from server.sales.orders.finding import find
from server.sales.orders.status import Axis, OrderState, SettlementState
from server.sales.orders.transitions import Move, advance


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a batch: settled order numbers with their sum, and refusals in words."""

    order_nos: list[str]
    total_fen: int
    refused: list[tuple[str, str]]


async def settle_orders(order_nos: Sequence[str], actor: Actor) -> Settled:
    """Settle each of these orders in a transaction of its own."""
    done: list[str] = []
    refused: list[tuple[str, str]] = []
    total_fen = 0
    for order_no in dict.fromkeys(order_nos):
        try:
            total_fen += await settle_order(order_no, actor)
            done.append(order_no)
        except DomainError as error:
            refused.append((order_no, error.message))
    return Settled(done, total_fen, refused)


@transactional
async def settle_order(order_no: str, actor: Actor) -> int:
    """Make one order's commission available to its agents; answers the sum in fen. Raises NotReady."""
    order = await find(order_no)
    total_fen = await settling.settle(order_no, actor)
    await advance([Move(order.id, Axis.SETTLEMENT, SettlementState.PENDING, SettlementState.SETTLED, "佣金到账")], actor)
    if order.order_state == OrderState.SIGNED:
        await advance([Move(order.id, Axis.ORDER, OrderState.SIGNED, OrderState.COMPLETED, "佣金结清，订单完成")], actor)
    return total_fen
