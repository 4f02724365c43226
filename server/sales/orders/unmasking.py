"""A member of staff reads chosen personal fields of an order, for a reason that is kept."""

from __future__ import annotations

from collections.abc import Sequence

from server.base.audit import recording as audit
from server.core import privacy, statements
from server.core.actors import Actor
from server.core.errors import NotFound
from server.core.transactions import transactional

SHOWN_SECONDS = 60
FIELDS = ("name", "id_number", "phone", "address")


@transactional
async def unmask(order_no: str, fields: Sequence[str], reason: str, actor: Actor) -> dict[str, str]:
    """The plain values of these fields. The audit row is written first, and names the fields, never the values."""
    wanted = [field for field in FIELDS if field in fields]
    columns = ", ".join(f"{field}_sealed" for field in wanted)
    row = await statements.read_one(f"SELECT {columns} FROM orders WHERE order_no = %s", [order_no])
    if row is None:
        raise NotFound("没有这一单，请核对订单号")
    await audit.record(actor, "order.unmask", f"order:{order_no}", reason, {"fields": wanted})
    return {field: privacy.unseal(row[f"{field}_sealed"], f"orders.{field}") for field in wanted}
