"""A row of a sheet becomes a number for stock, or says why not. Pure.

Refused is what would have to be guessed: the number itself, an amount, a contract's length, for the customer
is bound by them. A carrier or a place that can't be read is a warning: the number can be sold without.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from server.base.imports.cells import YUAN, amount_fen, whole_months
from server.base.imports.headers import Layout
from server.base.imports.problems import Complaint, Problem, Severity, at
from server.goods.numbers import carriers, cells, patterns, places
from server.goods.numbers.columns import NUMBER, TITLES, UNIT_FEN, UNIT_MONTHS

_AMOUNTS = ("price", "prestore", "min_spend")
_SPLIT = Complaint("金额占了两格", "金额里的逗号把一格分成了两格", "去掉金额里的逗号，例如 1280.00")
_SPLIT_HEAD = re.compile(r"\s*[¥￥]?\s*\d{1,3}\s*")
_SPLIT_TAIL = re.compile(r"\s*\d{3}(?:\.\d+)?\s*元?\s*")


class StockRow(NamedTuple):
    """One number as it would lie in stock."""

    digits: str
    carrier: str
    province: str
    city: str
    pattern: str
    price_fen: int
    prestore_fen: int
    min_spend_fen: int
    contract_months: int


class Verdict(NamedTuple):
    """What becomes of one row. Without a number it is refused; else its problems are warnings."""

    row: int
    number: StockRow | None
    problems: list[Problem]


class Judge:
    """Reads row after row of one sheet."""

    def __init__(self, layout: Layout, delimited: bool) -> None:
        self._layout = layout
        self._cell: Callable[[Sequence[str], str], str] = layout.cell
        self._delimited = delimited and layout.header_row is not None
        self._unit_fen = {key: UNIT_FEN.get(layout.units.get(key, ""), YUAN) for key in _AMOUNTS}
        self._unit_months = UNIT_MONTHS.get(layout.units.get("contract", ""), 1)

    def verdict(self, row: int, written: Sequence[str]) -> Verdict:
        problems: list[Problem] = []

        def found(key: str, complaint: Complaint, severity: Severity = "error") -> None:
            problems.append(at(row, TITLES[key], self._cell(written, key), complaint, severity))

        digits = cells.read(self._cell(written, NUMBER.key))
        if isinstance(digits, Complaint):
            found(NUMBER.key, digits)
            digits = ""
        price, prestore, min_spend = (self._amount(written, key, found) for key in _AMOUNTS)
        if self._delimited and len(written) > self._layout.width and self._is_split(written):
            found("price", _SPLIT)
        months = whole_months(self._cell(written, "contract"), TITLES["contract"], self._unit_months)
        if isinstance(months, Complaint):
            found("contract", months)
            months = 0
        if problems:
            return Verdict(row, None, problems)
        carrier = self._carrier(written, digits, found)
        place = self._place(written, found)
        number = StockRow(digits, carrier, place.province, place.city, patterns.best(digits), price, prestore, min_spend, months)
        return Verdict(row, number, problems)

    def _amount(self, written: Sequence[str], key: str, found: Callable[[str, Complaint], None]) -> int:
        # 无 in 售价 may mean that nobody knows the price: it is no 0
        fen = amount_fen(self._cell(written, key), TITLES[key], self._unit_fen[key], key != "price")
        if isinstance(fen, Complaint):
            found(key, fen)
            return 0
        return fen

    def _is_split(self, written: Sequence[str]) -> bool:
        """1,280.00 without quotes in a comma's sheet makes the row longer than its header, and 1 the price."""
        beyond = written[self._layout.width :]
        if not any(cell.strip() for cell in beyond):
            return False
        first = min((self._layout.places[key] for key in _AMOUNTS if key in self._layout.places), default=None)
        if first is None:
            return False
        return any(_SPLIT_HEAD.fullmatch(head) and _SPLIT_TAIL.fullmatch(tail) for head, tail in pairwise(written[first:]))

    def _carrier(self, written: Sequence[str], digits: str, found: Callable[[str, Complaint, Severity], None]) -> str:
        issuer = carriers.issuer(digits)
        named = carriers.read(self._cell(written, "carrier"))
        if named is None:
            found("carrier", _unread_carrier(issuer.carrier), "warning")
        elif named and issuer.carrier and named != issuer.carrier:
            found("carrier", _contradiction(issuer.carrier, named), "warning")
        if not issuer.known:
            found(NUMBER.key, _unknown_prefix(digits, named or ""), "warning")
        elif issuer.note:
            found(NUMBER.key, _not_a_card(issuer.note), "warning")
        return named or issuer.carrier

    def _place(self, written: Sequence[str], found: Callable[[str, Complaint, Severity], None]) -> places.Place:
        place = places.read(self._cell(written, "province"), self._cell(written, "city"), self._cell(written, "region"))
        if place.complaint:
            filled = next((key for key in ("city", "province", "region") if self._cell(written, key)), "region")
            found(filled, place.complaint, "warning")
        return place


def _unread_carrier(issued_by: str) -> Complaint:
    taken = f"按号段写为{carriers.name(issued_by)}" if issued_by else "运营商留空"
    return Complaint("运营商看不懂", "认不出是哪家运营商", f"照常写入，{taken}")


def _contradiction(issued_by: str, named: str) -> Complaint:
    problem = f"号段属于{carriers.name(issued_by)}，表里写{carriers.name(named)}"
    return Complaint("运营商与号段不符", problem, "照常写入，以表里的为准")


def _unknown_prefix(digits: str, named: str) -> Complaint:
    return Complaint("号段未登记", "号段未登记", "照常写入，运营商取自文件" if named else "照常写入，运营商留空，可在表里补上")


def _not_a_card(note: str) -> Complaint:
    return Complaint("不是手机号卡的号段", f"{note}号段，一般不作手机号卡出售", "照常写入，出售前请与上游核对")
