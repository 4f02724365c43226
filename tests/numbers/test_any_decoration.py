"""Whatever stands around a number, it is read back; whatever is done to its digits, no other number comes out."""

from __future__ import annotations

import csv
import io
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from server.base.imports.cells import amount_fen, whole_months
from server.base.imports.problems import Complaint
from server.goods.numbers import carriers, cells, places
from server.goods.numbers.reading_sheets import NumberSheet

NUMBERS = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)
SPACES = st.text(" \t\u00a0\u3000\u2003\u200b\ufeff\u202d\u202c", max_size=3)
SEPARATORS = st.sampled_from(["", " ", "-", "—", "－", "‑", "−", "·", ".", "\u00a0", " - "])
COUNTRY = st.sampled_from(["", "+86", "86", "0086", "+86 ", "86-", "(+86)", "（86）", "＋８６"])
QUOTES = st.sampled_from(["", "'", "‘", "`", '"'])
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@st.composite
def decorated(draw: st.DrawFn) -> tuple[str, str]:
    number = draw(NUMBERS)
    separator = draw(SEPARATORS)
    written = draw(COUNTRY) + separator.join([number[:3], number[3:7], number[7:]])
    if draw(st.booleans()):
        written = written.translate(FULL_WIDTH)
    return number, draw(SPACES) + draw(QUOTES) + written + draw(SPACES)


@given(decorated())
@settings(max_examples=300, deadline=None)
def test_any_valid_number_in_any_decoration_is_read_back(pair: tuple[str, str]) -> None:
    number, written = pair

    assert cells.read(written) == number


@given(st.lists(decorated(), min_size=1, max_size=20), st.sampled_from(["utf-8-sig", "gb18030", "utf-16"]), st.sampled_from(",\t;"))
@settings(max_examples=40, deadline=None)
def test_and_so_it_is_from_a_file_in_any_encoding(pairs: list[tuple[str, str]], encoding: str, delimiter: str) -> None:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerows([["号码", "运营商"], *([written, "移动"] for _, written in pairs)])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "numbers.csv"
        path.write_bytes(text.getvalue().encode(encoding, errors="replace"))
        with closing(NumberSheet(path)) as sheet:
            found = [row.verdict.number.digits if row.verdict.number else None for row in sheet.rows()]

    assert found == [number for number, _ in pairs]


@given(NUMBERS, st.integers(0, 10), st.sampled_from(["", "*", "x", "O", "十", "，", "/", "00", "+", "①"]))
@settings(max_examples=300, deadline=None)
def test_a_lost_or_foreign_digit_never_makes_another_number(number: str, place: int, instead: str) -> None:
    assert isinstance(cells.read(number[:place] + instead + number[place + 1 :]), Complaint)


@given(st.text(max_size=30) | st.text("0123456789.,eE+-元年月", max_size=30) | st.integers(5000, 6000).map("9".__mul__))
@settings(max_examples=500, deadline=None)
def test_no_text_whatever_brings_a_reader_down(text: str) -> None:
    number, fen, months = cells.read(text), amount_fen(text, "售价"), whole_months(text, "合约期")

    assert isinstance(number, Complaint) or (len(number) == 11 and number.isascii() and number.isdigit())
    assert isinstance(fen, Complaint) or fen >= 0
    assert isinstance(months, Complaint) or months >= 0
    assert len(places.read(text, text, text).city) <= 30
    assert carriers.read(text) in (None, "", *carriers.NAMES)


@given(st.decimals(0, 9_999_999, places=2), st.sampled_from(["{:.2f}", "{:,.2f}", "￥{:.2f}", "{:.2f}元", "¥ {:,.2f}", " {:.2f} "]))
@settings(max_examples=200, deadline=None)
def test_an_amount_is_read_to_the_fen_however_it_is_written(amount: Decimal, form: str) -> None:
    assert amount_fen(form.format(amount), "售价") == int(amount * 100)
