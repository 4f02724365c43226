"""Checks a code and uses it up.

Two steps, because a wrong try must stay counted while the order that came with it is undone:
`verify_code` counts tries outside any transaction, `spend_code` uses the code up in the caller's.
`check_code` is both, for callers that do nothing else.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass

from server.core import clock, phones, statements, transactions
from server.core.transactions import transactional
from server.people.customers.phone_codes.errors import SmsCodeWrong
from server.people.customers.phone_codes.sending import Purpose, code_index, phone_index

TRIES = 5

_LATEST = (
    "SELECT id, code_index, wrong_tries FROM phone_codes WHERE phone_index = %s AND purpose = %s"
    " AND used_at IS NULL AND expires_at > %s ORDER BY id DESC LIMIT 1"
)
COUNT_TRY = "UPDATE phone_codes SET wrong_tries = wrong_tries + 1 WHERE id = %s AND wrong_tries < %s"
SPEND = "UPDATE phone_codes SET used_at = %s WHERE id = %s AND used_at IS NULL AND expires_at > %s AND wrong_tries < %s"
"""asks for the count once more: tries that were sent at once can't outrun it"""


@dataclass(frozen=True, slots=True)
class VerifiedCode:
    """A code that was right, and can be spent once."""

    row_id: int
    phone_index: str


async def check_code(phone: str, purpose: str, code: str) -> None:
    """Take a code: right once, within 5 minutes, and before 5 wrong ones. Raises SmsCodeWrong.

    Stands outside a transaction, or the count of wrong tries would be undone with it.
    """
    await spend_code(await verify_code(phone, purpose, code))


async def verify_code(phone: str, purpose: str, code: str) -> VerifiedCode:
    """See whether it is the code, and count a wrong try; does not use it up. Raises SmsCodeWrong."""
    if transactions.inside():
        raise RuntimeError("a wrong try must stay counted: verify before the transaction begins")
    digits = phones.bare_digits(phone)
    verified, tries_left = await _try(digits, Purpose(purpose), phones.bare_digits(code))
    if verified is not None:
        return verified
    if tries_left > 0:
        raise SmsCodeWrong(f"验证码不对，还可以试 {tries_left} 次")
    raise SmsCodeWrong("验证码已失效，请重新获取")


@transactional
async def spend_code(verified: VerifiedCode) -> None:
    """Use it up, in the transaction of what it was asked for. Raises SmsCodeWrong when somebody else did, or it expired."""
    now = clock.now()
    if not await statements.change(SPEND, [now, verified.row_id, now, TRIES]):
        raise SmsCodeWrong("验证码已失效，请重新获取")


async def _try(digits: str, purpose: Purpose, code: str) -> tuple[VerifiedCode | None, int]:
    """The verified code, or None and how many tries are left (0 also when there is no code)."""
    index = phone_index(digits)
    row = await statements.read_one(_LATEST, [index, purpose.value, clock.now()])
    if row is None or row["wrong_tries"] >= TRIES:
        return None, 0
    if hmac.compare_digest(row["code_index"], code_index(digits, purpose, code)):
        return VerifiedCode(row["id"], index), 0
    if not await statements.change(COUNT_TRY, [row["id"], TRIES]):
        return None, 0
    counted = await statements.read_one("SELECT wrong_tries FROM phone_codes WHERE id = %s", [row["id"]])
    return None, TRIES - int(counted["wrong_tries"]) if counted else 0
