"""One sale with everything that decides over it: rule, shares, evidence. Reads only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from server.core import statements
from server.core.errors import NotFound
from server.core.statements import Row
from server.money.commissions.quoting import Share
from server.money.commissions.rules import terms_of
from server.money.commissions.status import Condition, SaleState
from server.money.commissions.terms import CommissionTerms

_SALES = (
    "SELECT s.id, s.reference, s.plan_name, s.state, s.placed_at, s.activated_on, s.settled_at, s.revoked_at,"
    " s.revoke_reason, s.due_on, s.round, r.version, r.levels_fen, r.platform_income_fen, r.activate_within_days,"
    " r.first_charge_fen, r.timing FROM commission_sales s JOIN commission_rules r ON r.id = s.rule_id"
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one condition."""

    condition: Condition
    met: bool
    detail: str
    source: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SaleFile:
    """A sale as it stands."""

    id: int
    reference: str
    plan_name: str
    state: SaleState
    round: int
    placed_at: datetime
    activated_on: date | None
    due_on: date | None
    settled_at: datetime | None
    revoked_at: datetime | None
    revoke_reason: str
    rule_version: int
    terms: CommissionTerms
    shares: tuple[Share, ...]
    """the seller's first"""
    evidence: dict[Condition, Evidence]

    @property
    def total_fen(self) -> int:
        return sum(share.amount_fen for share in self.shares)

    def booked_as(self, step: str) -> str:
        """The reference of this round's entry: commission:HK…:r1:accrue"""
        return f"commission:{self.reference}:r{self.round}:{step}"


async def sale_file(reference: str) -> SaleFile:
    """One sale. Raises NotFound."""
    rows = await statements.read(f"{_SALES} WHERE s.reference = %s", [reference])
    if not rows:
        raise NotFound("没有这一单的佣金记录")
    [found] = await sale_files(rows)
    return found


async def sale_files_of(references: Sequence[str]) -> list[SaleFile]:
    """Many sales, newest first; references that are not known are left out."""
    if not references:
        return []
    where = f"WHERE s.reference IN ({statements.places(len(references))}) ORDER BY s.id DESC"
    return await sale_files(await statements.read(f"{_SALES} {where}", list(references)))


async def sale_files(rows: list[Row]) -> list[SaleFile]:
    """Put shares and evidence to rows of sales."""
    ids = [row["id"] for row in rows]
    shares, evidence = await _shares(ids), await _evidence(ids)
    return [_file(row, shares[row["id"]], evidence[row["id"]]) for row in rows]


async def _shares(sale_ids: list[int]) -> defaultdict[int, list[Share]]:
    found: defaultdict[int, list[Share]] = defaultdict(list)
    if sale_ids:
        for row in await statements.read(
            "SELECT h.sale_id, h.level, h.agent_id, h.amount_fen, g.display_name FROM commission_shares h"
            f" JOIN agents g ON g.id = h.agent_id WHERE h.sale_id IN ({statements.places(len(sale_ids))})"
            " ORDER BY h.sale_id, h.level",
            sale_ids,
        ):
            found[row["sale_id"]].append(Share(row["level"], row["agent_id"], row["display_name"], row["amount_fen"]))
    return found


async def _evidence(sale_ids: list[int]) -> defaultdict[int, dict[Condition, Evidence]]:
    found: defaultdict[int, dict[Condition, Evidence]] = defaultdict(dict)
    if sale_ids:
        for row in await statements.read(
            "SELECT sale_id, `condition`, met, detail, source, at FROM commission_evidence"
            f" WHERE sale_id IN ({statements.places(len(sale_ids))})",
            sale_ids,
        ):
            condition = Condition(row["condition"])
            found[row["sale_id"]][condition] = Evidence(
                condition, bool(row["met"]), row["detail"], row["source"], statements.moment(row["at"])
            )
    return found


def _file(row: Row, shares: list[Share], evidence: dict[Condition, Evidence]) -> SaleFile:
    return SaleFile(
        id=row["id"],
        reference=row["reference"],
        plan_name=row["plan_name"],
        state=SaleState(row["state"]),
        round=row["round"],
        placed_at=statements.moment(row["placed_at"]),
        activated_on=statements.day_or_none(row["activated_on"]),
        due_on=statements.day_or_none(row["due_on"]),
        settled_at=statements.moment_or_none(row["settled_at"]),
        revoked_at=statements.moment_or_none(row["revoked_at"]),
        revoke_reason=row["revoke_reason"],
        rule_version=row["version"],
        terms=terms_of(row),
        shares=tuple(shares),
        evidence=evidence,
    )
