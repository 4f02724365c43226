"""The sandbox answers as WeChat does, and refuses what WeChat refuses."""

from __future__ import annotations

import hashlib
import io

import pytest
import zxingcpp
from PIL import Image

from server.gateways.wechat import WeChat, WeChatConfig, make_wechat
from server.gateways.wechat.errors import LoginCodeInvalid, PhoneCodeInvalid, PushRejected
from server.gateways.wechat.live import LiveWeChat
from tests.gateways.wechat_server import AES_KEY, MINI, WeChatServer, config_for, push_signature


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
