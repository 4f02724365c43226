"""WeChat itself, through wechatpy in threads."""

from __future__ import annotations

import asyncio
import secrets
import threading
from collections.abc import Callable
from typing import Any, TypeVar

import structlog
from requests import RequestException
from wechatpy.exceptions import WeChatClientException

from server.core import clock
from server.core.errors import DomainError
from server.core.phones import is_mobile
from server.gateways.probing import ProbeLine, probe_line
from server.gateways.wechat.client import StableClient, UnreadableAnswer
from server.gateways.wechat.config import WeChatConfig
from server.gateways.wechat.errors import (
    ForeignPhone,
    LoginCodeInvalid,
    PhoneCodeInvalid,
    WeChatUnavailable,
    not_filled,
    refusal,
)
from server.gateways.wechat.protocol import EnvVersion, ShareSignature, TokenStorage, WeChatIdentity
from server.gateways.wechat.pushes import PushGate
from server.gateways.wechat.scenes import check_code_request

Answer = TypeVar("Answer")
_SPENT_CODE = frozenset({40029, 40163})
_IMAGE_BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")

log = structlog.get_logger()


class LiveWeChat:
    """The real gateway: one client for the mini-program, one for the official account."""

    def __init__(self, config: WeChatConfig, storage: TokenStorage | None) -> None:
        self._mini = _client(config, config.mini_program_app_id, config.mini_program_secret, storage)
        self._official = _client(config, config.official_app_id, config.official_secret, storage)
        self._ticket_renewing = threading.Lock()
        self._pushes = PushGate(config.push_token, config.push_aes_key, config.mini_program_app_id)

    async def exchange_login_code(self, code: str) -> WeChatIdentity:
        mini = self._mini_program()
        answer = await _ask("login", lambda: mini.login.exchange(code), spent=LoginCodeInvalid)
        return WeChatIdentity(openid=_text(answer, "openid"), unionid=answer.get("unionid") or None)

    async def phone_number(self, code: str) -> str:
        mini = self._mini_program()
        answer = await _ask("phone", lambda: mini.phone.read(code), spent=PhoneCodeInvalid)
        info = answer.get("phone_info") if isinstance(answer, dict) else None
        digits = _text(info, "purePhoneNumber")
        if _text(info, "countryCode") != "86" or not is_mobile(digits):
            raise ForeignPhone
        return digits

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
        mini = self._mini_program()
        red, green, blue = line_color
        answer = await _ask(
            "mini_program_code",
            lambda: mini.mini_program_code.draw(
                scene=scene,
                page=page,
                check_path=check_path,
                env_version=env_version,
                width=width,
                auto_color=auto_color,
                line_color={"r": red, "g": green, "b": blue},
                is_hyaline=is_hyaline,
            ),
        )
        return _picture(answer)

    async def jsapi_signature(self, url: str, *, nonce: str | None = None, timestamp: int | None = None) -> ShareSignature:
        official = self._official_account()
        ticket = await _ask("ticket", lambda: self._held_ticket(official))
        nonce = nonce or secrets.token_hex(8)
        timestamp = timestamp or int(clock.now().timestamp())
        page = url.partition("#")[0]
        signature = official.jsapi.get_jsapi_signature(nonce, ticket, timestamp, page)
        return ShareSignature(official.appid, timestamp, nonce, signature)

    def verify_push(self, signature: str, timestamp: str, nonce: str) -> None:
        self._pushes.verify(signature, timestamp, nonce)

    def decrypt_push(self, body: bytes, msg_signature: str, timestamp: str, nonce: str) -> dict[str, Any]:
        return self._pushes.decrypt(body, msg_signature, timestamp, nonce)

    async def probe(self) -> list[ProbeLine]:
        return [
            await probe_line("小程序账号", self._try_mini_program),
            await probe_line("小程序码", self._try_code),
            await probe_line("公众号（微信里的分享卡片）", self._try_official_account),
            await probe_line("消息推送", self._try_pushes),
        ]

    def close(self) -> None:
        for client in (self._mini, self._official):
            if client is not None:
                client.close()

    def _mini_program(self) -> StableClient:
        if self._mini is None:
            raise not_filled("小程序的 AppID 和 AppSecret")
        return self._mini

    def _official_account(self) -> StableClient:
        if self._official is None:
            raise not_filled("公众号的 AppID 和 AppSecret：在微信里分享时只有链接，没有卡片")
        return self._official

    def _held_ticket(self, official: StableClient) -> str:
        with self._ticket_renewing:
            return str(official.jsapi.get_jsapi_ticket())

    async def _try_mini_program(self) -> str:
        await _ask("token", self._mini_program().fetch_access_token)
        return "AppID 和 AppSecret 都对"

    async def _try_code(self) -> str:
        await self.mini_program_code("probe", None, check_path=False, width=280)
        return "能生成小程序码"

    async def _try_official_account(self) -> str:
        official = self._official_account()
        await _ask("token", official.fetch_access_token)
        await _ask("ticket", lambda: official.jsapi.get_ticket("jsapi"))
        return "能给分享卡片签名"

    async def _try_pushes(self) -> str:
        self._pushes.require_filled()
        return "Token 和加密密钥的格式都对，收到推送时会逐条验证"


def _client(config: WeChatConfig, app_id: str, secret: str, storage: TokenStorage | None) -> StableClient | None:
    if not (app_id and secret):
        return None
    return StableClient(app_id, secret, base_url=config.base_url, timeout=config.timeout_seconds, storage=storage)


async def _ask(operation: str, call: Callable[[], Answer], *, spent: type[DomainError] | None = None) -> Answer:
    """Call WeChat in a thread. `spent` is raised for a code that is unknown or used."""
    return await asyncio.to_thread(_answer, operation, call, spent)


def _answer(operation: str, call: Callable[[], Answer], spent: type[DomainError] | None) -> Answer:
    try:
        return call()
    except WeChatClientException as said:
        trouble = spent() if spent and said.errcode in _SPENT_CODE else refusal(said.errcode, str(said.errmsg))
        log.warning("wechat_refused", operation=operation, errcode=said.errcode)
    except (RequestException, UnreadableAnswer, ValueError) as failure:
        trouble = WeChatUnavailable()
        log.warning("wechat_unreachable", operation=operation, reason=type(failure).__name__)
    # Raised here and not above: a chained exception would carry the address, and with it the AppSecret, into the log.
    raise trouble


def _text(answer: Any, name: str) -> str:
    value = answer.get(name) if isinstance(answer, dict) else None
    if not isinstance(value, str) or not value:
        raise WeChatUnavailable
    return value


def _picture(answer: Any) -> bytes:
    content_type = str(getattr(answer, "headers", {}).get("Content-Type", ""))
    content = getattr(answer, "content", b"")
    if not content_type.startswith("image/") or not content.startswith(_IMAGE_BEGINNINGS):
        raise WeChatUnavailable
    return bytes(content)
