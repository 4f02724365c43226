"""Names that people read aloud, and secrets that nobody should guess."""

from __future__ import annotations

import hashlib
import secrets
from datetime import date

UNMISTAKABLE = "23456789abcdefghjkmnpqrstuvwxyz"
"""no 0/o, 1/l/i: a code survives being read over the phone"""


def short_code(length: int = 7) -> str:
    """A code for a link or an invitation, 31 values a character."""
    return "".join(secrets.choice(UNMISTAKABLE) for _ in range(length))


def dated_number(prefix: str, day: date) -> str:
    """An order or withdrawal number such as HK26111844378290: prefix, day, 8 random digits.

    Uniqueness is the column's duty; a clash makes the outermost transaction try again.
    """
    return f"{prefix}{day:%y%m%d}{secrets.randbelow(10**8):08d}"


def secret_token() -> str:
    """A bearer token of 256 random bits."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """What is stored of a token: it has 256 random bits, so a plain hash can't be searched.

    Takes whatever a header held: bytes that are no text are somebody's junk, and belong to no token.
    """
    return hashlib.sha256(token.encode(errors="surrogateescape")).hexdigest()
