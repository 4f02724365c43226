"""What a refusal, a silence or a broken answer of WeChat becomes, and what it never lets out."""

from __future__ import annotations

import logging

import pytest

from server.core.errors import DomainError
from server.gateways.wechat import WeChat, make_wechat
from server.gateways.wechat.errors import (
    LoginCodeInvalid,
    RiskyAccount,
    TooManyCalls,
    WeChatMisconfigured,
    WeChatUnavailable,
)
from tests.gateways.wechat_server import AES_KEY, MINI, OFFICIAL, WeChatServer, broken, config_for, garbage, refuse, slow

LOGIN = "/sns/jscode2session"
TOKEN = "/cgi-bin/stable_token"


@pytest.mark.parametrize(
    ("errcode", "error", "code"),
    [
        (-1, WeChatUnavailable, "wechat_unavailable"),
        (40029, LoginCodeInvalid, "wechat_code_invalid"),
        (40163, LoginCodeInvalid, "wechat_code_invalid"),
        (40226, RiskyAccount, "wechat_account_risky"),
        (45011, TooManyCalls, "too_many_requests"),
        (40013, WeChatMisconfigured, "wechat_misconfigured"),
        (40125, WeChatMisconfigured, "wechat_misconfigured"),
        (40164, WeChatMisconfigured, "wechat_misconfigured"),
        (45009, WeChatMisconfigured, "wechat_misconfigured"),
        (48001, WeChatMisconfigured, "wechat_misconfigured"),
        (61024, WeChatUnavailable, "wechat_unavailable"),
        (99999, WeChatUnavailable, "wechat_unavailable"),
    ],
)
async def test_each_errcode_becomes_a_sentence_for_people(
    errcode: int, error: type[DomainError], code: str, server: WeChatServer, wechat: WeChat
) -> None:
    server.fail_once(LOGIN, lambda: refuse(errcode, "hidden detail"))
    with pytest.raises(error) as refused:
        await wechat.exchange_login_code("any")
    assert refused.value.code == code
    assert "hidden detail" not in refused.value.message
    assert str(errcode) not in refused.value.message


@pytest.mark.parametrize("fault", [garbage, broken, slow])
async def test_no_answer_or_a_broken_one_says_try_later(fault, server: WeChatServer, wechat: WeChat) -> None:
    server.fail_once(LOGIN, fault)
    with pytest.raises(WeChatUnavailable) as failed:
        await wechat.exchange_login_code("any")
    assert failed.value.status == 503
    server.fail_once(TOKEN, fault)
    with pytest.raises(WeChatUnavailable):
        await wechat.phone_number("any")


async def test_a_wechat_that_is_not_there_says_try_later() -> None:
    with WeChatServer() as gone:
        config = config_for(gone)
    with pytest.raises(WeChatUnavailable):
        await make_wechat(config).exchange_login_code("any")


@pytest.mark.parametrize("answer", [{}, {"openid": ""}, {"openid": 5}, {"errcode": "x"}, {"errcode": 0}])
async def test_an_answer_without_an_openid_is_not_a_login(answer: dict, server: WeChatServer, wechat: WeChat) -> None:
    server.login_codes["strange"] = answer
    with pytest.raises(WeChatUnavailable):
        await wechat.exchange_login_code("strange")


async def test_failures_log_no_secret_and_keep_none_in_the_exception(
    server: WeChatServer, wechat: WeChat, spoken: list[dict], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.login_codes["good"] = {"openid": "o", "session_key": "the-session-key"}
    await wechat.exchange_login_code("good")
    for fault in (broken, slow, lambda: refuse(40125)):
        server.fail_once(LOGIN, fault)
        with pytest.raises(DomainError) as failed:
            await wechat.exchange_login_code("any")
        assert failed.value.__context__ is None
        assert failed.value.__cause__ is None
    written = caplog.text + repr(spoken) + repr(config_for(server))
    assert "'errcode': 40125" in written
    for secret in (MINI[1], OFFICIAL[1], "the-session-key", AES_KEY, "push-token"):
        assert secret not in written
