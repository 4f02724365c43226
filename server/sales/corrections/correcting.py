"""A step that was marked wrongly is undone, with who and why; what it caused is undone with it.

Nothing is erased: the wrong move stays on the timeline, the books get reversing entries.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from server.base.audit import recording as audit
from server.base.options import reading as options
from server.core import clock, statements
from server.core.actors import Actor
from server.core.transactions import transactional
from server.goods.numbers import reserving
from server.money.commissions import accruing, evidence, files, revoking
from server.money.commissions.status import Condition
from server.sales.logistics import shipping
from server.sales.orders.errors import NothingToCorrect
from server.sales.orders.finding import FoundOrder, find
from server.sales.orders.status import Axis, CardState, OrderState, SettlementState, label
from server.sales.orders.transitions import Move, advance
from server.sales.risk import slots

Undo = Callable[[FoundOrder, str, Actor], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Correction:
    """A step back that an order allows."""

    to: str
    label: str


@transactional
async def correct(order_no: str, to: str, reason: str, actor: Actor) -> None:
    """Step back to `to` ("order:accepted", "card:not_active"). Raises NothingToCorrect."""
    order = await find(order_no)
    undo = _UNDO.get(to)
    if undo is None or to not in {correction.to for correction in possible(order)}:
        raise NothingToCorrect()
    await undo(order, reason, actor)
    await audit.record(actor, "order.correct", f"order:{order_no}", reason, {"to": to})


def possible(order: FoundOrder) -> list[Correction]:
    """The steps back that make sense where the order stands. The card is undone before the order."""
    card, state = order.card_state, order.order_state
    if card == CardState.CHARGED:
        return [Correction("card:active", f"首充标错了，退回“{label(Axis.CARD, CardState.ACTIVE)}”")]
    if card == CardState.ACTIVE:
        return [Correction("card:not_active", f"激活标错了，退回“{label(Axis.CARD, CardState.NOT_ACTIVE)}”")]
    before = _BEFORE.get(OrderState(state))
    if before is None:
        return []
    return [Correction(f"order:{before}", f"“{label(Axis.ORDER, state)}”标错了，退回“{label(Axis.ORDER, before)}”")]


_BEFORE = {
    OrderState.ACCEPTED: OrderState.SUBMITTED,
    OrderState.APPROVED: OrderState.ACCEPTED,
    OrderState.CONFIRMED: OrderState.APPROVED,
    OrderState.SHIPPED: OrderState.CONFIRMED,
    OrderState.SIGNED: OrderState.SHIPPED,
    OrderState.REJECTED: OrderState.SUBMITTED,
}


async def _step_back(order: FoundOrder, to: OrderState, reason: str, actor: Actor) -> None:
    await advance([Move(order.id, Axis.ORDER, order.order_state, to, f"更正：{reason}")], actor)


async def _to_submitted(order: FoundOrder, reason: str, actor: Actor) -> None:
    if order.order_state == OrderState.REJECTED:
        await _restore(order, reason, actor)
    await _step_back(order, OrderState.SUBMITTED, reason, actor)


async def _restore(order: FoundOrder, reason: str, actor: Actor) -> None:
    """A rejection was wrong: the number and the person's place are taken again, if they are still free."""
    await advance([Move(order.id, Axis.SETTLEMENT, order.settlement_state, SettlementState.NONE, f"更正：{reason}")], actor)
    await statements.change("UPDATE orders SET reject_code = '', reject_note = '' WHERE id = %s", [order.id])
    if order.number_id is not None:
        await reserving.hold_again(order.number_id, order.order_no, actor)
    taken = await slots.taken(order.person_index)
    limit = await options.whole("sales.person_limit")
    await slots.claim(order.operator, order.person_index, order.order_no, limit, taken[order.operator])
    await revoking.restore(order.order_no, actor)


async def _to_accepted(order: FoundOrder, reason: str, actor: Actor) -> None:
    await _step_back(order, OrderState.ACCEPTED, reason, actor)


async def _to_approved(order: FoundOrder, reason: str, actor: Actor) -> None:
    await _step_back(order, OrderState.APPROVED, reason, actor)
    if order.number_id is not None:
        await reserving.take_back(order.number_id, order.order_no, actor)


async def _to_confirmed(order: FoundOrder, reason: str, actor: Actor) -> None:
    await _step_back(order, OrderState.CONFIRMED, reason, actor)
    await statements.change("UPDATE orders SET shipped_at = NULL WHERE id = %s", [order.id])
    await shipping.withdraw_shipment(order.id)


async def _to_shipped(order: FoundOrder, reason: str, actor: Actor) -> None:
    await _step_back(order, OrderState.SHIPPED, reason, actor)


async def _to_not_active(order: FoundOrder, reason: str, actor: Actor) -> None:
    await _reopen(order, reason, actor)
    await advance([Move(order.id, Axis.CARD, CardState.ACTIVE, CardState.NOT_ACTIVE, f"更正：{reason}")], actor)
    await advance([Move(order.id, Axis.SETTLEMENT, order.settlement_state, SettlementState.REVOKED, f"更正：{reason}")], actor)
    await statements.change("UPDATE orders SET activated_at = NULL WHERE id = %s", [order.id])
    await revoking.revoke(order.order_no, f"激活更正：{reason}", actor)


async def _to_active(order: FoundOrder, reason: str, actor: Actor) -> None:
    await _reopen(order, reason, actor)
    await advance([Move(order.id, Axis.CARD, CardState.CHARGED, CardState.ACTIVE, f"更正：{reason}")], actor)
    await statements.change("UPDATE orders SET first_charge_fen = 0, charged_at = NULL WHERE id = %s", [order.id])
    if order.settlement_state == SettlementState.SETTLED:
        await _unsettle(order, reason, actor)
    else:
        await evidence.withdraw_evidence(order.order_no, Condition.FIRST_CHARGE, actor)


async def _unsettle(order: FoundOrder, reason: str, actor: Actor) -> None:
    """The commission was settled on that charge: it is taken back and waits for the charge in a next round."""
    sale = await files.sale_file(order.order_no)
    holder = sale.evidence.get(Condition.HOLDER_MATCHES)
    await advance([Move(order.id, Axis.SETTLEMENT, SettlementState.SETTLED, SettlementState.REVOKED, f"更正：{reason}")], actor)
    await revoking.revoke(order.order_no, f"首充更正：{reason}", actor)
    await evidence.withdraw_evidence(order.order_no, Condition.FIRST_CHARGE, actor)
    await advance([Move(order.id, Axis.SETTLEMENT, SettlementState.REVOKED, SettlementState.PENDING, "等首充重新确认")], actor)
    assert sale.activated_on is not None
    shipped_on = clock.in_china(order.shipped_at).date() if order.shipped_at else None
    await accruing.activated(
        order.order_no, sale.activated_on, shipped_on, holder is not None and holder.met, actor, holder.source if holder else ""
    )


async def _reopen(order: FoundOrder, reason: str, actor: Actor) -> None:
    if order.order_state == OrderState.COMPLETED:
        await _step_back(order, OrderState.SIGNED, reason, actor)


_UNDO: dict[str, Undo] = {
    "order:submitted": _to_submitted,
    "order:accepted": _to_accepted,
    "order:approved": _to_approved,
    "order:confirmed": _to_confirmed,
    "order:shipped": _to_shipped,
    "card:not_active": _to_not_active,
    "card:active": _to_active,
}
