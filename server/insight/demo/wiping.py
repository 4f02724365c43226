"""Removes the demo data and nothing else. Refuses while a real agent's earnings hang on it."""

from __future__ import annotations

from server.base.audit import recording as audit
from server.core import statements
from server.core.actors import Actor
from server.core.errors import StateChanged
from server.core.transactions import transactional

_ORDERS = """SELECT o.id, o.order_no FROM orders o JOIN plans p ON p.id = o.plan_id JOIN agents a ON a.id = o.agent_id
LEFT JOIN phone_numbers n ON n.id = o.number_id LEFT JOIN number_pools q ON q.id = n.pool_id
WHERE p.demo = 1 OR a.demo = 1 OR q.demo = 1"""
_BLOCKED = """SELECT COUNT(*) AS n FROM commission_shares h JOIN commission_sales s ON s.id = h.sale_id JOIN agents a ON a.id = h.agent_id
JOIN commission_rules r ON r.id = s.rule_id JOIN plans p ON p.id = r.plan_id
WHERE a.demo = 0 AND p.demo = 1 AND s.state IN ('pending', 'settled')"""


class RealMoneyOnDemo(StateChanged):
    code = "real_money_on_demo"
    message = "有真实代理在演示套餐上已有佣金，先在订单里更正激活，撤回这些佣金，再清空演示数据"


@transactional
async def wipe(actor: Actor) -> dict[str, int]:
    """Delete every demo row; answers how many of each kind. Raises RealMoneyOnDemo."""
    blocked = await statements.read_one(_BLOCKED)
    if blocked and blocked["n"]:
        raise RealMoneyOnDemo()
    orders = await statements.read(_ORDERS)
    removed = {"订单": await _delete_orders([row["id"] for row in orders], [row["order_no"] for row in orders])}
    removed["代理"] = await _delete_agents()
    removed["套餐"] = await _delete_plans()
    removed["号码"] = await _delete_numbers()
    await audit.record(actor, "demo.wiped", "demo", "", dict(removed))
    return removed


async def _delete_orders(ids: list[int], order_nos: list[str]) -> int:
    if ids:
        places = statements.places(len(ids))
        await statements.change(f"DELETE FROM shipments WHERE order_id IN ({places})", ids)
        await statements.change(f"DELETE FROM order_events WHERE order_id IN ({places})", ids)
        await statements.change(f"DELETE FROM order_consents WHERE order_id IN ({places})", ids)
        await statements.change(f"DELETE FROM person_slots WHERE order_no IN ({places})", order_nos)
        await statements.change(
            f"DELETE FROM ledger_postings WHERE entry_id IN (SELECT id FROM ledger_entries WHERE subject IN ({places}))", order_nos
        )
        await statements.change(f"DELETE FROM ledger_entries WHERE subject IN ({places})", order_nos)
        sales = f"SELECT id FROM commission_sales WHERE reference IN ({places})"
        await statements.change(f"DELETE FROM commission_evidence WHERE sale_id IN ({sales})", order_nos)
        await statements.change(f"DELETE FROM commission_shares WHERE sale_id IN ({sales})", order_nos)
        await statements.change(f"DELETE FROM commission_sales WHERE reference IN ({places})", order_nos)
        await statements.change(f"DELETE FROM orders WHERE id IN ({places})", ids)
    return len(ids)


async def _delete_agents() -> int:
    mine = "SELECT id FROM agents WHERE demo = 1"
    numbers = "SELECT withdrawal_no FROM withdrawals WHERE agent_id IN (SELECT id FROM agents WHERE demo = 1)"
    await statements.change(f"DELETE FROM ledger_postings WHERE entry_id IN (SELECT id FROM ledger_entries WHERE subject IN ({numbers}))")
    await statements.change(f"DELETE FROM ledger_entries WHERE subject IN ({numbers})")
    await statements.change(f"DELETE FROM withdrawal_events WHERE withdrawal_id IN (SELECT id FROM withdrawals WHERE agent_id IN ({mine}))")
    await statements.change(f"DELETE FROM withdrawals WHERE agent_id IN ({mine})")
    await statements.change(f"DELETE FROM ledger_accounts WHERE agent_id IN ({mine})")
    await statements.change(f"DELETE FROM link_visits WHERE link_id IN (SELECT id FROM links WHERE agent_id IN ({mine}))")
    await statements.change(f"DELETE FROM links WHERE agent_id IN ({mine})")
    await statements.change("DELETE FROM sessions WHERE audience = 'agent' AND subject IN (SELECT openid FROM agents WHERE demo = 1)")
    await statements.change(f"DELETE FROM agent_events WHERE agent_id IN ({mine})")
    demo = [row["id"] for row in await statements.read(mine)]
    if demo:
        await statements.change(f"UPDATE agents SET upline_id = NULL WHERE upline_id IN ({statements.places(len(demo))})", demo)
    return await statements.change("DELETE FROM agents WHERE demo = 1")


async def _delete_plans() -> int:
    mine = "SELECT id FROM plans WHERE demo = 1"
    await statements.change(f"DELETE FROM link_visits WHERE link_id IN (SELECT id FROM links WHERE plan_id IN ({mine}))")
    await statements.change(f"DELETE FROM links WHERE plan_id IN ({mine})")
    await statements.change(f"DELETE FROM commission_rules WHERE plan_id IN ({mine})")
    await statements.change(f"DELETE FROM plan_pools WHERE plan_id IN ({mine})")
    await statements.change(f"DELETE FROM plan_versions WHERE plan_id IN ({mine})")
    return await statements.change("DELETE FROM plans WHERE demo = 1")


async def _delete_numbers() -> int:
    mine = "SELECT id FROM number_pools WHERE demo = 1"
    numbers = f"SELECT id FROM phone_numbers WHERE pool_id IN ({mine})"
    await statements.change(f"DELETE FROM number_events WHERE number_id IN ({numbers})")
    await statements.change(f"UPDATE links SET number_id = NULL WHERE number_id IN ({numbers})")
    removed = await statements.change(f"DELETE FROM phone_numbers WHERE pool_id IN ({mine})")
    await statements.change(f"DELETE FROM plan_pools WHERE pool_id IN ({mine})")
    await statements.change("DELETE FROM number_pools WHERE demo = 1")
    return removed
