"""Mainland mobile numbers: how people write them, and who issued them."""

from __future__ import annotations

import re
import unicodedata

_MOBILE = re.compile(r"1[3-9]\d{9}")
_COUNTRY_CODE = re.compile(r"^(?:\+|00)?86(?=1\d{10}$)")
_SEPARATORS = re.compile(r"[\s\-‐-―－()（）'‘’`＇\u200b\ufeff.·]+")


def bare_digits(written: str) -> str:
    """The digits of a number as it was written: full-width forms, +86, spaces, dashes and apostrophes go."""
    plain = _SEPARATORS.sub("", unicodedata.normalize("NFKC", written))
    return _COUNTRY_CODE.sub("", plain)


def is_mobile(digits: str) -> bool:
    """Eleven digits that a mainland mobile number can have; says nothing about who owns it."""
    return _MOBILE.fullmatch(digits) is not None and digits.isascii()


def grouped(digits: str) -> list[str]:
    """3-4-4, the way a number is read."""
    return [digits[:3], digits[3:7], digits[7:]]
