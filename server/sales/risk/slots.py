"""A person's places at an operator. Unique rows, so that two orders at once cannot both be the fifth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from server.core import statements
from server.goods.catalog.status import OPERATORS
from server.sales.risk.errors import PersonLimitReached


async def taken(person_index: str) -> defaultdict[str, set[int]]:
    """The person's places, by operator."""
    rows = await statements.read(
        f"SELECT operator, slot FROM person_slots WHERE operator IN ({statements.places(len(OPERATORS))}) AND person_index = %s",
        [*OPERATORS, person_index],
    )
    places = defaultdict[str, set[int]](set)
    for row in rows:
        places[row["operator"]].add(row["slot"])
    return places


async def claim(operator: str, person_index: str, order_no: str, limit: int, taken: Collection[int]) -> int:
    """Take the lowest place that is not among the `taken`; answers which. Belongs in placing's transaction. Raises PersonLimitReached.

    Of two at once the second meets the unique key, and the outermost transaction tries again.
    """
    if len(taken) >= limit:
        raise PersonLimitReached(
            f"你在本平台已有 {len(taken)} 个{OPERATORS[operator]}号码。按规定，同一家运营商一人最多 {limit} 个。"
            "别的平台和营业厅办的我们看不到，可用一证通查查全部"
        )
    slot = next(n for n in range(1, limit + 1) if n not in taken)
    await statements.append(
        "INSERT INTO person_slots (operator, person_index, slot, order_no) VALUES (%s, %s, %s, %s)",
        [operator, person_index, slot, order_no],
    )
    return slot


async def release(order_no: str) -> None:
    """The order ended: its place is free again."""
    await statements.change("DELETE FROM person_slots WHERE order_no = %s", [order_no])


async def orders_of_plan(plan_id: int, person_index: str) -> int:
    """How many open or finished orders of this plan the person has."""
    row = await statements.read_one(
        "SELECT COUNT(*) AS n FROM orders WHERE person_index = %s AND plan_id = %s AND order_state <> 'rejected'",
        [person_index, plan_id],
    )
    return int(row["n"]) if row else 0


def check_plan_limit(orders: int, limit: int) -> None:
    """Raises PersonLimitReached when the person already has as many orders of this plan."""
    if orders >= limit:
        raise PersonLimitReached(f"这款套餐每人限办 {limit} 张，你已经下过 {orders} 单，可以查进度或看看别的套餐")
