"""Invented people and numbers, fresh each time, so that a journey can be played again on the same server."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

_SURNAMES = "沈顾陆程温唐苏许江叶宋方何秦卢邵"
_GIVEN = "听予书向北知言亦见未行时既星南晚舟澜禾砚棠屿霁珩玥"
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_NOBODYS_AREA = "110199"
"""an area code under which no identity number is issued"""


@dataclass(frozen=True, slots=True)
class Individual:
    """A person who exists nowhere, with everything that a form asks."""

    name: str
    id_number: str
    phone: str
    address: str
    nickname: str
    """the name that customers see of an agent; not the one on the identity card"""


def individual(years: int = 30) -> Individual:
    """Somebody of about that age."""
    called = name()
    return Individual(called, id_number(datetime.now(UTC).year - years), phone(), address(), f"{secrets.choice(_GIVEN)}姐小店{digits(3)}")


def name() -> str:
    return secrets.choice(_SURNAMES) + secrets.choice(_GIVEN) + secrets.choice(_GIVEN)


def phone() -> str:
    """A mobile number, like enough; the sandbox sends nothing to it."""
    return "139" + digits(8)


def address() -> str:
    return f"文三路 {secrets.randbelow(800) + 100} 号 {secrets.randbelow(9) + 1} 幢 {secrets.randbelow(8999) + 1000}"


def id_number(year: int) -> str:
    """Born in that year; the check digit is right."""
    first = f"{_NOBODYS_AREA}{year}{secrets.randbelow(12) + 1:02d}{secrets.randbelow(28) + 1:02d}{digits(3)}"
    return first + "10X98765432"[sum(int(d) * w for d, w in zip(first, _WEIGHTS, strict=True)) % 11]


def with_wrong_check_digit(right: str) -> str:
    return right[:17] + ("1" if right[17] != "1" else "2")


def digits(count: int) -> str:
    return "".join(secrets.choice("0123456789") for _ in range(count))


def key() -> str:
    """A request key, or a name in the sandbox's WeChat."""
    return f"journey-{secrets.token_hex(8)}"
