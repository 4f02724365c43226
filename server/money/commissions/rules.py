"""Rules by plan: published once, never changed. A sale keeps the version it was placed under."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from server.core import clock, statements
from server.core.statements import Row
from server.core.transactions import transactional
from server.money.commissions.errors import NoRule
from server.money.commissions.status import Timing
from server.money.commissions.terms import CommissionTerms, checked

_COLUMNS = "id, plan_id, version, levels_fen, platform_income_fen, activate_within_days, first_charge_fen, timing"
_NEWEST = (
    f"SELECT {_COLUMNS} FROM commission_rules r WHERE plan_id IN ({{places}})"
    " AND version = (SELECT MAX(n.version) FROM commission_rules n WHERE n.plan_id = r.plan_id)"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One published version."""

    id: int
    plan_id: int
    version: int
    terms: CommissionTerms


@dataclass(frozen=True, slots=True)
class Earning:
    """What a plan earns an agent, in the words of a plan's card."""

    seller_fen: int
    upline_fen: int
    condition_label: str
    timing_label: str


@transactional
async def publish_rule(plan_id: int, terms: CommissionTerms) -> int:
    """Make these the plan's terms for orders from now on; answers the rule's id.

    Terms that are in force already stay the version they are. Raises InvalidInput.
    """
    kept = checked(terms)
    present = (await _newest([plan_id])).get(plan_id)
    if present is not None and present.terms == kept:
        return present.id
    version = present.version + 1 if present else 1
    # of two at once the second fails on (plan, version) and tries again
    await statements.change(
        "INSERT INTO commission_rules (plan_id, version, levels_fen, platform_income_fen, activate_within_days,"
        f" first_charge_fen, timing, published_at) VALUES ({statements.places(8)})",
        [
            plan_id,
            version,
            json.dumps(kept.levels_fen),
            kept.platform_income_fen,
            kept.activate_within_days,
            kept.first_charge_fen,
            kept.timing,
            clock.now(),
        ],
    )
    return (await current_rule(plan_id)).id


async def current_rule(plan_id: int) -> Rule:
    """The plan's newest rule. Raises NoRule."""
    found = (await _newest([plan_id])).get(plan_id)
    if found is None:
        raise NoRule()
    return found


async def earnings(plan_ids: Sequence[int]) -> dict[int, Earning]:
    """What each of these plans earns; plans without a rule are left out."""
    return {plan_id: _earning(rule.terms) for plan_id, rule in (await _newest(plan_ids)).items()}


def terms_of(row: Row) -> CommissionTerms:
    """The terms in a row of commission_rules."""
    levels = row["levels_fen"]
    return CommissionTerms(
        tuple(json.loads(levels) if isinstance(levels, str) else levels),
        row["platform_income_fen"],
        row["activate_within_days"],
        row["first_charge_fen"],
        Timing(row["timing"]),
    )


def _earning(terms: CommissionTerms) -> Earning:
    upline_fen = terms.levels_fen[1] if len(terms.levels_fen) > 1 else 0
    return Earning(terms.levels_fen[0], upline_fen, terms.condition_label, terms.timing_label)


async def _newest(plan_ids: Sequence[int]) -> dict[int, Rule]:
    if not plan_ids:
        return {}
    rows = await statements.read(_NEWEST.format(places=statements.places(len(plan_ids))), list(plan_ids))
    return {row["plan_id"]: Rule(row["id"], row["plan_id"], row["version"], terms_of(row)) for row in rows}
