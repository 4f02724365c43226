"""The pattern in a number's tail that buyers look for. Pure.

A number keeps its best pattern, by the order of the table: the rarer one comes first. Letters stand for
digits that differ from each other where they stand side by side; a run goes up or down.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_UP = "0123456789"
_DAYS_OF_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern: its code in the database (at most 8 characters), its name, an example of its tail."""

    code: str
    label: str
    example: str
    tail: str
    """a regular expression for the last digits"""


def _runs(length: int) -> str:
    ups = [_UP[start : start + length] for start in range(11 - length)]
    return "|".join(ups + [up[::-1] for up in ups])


def _birthdays() -> str:
    return "|".join(f"{month:02d}{day:02d}" for month, days in enumerate(_DAYS_OF_MONTH, 1) for day in range(1, days + 1))


PATTERNS = (
    Pattern("AAAAA", "五连", "88888", r"(\d)\1{4}"),
    Pattern("AAAA", "四连", "8888", r"(\d)\1{3}"),
    Pattern("ABCDE", "五顺", "45678", _runs(5)),
    Pattern("AABBCCDD", "四对", "55668899", r"(\d)\1((?!\1)\d)\2((?!\2)\d)\3((?!\3)\d)\4"),
    Pattern("ABCDABCD", "四位重复", "52805280", r"(\d)(\d)(\d)(\d)\1\2\3\4"),
    Pattern("AAABBB", "双三连", "666888", r"(\d)\1\1((?!\1)\d)\2\2"),
    Pattern("ABCABC", "三位重复", "528528", r"(\d)(\d)(\d)\1\2\3"),
    Pattern("AABBCC", "三对", "556688", r"(\d)\1((?!\1)\d)\2((?!\2)\d)\3"),
    Pattern("AAA", "三连", "888", r"(\d)\1\1"),
    Pattern("ABCD", "顺子", "5678", _runs(4)),
    Pattern("AABB", "双对", "6688", r"(\d)\1((?!\1)\d)\2"),
    Pattern("ABAB", "重复", "6868", r"(\d)((?!\1)\d)\1\2"),
    Pattern("ABBA", "回文", "2112", r"(\d)((?!\1)\d)\2\1"),
    Pattern("AAAB", "三拖一", "8886", r"(\d)\1\1(?!\1)\d"),
    Pattern("MMDD", "生日", "0926", _birthdays()),
    Pattern("AA", "对子", "88", r"(\d)\1"),
)
"""the best first"""

_BY_CODE = {pattern.code: pattern for pattern in PATTERNS}
CHIPS = tuple(_BY_CODE[code] for code in ("AABB", "ABAB", "AAA", "AAAA", "ABCD", "ABBA", "MMDD"))
"""what a customer filters by"""

_COMPILED = tuple((pattern.code, re.compile(f"(?:{pattern.tail})$")) for pattern in PATTERNS)
_LONGEST_TAIL = 8


def best(digits: str) -> str:
    """The code of the best pattern at the end of a number; "" for none."""
    return _best(digits[-_LONGEST_TAIL:])


def known(code: str) -> bool:
    return code in _BY_CODE


def label(code: str) -> str | None:
    """四连 for AAAA; None for no pattern."""
    pattern = _BY_CODE.get(code)
    return pattern.label if pattern else None


@lru_cache(maxsize=1)
def _four_digit_tails() -> dict[str, str]:
    """The answer by the last four digits, for every number without a longer pattern: a million numbers ask."""
    short = [(code, pattern) for code, pattern in _COMPILED if len(code) <= len("AAAB")]
    found: dict[str, str] = {}
    for value in range(10_000):
        tail = f"{value:04d}"
        found[tail] = next((code for code, pattern in short if pattern.search(tail)), "")
    return found


_LONGER = tuple((code, pattern) for code, pattern in _COMPILED if len(code) > len("AAAB"))


def _best(tail: str) -> str:
    short = _four_digit_tails()[tail[-4:]]
    if short == "AAAA":
        return "AAAAA" if tail[-5] == tail[-1] else "AAAA"
    # a longer pattern ends in a shorter one or says itself twice: most numbers need no further look
    if short or tail[-3:] == tail[-6:-3] or tail[-4:] == tail[:-4]:
        return next((code for code, pattern in _LONGER if pattern.search(tail)), short)
    return ""
