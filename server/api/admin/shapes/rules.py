"""The rules of the business: numbers and choices that have a standard from the start."""

from __future__ import annotations

from server.web.shapes import Shape


class RuleChoice(Shape):
    value: str
    label: str


class RuleField(Shape):
    name: str
    label: str
    value: str
    """a whole number, or one of the choices; of 元 and % a hundredth: fen and basis points"""
    standard: str
    """what it is until somebody changes it, in words; e.g. 10.00 元"""
    hint: str
    unit: str
    """empty where one chooses"""
    least: int
    most: int
    over: str
    """what to say above `most`, where that is a law's limit"""
    choices: list[RuleChoice]


class RuleGroup(Shape):
    title: str
    fields: list[RuleField]


class Rules(Shape):
    summary: str
    groups: list[RuleGroup]


class RuleValues(Shape):
    values: dict[str, str]
