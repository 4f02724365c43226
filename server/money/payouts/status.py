"""The states of a withdrawal, and which may follow which. Pure."""

from __future__ import annotations

from enum import StrEnum


class WithdrawalState(StrEnum):
    REQUESTED = "requested"
    """the gross is held"""
    APPROVED = "approved"
    PAID = "paid"
    REFUSED = "refused"
    CANCELLED = "cancelled"


MOVES: dict[WithdrawalState, frozenset[WithdrawalState]] = {
    WithdrawalState.REQUESTED: frozenset({WithdrawalState.APPROVED, WithdrawalState.REFUSED, WithdrawalState.CANCELLED}),
    # a transfer that the bank sent back is refused with that reason
    WithdrawalState.APPROVED: frozenset({WithdrawalState.PAID, WithdrawalState.REFUSED}),
    WithdrawalState.PAID: frozenset(),
    WithdrawalState.REFUSED: frozenset(),
    WithdrawalState.CANCELLED: frozenset(),
}

LABELS = {
    WithdrawalState.REQUESTED: "审核中",
    WithdrawalState.APPROVED: "待打款",
    WithdrawalState.PAID: "已打款",
    WithdrawalState.REFUSED: "已退回",
    WithdrawalState.CANCELLED: "已撤回",
}

OPEN = (WithdrawalState.REQUESTED, WithdrawalState.APPROVED)
"""the money is held"""
COUNTED = (*OPEN, WithdrawalState.PAID)
"""those that count towards a month's times and tax"""
