"""Codes by SMS."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, Protocol

from server.gateways.probing import ProbeLine


@dataclass(frozen=True, slots=True)
class SmsConfig:
    """How one installation sends SMS; empty strings are parts that nobody has filled in yet."""

    provider: Literal["sandbox", "aliyun"] = "sandbox"
    access_key_id: str = ""
    access_key_secret: str = field(default="", repr=False)
    sign_name: str = ""
    template_code: str = ""
    """its template has the one variable `code`"""
    endpoint: str = "dysmsapi.aliyuncs.com"
    scheme: Literal["https", "http"] = "https"
    timeout_seconds: float = 6.0
    """for the connection and for the answer"""


class Sms(Protocol):
    """The one operation in use."""

    async def send_code(self, phone: str, code: str, purpose: str) -> str | None:
        """Send it, once, or raise the errors of `errors.py`. The sandbox answers the code, for the page to show; a real one None.

        `phone`: eleven digits; `purpose`: a short word of ours, which the provider keeps with the message.
        """

    async def probe(self, phone: str) -> list[ProbeLine]:
        """Send a test code to this phone, and say what happened; never raises for a refusal."""
