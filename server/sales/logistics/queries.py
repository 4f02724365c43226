"""Reads of parcels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from server.core import statements
from server.sales.logistics.carriers import CARRIERS


@dataclass(frozen=True, slots=True)
class ParcelOnTheWay:
    """The current parcel of an order."""

    carrier_name: str
    waybill: str
    shipped_at: datetime
    signed_at: datetime | None


async def parcel_of(order_id: int) -> ParcelOnTheWay | None:
    row = await statements.read_one(
        "SELECT carrier, waybill, shipped_at, signed_at FROM shipments WHERE order_id = %s AND current = %s ORDER BY id DESC LIMIT 1",
        [order_id, True],
    )
    if row is None:
        return None
    return ParcelOnTheWay(
        CARRIERS[row["carrier"]], row["waybill"], statements.moment(row["shipped_at"]), statements.moment_or_none(row["signed_at"])
    )
