"""What a request may use beside the database: the settings and gateways of this process."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from cashews import Cache

from server.base.options import reading as options
from server.gateways.sms import Sms, SmsConfig, make_sms
from server.gateways.storage import Storage
from server.gateways.wechat import TokenStorage, WeChat, WeChatConfig, make_wechat


@dataclass(slots=True)
class Services:
    """The outside world as this process sees it. Gateways follow what the operator sets in the panel."""

    sandbox: bool
    public_url: str
    storage: Storage
    data: Path
    """the folder of database, keys and files"""
    cache: Cache
    built: Path
    """the folder of built front ends"""
    trusted_proxies: int
    tokens: TokenStorage | None = None
    """where several processes share WeChat's access tokens; None keeps them in memory"""
    _wechat: tuple[WeChatConfig, WeChat] | None = field(default=None, init=False)
    _sms: tuple[SmsConfig, Sms] | None = field(default=None, init=False)

    async def wechat(self) -> WeChat:
        """The sandbox in sandbox mode, the real one otherwise."""
        config = await wechat_config("sandbox" if self.sandbox else "live")
        if self._wechat is None or self._wechat[0] != config:
            self._wechat = (config, make_wechat(config, self.tokens))
        return self._wechat[1]

    async def sms(self) -> Sms:
        """The sandbox in sandbox mode, the real one otherwise."""
        config = await sms_config("sandbox" if self.sandbox else "aliyun")
        if self._sms is None or self._sms[0] != config:
            self._sms = (config, make_sms(config))
        return self._sms[1]

    async def site(self) -> str:
        """The address that customers see, without a slash at its end; "" while nobody has set one."""
        return (self.public_url or await options.text("domain.public_url")).rstrip("/")


async def wechat_config(mode: str) -> WeChatConfig:
    """WeChat as the panel sets it."""
    values = await options.section("wechat")
    return WeChatConfig(
        mode=mode,  # type: ignore[arg-type]
        mini_program_app_id=values["wechat.mini_app_id"],
        mini_program_secret=values["wechat.mini_secret"],
        official_app_id=values["wechat.official_app_id"],
        official_secret=values["wechat.official_secret"],
        push_token=values["wechat.push_token"],
        push_aes_key=values["wechat.push_aes_key"],
        base_url=values["wechat.base_url"] or WeChatConfig().base_url,
    )


async def sms_config(mode: str) -> SmsConfig:
    """SMS as the panel sets it."""
    values = await options.section("sms")
    return SmsConfig(
        provider=mode,  # type: ignore[arg-type]
        access_key_id=values["sms.access_key_id"],
        access_key_secret=values["sms.access_key_secret"],
        sign_name=values["sms.sign_name"],
        template_code=values["sms.template_code"],
    )
