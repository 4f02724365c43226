"""The first-run page, and the audit log."""

from __future__ import annotations

from typing import Any, Literal

from server.web.shapes import Shape


class SetupField(Shape):
    name: str
    label: str
    value: str
    """a secret shows its first and last characters only"""
    secret: bool
    filled: bool
    hint: str


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
    reason: str
    detail: dict[str, Any]
