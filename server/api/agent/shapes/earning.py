"""Wallet and withdrawals."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from server.web.shapes import Shape


class Wallet(Shape):
    available_fen: int
    expected_fen: int
    expected_orders: int
    held_fen: int
    debt_fen: int
    months: list[str]


class WalletEntry(Shape):
    id: int
    kind: Literal["earned", "clawback", "withdrawal", "returned", "debt"]
    title: str
    detail: str
    amount_fen: int
    """signed: what it did to the available balance"""
    balance_fen: int
    at: str
    order_no: str | None
    withdrawal_no: str | None


class WithdrawalQuote(Shape):
    gross_fen: int
    fee_fen: int
    fee_label: str
    tax_fen: int
    tax_label: str
    tax_formula: str
    net_fen: int
    available_fen: int
    left_fen: int
    minimum_fen: int
    times_left: int
    allowed: bool
    refusal: str | None
    result_by: str


class RequestWithdrawal(Shape):
    gross_fen: int = Field(gt=0)
    method: Literal["bank", "alipay"]
    account: str = Field(min_length=4, max_length=40)
    holder_name: str = Field(min_length=2, max_length=30)
    bank_name: str | None = Field(default=None, max_length=40)


class Withdrawal(Shape):
    withdrawal_no: str
    state: Literal["requested", "approved", "paid", "refused", "cancelled"]
    state_label: str
    gross_fen: int
    fee_fen: int
    tax_fen: int
    net_fen: int
    fee_label: str
    tax_label: str
    payee_label: str
    requested_at: str
    steps: list[WithdrawalStep]
    refusal: str | None
    can_cancel: bool


class WithdrawalStep(Shape):
    title: str
    detail: str
    at: str | None
    state: Literal["done", "now", "ahead", "bad"]


Withdrawal.model_rebuild()
