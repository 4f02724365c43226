"""One order by its number, as the verbs need it: states and links, no personal data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from server.core import statements
from server.core.errors import NotFound


@dataclass(frozen=True, slots=True)
class FoundOrder:
    """Where an order stands now. Whoever moves it compares again while writing."""

    id: int
    order_no: str
    number_id: int | None
    operator: str
    person_index: str
    order_state: str
    card_state: str
    settlement_state: str
    shipped_at: datetime | None
    activated_at: datetime | None
    first_charge_fen: int


_COLUMNS = (
    "id, order_no, number_id, operator, person_index, order_state, card_state, settlement_state, shipped_at, activated_at, first_charge_fen"
)


async def find(order_no: str) -> FoundOrder:
    """Raises NotFound."""
    row = await statements.read_one(f"SELECT {_COLUMNS} FROM orders WHERE order_no = %s", [order_no])
    if row is None:
        raise NotFound("没有这一单，请核对订单号")
    row["shipped_at"] = statements.moment_or_none(row["shipped_at"])
    row["activated_at"] = statements.moment_or_none(row["activated_at"])
    return FoundOrder(**row)
