"""WeChat: who somebody is, their phone number, mini-program codes, share signatures and pushed messages."""

from __future__ import annotations

from server.gateways.wechat.config import WeChatConfig
from server.gateways.wechat.protocol import EnvVersion, ShareSignature, TokenStorage, WeChat, WeChatIdentity
from server.gateways.wechat.pushes import PushGate
from server.gateways.wechat.sandbox import SandboxWeChat

__all__ = [
    "EnvVersion",
    "PushGate",
    "ShareSignature",
    "TokenStorage",
    "WeChat",
    "WeChatConfig",
    "WeChatIdentity",
    "make_wechat",
    "tokens_in_redis",
]


def make_wechat(config: WeChatConfig, storage: TokenStorage | None = None) -> WeChat:
    """The gateway that the settings choose. `storage` shares tokens between processes; None keeps them in this one."""
    if config.mode == "sandbox":
        return SandboxWeChat(config)
    # Only an installation that talks to WeChat pays for wechatpy and requests: about 30 MB a process.
    from server.gateways.wechat.live import LiveWeChat  # noqa: PLC0415

    return LiveWeChat(config, storage)


def tokens_in_redis(redis_url: str) -> TokenStorage:
    """Access tokens and tickets in Redis, for several processes. Connects on first use."""
    from redis import Redis  # noqa: PLC0415  synchronous twin of the client that the rest of Haoka uses
    from wechatpy.session.redisstorage import RedisStorage  # noqa: PLC0415

    storage: TokenStorage = RedisStorage(Redis.from_url(redis_url, socket_timeout=2), prefix="haoka:wechat")
    return storage
