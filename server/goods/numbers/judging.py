"""A row of a sheet becomes a number for stock, or says why not. Pure.

Refused is what would have to be guessed: the number itself, an amount, a contract's length, for the customer
is bound by them. A carrier or a place that can't be read is a warning: the number can be sold without.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from server.base.imports.cells import YUAN, amount_fen, whole_months
from server.base.imports.headers import Layout
from server.base.imports.problems import Complaint, Problem, Severity, at
from server.goods.numbers import carriers, patterns, places
from server.goods.numbers.cells import read as read_number
from server.goods.numbers.columns import COLUMNS, TITLES, UNIT_FEN, UNIT_MONTHS

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


class _Cells(NamedTuple):
    """The cells of one row that are read, in the order of COLUMNS; "" where the sheet has no such column."""

    number: str
    carrier: str
    region: str
    province: str
    city: str
    price: str
    prestore: str
    min_spend: str
    contract: str


_Found = tuple[str, Complaint]
"""a column's key, and what is wrong there"""


class Judge:
    """Reads row after row of one sheet."""

    def __init__(self, layout: Layout, delimited: bool) -> None:
        self._layout = layout
        self._delimited = delimited and layout.header_row is not None
        self._width = max(layout.places.values()) + 1
        # a column that the sheet does not have is read from an empty cell behind the others
        self._chosen = itemgetter(*(layout.places.get(column.key, self._width) for column in COLUMNS))
        self._unit_fen = {key: UNIT_FEN.get(layout.units.get(key, ""), YUAN) for key in _AMOUNTS}
        self._unit_months = UNIT_MONTHS.get(layout.units.get("contract", ""), 1)

    def verdict(self, row: int, written: Sequence[str]) -> Verdict:
        cells = self._cells(written)
        number = read_number(cells.number)
        price = amount_fen(cells.price, "售价", self._unit_fen["price"])
        prestore = amount_fen(cells.prestore, "预存", self._unit_fen["prestore"], True)
        min_spend = amount_fen(cells.min_spend, "低消", self._unit_fen["min_spend"], True)
        months = whole_months(cells.contract, "合约期", self._unit_months)
        split = len(written) > self._layout.width and self._delimited and self._is_split(written)
        if (
            split
            or isinstance(number, Complaint)
            or isinstance(price, Complaint)
            or isinstance(prestore, Complaint)
            or isinstance(min_spend, Complaint)
            or isinstance(months, Complaint)
        ):
            readings = {"number": number, "price": price, "prestore": prestore, "min_spend": min_spend, "contract": months}
            found = [(key, reading) for key, reading in readings.items() if isinstance(reading, Complaint)]
            return Verdict(row, None, _problems(row, cells, [*found, *([("price", _SPLIT)] if split else [])], "error"))
        carrier, doubts = _carrier(number[:4], cells.carrier)
        place = places.read(cells.province, cells.city, cells.region)
        if place.complaint:
            doubts = (*doubts, (_filled_place(cells), place.complaint))
        stock = StockRow(number, carrier, place.province, place.city, patterns.best(number), price, prestore, min_spend, months)
        return Verdict(row, stock, _problems(row, cells, doubts, "warning") if doubts else [])

    def _cells(self, written: Sequence[str]) -> _Cells:
        width = self._width
        padded = [*written[:width], ""] if len(written) >= width else [*written, *[""] * (width + 1 - len(written))]
        return _Cells._make(self._chosen(padded))

    def _is_split(self, written: Sequence[str]) -> bool:
        """1,280.00 without quotes in a comma's sheet makes the row longer than its header, and 1 the price."""
        beyond = written[self._layout.width :]
        if not any(cell.strip() for cell in beyond):
            return False
        first = min((self._layout.places[key] for key in _AMOUNTS if key in self._layout.places), default=None)
        if first is None:
            return False
        return any(_SPLIT_HEAD.fullmatch(head) and _SPLIT_TAIL.fullmatch(tail) for head, tail in pairwise(written[first:]))


def _problems(row: int, cells: _Cells, found: Iterable[_Found], severity: Severity) -> list[Problem]:
    return [at(row, TITLES[key], getattr(cells, key), complaint, severity) for key, complaint in found]


def _filled_place(cells: _Cells) -> str:
    return next((key for key in ("city", "province", "region") if getattr(cells, key)), "region")


@lru_cache(maxsize=8192)
def _carrier(prefix: str, written: str) -> tuple[str, tuple[_Found, ...]]:
    """The carrier, and what is doubtful about it."""
    issuer = carriers.issuer(prefix)
    named = carriers.read(written)
    doubts: list[_Found] = []
    if named is None:
        doubts.append(("carrier", _unread_carrier(issuer.carrier)))
    elif named and issuer.carrier and named != issuer.carrier:
        doubts.append(("carrier", _contradiction(issuer.carrier, named)))
    if not issuer.known:
        doubts.append(("number", _unknown_prefix(named or "")))
    elif issuer.note:
        doubts.append(("number", _not_a_card(issuer.note)))
    return named or issuer.carrier, tuple(doubts)


def _unread_carrier(issued_by: str) -> Complaint:
    taken = f"按号段写为{carriers.name(issued_by)}" if issued_by else "运营商留空"
    return Complaint("运营商看不懂", "认不出是哪家运营商", f"照常写入，{taken}")


def _contradiction(issued_by: str, named: str) -> Complaint:
    problem = f"号段属于{carriers.name(issued_by)}，表里写{carriers.name(named)}"
    return Complaint("运营商与号段不符", problem, "照常写入，以表里的为准")


def _unknown_prefix(named: str) -> Complaint:
    return Complaint("号段未登记", "号段未登记", "照常写入，运营商取自文件" if named else "照常写入，运营商留空，可在表里补上")


def _not_a_card(note: str) -> Complaint:
    return Complaint("不是手机号卡的号段", f"{note}号段，一般不作手机号卡出售", "照常写入，出售前请与上游核对")
