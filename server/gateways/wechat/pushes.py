"""Messages that WeChat pushes to us: the signature in the address, and the envelope of safe mode."""

from __future__ import annotations

import binascii
import hmac
import json
import struct
from dataclasses import dataclass, field
from typing import Any
from xml.parsers.expat import ExpatError

from server.gateways.wechat.errors import PushRejected, not_filled


@dataclass(frozen=True, slots=True)
class PushGate:
    """Opens pushes that carry our token and key. CPU only; the store of what was already applied is the inbox's."""

    token: str = field(repr=False)
    aes_key: str = field(repr=False)
    app_id: str

    def verify(self, signature: str, timestamp: str, nonce: str) -> None:
        """Raises PushRejected unless the address was signed with our token."""
        self._require_signature(signature, timestamp, nonce)

    def decrypt(self, body: bytes, msg_signature: str, timestamp: str, nonce: str) -> dict[str, Any]:
        """The message in a safe-mode envelope. Raises PushRejected."""
        return _parsed(self.open_envelope(body, msg_signature, timestamp, nonce))

    def open_envelope(self, body: bytes, msg_signature: str, timestamp: str, nonce: str) -> str:
        """The plain text in a safe-mode envelope, whatever its format. Raises PushRejected."""
        from wechatpy.crypto import WeChatCrypto  # noqa: PLC0415  30 MB that few processes need
        from wechatpy.exceptions import WeChatException  # noqa: PLC0415

        sealed = _parsed(body.decode("utf-8", "replace")).get("Encrypt")
        if not isinstance(sealed, str):
            raise PushRejected
        self._require_signature(msg_signature, timestamp, nonce, sealed)
        self.require_filled()
        crypto = WeChatCrypto(self.token, self.aes_key, self.app_id)
        try:
            return str(crypto.decrypt_message({"Encrypt": sealed}, msg_signature, timestamp, nonce))
        except (WeChatException, ValueError, binascii.Error, struct.error, IndexError):
            pass
        raise PushRejected

    def require_filled(self) -> None:
        """Raises WeChatMisconfigured unless there is a token, and an EncodingAESKey that can be one."""
        if not self.token:
            raise not_filled("消息推送的 Token")
        try:
            fits = len(binascii.a2b_base64(f"{self.aes_key}=", strict_mode=True)) == 32
        except (binascii.Error, ValueError):
            fits = False
        if not fits:
            raise not_filled("正确的消息加密密钥（EncodingAESKey，43 位）")

    def _require_signature(self, signature: str, *signed: str) -> None:
        from wechatpy.utils import WeChatSigner  # noqa: PLC0415

        if not self.token:
            raise not_filled("消息推送的 Token")
        signer = WeChatSigner()
        signer.add_data(self.token, *signed)
        # wechatpy's own check compares with !=, which tells a forger how much of a guess was right.
        if not hmac.compare_digest(signer.signature.encode(), signature.encode()):
            raise PushRejected


def _parsed(text: str) -> dict[str, Any]:
    import xmltodict  # noqa: PLC0415

    try:
        found = json.loads(text) if text.lstrip().startswith("{") else xmltodict.parse(text).get("xml")
    except (json.JSONDecodeError, ExpatError, ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise PushRejected
    return found
