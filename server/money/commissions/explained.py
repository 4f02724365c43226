"""The shape of an explanation: the same names as the one that agents and staff are sent. Holds values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from server.money.commissions.conditions import Judgement


@dataclass(frozen=True, slots=True)
class Segment:
    label: str
    amount_fen: int
    state: Literal["paid", "sure", "wait", "lost"]


@dataclass(frozen=True, slots=True)
class Condition:
    code: str
    title: str
    state: Judgement
    evidence: str
    source: str
    at: str | None
    advice: str | None
    advice_until: str | None


@dataclass(frozen=True, slots=True)
class ConditionGroup:
    title: str
    amount_fen: int
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class ShareLine:
    name: str
    role_label: str
    amount_fen: int
    basis: str
    state_label: str
    is_me: bool
    paid: bool


@dataclass(frozen=True, slots=True)
class DatedStep:
    title: str
    at_label: str
    detail: str | None
    state: Literal["done", "now", "ahead", "act"]


@dataclass(frozen=True, slots=True)
class Explained:
    """Why a sale earns what it earns, but for what only the order knows: its number, plan and customer."""

    amount_fen: int
    """what the reader gets; for staff the sum of all shares"""
    state: Literal["expected", "settled", "revoked"]
    state_label: str
    segments: tuple[Segment, ...]
    expected_label: str
    todo_label: str
    groups: tuple[ConditionGroup, ...]
    met: int
    total: int
    shares: tuple[ShareLine, ...]
    platform_keeps_fen: int | None
    """None for agents"""
    total_fen: int
    """what the platform pays out for the sale"""
    rule_note: str
    dates: tuple[DatedStep, ...]
    clawback_note: str
