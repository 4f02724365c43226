"""The card comes alive: activation and the first charge, each with the evidence that the commission asks for."""

from __future__ import annotations

from datetime import date

from server.base.outbox import recording as outbox
from server.core import clock, statements
from server.core.actors import Actor
from server.core.errors import InvalidInput
from server.core.money import yuan
from server.core.transactions import transactional
from server.money.commissions import accruing, evidence
from server.sales.orders.errors import MoveForbidden
from server.sales.orders.finding import FoundOrder, find
from server.sales.orders.status import Axis, CardState, OrderState, SettlementState
from server.sales.orders.transitions import Move, advance


@transactional
async def activate(order_no: str, activated_on: date, holder_matches: bool, actor: Actor) -> None:
    """The holder activated the card on that day: the commission is booked as pending.

    `holder_matches` false is kept as evidence, and the commission will not settle.
    """
    order = await find(order_no)
    _check_day(activated_on, order, "激活日期")
    words = "持卡人本人激活" if holder_matches else "激活人与下单人不一致"
    await advance([Move(order.id, Axis.CARD, CardState.NOT_ACTIVE, CardState.ACTIVE, words)], actor)
    if order.order_state == OrderState.SHIPPED:
        await advance([Move(order.id, Axis.ORDER, OrderState.SHIPPED, OrderState.SIGNED, "已激活，视为签收")], actor)
    await advance([Move(order.id, Axis.SETTLEMENT, order.settlement_state, SettlementState.PENDING, "激活，佣金记为预计")], actor)
    await statements.change("UPDATE orders SET activated_at = %s WHERE id = %s", [clock.china_midnight(activated_on), order.id])
    shipped_on = clock.in_china(order.shipped_at).date() if order.shipped_at else None
    await accruing.activated(order_no, activated_on, shipped_on, holder_matches, actor, "")
    await outbox.record("card.activated", f"order:{order_no}", {})


@transactional
async def record_first_charge(order_no: str, amount_fen: int, charged_on: date, actor: Actor) -> None:
    """The first charge arrived. An amount below what the rule asks is kept as evidence that is not met."""
    order = await find(order_no)
    _check_day(charged_on, order, "首充日期")
    if order.activated_at is not None and charged_on < clock.in_china(order.activated_at).date():
        raise InvalidInput(fields={"charged_on": "首充日期不能早于激活日期"})
    await advance([Move(order.id, Axis.CARD, CardState.ACTIVE, CardState.CHARGED, f"首充到账 {yuan(amount_fen)} 元")], actor)
    await statements.change(
        "UPDATE orders SET first_charge_fen = %s, charged_at = %s WHERE id = %s",
        [amount_fen, clock.china_midnight(charged_on), order.id],
    )
    await evidence.first_charged(order_no, amount_fen, charged_on, actor, "")
    await outbox.record("card.charged", f"order:{order_no}", {"amount_fen": amount_fen})


def _check_day(day: date, order: FoundOrder, label: str) -> None:
    if day > clock.today():
        raise InvalidInput(f"{label}不能晚于今天")
    if order.shipped_at is None:
        raise MoveForbidden("还没发货的订单不能标激活或首充，请刷新后再操作")
    if day < clock.in_china(order.shipped_at).date():
        raise InvalidInput(f"{label}不能早于发货那天")
