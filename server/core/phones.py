"""Mainland mobile numbers: how people write them, and who issued them."""

from __future__ import annotations

import re

_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_COUNTRY_CODE = re.compile(r"^(?:\+|00)?86(?=1[0-9]{10}$)")
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
"""full-width forms alone: a ① or ² before a number is not one of its digits"""
_SEPARATORS = re.compile(
    r"[\s\-‐-―−‑⁃﹘﹣─ー_()'\"‘’“”`´·•"
    # marks nobody sees, which contact lists and chat windows leave around a number
    r"\u0000-\u001f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+"
)
_DECIMAL = re.compile(r"[^.]*[0-9]\.[0-9][^.]*")
"""one dot between digits is a decimal point: 1381234567.0 is a number of ten digits, not of eleven"""


def bare_digits(written: str) -> str:
    """The digits of a number as it was written: full-width forms, +86, spaces, dashes and apostrophes go.

    A decimal point stays, so that what is no whole number never passes for one.
    """
    if written.isascii() and written.isdigit() and len(written) == 11:
        return written
    plain = written.translate(_HALF_WIDTH)
    if not _DECIMAL.fullmatch(plain):
        plain = plain.replace(".", "")
    return _COUNTRY_CODE.sub("", _SEPARATORS.sub("", plain))


def is_mobile(digits: str) -> bool:
    """Eleven digits that a mainland mobile number can have; says nothing about who owns it."""
    return _MOBILE.fullmatch(digits) is not None


def grouped(digits: str) -> list[str]:
    """3-4-4, the way a number is read."""
    return [digits[:3], digits[3:7], digits[7:]]
