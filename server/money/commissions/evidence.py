"""What is known of a sale's conditions: pushed down from orders, kept with source and time. Settles nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from server.base.audit import recording as audit
from server.core import clock, statements
from server.core.actors import Actor
from server.core.money import yuan
from server.core.transactions import transactional
from server.money.commissions.files import sale_file
from server.money.commissions.status import Condition, SaleState
from server.money.commissions.transitions import touch

_OPEN = (SaleState.QUOTED, SaleState.PENDING, SaleState.REVOKED)
"""a settled sale's evidence stays what it was settled on"""

_SAID_BY = {"upstream": "运营商回传", "staff": "平台登记", "job": "系统核对"}

Known = tuple[Condition, bool, str]
"""a condition, whether it is met, and what shows it"""


@transactional
async def first_charged(reference: str, amount_fen: int, charged_on: date, actor: Actor, source: str) -> bool:
    """Keep that the customer charged this much at once; answers whether that meets the rule.

    A later, larger charge replaces it. `source` says in words who reported it; "" says it by the actor. Raises
    StateChanged once the sale is settled.
    """
    sale_id = await touch(reference, _OPEN)
    asked_fen = (await sale_file(reference)).terms.first_charge_fen
    met = amount_fen >= asked_fen
    said = f"{clock.spoken_day(charged_on)}充了 {yuan(amount_fen)} 元"
    detail = said if met else f"{said}，不足 {yuan(asked_fen)} 元"
    await keep(sale_id, said_by(source, actor), [(Condition.FIRST_CHARGE, met, detail)])
    return met


@transactional
async def withdraw_evidence(reference: str, condition: str, actor: Actor) -> None:
    """Take back what was marked wrongly: the condition is unknown again. Nothing happens when nothing was known.

    Raises StateChanged once the sale is settled: it must be revoked first.
    """
    sale_id = await touch(reference, _OPEN)
    taken = await statements.change(
        "DELETE FROM commission_evidence WHERE sale_id = %s AND `condition` = %s", [sale_id, Condition(condition)]
    )
    if taken:
        await audit.record(actor, "commission.evidence_withdrawn", f"order:{reference}", "", {"condition": condition})


def said_by(source: str, actor: Actor) -> str:
    """Where people read that evidence comes from; a request's id is no word for them. Pure."""
    return source if source and source != actor.source else _SAID_BY.get(actor.kind, actor.name)


async def keep(sale_id: int, source: str, known: Sequence[Known]) -> None:
    """Write evidence in place of what was known of these conditions before. The caller holds the sale's row."""
    conditions = [condition for condition, _, _ in known]
    await statements.change(
        f"DELETE FROM commission_evidence WHERE sale_id = %s AND `condition` IN ({statements.places(len(conditions))})",
        [sale_id, *conditions],
    )
    now = clock.now()
    await statements.change_many(
        f"INSERT INTO commission_evidence (sale_id, `condition`, met, detail, source, at) VALUES ({statements.places(6)})",
        [(sale_id, condition, met, detail[:200], source[:80], now) for condition, met, detail in known],
    )
