"""Pools, numbers and their import."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from server.web.shapes import Shape


class Pool(Shape):
    id: int
    name: str
    available: int
    total: int


class NewPool(Shape):
    name: str = Field(min_length=1, max_length=40)


class StockNumber(Shape):
    id: int
    digits: str
    parts: list[str]
    pool_name: str
    carrier_name: str
    region: str
    pattern_label: str | None
    status: Literal["available", "reserved", "sold", "retired"]
    status_label: str
    locked: bool
    holder: str
    """who holds it and until when, or "" """
    price_fen: int
    prestore_fen: int
    min_spend_fen: int
    contract_months: int


class NumberEvent(Shape):
    at: str
    title: str
    detail: str
    actor: str


class Reason(Shape):
    reason: str = Field(min_length=2, max_length=200)


class ImportProblem(Shape):
    row: int
    """counts the header as row 1"""
    value: str
    column: str
    kind: str
    """what problem_counts counts it under"""
    problem: str
    remedy: str
    severity: Literal["error", "warning"]


class ProblemCount(Shape):
    problem: str
    count: int


class ImportReport(Shape):
    id: int
    file_name: str
    encoding: str
    pool_name: str
    state: Literal["checked", "applying", "applied", "failed"]
    rows: int
    fresh: int
    """new numbers that apply would write"""
    known: int
    """already in stock, left as they are"""
    duplicate_in_file: int
    invalid: int
    warnings: int
    columns: list[str]
    unused_columns: list[str]
    notes: list[str]
    """what to know about the file as a whole, in sentences"""
    problems: list[ImportProblem]
    """the first 50; all of them are in errors.xlsx"""
    problem_counts: list[ProblemCount]
    available_before: int
    available_after: int
    rows_done: int
    """how far applying has come, of `rows`"""
    written: int
    created_at: str
    created_by: str
    applied_at: str | None
