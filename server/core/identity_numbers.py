"""The mainland identity number, GB 11643-1999: its shape, check digit, birth date and gender.

It proves nothing about who holds it; the operator does that at activation.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Literal

from server.core.errors import DomainError

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_PROVINCES = frozenset(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91".split()
)
"""the first two digits; the other four may be an area that no longer exists, which is valid for life"""


class IdNumberInvalid(DomainError):
    code = "id_number_invalid"
    status = 422
    message = "身份证号不对，请对照身份证再核一遍"


@dataclass(frozen=True, slots=True)
class IdentityNumber:
    """A well-formed number and what it says of its holder."""

    digits: str
    born_on: date
    gender: Literal["male", "female"]

    def age_on(self, day: date) -> int:
        """Whole years on `day`."""
        return day.year - self.born_on.year - ((day.month, day.day) < (self.born_on.month, self.born_on.day))


def parse(written: str, today: date) -> IdentityNumber:
    """Read a number as people type it. Raises IdNumberInvalid for anything that no card can carry."""
    digits = "".join(unicodedata.normalize("NFKC", written).split()).upper()
    if len(digits) != 18:
        raise IdNumberInvalid(f"身份证号应是 18 位，现在是 {len(digits)} 位")
    if not (digits.isascii() and digits[:17].isdigit() and digits[:2] in _PROVINCES):
        raise IdNumberInvalid()
    if check_digit(digits[:17]) != digits[17]:
        raise IdNumberInvalid()
    born_on = _birth_date(digits[6:14], today)
    return IdentityNumber(digits, born_on, "male" if int(digits[16]) % 2 else "female")


def check_digit(first_17: str) -> str:
    return _CHECK_DIGITS[sum(int(d) * w for d, w in zip(first_17, _WEIGHTS, strict=True)) % 11]


def _birth_date(eight: str, today: date) -> date:
    try:
        born_on = date(int(eight[:4]), int(eight[4:6]), int(eight[6:]))
    except ValueError:
        raise IdNumberInvalid() from None
    if not date(1900, 1, 1) <= born_on <= today:
        raise IdNumberInvalid()
    return born_on
