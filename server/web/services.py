"""What a request may use beside the database: the gateways and settings of this process, chosen once in app.py."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cashews import Cache

from server.gateways.sms.protocol import Sms
from server.gateways.storage.protocol import Storage
from server.gateways.wechat.protocol import WeChat


@dataclass(frozen=True, slots=True)
class Services:
    """The outside world as this process sees it."""

    sandbox: bool
    public_url: str
    wechat: WeChat
    sms: Sms
    storage: Storage
    cache: Cache
    built: Path
    """the folder of built front ends"""
    trusted_proxies: int
