"""The first-run page, and the audit log."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from server.web.shapes import Shape


class SetupChoice(Shape):
    value: str
    label: str


class SetupField(Shape):
    name: str
    label: str
    value: str
    """a secret shows its first and last characters only"""
    secret: bool
    filled: bool
    hint: str
    choices: list[SetupChoice]
    """empty for a field that takes any words"""


class SetupSection(Shape):
    key: Literal["company", "domain", "wechat", "sms", "pay"]
    title: str
    summary: str
    done: bool
    fields: list[SetupField]


class OpeningCheck(Shape):
    title: str
    ok: bool
    detail: str


class Setup(Shape):
    sections: list[SetupSection]
    checks: list[OpeningCheck]
    sandbox: bool
    has_demo_data: bool


class SetupValues(Shape):
    values: dict[str, str]


class TestWish(Shape):
    phone: str = Field("", max_length=30)
    """where a test message goes, for the SMS section; kept nowhere"""


class TestLine(Shape):
    title: str
    ok: bool
    message: str
    seconds: float


class TestResult(Shape):
    lines: list[TestLine]


class WipeDemo(Shape):
    confirm: str


class Wiped(Shape):
    removed: dict[str, int]


class AuditRow(Shape):
    id: int
    at: str
    actor: str
    action: str
    subject: str
    """for people, by name where it has one"""
    subject_kind: str
    subject_key: str
    """the part of its address that names it: an order's or a withdrawal's number, another one's id"""
    reason: str
    detail: dict[str, Any]
