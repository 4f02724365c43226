"""A WeChat that answers on its own, so that a newcomer clicks through everything with no account. Never in production.

Its login codes read `sandbox:NAME`, its phone codes `sandbox-phone:1xxxxxxxxxx`; they may be used again.
"""

from __future__ import annotations

import hashlib
import hmac
import io
import re
import secrets
from base64 import urlsafe_b64encode
from pathlib import Path
from typing import Any

from server.core import clock
from server.core.phones import is_mobile
from server.gateways.probing import ProbeLine
from server.gateways.wechat.config import WeChatConfig
from server.gateways.wechat.errors import LoginCodeInvalid, PhoneCodeInvalid
from server.gateways.wechat.protocol import EnvVersion, ShareSignature, WeChatIdentity
from server.gateways.wechat.pushes import PushGate
from server.gateways.wechat.scenes import check_code_request

_LOGIN_CODE = re.compile(r"sandbox:([\w-]{1,32})")
_PHONE_CODE = re.compile(r"sandbox-phone:(\d{11})")
_APP_ID = "wxsandbox000000000"
_TICKET = "sandbox-ticket"
_CAPTION = Path(__file__).with_name("sandbox_caption.png")
"""the words 沙箱小程序码, drawn once: a machine without Chinese fonts shows them too"""


class SandboxWeChat:
    """Same answers and refusals as WeChat, no network."""

    def __init__(self, config: WeChatConfig) -> None:
        self._pushes = PushGate(config.push_token, config.push_aes_key, config.mini_program_app_id)

    async def exchange_login_code(self, code: str) -> WeChatIdentity:
        named = _LOGIN_CODE.fullmatch(code)
        if named is None:
            raise LoginCodeInvalid
        digest = hmac.new(b"haoka sandbox openid", named[1].encode(), hashlib.sha256).digest()
        return WeChatIdentity(openid=f"oSANDBOX{urlsafe_b64encode(digest).decode()[:20]}", unionid=None)

    async def phone_number(self, code: str) -> str:
        named = _PHONE_CODE.fullmatch(code)
        if named is None or not is_mobile(named[1]):
            raise PhoneCodeInvalid
        return named[1]

    async def mini_program_code(
        self,
        scene: str,
        page: str | None,
        *,
        env_version: EnvVersion = "release",
        check_path: bool = True,
        width: int = 430,
        auto_color: bool = False,
        line_color: tuple[int, int, int] = (0, 0, 0),
        is_hyaline: bool = False,
    ) -> bytes:
        check_code_request(scene, page, width)
        return _labelled_qr(f"{page or ''}?scene={scene}", width)

    async def jsapi_signature(self, url: str, *, nonce: str | None = None, timestamp: int | None = None) -> ShareSignature:
        nonce = nonce or secrets.token_hex(8)
        timestamp = timestamp or int(clock.now().timestamp())
        signed = f"jsapi_ticket={_TICKET}&noncestr={nonce}&timestamp={timestamp}&url={url.partition('#')[0]}"
        return ShareSignature(_APP_ID, timestamp, nonce, hashlib.sha1(signed.encode()).hexdigest())  # noqa: S324  WeChat's scheme

    def verify_push(self, signature: str, timestamp: str, nonce: str) -> None:
        self._pushes.verify(signature, timestamp, nonce)

    def decrypt_push(self, body: bytes, msg_signature: str, timestamp: str, nonce: str) -> dict[str, Any]:
        return self._pushes.decrypt(body, msg_signature, timestamp, nonce)

    async def probe(self) -> list[ProbeLine]:
        return [ProbeLine("微信", True, "现在用的是沙箱：不连微信，登录和小程序码都是模拟的", 0.0)]

    def close(self) -> None:
        """Nothing is held."""


def _labelled_qr(content: str, width: int) -> bytes:
    """An ordinary QR of what a real 小程序码 would carry, with a caption that says so."""
    import qrcode  # noqa: PLC0415  pictures are rare here, and the libraries are heavy
    from PIL import Image  # noqa: PLC0415

    symbol = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=4)
    symbol.add_data(content)
    code = symbol.make_image().get_image().convert("L")
    caption = Image.open(_CAPTION).convert("L")
    caption = caption.resize((width * 3 // 5, width * 3 // 5 * caption.height // caption.width))
    side = width - caption.height - width // 40
    sheet = Image.new("L", (width, width), 255)
    sheet.paste(code.resize((side, side), Image.Resampling.NEAREST), ((width - side) // 2, 0))
    sheet.paste(caption, ((width - caption.width) // 2, side))
    answer = io.BytesIO()
    sheet.save(answer, "JPEG", quality=90)
    return answer.getvalue()
