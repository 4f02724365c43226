"""The states of a sale's commission, and which may follow which. Pure."""

from __future__ import annotations

from enum import StrEnum


class SaleState(StrEnum):
    QUOTED = "quoted"
    """frozen with the order; nothing is booked"""
    PENDING = "pending"
    """activated: booked, not yet the agents' to draw"""
    SETTLED = "settled"
    REVOKED = "revoked"


MOVES: dict[SaleState, frozenset[SaleState]] = {
    SaleState.QUOTED: frozenset({SaleState.PENDING, SaleState.REVOKED}),
    SaleState.PENDING: frozenset({SaleState.SETTLED, SaleState.REVOKED}),
    SaleState.SETTLED: frozenset({SaleState.REVOKED}),
    # a wrong mark that was corrected: the card is activated, or the order is open again, in a next round
    SaleState.REVOKED: frozenset({SaleState.PENDING, SaleState.QUOTED}),
}

LABELS = {
    SaleState.QUOTED: "待激活",
    SaleState.PENDING: "待结算",
    SaleState.SETTLED: "已结算",
    SaleState.REVOKED: "已撤回",
}


class Condition(StrEnum):
    """What must hold before a sale can be settled."""

    ACTIVATED_IN_TIME = "activated_in_time"
    HOLDER_MATCHES = "holder_matches"
    FIRST_CHARGE = "first_charge"


class Timing(StrEnum):
    """When a sale that meets its conditions is paid."""

    INSTANT = "instant"
    NEXT_MONTH = "next_month"


TIMING_LABELS = {Timing.INSTANT: "秒返", Timing.NEXT_MONTH: "次月返"}
