"""Every invariant of books, numbers and orders, in one reading. Mends nothing."""

from __future__ import annotations

import json
from typing import Any

from server.core import statements
from server.goods.numbers.status import LOCKED, UNLOCKED
from server.money.commissions import verifying as commissions
from server.money.ledger import verifying as ledger
from server.money.ledger.findings import Verification
from server.money.payouts import verifying as payouts

_COUNTED = ("phone_numbers", "number_events", "orders", "order_events", "person_slots")
_NUMBERS = (
    ("number_free_but_held", "status = 'available' AND holder <> ''", "可售的号码上还写着占用人"),
    ("number_held_by_nobody", "status IN ('reserved', 'sold') AND holder = ''", "保留或已售的号码没有占用人"),
    ("visitor_hold_without_end", "status = 'reserved' AND holder LIKE 'visitor:%%' AND held_until IS NULL", "客户的保留没有期限"),
    ("order_hold_with_end", "holder LIKE 'order:%%' AND held_until IS NOT NULL", "订单的占用带了期限，会被当作过期放出"),
    ("sold_without_order", "status = 'sold' AND holder NOT LIKE 'order:%%'", "已售的号码没有订单"),
)
_OPEN = "('submitted', 'accepted', 'approved', 'confirmed', 'shipped', 'signed', 'completed')"
_ORDERS = (
    (
        "number_with_two_orders",
        f"SELECT number_digits AS subject FROM orders WHERE number_id IS NOT NULL AND order_state IN {_OPEN}"
        " GROUP BY number_digits, number_id HAVING COUNT(*) > 1",
        "一个号码在两张有效订单上",
    ),
    (
        "order_without_its_number",
        "SELECT o.order_no AS subject FROM orders o LEFT JOIN phone_numbers n ON n.id = o.number_id"
        f" WHERE o.number_digits <> '' AND o.order_state IN {_OPEN} AND (n.id IS NULL OR n.holder <> CONCAT('order:', o.order_no))",
        "订单的号码不归这张订单",
    ),
    (
        "hold_without_order",
        "SELECT n.digits AS subject FROM phone_numbers n LEFT JOIN orders o ON n.holder = CONCAT('order:', o.order_no)"
        f" WHERE n.holder LIKE 'order:%%' AND (o.id IS NULL OR o.order_state NOT IN {_OPEN})",
        "号码被一张不存在或已结束的订单占着",
    ),
    (
        "number_sold_too_early",
        "SELECT o.order_no AS subject FROM orders o JOIN phone_numbers n ON n.id = o.number_id"
        " WHERE o.order_state IN ('submitted', 'accepted', 'approved') AND n.status = 'sold'",
        "订单还没确认，号码已是已售",
    ),
    (
        "number_not_sold",
        "SELECT o.order_no AS subject FROM orders o JOIN phone_numbers n ON n.id = o.number_id"
        " WHERE o.order_state IN ('confirmed', 'shipped', 'signed', 'completed') AND n.status <> 'sold'",
        "订单已确认，号码还没记为已售",
    ),
    (
        "order_without_place",
        f"SELECT o.order_no AS subject FROM orders o LEFT JOIN person_slots s ON s.order_no = o.order_no"
        f" WHERE o.order_state IN {_OPEN} AND s.id IS NULL",
        "有效订单没有占办卡名额",
    ),
    (
        "place_without_order",
        "SELECT s.order_no AS subject FROM person_slots s LEFT JOIN orders o ON o.order_no = s.order_no"
        f" WHERE o.id IS NULL OR o.order_state NOT IN {_OPEN}",
        "名额被一张不存在或已结束的订单占着",
    ),
    (
        "order_without_sale",
        "SELECT o.order_no AS subject FROM orders o LEFT JOIN commission_sales s ON s.reference = o.order_no WHERE s.id IS NULL",
        "订单没有冻结佣金",
    ),
    (
        "settlement_differs",
        "SELECT o.order_no AS subject FROM orders o JOIN commission_sales s ON s.reference = o.order_no"
        " WHERE (o.settlement_state = 'none' AND s.state <> 'quoted') OR (o.settlement_state <> 'none' AND s.state <> o.settlement_state)",
        "订单的结算状态与佣金的状态不同",
    ),
    (
        "order_without_consents",
        "SELECT o.order_no AS subject FROM orders o LEFT JOIN order_consents c ON c.order_id = o.id"
        " GROUP BY o.id, o.order_no HAVING COUNT(c.id) < 3",
        "订单的同意记录不全",
    ),
)
_LOCKS = f"('{LOCKED}', '{UNLOCKED}')"
_LAST_EVENT = (
    "LEFT JOIN number_events e ON e.id ="
    " (SELECT MAX(x.id) FROM number_events x WHERE x.number_id = n.id AND x.`after` {which} " + _LOCKS + ")"
)
_NUMBER_TIMELINES = (
    (
        "number_without_event",
        "SELECT n.digits, n.status AS now, COALESCE(e.`after`, 'available') AS last, n.holder, COALESCE(e.holder, '') AS last_holder"
        f" FROM phone_numbers n {_LAST_EVENT.format(which='NOT IN')}"
        " WHERE n.status <> COALESCE(e.`after`, 'available') OR n.holder <> COALESCE(e.holder, '')",
    ),
    (
        "lock_without_event",
        f"SELECT n.digits, CASE WHEN n.locked = 1 THEN '{LOCKED}' ELSE '{UNLOCKED}' END AS now, COALESCE(e.`after`, '{UNLOCKED}') AS last,"
        f" '' AS holder, '' AS last_holder FROM phone_numbers n {_LAST_EVENT.format(which='IN')}"
        f" WHERE n.locked <> (COALESCE(e.`after`, '{UNLOCKED}') = '{LOCKED}')",
    ),
)
"""a number's last event, and what the number itself says instead; one without any came in free and open"""
_AXES = {"order": "order_state", "card": "card_state", "settlement": "settlement_state"}


async def verify_all() -> Verification:
    """Everything that must hold, with the rows that were looked at."""
    report = Verification()
    for part in (await ledger.findings(), await commissions.findings(), await payouts.findings()):
        report.add(part)
    await _numbers(report)
    await _orders(report)
    await _timelines(report)
    await _quotes(report)
    return report


async def _numbers(report: Verification) -> None:
    for table in _COUNTED:
        report.checked[table] = int((await statements.read(f"SELECT COUNT(*) AS n FROM {table}"))[0]["n"])
    for kind, wrong, words in _NUMBERS:
        for row in await statements.read(f"SELECT digits FROM phone_numbers WHERE {wrong} LIMIT 100"):
            report.found(kind, row["digits"], words)
    for kind, sql in _NUMBER_TIMELINES:
        for row in await statements.read(f"{sql} LIMIT 100"):
            held = f"，占用人 {row['holder'] or '无'}，记录里是 {row['last_holder'] or '无'}" if row["holder"] != row["last_holder"] else ""
            report.found(kind, row["digits"], f"现为 {row['now']}，最后的记录是 {row['last']}{held}")


async def _orders(report: Verification) -> None:
    for kind, sql, words in _ORDERS:
        for row in await statements.read(_spoken(sql)):
            report.found(kind, row["subject"], words)


async def _timelines(report: Verification) -> None:
    """The last applied event of an axis is where the axis stands: a state that was written past its one writer shows."""
    for axis, column in _AXES.items():
        rows = await statements.read(
            f"SELECT o.order_no, o.{column} AS state, e.`after` AS last FROM orders o JOIN order_events e ON e.id ="
            " (SELECT MAX(x.id) FROM order_events x WHERE x.order_id = o.id AND x.axis = %s AND x.applied = %s)"
            f" WHERE e.`after` <> o.{column}",
            [axis, True],
        )
        for row in rows:
            report.found("state_without_event", row["order_no"], f"{axis} 现为 {row['state']}，最后的记录是 {row['last']}")


async def _quotes(report: Verification) -> None:
    """What is booked for an order, and what its sale would book, equals the quote that was frozen on it, share by share."""
    rows = await statements.read("SELECT o.order_no, o.quote, s.state FROM orders o JOIN commission_sales s ON s.reference = o.order_no")
    booked, frozen = await _booked(), await _shares()
    for row in rows:
        quote = json.loads(row["quote"]) if isinstance(row["quote"], str | bytes) else row["quote"]
        report.checked["frozen quotes"] += 1
        expected = {int(share["agent_id"]): int(share["amount_fen"]) for share in quote["shares"]}
        if frozen.get(row["order_no"], {}) != expected or quote["total_fen"] != sum(expected.values()):
            report.found("quote_changed", row["order_no"], f"订单上 {expected}，佣金记录 {frozen.get(row['order_no'], {})}（分）")
        if row["state"] in ("quoted", "revoked"):
            expected = {}
        found = {agent: fen for agent, fen in booked.get(row["order_no"], {}).items() if fen}
        if found != expected:
            report.found("quote_differs", row["order_no"], f"冻结 {expected}，账上 {found}（分）")


async def _shares() -> dict[str, dict[int, int]]:
    """What each sale gives to each agent."""
    by_order: dict[str, dict[int, int]] = {}
    rows = await statements.read(
        "SELECT s.reference, h.agent_id, h.amount_fen FROM commission_shares h JOIN commission_sales s ON s.id = h.sale_id"
    )
    for row in rows:
        by_order.setdefault(row["reference"], {})[int(row["agent_id"])] = int(row["amount_fen"])
    return by_order


async def _booked() -> dict[str, dict[int, int]]:
    """What each order's entries left with each agent, over pending, available and debt."""
    rows: list[dict[str, Any]] = await statements.read(
        "SELECT x.subject, a.agent_id, SUM(x.fen) AS fen FROM ("
        " SELECT e.subject, p.destination_id AS account, p.amount_fen AS fen"
        " FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id"
        " UNION ALL"
        " SELECT e.subject, p.source_id, -p.amount_fen FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id"
        ") AS x JOIN ledger_accounts a ON a.id = x.account WHERE a.agent_id IS NOT NULL GROUP BY x.subject, a.agent_id"
    )
    by_order: dict[str, dict[int, int]] = {}
    for row in rows:
        by_order.setdefault(row["subject"], {})[int(row["agent_id"])] = int(row["fen"])
    return by_order


def _spoken(sql: str) -> str:
    """SQLite joins text with ||."""
    return sql if statements.dialect() == "mysql" else sql.replace("CONCAT('order:', o.order_no)", "'order:' || o.order_no")
