"""The shipped WeChat gateway against a strict local server, and the sandbox that stands in for it."""

from __future__ import annotations

import asyncio
import hashlib
import io
import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import zxingcpp
from PIL import Image
from wechatpy.crypto import PrpCrypto, WeChatCrypto
from wechatpy.session.memorystorage import MemoryStorage

from server.core import clock
from server.core.errors import DomainError
from server.gateways.wechat import WeChat, WeChatConfig, make_wechat
from server.gateways.wechat.errors import (
    ForeignPhone,
    LoginCodeInvalid,
    PageMissing,
    PhoneCodeInvalid,
    PushRejected,
    RiskyAccount,
    TooManyCalls,
    WeChatMisconfigured,
    WeChatUnavailable,
)
from server.gateways.wechat.live import LiveWeChat
from server.gateways.wechat.pushes import PushGate
from tests.gateways.wechat_server import JPEG, MINI, OFFICIAL, PNG, WeChatServer, broken, garbage, refuse, slow

AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
PUSH_APP = "wxb11529c136998cb6"
SEALED = "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg=="
LOGIN = "/sns/jscode2session"
TOKEN = "/cgi-bin/stable_token"
PHONE = "/wxa/business/getuserphonenumber"
CODE = "/wxa/getwxacodeunlimit"


@pytest.fixture
def server() -> Iterator[WeChatServer]:
    with WeChatServer() as running:
        yield running
    assert running.complaints == []


def config_for(server: WeChatServer, **changes: object) -> WeChatConfig:
    filled = {
        "mode": "live",
        "mini_program_app_id": MINI[0],
        "mini_program_secret": MINI[1],
        "official_app_id": OFFICIAL[0],
        "official_secret": OFFICIAL[1],
        "push_token": "push-token",
        "push_aes_key": AES_KEY,
        "base_url": server.base_url,
        "timeout_seconds": 0.6,
    }
    return WeChatConfig(**(filled | changes))


@pytest.fixture
def wechat(server: WeChatServer) -> Iterator[WeChat]:
    gateway = make_wechat(config_for(server))
    yield gateway
    gateway.close()


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


def push_signature(*parts: str) -> str:
    return hashlib.sha1("".join(sorted(parts)).encode()).hexdigest()


def test_a_push_opens_tencents_own_vector(server: WeChatServer) -> None:
    class Fixed(PrpCrypto):
        def get_random_string(self) -> str:
            return "aaaabbbbccccdddd"

    crypto = WeChatCrypto("pamtest", AES_KEY, PUSH_APP)
    assert Fixed(crypto.key).encrypt("我是中文abcd123", PUSH_APP).decode() == SEALED
    gate = PushGate("pamtest", AES_KEY, PUSH_APP)
    signature = push_signature("pamtest", "1409304348", "xxxxxx", SEALED)
    for body in (f'{{"ToUserName":"gh_1","Encrypt":"{SEALED}"}}', f"<xml><Encrypt><![CDATA[{SEALED}]]></Encrypt></xml>"):
        assert gate.open_envelope(body.encode(), signature, "1409304348", "xxxxxx") == "我是中文abcd123"


def test_a_push_is_read_as_json_and_as_xml(wechat: WeChat) -> None:
    for message in ('{"MsgType":"event","Event":"x"}', "<xml><MsgType>event</MsgType><Event>x</Event></xml>"):
        sealed = PrpCrypto(WeChatCrypto("push-token", AES_KEY, MINI[0]).key).encrypt(message, MINI[0]).decode()
        signature = push_signature("push-token", "1700000000", "n", sealed)
        body = json.dumps({"Encrypt": sealed}).encode()
        assert wechat.decrypt_push(body, signature, "1700000000", "n") == {"MsgType": "event", "Event": "x"}


def test_a_push_that_is_not_ours_is_refused(wechat: WeChat) -> None:
    wechat.verify_push(push_signature("push-token", "1", "n"), "1", "n")
    for forged in ("", "0" * 40, push_signature("other", "1", "n"), "é"):
        with pytest.raises(PushRejected):
            wechat.verify_push(forged, "1", "n")
    key = WeChatCrypto("push-token", AES_KEY, MINI[0]).key
    others = PrpCrypto(key).encrypt('{"a":1}', "wx-somebody-else").decode()
    for sealed in (others, "AAAA", "not base64!", "", SEALED[:-8]):
        body = json.dumps({"Encrypt": sealed}).encode()
        with pytest.raises(PushRejected):
            wechat.decrypt_push(body, push_signature("push-token", "1", "n", sealed), "1", "n")
        with pytest.raises(PushRejected):
            wechat.decrypt_push(body, "0" * 40, "1", "n")
    for body in (b"", b"{", b"[]", b"<xml>", b"\xff\xfe", b'{"Encrypt": 5}', b"<a/>"):
        with pytest.raises(PushRejected):
            wechat.decrypt_push(body, "0" * 40, "1", "n")


@pytest.fixture
def sandbox() -> WeChat:
    return make_wechat(WeChatConfig(push_token="push-token", push_aes_key=AES_KEY, mini_program_app_id=MINI[0]))


async def test_the_sandbox_knows_a_name_again(sandbox: WeChat) -> None:
    first = await sandbox.exchange_login_code("sandbox:lin")
    assert first == await sandbox.exchange_login_code("sandbox:lin")
    assert first != await sandbox.exchange_login_code("sandbox:林小满")
    assert len(first.openid) == 28
    assert await sandbox.phone_number("sandbox-phone:13800138000") == "13800138000"


@pytest.mark.parametrize("code", ["", "sandbox:", "sandbox:a b", "lin", "sandbox:" + "x" * 33])
async def test_the_sandbox_refuses_malformed_codes_as_wechat_does(code: str, sandbox: WeChat) -> None:
    with pytest.raises(LoginCodeInvalid):
        await sandbox.exchange_login_code(code)
    with pytest.raises(PhoneCodeInvalid):
        await sandbox.phone_number(f"sandbox-phone:{code}")


async def test_the_sandbox_draws_a_code_that_can_be_read(sandbox: WeChat) -> None:
    drawn = Image.open(io.BytesIO(await sandbox.mini_program_code("c=7kq2m", "pages/plan/plan")))
    assert drawn.size == (430, 430)
    assert [found.text for found in zxingcpp.read_barcodes(drawn)] == ["pages/plan/plan?scene=c=7kq2m"]
    with pytest.raises(ValueError, match="scene"):
        await sandbox.mini_program_code("名", "p")


async def test_the_sandbox_signs_and_opens_pushes_like_the_real_one(sandbox: WeChat) -> None:
    signed = await sandbox.jsapi_signature("https://haoka.example/s/1#x", nonce="n", timestamp=1)
    text = "jsapi_ticket=sandbox-ticket&noncestr=n&timestamp=1&url=https://haoka.example/s/1"
    assert signed.signature == hashlib.sha1(text.encode()).hexdigest()
    sandbox.verify_push(push_signature("push-token", "1", "n"), "1", "n")
    with pytest.raises(PushRejected):
        sandbox.decrypt_push(b"{}", "0", "1", "n")
    assert all(line.ok for line in await sandbox.probe())


def test_settings_choose_the_gateway(server: WeChatServer, sandbox: WeChat) -> None:
    assert isinstance(make_wechat(config_for(server)), LiveWeChat)
    assert not isinstance(sandbox, LiveWeChat)
