"""Codes by SMS: the sandbox, or a provider."""

from __future__ import annotations

from server.gateways.sms.aliyun import AliyunSms
from server.gateways.sms.protocol import Sms, SmsConfig
from server.gateways.sms.sandbox import SandboxSms

__all__ = ["Sms", "SmsConfig", "make_sms"]


def make_sms(config: SmsConfig) -> Sms:
    """The gateway that the settings choose. A provider's SDK is loaded with the first message."""
    return SandboxSms() if config.provider == "sandbox" else AliyunSms(config)
