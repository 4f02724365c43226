"""Hashes, checks and judges passwords. Touches no database, and refuses to hash inside a transaction.

Hashing takes tens of milliseconds and 19 MiB (OWASP's argon2id parameters), so it runs in two threads
of its own: a hundred sign-ins at once wait their turn instead of taking 2 GB.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from server.core import transactions
from server.core.identifiers import secret_token, short_code
from server.people.staff.errors import WeakPassword

Answer = TypeVar("Answer")

SHORTEST = 10
LONGEST = 200
_GUESSABLE_BELOW = 3
"""zxcvbn's score from 0 to 4; 3 takes more than 10^8 guesses"""
_JUDGED_CHARACTERS = 72
"""zxcvbn takes no more"""

_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="password")


async def hashed(password: str) -> str:
    """What is stored of a password."""
    return await _elsewhere(partial(_hasher.hash, password))


async def fits(password: str, password_hash: str | None) -> bool:
    """Whether it is this password; without a hash the same work is done, and the answer is no."""
    return await _elsewhere(partial(_verify, password, password_hash)) and password_hash is not None


def made_up() -> str:
    """A password to be told once and changed: 16 characters in fours, about 79 bits."""
    return "-".join(short_code(4) for _ in range(4))


def judge(password: str, login: str, name: str = "") -> None:
    """Raise WeakPassword when it is short, guessable, or holds the login."""
    # imported here: its word lists take memory that a worker that never judges does not need
    from zxcvbn import zxcvbn  # noqa: PLC0415

    if len(password) < SHORTEST:
        raise WeakPassword(f"密码至少 {SHORTEST} 个字符，建议用几个不相干的词连起来")
    if len(password) > LONGEST:
        raise WeakPassword(f"密码最多 {LONGEST} 个字符")
    if login.lower() in password.lower():
        raise WeakPassword("密码里不能含有账号，请换一个")
    known = [word for word in (login, name, "haoka") if word]
    if zxcvbn(password[:_JUDGED_CHARACTERS], user_inputs=known)["score"] < _GUESSABLE_BELOW:
        raise WeakPassword("这个密码很常见或有规律，容易被猜到，请换一个")


def _verify(password: str, password_hash: str | None) -> bool:
    try:
        return _hasher.verify(password_hash or _nobodys_hash(), password)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _nobodys_hash() -> str:
    return _hasher.hash(secret_token())


async def _elsewhere(work: Callable[[], Answer]) -> Answer:
    if transactions.inside():
        raise RuntimeError("hashing would keep the transaction waiting")
    return await asyncio.get_running_loop().run_in_executor(_threads, work)
