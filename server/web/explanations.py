"""The explanation of a commission as agent and staff read it: the books' part, with what only the order knows."""

from __future__ import annotations

from dataclasses import asdict

from server.core import clock, phones
from server.money.commissions import explaining
from server.sales.orders.queries import OrderRecord
from server.web.shapes import Explanation


async def explanation(order: OrderRecord, reader_agent_id: int | None) -> Explanation:
    """For an agent of the chain by id, or for staff (None)."""
    shipped_on = clock.in_china(order.shipped_at).date() if order.shipped_at else None
    explained = await explaining.explain(order.order_no, reader_agent_id, shipped_on)
    return Explanation.model_validate(
        {
            **asdict(explained),
            "order_no": order.order_no,
            "plan_name": order.plan_name,
            "number_masked": masked_number(order.number_digits),
            "customer_masked": order.name_masked,
        }
    )


def masked_number(digits: str) -> str:
    """168 **** 2031; "随机号码" where none was chosen."""
    if not digits:
        return "随机号码"
    head, _, tail = phones.grouped(digits)
    return f"{head} **** {tail}"
