"""How one installation reaches WeChat."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class WeChatConfig:
    """Settings of the gateway. Empty strings are parts that nobody has filled in yet; secrets stay out of `repr`."""

    mode: Literal["sandbox", "live"] = "sandbox"
    mini_program_app_id: str = ""
    mini_program_secret: str = field(default="", repr=False)
    official_app_id: str = ""
    """the 公众号 whose JS-SDK draws the share card; not the mini-program"""
    official_secret: str = field(default="", repr=False)
    push_token: str = field(default="", repr=False)
    push_aes_key: str = field(default="", repr=False)
    """EncodingAESKey, 43 characters"""
    base_url: str = "https://api.weixin.qq.com"
    timeout_seconds: float = 6.0
    """for the connection and for each answer"""
