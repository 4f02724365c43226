"""Commissions, the books, and withdrawals."""

from __future__ import annotations

from dataclasses import asdict

from server.api.admin.routes import admin
from server.api.admin.shapes.money import (
    CommissionRow,
    LedgerEntry,
    Pay,
    RefusedSettlement,
    Settled,
    SettleOrders,
    TrialBalance,
    WithdrawalFile,
    WithdrawalRow,
)
from server.api.admin.shapes.stock import Reason
from server.core import clock
from server.core.paging import window
from server.money.commissions import queries as commissions
from server.money.ledger import queries as ledger
from server.money.payouts import approving, paying, refusing
from server.money.payouts import queries as payouts
from server.money.payouts.status import WithdrawalState
from server.people.staff import permissions
from server.sales.orders import settling
from server.web.callers import CallerKind
from server.web.endpoints import Call
from server.web.shapes import Page, Shape


class CommissionWish(Shape):
    state: str = ""
    page: int = 1


class EntryWish(Shape):
    account: str = ""
    query: str = ""
    page: int = 1


class CommissionRows(Page[CommissionRow]):
    pass


class LedgerEntries(Page[LedgerEntry]):
    pass


class WithdrawalRows(Page[WithdrawalRow]):
    pass


@admin.route("GET", "/commissions", caller=CallerKind.STAFF, permission="commissions.read", query=CommissionWish, answer=CommissionRows)
async def list_commissions(call: Call[None]) -> CommissionRows:
    """Commissions by state; "ready" are those that can be settled now."""
    shown = window(call.query.page)
    found, total = await commissions.page(call.query.state or None, shown)
    return CommissionRows(items=[CommissionRow.model_validate(asdict(row)) for row in found], total=total, page=shown.page, size=shown.size)


@admin.route("POST", "/commissions/settle", caller=CallerKind.STAFF, permission="commissions.settle", body=SettleOrders, answer=Settled)
async def settle(call: Call[SettleOrders]) -> Settled:
    """Settle these orders, each by itself; refusals say why."""
    done = await settling.settle_orders(call.body.order_nos, call.caller.actor)
    refused = [RefusedSettlement(order_no=order_no, reason=reason) for order_no, reason in done.refused]
    return Settled(settled=done.order_nos, total_fen=done.total_fen, refused=refused)


@admin.route("GET", "/ledger/trial-balance", caller=CallerKind.STAFF, permission="ledger.read", answer=TrialBalance)
async def trial_balance(call: Call[None]) -> TrialBalance:
    """All accounts; the two sides are equal."""
    balance = await ledger.trial_balance()
    return TrialBalance.model_validate({**asdict(balance), "as_of": clock.iso(balance.as_of)})


@admin.route("GET", "/ledger/entries", caller=CallerKind.STAFF, permission="ledger.read", query=EntryWish, answer=LedgerEntries)
async def list_entries(call: Call[None]) -> LedgerEntries:
    """Entries of one account or of all, the newest first."""
    shown = window(call.query.page)
    found, total = await ledger.entries(call.query.account, call.query.query, shown)
    return LedgerEntries(items=[_entry(one) for one in found], total=total, page=shown.page, size=shown.size)


@admin.route("GET", "/ledger/entries/<entry_id:int>", caller=CallerKind.STAFF, permission="ledger.read", answer=LedgerEntry)
async def show_entry(call: Call[None], entry_id: int) -> LedgerEntry:
    """One entry with its postings and why it was booked."""
    return _entry(await ledger.entry(entry_id))


@admin.route("GET", "/withdrawals", caller=CallerKind.STAFF, permission="withdrawals.read", query=CommissionWish, answer=WithdrawalRows)
async def list_withdrawals(call: Call[None]) -> WithdrawalRows:
    """Withdrawals by state; those that wait, the oldest first."""
    shown = window(call.query.page)
    found, total = await payouts.page(call.query.state or None, shown)
    return WithdrawalRows(items=[WithdrawalRow.model_validate(_row(one)) for one in found], total=total, page=shown.page, size=shown.size)


@admin.route("GET", "/withdrawals/<withdrawal_no:str>", caller=CallerKind.STAFF, permission="withdrawals.read", answer=WithdrawalFile)
async def show_withdrawal(call: Call[None], withdrawal_no: str) -> WithdrawalFile:
    """One withdrawal with its checks and where the money comes from."""
    file = await payouts.file(withdrawal_no)
    to_be_paid = file.row.state == WithdrawalState.APPROVED and permissions.may(call.caller.role, "withdrawals.pay")
    account = await payouts.payee(withdrawal_no, call.caller.actor) if to_be_paid else None
    written = asdict(file)
    written.pop("row")
    for check in written["checks"]:
        check.pop("short")
    for source in written["sources"]:
        source.pop("orders")
    moves = written.pop("moves") if permissions.may(call.caller.role, "withdrawals.pay") else []
    return WithdrawalFile.model_validate({**written, **_row(file.row), "moves": moves, "payee_account": account})


@admin.route(
    "POST", "/withdrawals/<withdrawal_no:str>/approve", caller=CallerKind.STAFF, permission="withdrawals.pay", answer=WithdrawalFile
)
async def approve_withdrawal(call: Call[None], withdrawal_no: str) -> WithdrawalFile:
    """Let it be paid."""
    await approving.approve(withdrawal_no, call.caller.actor)
    return await show_withdrawal(call, withdrawal_no)


@admin.route(
    "POST", "/withdrawals/<withdrawal_no:str>/pay", caller=CallerKind.STAFF, permission="withdrawals.pay", body=Pay, answer=WithdrawalFile
)
async def pay_withdrawal(call: Call[Pay], withdrawal_no: str) -> WithdrawalFile:
    """Mark as paid, with the bank's slip number."""
    await paying.pay(withdrawal_no, call.body.slip_no, call.caller.actor)
    return await show_withdrawal(call, withdrawal_no)  # type: ignore[arg-type]


@admin.route(
    "POST",
    "/withdrawals/<withdrawal_no:str>/refuse",
    caller=CallerKind.STAFF,
    permission="withdrawals.pay",
    body=Reason,
    answer=WithdrawalFile,
)
async def refuse_withdrawal(call: Call[Reason], withdrawal_no: str) -> WithdrawalFile:
    """Give the money back, with a reason that the agent reads."""
    await refusing.refuse(withdrawal_no, call.body.reason, call.caller.actor)
    return await show_withdrawal(call, withdrawal_no)  # type: ignore[arg-type]


def _entry(one: object) -> LedgerEntry:
    written = asdict(one)  # type: ignore[call-overload]
    for posting in written["postings"]:
        posting.pop("memo")
    return LedgerEntry.model_validate({**written, "at": clock.iso(written["at"])})


def _row(one: object) -> dict[str, object]:
    written = asdict(one)  # type: ignore[call-overload]
    written["requested_at"] = clock.iso(written["requested_at"])
    return dict(written)
