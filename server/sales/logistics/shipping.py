"""The parcel leaves, and arrives."""

from __future__ import annotations

import re
from datetime import datetime

from server.base.outbox import recording as outbox
from server.core import clock, statements
from server.core.actors import Actor
from server.core.errors import InvalidInput
from server.core.transactions import transactional
from server.sales.logistics.carriers import CARRIERS
from server.sales.logistics.models import Shipment
from server.sales.orders.finding import FoundOrder, find
from server.sales.orders.status import Axis, OrderState
from server.sales.orders.transitions import Move, advance

_WAYBILL = re.compile(r"[A-Z0-9]{6,30}")


@transactional
async def ship(order_no: str, carrier: str, waybill: str, actor: Actor) -> None:
    """The card is handed to a carrier. Raises InvalidInput for an unknown carrier or a waybill that none can have."""
    written = "".join(waybill.split()).replace("-", "").upper()
    if carrier not in CARRIERS:
        raise InvalidInput(fields={"carrier": "请选一家快递公司"})
    if not _WAYBILL.fullmatch(written):
        raise InvalidInput(fields={"waybill": "单号只有字母和数字，6 到 30 位，请对照面单"})
    order = await find(order_no)
    now = clock.now()
    await advance([Move(order.id, Axis.ORDER, OrderState.CONFIRMED, OrderState.SHIPPED, f"{CARRIERS[carrier]} {written}")], actor)
    await statements.change("UPDATE orders SET shipped_at = %s WHERE id = %s", [now, order.id])
    await Shipment.create(order_id=order.id, carrier=carrier, waybill=written, shipped_at=now)
    await outbox.record("order.shipped", f"order:{order_no}", {"carrier": carrier})


@transactional
async def sign(order_no: str, signed_at: datetime | None, actor: Actor) -> None:
    """The customer signed for it: now, or when the carrier says. Raises InvalidInput for a time before shipping or to come."""
    order = await find(order_no)
    if signed_at is not None:
        _check_time(signed_at, order)
    await advance([Move(order.id, Axis.ORDER, OrderState.SHIPPED, OrderState.SIGNED, "客户签收")], actor)
    await statements.change(
        "UPDATE shipments SET signed_at = %s WHERE order_id = %s AND current = %s", [signed_at or clock.now(), order.id, True]
    )
    await outbox.record("order.signed", f"order:{order_no}", {})


def _check_time(signed_at: datetime, order: FoundOrder) -> None:
    if signed_at > clock.now():
        raise InvalidInput(fields={"signed_at": "签收时间不能晚于现在"})
    # by days: staff note a parcel hours after it left
    if order.shipped_at is not None and clock.in_china(signed_at).date() < clock.in_china(order.shipped_at).date():
        raise InvalidInput(fields={"signed_at": "签收时间不能早于发货那天"})


@transactional
async def withdraw_shipment(order_id: int) -> None:
    """A shipment was marked wrongly: its parcel is no longer the order's."""
    await statements.change("UPDATE shipments SET current = %s WHERE order_id = %s AND current = %s", [False, order_id, True])
