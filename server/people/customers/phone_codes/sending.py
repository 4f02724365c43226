"""Sends a code to a phone, so often and no more. Checks none.

The row is committed before the network is called: a code that arrives is always known to the database.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from server.base.limits import claiming
from server.core import clock, phones, privacy, statements
from server.core.errors import DomainError, InvalidInput
from server.core.transactions import transactional
from server.people.customers.phone_codes.errors import SmsNotSent, TooManyRequests

LIVES_SECONDS = 5 * 60
GAP_SECONDS = 60
PER_PHONE = 5
PER_PHONE_SECONDS = 24 * 3600
PER_IP = 20
PER_IP_SECONDS = 3600
_THEIR_OWN_TROUBLE = 500
"""statuses from here on say that the provider or its settings are at fault"""


class Purpose(StrEnum):
    """What a code opens; a code for one opens nothing else."""

    ORDER = "order"
    TRACK = "track"
    JOIN = "join"


class CodeSender(Protocol):
    """The part of the SMS gateway that is needed here."""

    async def send_code(self, phone: str, code: str, purpose: str) -> str | None:
        """Send it, or raise. What it answers is shown on the page: the sandbox answers the code, a real one None."""


@dataclass(frozen=True, slots=True, repr=False)
class SentCode:
    """A code is on its way."""

    phone_tail: str
    resend_after_seconds: int
    expires_in_seconds: int
    sandbox_code: str | None
    """what the gateway lets the page show: None from every real gateway"""


async def send_code(phone: str, purpose: str, ip: str, sms: CodeSender) -> SentCode:
    """Send a fresh code, which takes the place of the one before.

    One a minute and 5 a day for a phone, 20 an hour for an address. Raises InvalidInput, TooManyRequests, SmsNotSent, and what the
    provider says of this phone (PhoneRefused, SmsTooOften).
    """
    digits = checked_phone(phone)
    code = f"{secrets.randbelow(10**6):06d}"
    row_id = await _write(digits, Purpose(purpose), code, ip)
    try:
        shown = await sms.send_code(digits, code, purpose)
    except Exception as failure:
        await _give_up(row_id, digits)
        if isinstance(failure, DomainError) and failure.status < _THEIR_OWN_TROUBLE:
            raise  # the provider's word about this very phone, which says what to do
        raise SmsNotSent() from failure
    return SentCode(digits[-4:], GAP_SECONDS, LIVES_SECONDS, shown)


def checked_phone(written: str) -> str:
    """The eleven digits. Raises InvalidInput."""
    digits = phones.bare_digits(written)
    if not phones.is_mobile(digits):
        raise InvalidInput("手机号不对，请填 11 位手机号", fields={"phone": "请填 11 位手机号"})
    return digits


def phone_index(digits: str) -> str:
    """By which a phone's rows are found, and a customer's session is named."""
    return privacy.blind_index(digits, "phone")


def code_index(digits: str, purpose: str, code: str) -> str:
    """What is stored of a code: keyed, since six digits are soon tried through."""
    return privacy.blind_index(f"{digits}:{purpose}:{code}", "phone_code")


@transactional
async def _write(digits: str, purpose: Purpose, code: str, ip: str) -> int:
    index, now = phone_index(digits), clock.now()
    await _claim(f"sms.ip:{ip}", PER_IP, PER_IP_SECONDS, "这个网络发送的验证码太多，请 {wait}后再试")
    await _claim(_gap(index), 1, GAP_SECONDS, "刚刚发过验证码，请 {wait}后再试")
    await _claim(_day(index), PER_PHONE, PER_PHONE_SECONDS, "这个手机号今天发送的验证码太多，请 {wait}后再试")
    # only the last code sent is good
    await statements.change(
        "UPDATE phone_codes SET expires_at = %s WHERE phone_index = %s AND purpose = %s AND used_at IS NULL AND expires_at > %s",
        [now, index, purpose.value, now],
    )
    await statements.change(
        "INSERT INTO phone_codes (phone_index, purpose, code_index, wrong_tries, sent_at, expires_at, ip)"
        " VALUES (%s, %s, %s, 0, %s, %s, %s)",
        [index, purpose.value, code_index(digits, purpose, code), now, now + timedelta(seconds=LIVES_SECONDS), ip],
    )
    row = await statements.read_one("SELECT MAX(id) AS id FROM phone_codes WHERE phone_index = %s AND purpose = %s", [index, purpose.value])
    assert row is not None
    return int(row["id"])


async def _claim(name: str, most: int, seconds: int, message: str) -> None:
    claim = await claiming.claim(name, most, seconds)
    if not claim.allowed:
        raise TooManyRequests(message.format(wait=_spoken(claim.retry_after)), retry_after=claim.retry_after)


@transactional
async def _give_up(row_id: int, digits: str) -> None:
    """A code that was not sent opens nothing, and does not count against the phone; against the address it does."""
    await statements.change("UPDATE phone_codes SET expires_at = sent_at WHERE id = %s", [row_id])
    await claiming.give_back(_gap(phone_index(digits)))
    await claiming.give_back(_day(phone_index(digits)))


def _gap(index: str) -> str:
    return f"sms.gap:{index}"


def _day(index: str) -> str:
    return f"sms.day:{index}"


def _spoken(seconds: int) -> str:
    if seconds <= 60:
        return f"{seconds} 秒"
    if seconds <= 3600:
        return f"{-(-seconds // 60)} 分钟"
    return f"{-(-seconds // 3600)} 小时"
