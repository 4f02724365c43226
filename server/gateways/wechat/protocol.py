"""What Haoka asks of WeChat. Every call may raise the errors of `errors.py`; none is made inside a transaction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, Protocol

from server.gateways.probing import ProbeLine

EnvVersion = Literal["release", "trial", "develop"]
"""which version of the mini-program a code opens"""


@dataclass(frozen=True, slots=True)
class WeChatIdentity:
    """Who opened the mini-program. WeChat's session key is not here: it never leaves the gateway."""

    openid: str
    unionid: str | None
    """null unless the mini-program is bound to an open-platform account"""


@dataclass(frozen=True, slots=True)
class ShareSignature:
    """What `wx.config` needs on one page, for the share card."""

    app_id: str
    timestamp: int
    nonce: str
    signature: str


class TokenStorage(Protocol):
    """Where access tokens and tickets wait for their next use: wechatpy's session interface."""

    def get(self, key: str, default: Any = None) -> Any: ...

    def set(self, key: str, value: Any, ttl: int | None = None) -> None: ...

    def delete(self, key: str) -> None: ...


class WeChat(Protocol):
    """The few operations in use."""

    async def exchange_login_code(self, code: str) -> WeChatIdentity:
        """Who `wx.login` speaks for. A code lives five minutes and works once. Raises LoginCodeInvalid."""

    async def phone_number(self, code: str) -> str:
        """The mainland number behind `open-type="getPhoneNumber"`, eleven digits. Raises PhoneCodeInvalid, ForeignPhone."""

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
        """A 小程序码 as JPEG (PNG when `is_hyaline`). Raises PageMissing; ValueError for a scene or page WeChat cannot take.

        `scene`: 1–32 of WeChat's characters; `page`: no leading slash, no query; `width`: 280–1280 pixels.
        """

    async def jsapi_signature(self, url: str, *, nonce: str | None = None, timestamp: int | None = None) -> ShareSignature:
        """Sign the page at `url` for the JS-SDK of the official account; what follows # is left out."""

    def verify_push(self, signature: str, timestamp: str, nonce: str) -> None:
        """Accept or refuse the signature in a push's address. Raises PushRejected."""

    def decrypt_push(self, body: bytes, msg_signature: str, timestamp: str, nonce: str) -> dict[str, Any]:
        """The message inside a safe-mode push, JSON or XML. Raises PushRejected."""

    async def probe(self) -> list[ProbeLine]:
        """Try each part of the settings once, past any cache; never raises for a refusal."""

    def close(self) -> None:
        """Give the connections back."""
