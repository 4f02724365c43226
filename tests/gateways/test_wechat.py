"""The shipped WeChat gateway against a strict local server: what each call sends and answers."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest
from wechatpy.session.memorystorage import MemoryStorage

from server.core import clock
from server.gateways.wechat import WeChat, make_wechat
from server.gateways.wechat.errors import (
    ForeignPhone,
    LoginCodeInvalid,
    PageMissing,
    PhoneCodeInvalid,
    WeChatMisconfigured,
    WeChatUnavailable,
)
from tests.gateways.wechat_server import JPEG, MINI, OFFICIAL, PNG, WeChatServer, config_for, garbage, refuse

TOKEN = "/cgi-bin/stable_token"
CODE = "/wxa/getwxacodeunlimit"


def phone_info(number: str, country: str = "86") -> dict:
    return {
        "errcode": 0,
        "errmsg": "ok",
        "phone_info": {
            "phoneNumber": f"+{country}{number}",
            "purePhoneNumber": number,
            "countryCode": country,
            "watermark": {"timestamp": 1700000000, "appid": MINI[0]},
        },
    }


async def test_a_login_code_tells_who_it_is_once(server: WeChatServer, wechat: WeChat) -> None:
    server.login_codes["code-1"] = {"openid": "oMini1", "session_key": "never seen", "unionid": "u1"}
    identity = await wechat.exchange_login_code("code-1")
    assert (identity.openid, identity.unionid) == ("oMini1", "u1")
    assert "never seen" not in repr(identity)
    with pytest.raises(LoginCodeInvalid):
        await wechat.exchange_login_code("code-1")
    with pytest.raises(LoginCodeInvalid):
        await wechat.exchange_login_code("made up")
    assert server.calls(TOKEN) == 0


async def test_a_phone_code_gives_the_number_once(server: WeChatServer, wechat: WeChat) -> None:
    server.phone_codes["phone-1"] = phone_info("13800138000")
    assert await wechat.phone_number("phone-1") == "13800138000"
    with pytest.raises(PhoneCodeInvalid) as spent:
        await wechat.phone_number("phone-1")
    assert "短信验证码" in spent.value.message


async def test_a_number_from_abroad_is_refused_with_a_way_out(server: WeChatServer, wechat: WeChat) -> None:
    server.phone_codes["phone-hk"] = phone_info("91234567", country="852")
    with pytest.raises(ForeignPhone):
        await wechat.phone_number("phone-hk")


async def test_a_mini_program_code_carries_every_field(server: WeChatServer, wechat: WeChat) -> None:
    server.pages.add("pages/plan/plan")
    assert await wechat.mini_program_code("c=7kq2m", "pages/plan/plan") == JPEG
    transparent = await wechat.mini_program_code(
        "c=7kq2m",
        None,
        env_version="trial",
        check_path=False,
        width=1280,
        auto_color=True,
        line_color=(7, 94, 70),
        is_hyaline=True,
    )
    assert transparent == PNG
    sent = json.loads(server.requests[-1].body)
    assert sent["line_color"] == {"r": 7, "g": 94, "b": 70}
    assert (sent["env_version"], sent["width"], sent["check_path"]) == ("trial", 1280, False)
    with pytest.raises(PageMissing):
        await wechat.mini_program_code("c=7kq2m", "pages/not/published")


@pytest.mark.parametrize("scene", ["", "x" * 33, "名字", "a%20b", "a b", '{"a":1}'])
async def test_a_scene_that_wechat_cannot_take_never_leaves(scene: str, server: WeChatServer, wechat: WeChat) -> None:
    with pytest.raises(ValueError, match="scene"):
        await wechat.mini_program_code(scene, "pages/plan/plan")
    with pytest.raises(ValueError, match="page"):
        await wechat.mini_program_code("a", "/pages/plan/plan?x=1")
    assert server.requests == []


async def test_an_error_dressed_as_a_picture_is_not_handed_on(server: WeChatServer, wechat: WeChat) -> None:
    server.pages.add("p/p")
    lies = [
        lambda: type(refuse(1))(body=b"not a picture", content_type="image/jpeg"),
        lambda: type(refuse(1))(body=JPEG, content_type="text/plain"),
        garbage,
    ]
    for lie in lies:
        server.fail_once(CODE, lie)
        with pytest.raises(WeChatUnavailable):
            await wechat.mini_program_code("a", "p/p")
    server.fail_once(CODE, lambda: refuse(45009, "reach max api daily quota limit"))
    with pytest.raises(WeChatMisconfigured) as used_up:
        await wechat.mini_program_code("a", "p/p")
    assert "次数用完" in used_up.value.advice


async def test_a_token_is_fetched_once_and_shared(server: WeChatServer) -> None:
    storage = MemoryStorage()
    server.pages.add("p/p")
    first, second = (make_wechat(config_for(server), storage) for _ in range(2))
    calls = [gateway.mini_program_code("a", "p/p") for gateway in (first, second) for _ in range(5)]
    await calls[0]
    await asyncio.gather(*calls[1:])
    assert server.calls(TOKEN) == 1


async def test_many_first_calls_at_once_fetch_one_token(server: WeChatServer, wechat: WeChat) -> None:
    server.pages.add("p/p")
    await asyncio.gather(*[wechat.mini_program_code("a", "p/p") for _ in range(12)])
    assert server.calls(TOKEN) == 1


async def test_a_token_that_is_refused_is_renewed_once_for_everybody(server: WeChatServer, wechat: WeChat) -> None:
    server.pages.add("p/p")
    await wechat.mini_program_code("a", "p/p")
    server.forget_tokens()
    pictures = await asyncio.gather(*[wechat.mini_program_code("a", "p/p") for _ in range(8)])
    assert pictures == [JPEG] * 8
    assert server.calls(TOKEN) == 2


@pytest.mark.parametrize("errcode", [40001, 40014, 42001])
async def test_a_token_that_stays_refused_is_tried_twice_and_no_more(errcode: int, server: WeChatServer, wechat: WeChat) -> None:
    server.pages.add("p/p")
    for _ in range(5):
        server.fail_once(CODE, lambda: refuse(errcode))
    with pytest.raises(WeChatMisconfigured):
        await wechat.mini_program_code("a", "p/p")
    assert server.calls(CODE) == 2


async def test_a_token_is_renewed_before_it_ends(server: WeChatServer, wechat: WeChat) -> None:
    server.pages.add("p/p")
    await wechat.mini_program_code("a", "p/p")
    begun = datetime.now(UTC)
    try:
        clock.use(lambda: begun + timedelta(seconds=6900))
        await wechat.mini_program_code("a", "p/p")
        assert server.calls(TOKEN) == 1
        clock.use(lambda: begun + timedelta(seconds=7000))
        await wechat.mini_program_code("a", "p/p")
        assert server.calls(TOKEN) == 2
    finally:
        clock.use(None)


async def test_a_share_signature_is_wechats_own_example(server: WeChatServer, wechat: WeChat) -> None:
    server.ticket = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"
    signed = await wechat.jsapi_signature("http://mp.weixin.qq.com?params=value#part", nonce="Wm3WZYTPz0wzccnW", timestamp=1414587457)
    assert signed.signature == "0f9de62fce790f9a083d5c99e95740ceb90c27ed"
    assert signed.app_id == OFFICIAL[0]
    again = await asyncio.gather(*[wechat.jsapi_signature("https://haoka.example/s/1") for _ in range(6)])
    assert len({one.nonce for one in again}) == 6
    assert server.calls("/cgi-bin/ticket/getticket") == 1


async def test_what_nobody_filled_in_says_so(server: WeChatServer) -> None:
    empty = make_wechat(config_for(server, mini_program_secret="", official_app_id="", push_token=""))
    with pytest.raises(WeChatMisconfigured) as login:
        await empty.exchange_login_code("any")
    assert "AppID" in login.value.advice
    with pytest.raises(WeChatMisconfigured):
        await empty.jsapi_signature("https://haoka.example/s/1")
    lines = await empty.probe()
    assert [line.ok for line in lines] == [False] * 4
    assert server.requests == []


async def test_the_test_button_tries_each_part_past_the_cache(server: WeChatServer, wechat: WeChat) -> None:
    lines = await wechat.probe()
    assert [(line.title, line.ok) for line in lines] == [
        ("小程序账号", True),
        ("小程序码", True),
        ("公众号（微信里的分享卡片）", True),
        ("消息推送", True),
    ]
    server.fail_once(TOKEN, lambda: refuse(40164, "invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist"))
    lines = await wechat.probe()
    assert not lines[0].ok
    assert "203.0.113.9" in lines[0].message
    assert "白名单" in lines[0].message
    wrong = make_wechat(config_for(server, mini_program_secret="wrong"))
    assert "AppSecret" in (await wrong.probe())[0].message
