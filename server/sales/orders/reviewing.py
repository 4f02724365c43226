"""Staff receive, review and confirm an order, or refuse it: three separate moves and a way out."""

from __future__ import annotations

from server.base.outbox import recording as outbox
from server.core import statements
from server.core.actors import Actor
from server.core.transactions import transactional
from server.goods.numbers import reserving
from server.money.commissions import revoking
from server.sales.orders.finding import FoundOrder, find
from server.sales.orders.reasons import reason_of
from server.sales.orders.status import Axis, OrderState, SettlementState
from server.sales.orders.transitions import Move, advance
from server.sales.risk import slots


@transactional
async def accept(order_no: str, actor: Actor) -> None:
    """接收: the platform takes the application up."""
    await _step(order_no, OrderState.SUBMITTED, OrderState.ACCEPTED, "平台接收", actor)


@transactional
async def approve(order_no: str, actor: Actor) -> None:
    """审核: the application is in order."""
    await _step(order_no, OrderState.ACCEPTED, OrderState.APPROVED, "平台审核通过", actor)


@transactional
async def confirm(order_no: str, actor: Actor) -> None:
    """确认: the operator opens the card; the number is sold."""
    order = await _step(order_no, OrderState.APPROVED, OrderState.CONFIRMED, "运营商确认开卡", actor)
    if order.number_id is not None:
        await reserving.sell(order.number_id, order_no, actor)


@transactional
async def reject(order_no: str, reason_code: str, note: str, actor: Actor) -> None:
    """Refuse with a reason: the number and the person's place are free again, nothing will be paid."""
    reason = reason_of(reason_code)
    order = await find(order_no)
    await advance([Move(order.id, Axis.ORDER, order.order_state, OrderState.REJECTED, reason.text)], actor)
    await advance([Move(order.id, Axis.SETTLEMENT, order.settlement_state, SettlementState.REVOKED, "订单未通过")], actor)
    await statements.change("UPDATE orders SET reject_code = %s, reject_note = %s WHERE id = %s", [reason.code, note, order.id])
    if order.number_id is not None:
        await reserving.free(order.number_id, order_no, f"订单未通过：{reason.text}", actor)
    await slots.release(order_no)
    await revoking.revoke(order_no, f"订单未通过：{reason.text}", actor)
    await outbox.record("order.rejected", f"order:{order_no}", {"reason": reason.code})


async def _step(order_no: str, before: OrderState, after: OrderState, words: str, actor: Actor) -> FoundOrder:
    order = await find(order_no)
    await advance([Move(order.id, Axis.ORDER, before, after, words)], actor)
    await outbox.record(f"order.{after}", f"order:{order_no}", {})
    return order
