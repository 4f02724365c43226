"""A code proves a phone: once, for one purpose, within five minutes, and not by guessing."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from server.core import statements
from server.core.errors import DomainError, InvalidInput
from server.core.transactions import transactional
from server.gateways.sms.errors import PhoneRefused, SmsMisconfigured, SmsTooOften, SmsUnavailable
from server.people.customers.phone_codes import checking, sweeping
from server.people.customers.phone_codes.checking import check_code, spend_code, verify_code
from server.people.customers.phone_codes.errors import SmsCodeWrong, SmsNotSent, TooManyRequests
from server.people.customers.phone_codes.sending import send_code

PHONE = "13800138000"
IP = "203.0.113.9"


class Phones:
    """Remembers what was sent; answers nothing to show, as a real provider does."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str, str]] = []
        self.broken = False
        self.refusal: DomainError | None = None
        self.rows_when_sent = 0

    async def send_code(self, phone: str, code: str, purpose: str) -> str | None:
        rows = await statements.read("SELECT id FROM phone_codes")
        self.rows_when_sent = len(rows)
        if self.refusal is not None:
            raise self.refusal
        if self.broken:
            raise ConnectionError("provider is down")
        self.sent.append((phone, code, purpose))
        return None

    @property
    def code(self) -> str:
        return self.sent[-1][1]

    @property
    def other(self) -> str:
        """A code that was not sent."""
        return f"{(int(self.code) + 1) % 10**6:06d}"


@pytest.fixture
def sms() -> Phones:
    return Phones()


async def test_the_code_that_was_sent_is_taken_once(database: str, sms: Phones) -> None:
    sent = await send_code(" +86 138 0013 8000", "order", IP, sms)
    assert (sent.phone_tail, sent.resend_after_seconds, sent.expires_in_seconds, sent.sandbox_code) == ("8000", 60, 300, None)
    assert len(sms.code) == 6
    await check_code(PHONE, "order", f" {sms.code} ")
    with pytest.raises(SmsCodeWrong):
        await check_code(PHONE, "order", sms.code)


async def test_the_row_is_committed_before_the_network_is_called(database: str, sms: Phones) -> None:
    await send_code(PHONE, "order", IP, sms)
    assert sms.rows_when_sent == 1


async def test_neither_phone_nor_code_lies_in_the_database(database: str, sms: Phones) -> None:
    await send_code(PHONE, "order", IP, sms)
    rows = str(await statements.read("SELECT * FROM phone_codes") + await statements.read("SELECT * FROM allowances"))
    assert PHONE not in rows
    assert f"'{sms.code}'" not in rows


async def test_a_code_opens_nothing_but_what_it_was_sent_for(database: str, sms: Phones) -> None:
    await send_code(PHONE, "order", IP, sms)
    with pytest.raises(SmsCodeWrong):
        await check_code(PHONE, "track", sms.code)
    with pytest.raises(SmsCodeWrong):
        await check_code("13900139000", "order", sms.code)
    await check_code(PHONE, "order", sms.code)


async def test_a_code_is_over_after_five_minutes(database: str, sms: Phones, frozen_clock: Any) -> None:
    await send_code(PHONE, "order", IP, sms)
    frozen_clock.move(seconds=300)
    with pytest.raises(SmsCodeWrong, match="重新获取"):
        await check_code(PHONE, "order", sms.code)


async def test_five_wrong_tries_kill_the_code(database: str, sms: Phones) -> None:
    await send_code(PHONE, "order", IP, sms)
    for left in (4, 3, 2, 1):
        with pytest.raises(SmsCodeWrong, match=f"还可以试 {left} 次"):
            await check_code(PHONE, "order", sms.other)
    with pytest.raises(SmsCodeWrong, match="已失效"):
        await check_code(PHONE, "order", sms.other)
    with pytest.raises(SmsCodeWrong, match="已失效"):
        await check_code(PHONE, "order", sms.code)


async def test_guesses_sent_at_once_are_counted_like_guesses_in_a_row(database: str, sms: Phones) -> None:
    await send_code(PHONE, "order", IP, sms)
    await asyncio.gather(*(check_code(PHONE, "order", sms.other) for _ in range(20)), return_exceptions=True)
    with pytest.raises(SmsCodeWrong):
        await check_code(PHONE, "order", sms.code)


async def test_a_right_code_can_not_outrun_five_wrong_ones_that_were_sent_beside_it(database: str, sms: Phones) -> None:
    await send_code(PHONE, "order", IP, sms)
    verified = await verify_code(PHONE, "order", sms.code)  # it was looked at before the others were counted
    await asyncio.gather(*(check_code(PHONE, "order", sms.other) for _ in range(5)), return_exceptions=True)
    with pytest.raises(SmsCodeWrong, match="已失效"):
        await spend_code(verified)


async def _taken_at_once(phone: str, code: str, times: int) -> int:
    verified = [await verify_code(phone, "order", code) for _ in range(times)]
    results = await asyncio.gather(*(spend_code(one) for one in verified), return_exceptions=True)
    return sum(result is None for result in results)


async def test_a_code_that_is_used_many_times_at_once_works_once(database: str, sms: Phones) -> None:
    await send_code(PHONE, "order", IP, sms)
    assert await _taken_at_once(PHONE, sms.code, 8) == 1


async def test_without_the_guard_it_works_more_than_once_so_the_test_above_can_fail(
    database: str, sms: Phones, monkeypatch: pytest.MonkeyPatch
) -> None:
    unguarded = checking.SPEND.replace(" AND used_at IS NULL", "")
    assert unguarded != checking.SPEND
    monkeypatch.setattr(checking, "SPEND", unguarded)
    await send_code(PHONE, "order", IP, sms)
    assert await _taken_at_once(PHONE, sms.code, 8) == 8


async def test_an_order_that_fails_leaves_its_code_good(database: str, sms: Phones) -> None:
    @transactional
    async def place_and_fail(verified: checking.VerifiedCode) -> None:
        await spend_code(verified)
        raise ZeroDivisionError

    await send_code(PHONE, "order", IP, sms)
    verified = await verify_code(PHONE, "order", sms.code)
    with pytest.raises(ZeroDivisionError):
        await place_and_fail(verified)
    await check_code(PHONE, "order", sms.code)


async def test_verifying_inside_a_transaction_is_refused_since_the_count_could_be_undone(database: str, sms: Phones) -> None:
    await send_code(PHONE, "order", IP, sms)
    with pytest.raises(RuntimeError):
        await transactional(check_code)(PHONE, "order", sms.code)


async def test_only_the_last_code_sent_is_good(database: str, sms: Phones, frozen_clock: Any) -> None:
    await send_code(PHONE, "order", IP, sms)
    first = sms.code
    frozen_clock.move(seconds=61)
    await send_code(PHONE, "order", IP, sms)
    if first != sms.code:
        with pytest.raises(SmsCodeWrong):
            await check_code(PHONE, "order", first)
    await check_code(PHONE, "order", sms.code)


async def test_a_minute_lies_between_two_codes(database: str, sms: Phones, frozen_clock: Any) -> None:
    await send_code(PHONE, "order", IP, sms)
    frozen_clock.move(seconds=20)
    with pytest.raises(TooManyRequests, match="40 秒") as refusal:
        await send_code(PHONE, "track", IP, sms)
    assert (refusal.value.status, refusal.value.retry_after) == (429, 40)
    frozen_clock.move(seconds=40)
    await send_code(PHONE, "track", IP, sms)


async def test_a_phone_gets_five_codes_a_day(database: str, sms: Phones, frozen_clock: Any) -> None:
    for _ in range(5):
        await send_code(PHONE, "order", IP, sms)
        frozen_clock.move(minutes=2)
    with pytest.raises(TooManyRequests, match="24 小时"):
        await send_code(PHONE, "order", "203.0.113.10", sms)
    frozen_clock.move(hours=24)
    await send_code(PHONE, "order", IP, sms)


async def test_an_address_sends_twenty_an_hour_also_when_all_come_at_once(database: str, sms: Phones) -> None:
    results = await asyncio.gather(*(send_code(f"1380013{n:04d}", "order", IP, sms) for n in range(25)), return_exceptions=True)
    assert len(sms.sent) == 20
    assert sum(isinstance(result, TooManyRequests) for result in results) == 5


async def test_of_ten_requests_at_once_for_one_phone_one_is_sent(database: str, sms: Phones) -> None:
    await asyncio.gather(*(send_code(PHONE, "order", IP, sms) for _ in range(10)), return_exceptions=True)
    assert len(sms.sent) == 1


@pytest.mark.parametrize("refusal", [PhoneRefused(), SmsTooOften(retry_after=3600)])
async def test_what_the_provider_says_of_a_phone_reaches_whoever_waits(database: str, sms: Phones, refusal: DomainError) -> None:
    sms.refusal = refusal
    with pytest.raises(type(refusal)) as said:
        await send_code(PHONE, "order", IP, sms)
    assert (said.value.message, said.value.retry_after) == (refusal.message, refusal.retry_after)
    sms.refusal = None
    await send_code(PHONE, "order", IP, sms)  # nothing was sent, so nothing counts


@pytest.mark.parametrize("trouble", [SmsUnavailable(), SmsMisconfigured()])
async def test_the_providers_own_trouble_is_not_the_phones(database: str, sms: Phones, trouble: DomainError) -> None:
    sms.refusal = trouble
    with pytest.raises(SmsNotSent):
        await send_code(PHONE, "order", IP, sms)


async def test_a_code_that_could_not_be_sent_opens_nothing_and_may_be_asked_for_again(database: str, sms: Phones) -> None:
    sms.broken = True
    with pytest.raises(SmsNotSent):
        await send_code(PHONE, "order", IP, sms)
    with pytest.raises(SmsCodeWrong):
        await check_code(PHONE, "order", "000000")
    assert await statements.read("SELECT id FROM phone_codes WHERE expires_at > sent_at") == []
    sms.broken = False
    await send_code(PHONE, "order", IP, sms)
    await check_code(PHONE, "order", sms.code)


async def test_what_the_gateway_shows_is_passed_on(database: str) -> None:
    class Sandbox:
        async def send_code(self, phone: str, code: str, purpose: str) -> str | None:
            return code

    sent = await send_code(PHONE, "order", IP, Sandbox())
    assert sent.sandbox_code is not None
    await check_code(PHONE, "order", sent.sandbox_code)


async def test_nothing_is_sent_to_what_is_no_mobile_number(database: str, sms: Phones) -> None:
    with pytest.raises(InvalidInput):
        await send_code("021-12345678", "order", IP, sms)
    assert sms.sent == []


async def test_codes_are_forgotten_after_a_week(database: str, sms: Phones, frozen_clock: Any) -> None:
    await send_code(PHONE, "order", IP, sms)
    assert await sweeping.sweep() == 0
    frozen_clock.move(days=8)
    assert await sweeping.sweep() == 1
