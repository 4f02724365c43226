"""Withdrawals as agents and staff read them. Reads only, but that showing an account in full leaves an audit row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from server.base.audit import recording as audit
from server.base.options import reading
from server.core import clock, privacy, statements
from server.core.actors import Actor
from server.core.errors import NotFound, StateChanged
from server.core.paging import Window
from server.core.statements import Row
from server.core.transactions import transactional
from server.money.payouts.checking import Check, Facts, Tone, checks, facts_of, worst
from server.money.payouts.progress import Step, Times, steps
from server.money.payouts.quoting import result_by
from server.money.payouts.requesting import ACCOUNT_FIELD, HOLDER_FIELD, METHOD_LABELS
from server.money.payouts.status import LABELS, OPEN, WithdrawalState
from server.money.payouts.tracing import Source, sources

StaffMove = Literal["approve", "pay", "refuse"]
_MOVES: dict[WithdrawalState, tuple[StaffMove, ...]] = {
    WithdrawalState.REQUESTED: ("approve", "refuse"),
    WithdrawalState.APPROVED: ("pay", "refuse"),
}
_ROWS = "SELECT w.*, g.display_name AS agent_name, g.state AS agent_state FROM withdrawals w JOIN agents g ON g.id = w.agent_id"


@dataclass(frozen=True, slots=True)
class AgentWithdrawal:
    """One withdrawal as its agent reads it; the names the API sends, times as moments."""

    withdrawal_no: str
    state: WithdrawalState
    state_label: str
    gross_fen: int
    fee_fen: int
    tax_fen: int
    net_fen: int
    fee_label: str
    tax_label: str
    payee_label: str
    requested_at: datetime
    steps: tuple[Step, ...]
    refusal: str | None
    can_cancel: bool


@dataclass(frozen=True, slots=True)
class WithdrawalRow:
    """One withdrawal in the panel's list."""

    withdrawal_no: str
    agent_name: str
    payee_label: str
    gross_fen: int
    fee_fen: int
    tax_fen: int
    net_fen: int
    state: WithdrawalState
    state_label: str
    check_label: str
    check_tone: Tone
    requested_at: datetime
    waiting_minutes: int
    """until it was closed, or until now"""


@dataclass(frozen=True, slots=True)
class WithdrawalFile:
    """All that staff see before they decide; the payee's account only through `payee`."""

    row: WithdrawalRow
    fee_label: str
    tax_label: str
    tax_formula: str
    checks: tuple[Check, ...]
    sources: tuple[Source, ...]
    refusal: str | None
    slip_no: str | None
    moves: tuple[StaffMove, ...]


async def own_page(agent_id: int, window: Window) -> tuple[list[AgentWithdrawal], int]:
    """An agent's withdrawals, newest first, and how many there are."""
    [count] = await statements.read("SELECT COUNT(*) AS total FROM withdrawals WHERE agent_id = %s", [agent_id])
    rows = await statements.read(
        f"{_ROWS} WHERE w.agent_id = %s ORDER BY w.id DESC LIMIT %s OFFSET %s", [agent_id, window.size, window.offset]
    )
    days = await reading.whole("payouts.review_days")
    return [_own(row, days) for row in rows], int(count["total"])


async def own(agent_id: int, withdrawal_no: str) -> AgentWithdrawal:
    """One of an agent's withdrawals. Raises NotFound, for another agent's too."""
    row = await statements.read_one(f"{_ROWS} WHERE w.withdrawal_no = %s AND w.agent_id = %s", [withdrawal_no, agent_id])
    if row is None:
        raise NotFound("没有这笔提现")
    return _own(row, await reading.whole("payouts.review_days"))


async def page(state: str | None, window: Window) -> tuple[list[WithdrawalRow], int]:
    """Staff's list and how many there are: open ones oldest first, else the newest first. `state` None is all."""
    where, values = ("w.state = %s", [state]) if state else ("1 = 1", [])
    order = "ASC" if state in OPEN else "DESC"
    [count] = await statements.read(f"SELECT COUNT(*) AS total FROM withdrawals w WHERE {where}", values)
    rows = await statements.read(
        f"{_ROWS} WHERE {where} ORDER BY w.requested_at {order}, w.id {order} LIMIT %s OFFSET %s",
        [*values, window.size, window.offset],
    )
    facts = await facts_of(rows)
    return [_row(row, checks(facts[row["id"]])) for row in rows], int(count["total"])


async def file(withdrawal_no: str) -> WithdrawalFile:
    """One withdrawal with its checks and where its money came from. Raises NotFound."""
    row = await _found(withdrawal_no)
    facts = (await facts_of([row]))[row["id"]]
    traced = await sources(withdrawal_no, row["agent_id"], row["gross_fen"])
    found = [*checks(facts), _traced(traced, facts)]
    return WithdrawalFile(
        row=_row(row, found),
        fee_label=row["fee_label"],
        tax_label=row["tax_label"],
        tax_formula=row["tax_formula"],
        checks=tuple(found),
        sources=tuple(traced),
        refusal=row["refusal"] or None,
        slip_no=row["slip_no"] or None,
        moves=_MOVES.get(WithdrawalState(row["state"]), ()),
    )


@transactional
async def payee(withdrawal_no: str, actor: Actor) -> str:
    """Bank, account and holder in full, for whoever transfers by hand; each look leaves an audit row.

    Raises StateChanged unless it is approved and not yet paid, NotFound.
    """
    row = await _found(withdrawal_no)
    if row["state"] != WithdrawalState.APPROVED:
        raise StateChanged("只有审核通过、还没打款的提现才显示完整账号")
    await audit.record(actor, "withdrawal.unmasked", f"withdrawal:{withdrawal_no}", "手工打款", {"fields": ["account", "holder_name"]})
    account = privacy.unseal(row["account_sealed"], ACCOUNT_FIELD)
    holder = privacy.unseal(row["holder_name_sealed"], HOLDER_FIELD)
    return f"{row['bank_name'] or METHOD_LABELS[row['method']]} {account} {holder}"


async def _found(withdrawal_no: str) -> Row:
    row = await statements.read_one(f"{_ROWS} WHERE w.withdrawal_no = %s", [withdrawal_no])
    if row is None:
        raise NotFound("没有这笔提现")
    return row


def _own(row: Row, review_days: int) -> AgentWithdrawal:
    state = WithdrawalState(row["state"])
    asked_at = statements.moment(row["requested_at"])
    times = Times(
        asked_at,
        statements.moment_or_none(row["approved_at"]),
        statements.moment_or_none(row["closed_at"]),
        result_by(asked_at, review_days),
    )
    return AgentWithdrawal(
        **_figures(row),
        state=state,
        state_label=LABELS[state],
        fee_label=row["fee_label"],
        tax_label=row["tax_label"],
        requested_at=asked_at,
        steps=steps(state, row["gross_fen"], row["net_fen"], row["refusal"], row["slip_no"], times),
        refusal=row["refusal"] or None,
        can_cancel=state is WithdrawalState.REQUESTED,
    )


def _row(row: Row, found: list[Check]) -> WithdrawalRow:
    state = WithdrawalState(row["state"])
    asked_at = statements.moment(row["requested_at"])
    label, tone = worst(found)
    until = statements.moment_or_none(row["closed_at"]) or clock.now()
    return WithdrawalRow(
        **_figures(row),
        agent_name=row["agent_name"],
        state=state,
        state_label=LABELS[state],
        check_label=label,
        check_tone=tone,
        requested_at=asked_at,
        waiting_minutes=int((until - asked_at).total_seconds() // 60),
    )


def _figures(row: Row) -> dict[str, Any]:
    return {name: row[name] for name in ("withdrawal_no", "gross_fen", "fee_fen", "tax_fen", "net_fen", "payee_label")}


def _traced(traced: list[Source], facts: Facts) -> Check:
    if sum(source.amount_fen for source in traced) == facts.gross_fen:
        return Check("来源订单都已结算", f"{sum(source.orders for source in traced)} 笔佣金", "good")
    return Check("来源与金额对不上", "请先运行账目核对再付", "bad", "来源对不上")
