"""What WeChat can refuse, by its errcode. `message` is for whoever uses the product, `advice` for staff who can mend it."""

from __future__ import annotations

import re

from server.core.errors import DomainError


class WeChatUnavailable(DomainError):
    """No answer, a broken answer, or an errcode that we do not know. Trying again later may help."""

    code = "wechat_unavailable"
    status = 503
    message = "微信暂时没有回应，请稍后再试"
    advice = "连不上微信，或微信的回答读不懂。请检查服务器的网络，再试一次"


class WeChatMisconfigured(WeChatUnavailable):
    """Trying again does not help: an operator must change something."""

    code = "wechat_misconfigured"
    message = "微信功能还没有配好，请联系平台客服"
    advice = "微信设置不完整"


class LoginCodeInvalid(DomainError):
    """The code of `wx.login` is unknown, spent or older than five minutes."""

    code = "wechat_code_invalid"
    status = 422
    message = "微信登录已过期，请重新进入小程序"


class PhoneCodeInvalid(DomainError):
    """The code of the phone button is unknown, spent or older than five minutes."""

    code = "wechat_phone_code_invalid"
    status = 422
    message = "这次授权已失效，请再点一次“微信手机号”，或改用短信验证码"


class ForeignPhone(DomainError):
    """The WeChat account is bound to a number outside the mainland."""

    code = "phone_not_supported"
    status = 422
    message = "暂时只支持中国大陆的手机号，请改用短信验证码"


class RiskyAccount(DomainError):
    """WeChat marks this user as high-risk (40226)."""

    code = "wechat_account_risky"
    status = 403
    message = "微信提示这个账号有风险，暂时不能登录，请在微信里查看原因"


class TooManyCalls(DomainError):
    """WeChat's limit for one user and minute (45011)."""

    code = "too_many_requests"
    status = 429
    message = "操作太频繁，请一分钟后再试"

    def __init__(self) -> None:
        super().__init__(retry_after=60)


class PageMissing(WeChatMisconfigured):
    """The page of a mini-program code is not in the published version (41030)."""

    message = "小程序码暂时生成不了，请先用链接或二维码"
    advice = "小程序里没有这一页：请先发布小程序，再生成小程序码"


class PushRejected(DomainError):
    """A pushed message is not WeChat's, or not for us."""

    code = "push_rejected"
    status = 403
    message = "消息验证没有通过"


_MISCONFIGURED = {
    40001: "AppSecret 不对，或凭据刚被别处换掉：请核对 AppSecret",
    40013: "AppID 不对：请在微信公众平台核对",
    40014: "微信不认这个凭据：请核对 AppID 和 AppSecret",
    40125: "AppSecret 不对：请在微信公众平台核对或重置",
    40164: "这台服务器的 IP 不在白名单：请在微信公众平台的“IP 白名单”里加上它",
    40243: "AppSecret 已被冻结：请在微信公众平台解冻",
    41002: "没有填 AppID",
    41004: "没有填 AppSecret",
    42001: "微信说凭据过期了，换了新的仍不认：请核对 AppSecret",
    48001: "这个账号没有此项接口权限：请在微信公众平台查看接口权限（需要已认证）",
    50002: "这个账号的接口被微信限制：请登录微信公众平台处理",
    45009: "今天的调用次数用完了：请等到明天，或在微信公众平台清零",
}
_WHITELIST_ADDRESS = re.compile(r"invalid ip ([0-9a-fA-F.:]{3,45})")


def refusal(errcode: int | None, errmsg: str = "") -> DomainError:
    """The error that stands for an errcode of any call; `errmsg` is read only for our own address in 40164."""
    if errcode == 40226:
        return RiskyAccount()
    if errcode == 45011:
        return TooManyCalls()
    if errcode == 41030:
        return PageMissing()
    if errcode in _MISCONFIGURED:
        return _misconfigured(errcode, errmsg)
    trouble = WeChatUnavailable()
    if errcode not in (None, -1):
        trouble.advice = f"微信拒绝了这次调用，编号 {errcode}：请在微信的文档里查这个编号"
    return trouble


def _misconfigured(errcode: int, errmsg: str) -> WeChatMisconfigured:
    trouble = WeChatMisconfigured()
    trouble.advice = _MISCONFIGURED[errcode]
    ours = _WHITELIST_ADDRESS.search(errmsg) if errcode == 40164 else None
    if ours:
        trouble.advice = f"这台服务器的 IP 是 {ours[1].rstrip('.:')}，不在白名单：请在微信公众平台的“IP 白名单”里加上它"
    return trouble


def not_filled(what: str) -> WeChatMisconfigured:
    """A part of the settings that is needed and empty."""
    trouble = WeChatMisconfigured()
    trouble.advice = f"还没有填{what}"
    return trouble
