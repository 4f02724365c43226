"""The base of every request and answer shape, and the few shapes that all audiences share."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

Item = TypeVar("Item")
Tone = Literal["plain", "good", "act", "bad"]
"""plain: nothing to do · good: done or paid · act: someone must act, or it costs more · bad: refused or lost"""


class Shape(BaseModel):
    """A JSON object with exactly these fields; an unknown field is an error, never ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Page(Shape, Generic[Item]):
    """One page of a list; `total` counts all rows that match."""

    items: list[Item]
    total: int
    page: int
    size: int


class Items(Shape, Generic[Item]):
    """A list that is short by nature and comes whole."""

    items: list[Item]


class Nothing(Shape):
    """An empty object, for moves whose success says all."""


class SmsSent(Shape):
    """A code is on its way to the phone."""

    phone_tail: str
    resend_after_seconds: int
    expires_in_seconds: int
    sandbox_code: str | None
    """The code itself, in sandbox mode only; always null in production."""


class NumberOffer(Shape):
    """A number that can be chosen now, with what it costs beyond the plan."""

    id: int
    digits: str
    parts: list[str]
    """3-4-4, e.g. ["191", "5720", "6688"]"""
    pattern: str | None
    pattern_label: str | None
    carrier_name: str
    region: str
    price_fen: int
    prestore_fen: int
    min_spend_fen: int
    """the least that is billed each month; 0: the plan's own fee alone"""
    contract_months: int
    costs_more: bool
    note: str
    """e.g. "低消 29.00，预存 120.00" or "不另收费" """


class PatternChip(Shape):
    """A filter by tail pattern, as a chip with an example."""

    pattern: str
    label: str
    example: str


class Segment(Shape):
    label: str
    amount_fen: int
    state: Literal["paid", "sure", "wait", "lost"]


class Condition(Shape):
    """One condition of a commission, with its evidence."""

    code: str
    title: str
    state: Literal["met", "unmet", "unknown", "not_due"]
    evidence: str
    source: str
    at: str | None
    advice: str | None
    advice_until: str | None


class ConditionGroup(Shape):
    title: str
    amount_fen: int
    conditions: list[Condition]


class ShareLine(Shape):
    """What one level gets of an order."""

    name: str
    role_label: str
    amount_fen: int
    basis: str
    state_label: str
    is_me: bool
    paid: bool


class DatedStep(Shape):
    title: str
    at_label: str
    detail: str | None
    state: Literal["done", "now", "ahead", "act"]


class Explanation(Shape):
    """Why this order earns what it earns: every fen with rule, condition, evidence and date."""

    order_no: str
    plan_name: str
    number_masked: str
    customer_masked: str
    amount_fen: int
    """what the reader gets: the agent's own share; for staff the sum of all shares"""
    state: Literal["expected", "settled", "revoked"]
    state_label: str
    segments: list[Segment]
    expected_label: str
    todo_label: str
    groups: list[ConditionGroup]
    met: int
    total: int
    shares: list[ShareLine]
    platform_keeps_fen: int | None
    """null for agents"""
    total_fen: int
    rule_note: str
    dates: list[DatedStep]
    clawback_note: str
