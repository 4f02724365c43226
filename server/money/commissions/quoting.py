"""Freezes who earns what when an order is placed. Books nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from server.base.options import reading
from server.core import statements
from server.core.transactions import transactional
from server.money.commissions.rules import Rule
from server.money.commissions.status import SaleState
from server.people.agents.queries import ChainAgent


@dataclass(frozen=True, slots=True)
class Sale:
    """What the order wing knows of a sale; `reference` is the order's number, the chain begins with the seller."""

    reference: str
    plan_name: str
    chain: tuple[ChainAgent, ...]
    placed_at: datetime


@dataclass(frozen=True, slots=True)
class Share:
    """What one level gets."""

    level: int
    agent_id: int
    agent_name: str
    amount_fen: int


@transactional
async def freeze(sale: Sale, rule: Rule) -> dict[str, Any]:
    """Write the sale and its shares under the plan's present rule; answers the quote for the order to keep.

    At most `compliance.max_paid_levels` are paid; what is not paid stays with the platform.
    """
    shares = divide(rule.terms.levels_fen, sale.chain, await reading.whole("compliance.max_paid_levels"))
    await statements.append(
        "INSERT INTO commission_sales (reference, rule_id, plan_name, state, placed_at, revoke_reason, round)"
        f" VALUES ({statements.places(7)})",
        [sale.reference, rule.id, sale.plan_name, SaleState.QUOTED, sale.placed_at, "", 1],
    )
    # one statement for the sale's id and all shares: placing an order counts them
    each = "SELECT id, %s, %s, %s FROM commission_sales WHERE reference = %s"
    await statements.append(
        f"INSERT INTO commission_shares (sale_id, level, agent_id, amount_fen) {' UNION ALL '.join([each] * len(shares))}",
        [value for share in shares for value in (share.level, share.agent_id, share.amount_fen, sale.reference)],
    )
    return _quote(rule, shares)


def divide(levels_fen: tuple[int, ...], chain: tuple[ChainAgent, ...], max_paid_levels: int) -> list[Share]:
    """Who gets what: as far as the rule, the chain and the law reach, whichever ends first. Pure.

    Raises ValueError for a chain without a seller.
    """
    if not chain:
        raise ValueError("a sale has a seller")
    paid = zip(chain, levels_fen[:max_paid_levels], strict=False)
    return [Share(level, agent.agent_id, agent.display_name, fen) for level, (agent, fen) in enumerate(paid, start=1)]


def _quote(rule: Rule, shares: list[Share]) -> dict[str, Any]:
    total_fen = sum(share.amount_fen for share in shares)
    return {
        "rule_id": rule.id,
        "rule_version": rule.version,
        "total_fen": total_fen,
        "platform_income_fen": rule.terms.platform_income_fen,
        "platform_keeps_fen": rule.terms.platform_income_fen - total_fen,
        "timing": str(rule.terms.timing),
        "activate_within_days": rule.terms.activate_within_days,
        "first_charge_fen": rule.terms.first_charge_fen,
        "shares": [
            {
                "level": share.level,
                "agent_id": share.agent_id,
                "agent_name": share.agent_name,
                "amount_fen": share.amount_fen,
            }
            for share in shares
        ],
    }
