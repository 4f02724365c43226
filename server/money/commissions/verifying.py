"""Holds every sale against its entries in the ledger. Reads only; mends nothing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from server.core import statements
from server.core.money import yuan
from server.core.statements import Row
from server.money.commissions.files import SaleFile, sale_files_of
from server.money.commissions.status import SaleState
from server.money.ledger.accounts import Purse
from server.money.ledger.findings import Verification
from server.money.ledger.kinds import COMMISSION_KINDS, EntryKind

SALES_A_TIME = 500

_KINDS = sorted(COMMISSION_KINDS)

_POSTINGS = """
SELECT e.subject, e.id AS entry_id, e.kind, e.reference, p.amount_fen, s.heading AS source, d.heading AS destination,
  COALESCE(s.agent_id, d.agent_id) AS agent_id
FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
JOIN ledger_accounts s ON s.id = p.source_id JOIN ledger_accounts d ON d.id = p.destination_id
WHERE e.subject IN ({places}) AND e.kind IN ({kinds})
"""
_ORPHANS = (
    "SELECT e.reference FROM ledger_entries e LEFT JOIN commission_sales s ON s.reference = e.subject"
    " WHERE s.id IS NULL AND e.kind IN ({kinds}) ORDER BY e.id"
)


@dataclass(slots=True)
class _Booked:
    """What the ledger says of one sale."""

    entries: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """references by kind"""
    pending: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))
    """by agent: what is still pending of this sale"""
    earned: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))
    """by agent: what this sale has cost us on their behalf"""


async def findings() -> Verification:
    """Check each sale's state, shares and evidence, a batch at a time."""
    report = Verification()
    last = 0
    while rows := await statements.read(
        "SELECT id, reference FROM commission_sales WHERE id > %s ORDER BY id LIMIT %s", [last, SALES_A_TIME]
    ):
        last = rows[-1]["id"]
        references = [row["reference"] for row in rows]
        booked = await _booked(references)
        for sale in await sale_files_of(references):
            _check(sale, booked[sale.reference], report)
            report.checked["commission_shares"] += len(sale.shares)
            report.checked["commission_evidence"] += len(sale.evidence)
        report.checked["commission_sales"] += len(rows)
    for row in await statements.read(_bound(_ORPHANS, []), _KINDS):
        report.found("entry_without_sale", row["reference"], "账上有佣金分录，却没有这一单")
    return report


def _check(sale: SaleFile, booked: _Booked, report: Verification) -> None:
    _check_states(sale, booked, report)
    _check_amounts(sale, booked, report)
    if sale.state is SaleState.SETTLED:
        for condition in sale.terms.conditions:
            known = sale.evidence.get(condition)
            if known is None or not known.met:
                report.found("settled_without_evidence", sale.reference, f"已结算，但没有满足“{condition}”的凭证")
        if sale.due_on is None or sale.activated_on is None or sale.due_on != sale.terms.due_on(sale.activated_on):
            report.found("due_date_differs", sale.reference, "结算日与激活日、规则不符")


def _check_states(sale: SaleFile, booked: _Booked, report: Verification) -> None:
    accrued = booked.entries[EntryKind.COMMISSION_ACCRUED]
    settled = booked.entries[EntryKind.COMMISSION_SETTLED]
    reversed_ = booked.entries[EntryKind.COMMISSION_REVOKED]
    clawed = booked.entries[EntryKind.COMMISSION_CLAWED_BACK]
    is_open = len(accrued) - len(settled) - len(reversed_)
    if sale.state is SaleState.PENDING and sale.booked_as("accrue") not in accrued:
        report.found("pending_without_accrual", sale.reference, "待结算，但没有冻结分录")
    if sale.state is SaleState.SETTLED and sale.booked_as("settle") not in settled:
        report.found("settled_without_settlement", sale.reference, "已结算，但没有结算分录")
    if sale.state is SaleState.REVOKED and (is_open > 0 or len(settled) > len(clawed)):
        report.found("revoked_not_reversed", sale.reference, "已撤回，但分录没有冲回")
    if sale.state is SaleState.QUOTED and accrued:
        report.found("quoted_with_entries", sale.reference, "还没激活，却已入账")
    if is_open > (sale.state is SaleState.PENDING) and sale.state is not SaleState.REVOKED:
        report.found("accrued_twice", sale.reference, f"冻结分录 {len(accrued)} 笔，多出 {is_open} 笔没有去向")


def _check_amounts(sale: SaleFile, booked: _Booked, report: Verification) -> None:
    counts = sale.state in (SaleState.PENDING, SaleState.SETTLED)
    frozen = {share.agent_id: share.amount_fen for share in sale.shares}
    for agent_id in sorted(frozen.keys() | booked.earned.keys() | booked.pending.keys()):
        share_fen = frozen.get(agent_id, 0)
        should_earn = share_fen if counts else 0
        should_wait = share_fen if sale.state is SaleState.PENDING else 0
        if booked.earned[agent_id] != should_earn or booked.pending[agent_id] != should_wait:
            report.found(
                "shares_differ",
                sale.reference,
                f"代理 {agent_id} 应得 {yuan(should_earn)}、冻结 {yuan(should_wait)}，"
                f"账上 {yuan(booked.earned[agent_id])}、{yuan(booked.pending[agent_id])}",
            )
    most = sale.terms.levels_fen
    if len(sale.shares) > len(most) or any(share.amount_fen != most[share.level - 1] for share in sale.shares):
        report.found("shares_break_rule", sale.reference, f"分给代理的与第 {sale.rule_version} 版规则不符")


async def _booked(references: list[str]) -> defaultdict[str, _Booked]:
    found: defaultdict[str, _Booked] = defaultdict(_Booked)
    for row in await statements.read(_bound(_POSTINGS, references), [*references, *_KINDS]):
        _take(found[row["subject"]], row)
    return found


def _take(booked: _Booked, row: Row) -> None:
    booked.entries[row["kind"]].add(row["reference"])
    agent_id, fen = row["agent_id"], row["amount_fen"]
    booked.pending[agent_id] += fen * (row["destination"] == Purse.PENDING) - fen * (row["source"] == Purse.PENDING)
    booked.earned[agent_id] += fen * (row["source"] == "commission_cost") - fen * (row["destination"] == "commission_cost")


def _bound(sql: str, subjects: list[str]) -> str:
    return sql.format(places=statements.places(len(subjects)), kinds=statements.places(len(_KINDS)))
