"""Messages that WeChat pushes: opened when they are WeChat's and ours, refused otherwise."""

from __future__ import annotations

import json

import pytest
from wechatpy.crypto import PrpCrypto, WeChatCrypto

from server.gateways.wechat import WeChat
from server.gateways.wechat.errors import PushRejected
from server.gateways.wechat.pushes import PushGate
from tests.gateways.wechat_server import AES_KEY, MINI, WeChatServer, push_signature

PUSH_APP = "wxb11529c136998cb6"
SEALED = "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg=="


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


@pytest.mark.parametrize("body", [b'{"a":' * 100_000, b"<a>" * 100_000, b"", b"\xff\xfe", b"null"])
def test_a_push_that_is_no_message_is_refused_and_no_bug(body: bytes) -> None:
    with pytest.raises(PushRejected):
        PushGate("token", AES_KEY, "wx0").decrypt(body, "signature", "1", "nonce")
