"""The shipped SMS gateway against a strict local server, and the sandbox that stands in for it."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable, Iterator

import pytest

from server.core.errors import DomainError
from server.gateways.sms import SmsConfig, make_sms
from server.gateways.sms.errors import PhoneRefused, SmsMisconfigured, SmsTooOften, SmsUnavailable
from tests.gateways.loopback import Answer
from tests.gateways.sms_server import KEY_ID, SECRET, SIGN, TEMPLATE, SmsServer, say


@pytest.fixture
def server() -> Iterator[SmsServer]:
    with SmsServer() as running:
        yield running
    assert running.complaints == []


def config_for(server: SmsServer, **changes: object) -> SmsConfig:
    filled = {
        "provider": "aliyun",
        "access_key_id": KEY_ID,
        "access_key_secret": SECRET,
        "sign_name": SIGN,
        "template_code": TEMPLATE,
        "endpoint": server.authority,
        "scheme": "http",
        "timeout_seconds": 0.5,
    }
    return SmsConfig(**(filled | changes))


def slow() -> Answer:
    time.sleep(1)
    return say("OK")


async def test_a_code_goes_out_signed_and_is_never_shown(server: SmsServer) -> None:
    sms = make_sms(config_for(server))
    assert await sms.send_code("13800138000", "042917", "order") is None
    assert await sms.send_code("13800138001", "000001", "track") is None
    assert server.sent == [("13800138000", "042917", "order"), ("13800138001", "000001", "track")]


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("isv.BUSINESS_LIMIT_CONTROL", SmsTooOften),
        ("isv.MOBILE_NUMBER_ILLEGAL", PhoneRefused),
        ("isv.AMOUNT_NOT_ENOUGH", SmsMisconfigured),
        ("isv.SMS_TEMPLATE_ILLEGAL", SmsMisconfigured),
        ("isv.SOMETHING_NEW", SmsUnavailable),
    ],
)
async def test_each_refusal_becomes_a_sentence_for_people(code: str, error: type[DomainError], server: SmsServer) -> None:
    server.fail_once("/", lambda: say(code))
    with pytest.raises(error) as refused:
        await make_sms(config_for(server)).send_code("13800138000", "042917", "order")
    assert type(refused.value) is error
    assert "isv" not in refused.value.message


@pytest.mark.parametrize(
    ("changes", "advice"),
    [
        ({"access_key_secret": "wrong"}, "访问密钥"),
        ({"access_key_id": "unknown"}, "访问编号"),
        ({"sign_name": "别家"}, "签名"),
        ({"template_code": "SMS_0"}, "模板"),
    ],
)
async def test_the_test_button_says_which_setting_is_wrong(changes: dict, advice: str, server: SmsServer) -> None:
    (line,) = await make_sms(config_for(server, **changes)).probe("13800138000")
    assert not line.ok
    assert advice in line.message
    assert server.sent == []


async def test_the_test_button_sends_one_message(server: SmsServer) -> None:
    (line,) = await make_sms(config_for(server)).probe("13800138000")
    assert line.ok
    assert "8000" in line.message
    assert [phone for phone, _, _ in server.sent] == ["13800138000"]


async def test_nothing_leaves_while_a_setting_is_empty(server: SmsServer) -> None:
    empty = make_sms(config_for(server, sign_name="", template_code=""))
    with pytest.raises(SmsMisconfigured) as refused:
        await empty.send_code("13800138000", "042917", "order")
    assert refused.value.advice == "还没有填短信签名、验证码模板编号"
    (line,) = await make_sms(config_for(server)).probe("")
    assert not line.ok
    assert server.requests == []


@pytest.mark.parametrize(
    "fault",
    [slow, lambda: Answer(500, b"oops"), lambda: Answer(200, b"<html>", "text/html"), lambda: Answer(200, b"{}")],
    ids=["slow", "broken", "garbage", "empty"],
)
async def test_an_unclear_end_is_not_sent_twice(fault: Callable[[], Answer], server: SmsServer) -> None:
    server.fail_once("/", fault)
    with pytest.raises(SmsUnavailable):
        await make_sms(config_for(server)).send_code("13800138000", "042917", "order")
    assert len(server.requests) == 1


async def test_neither_log_nor_exception_holds_phone_code_or_key(
    server: SmsServer, spoken: list[dict], caplog: pytest.LogCaptureFixture
) -> None:
    sms = make_sms(config_for(server))
    await sms.send_code("13800138000", "042917", "order")
    caplog.set_level(logging.DEBUG)
    for fault in (slow, lambda: Answer(500, b"oops"), lambda: say("isv.SOMETHING_NEW")):
        server.fail_once("/", fault)
        with pytest.raises(DomainError) as failed:
            await sms.send_code("13800138000", "042917", "order")
        assert failed.value.__context__ is None
    written = caplog.text + repr(spoken) + repr(config_for(server))
    assert "sms_unreachable" in written
    for secret in ("13800138000", "042917", SECRET):
        assert secret not in written


async def test_a_missing_extra_is_named(server: SmsServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "alibabacloud_dysmsapi20170525.client", None)
    (line,) = await make_sms(config_for(server)).probe("13800138000")
    assert not line.ok
    assert "pip install alibabacloud-dysmsapi20170525==4.6.0" in line.message


async def test_the_sandbox_gives_the_code_back_for_the_page() -> None:
    sandbox = make_sms(SmsConfig())
    assert await sandbox.send_code("13800138000", "042917", "order") == "042917"
    assert all(line.ok for line in await sandbox.probe("13800138000"))
