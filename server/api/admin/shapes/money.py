"""Commissions, the books, withdrawals."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from server.web.shapes import Shape, Tone


class CommissionRow(Shape):
    order_no: str
    plan_name: str
    seller_name: str
    upline_name: str | None
    amounts_fen: list[int]
    total_fen: int
    state: Literal["quoted", "pending", "settled", "revoked"]
    state_label: str
    met: int
    total: int
    due_label: str
    ready: bool
    """all conditions met and due: settling will succeed"""


class SettleOrders(Shape):
    order_nos: list[str] = Field(min_length=1, max_length=500)


class RefusedSettlement(Shape):
    order_no: str
    reason: str


class Settled(Shape):
    settled: list[str]
    total_fen: int
    refused: list[RefusedSettlement]


class AccountBalance(Shape):
    code: str
    name: str
    debit_fen: int
    credit_fen: int


class TrialBalance(Shape):
    as_of: str
    accounts: list[AccountBalance]
    debit_fen: int
    credit_fen: int
    difference_fen: int


class PostingLine(Shape):
    source: str
    destination: str
    amount_fen: int


class LedgerEntry(Shape):
    id: int
    entry_no: str
    reference: str
    kind: str
    title: str
    at: str
    actor: str
    postings: list[PostingLine]
    amount_fen: int
    """signed for the account that was asked for, else the sum of the postings"""
    balance_fen: int | None
    order_no: str | None
    withdrawal_no: str | None
    why: list[str]


class WithdrawalRow(Shape):
    withdrawal_no: str
    agent_name: str
    payee_label: str
    gross_fen: int
    fee_fen: int
    tax_fen: int
    net_fen: int
    state: Literal["requested", "approved", "paid", "refused", "cancelled"]
    state_label: str
    check_label: str
    check_tone: Tone
    requested_at: str
    waiting_minutes: int


class Check(Shape):
    title: str
    detail: str
    tone: Tone


class WithdrawalFile(WithdrawalRow):
    fee_label: str
    tax_label: str
    tax_formula: str
    checks: list[Check]
    sources: list[SourceLine]
    payee_account: str | None
    """in full only while it must be paid by hand and the reader may pay; audited"""
    refusal: str | None
    slip_no: str | None
    moves: list[Literal["approve", "pay", "refuse"]]


class SourceLine(Shape):
    label: str
    amount_fen: int


class Pay(Shape):
    slip_no: str = Field(min_length=4, max_length=64)


WithdrawalFile.model_rebuild()
