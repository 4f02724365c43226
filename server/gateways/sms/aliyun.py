"""Codes through Aliyun's SMS (dysmsapi), by its SDK in a thread. The SDK is an optional extra of about 46 MB a process."""

from __future__ import annotations

import asyncio
import json
import logging
import secrets
from functools import cached_property
from typing import Any

import structlog

from server.core.phones import is_mobile
from server.gateways.probing import ProbeLine, probe_line
from server.gateways.sms.errors import SmsUnavailable, misconfigured, refusal
from server.gateways.sms.protocol import SmsConfig

EXTRA = "alibabacloud-dysmsapi20170525==4.6.0"
"""what an installation adds to send real SMS"""

log = structlog.get_logger()


class _Sdk:
    """The parts of the extra in use. Raises SmsMisconfigured where it is not installed."""

    def __init__(self) -> None:
        try:
            from alibabacloud_dysmsapi20170525.client import Client  # noqa: PLC0415
            from alibabacloud_dysmsapi20170525.models import SendSmsRequest  # noqa: PLC0415
            from alibabacloud_tea_openapi.utils_models import Config  # noqa: PLC0415
            from darabonba.runtime import RuntimeOptions  # noqa: PLC0415
        except ImportError:
            missing = True
        else:
            missing = False
        if missing:
            raise misconfigured(f"服务器上没有装短信组件，请运维执行 pip install {EXTRA}，再重启")
        # Both can write whole addresses, and these carry the phone and the code.
        for name in ("darabonba-core", "urllib3.connectionpool"):
            logging.getLogger(name).setLevel(logging.WARNING)
        self.SendSmsRequest, self.RuntimeOptions = SendSmsRequest, RuntimeOptions
        self._client, self._config = Client, Config

    def client(self, config: SmsConfig) -> Any:
        milliseconds = int(config.timeout_seconds * 1000)
        return self._client(
            self._config(
                access_key_id=config.access_key_id,
                access_key_secret=config.access_key_secret,
                endpoint=config.endpoint,
                protocol=config.scheme,
                connect_timeout=milliseconds,
                read_timeout=milliseconds,
            )
        )


class AliyunSms:
    """Sends each code once: a time-out is never tried again, for the message may be on its way."""

    def __init__(self, config: SmsConfig) -> None:
        self._config = config

    async def send_code(self, phone: str, code: str, purpose: str) -> str | None:
        await asyncio.to_thread(self._send, phone, code, purpose)
        return None

    async def probe(self, phone: str) -> list[ProbeLine]:
        return [await probe_line("短信", lambda: self._try(phone))]

    async def _try(self, phone: str) -> str:
        if not is_mobile(phone):
            raise misconfigured("没有可以试发的手机号：请填一个 11 位手机号再试")
        await self.send_code(phone, f"{secrets.randbelow(10**6):06d}", "test")
        return f"已发到尾号 {phone[-4:]} 的手机，请看是否收到"

    def _send(self, phone: str, code: str, purpose: str) -> None:
        self._require_filled()
        answered = self._ask(
            self._sdk.SendSmsRequest(
                phone_numbers=phone,
                sign_name=self._config.sign_name,
                template_code=self._config.template_code,
                template_param=json.dumps({"code": code}),
                out_id=purpose,
            )
        )
        if answered != "OK":
            log.warning("sms_refused", code=answered, purpose=purpose)
            raise refusal(answered)

    def _ask(self, request: Any) -> str:
        """Aliyun's code, "OK" when the message is on its way. Raises SmsUnavailable."""
        try:
            answer = self._client.send_sms_with_options(request, self._sdk.RuntimeOptions())
            answered = getattr(answer.body, "code", None)
            reason = "no code"
        except Exception as failure:  # the SDK lets requests', json's and its own exceptions through
            answered, reason = getattr(failure, "code", None), type(failure).__name__
        if isinstance(answered, str) and answered not in ("", "None"):
            return answered
        log.warning("sms_unreachable", reason=reason)
        # Raised here and not above: the SDK's exceptions carry the address, and with it the phone and the code.
        raise SmsUnavailable

    def _require_filled(self) -> None:
        asked = {
            "访问编号": self._config.access_key_id,
            "访问密钥": self._config.access_key_secret,
            "短信签名": self._config.sign_name,
            "验证码模板编号": self._config.template_code,
        }
        empty = [label for label, value in asked.items() if not value]
        if empty:
            raise misconfigured(f"还没有填{'、'.join(empty)}")

    @cached_property
    def _sdk(self) -> _Sdk:
        return _Sdk()

    @cached_property
    def _client(self) -> Any:
        return self._sdk.client(self._config)
