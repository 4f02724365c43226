"""The best pattern of a tail, and what shops call it."""

from __future__ import annotations

import pytest

from server.goods.numbers import patterns


@pytest.mark.parametrize(
    ("tail", "code"),
    [
        ("888888", "AAAAA"),
        ("88888", "AAAAA"),
        ("8888", "AAAA"),
        ("45678", "ABCDE"),
        ("87654", "ABCDE"),
        ("23456789", "ABCDE"),
        ("55668899", "AABBCCDD"),
        ("52805280", "ABCDABCD"),
        ("68686868", "ABCDABCD"),
        ("666888", "AAABBB"),
        ("528528", "ABCABC"),
        ("556688", "AABBCC"),
        ("888", "AAA"),
        ("1888", "AAA"),
        ("5678", "ABCD"),
        ("8765", "ABCD"),
        ("7890", ""),
        ("6688", "AABB"),
        ("6868", "ABAB"),
        ("2112", "ABBA"),
        ("8886", "AAAB"),
        ("0926", "MMDD"),
        ("0229", "MMDD"),
        ("0230", ""),
        ("1301", ""),
        ("7988", "AA"),
        ("5286", ""),
        ("88885", "AAAB"),
    ],
)
def test_the_best_pattern_of_the_tail_is_kept(tail: str, code: str) -> None:
    # before the tail stand digits that neither repeat it nor run into it
    head = "13907914273"[: 11 - len(tail)]

    assert patterns.best(head + tail) == code


@pytest.mark.parametrize("pattern", patterns.PATTERNS, ids=lambda pattern: pattern.code)
def test_every_example_shows_its_own_pattern(pattern: patterns.Pattern) -> None:
    assert patterns.best("13907914273"[: 11 - len(pattern.example)] + pattern.example) == pattern.code
    assert patterns.label(pattern.code) == pattern.label
    assert len(pattern.code) <= 8


def test_the_quick_way_says_what_the_table_says() -> None:
    for value in range(0, 10**8, 9973):
        digits = f"139{value:08d}"
        slow = next((code for code, pattern in patterns._COMPILED if pattern.search(digits)), "")
        assert patterns.best(digits) == slow


def test_what_customers_filter_by_has_a_word_and_an_example() -> None:
    assert [(chip.label, chip.example) for chip in patterns.CHIPS] == [
        ("双对", "6688"),
        ("重复", "6868"),
        ("三连", "888"),
        ("四连", "8888"),
        ("顺子", "5678"),
        ("回文", "2112"),
        ("生日", "0926"),
    ]
    assert patterns.label("") is None
