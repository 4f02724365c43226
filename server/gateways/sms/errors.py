"""What an SMS provider can refuse. `message` is for whoever waits for the code, `advice` for staff who can mend it."""

from __future__ import annotations

from server.core.errors import DomainError


class SmsUnavailable(DomainError):
    """No answer, or one that we do not know. Whether the message went out is unknown; it is not sent again by itself."""

    code = "sms_unavailable"
    status = 503
    message = "短信暂时发不出去，请稍后再试"
    advice = "连不上短信服务商，或回答读不懂。请检查服务器的网络，再试一次"


class SmsMisconfigured(SmsUnavailable):
    """Trying again does not help: an operator must change something."""

    code = "sms_misconfigured"
    message = "短信功能还没有配好，请联系平台客服"
    advice = "短信设置不完整"


class SmsTooOften(DomainError):
    """The provider's own limit for one phone."""

    code = "too_many_requests"
    status = 429
    message = "这个手机号收到的验证码太多了，请过一小时再试"
    advice = "服务商的流控：同一个手机号一分钟 1 条、一小时 5 条、一天 10 条"


class PhoneRefused(DomainError):
    """The provider says that this is no number it can send to."""

    code = "phone_not_supported"
    status = 422
    message = "这个手机号收不到短信，请核对或换一个"
    advice = "服务商说这个手机号不对"


_MISCONFIGURED = {
    "InvalidAccessKeyId": "访问编号（AccessKey ID）不对，或已停用",
    "InvalidAccessKeyId.NotFound": "访问编号（AccessKey ID）不对",
    "InvalidAccessKeyId.Inactive": "访问编号（AccessKey ID）已停用",
    "SignatureDoesNotMatch": "访问密钥（AccessKey Secret）不对",
    "InvalidTimeStamp.Expired": "这台服务器的时间不准，请先校准",
    "isp.RAM_PERMISSION_DENY": "这个访问编号没有发短信的权限：请在阿里云给它加上短信服务权限",
    "Forbidden.RAM": "这个访问编号没有发短信的权限：请在阿里云给它加上短信服务权限",
    "isv.ACCOUNT_NOT_EXISTS": "阿里云账号不存在",
    "isv.ACCOUNT_ABNORMAL": "阿里云账号异常，请登录阿里云处理",
    "isv.AMOUNT_NOT_ENOUGH": "阿里云余额不足，请充值",
    "isv.OUT_OF_SERVICE": "阿里云短信服务已停机，请充值",
    "isv.PRODUCT_UN_SUBSCRIPT": "还没有开通阿里云短信服务",
    "isv.DAY_LIMIT_CONTROL": "今天的短信已到阿里云里设的上限",
    "isv.SMS_SIGN_ILLEGAL": "短信签名没有通过审核，或填得不对",
    "isv.SMS_SIGNATURE_ILLEGAL": "短信签名没有通过审核，或填得不对",
    "isv.SMS_TEMPLATE_ILLEGAL": "短信模板没有通过审核，或编号不对",
    "isv.TEMPLATE_MISSING_PARAMETERS": "短信模板里的变量名须为 code，且只有这一个",
    "isv.TEMPLATE_PARAMS_ILLEGAL": "短信模板的变量类型不对，请选“验证码”类型",
    "isv.INVALID_PARAMETERS": "短信模板里的变量名须为 code，且只有这一个",
}
_TOO_OFTEN = frozenset({"isv.BUSINESS_LIMIT_CONTROL"})
_WRONG_PHONE = frozenset({"isv.MOBILE_NUMBER_ILLEGAL", "isv.MOBILE_COUNT_OVER_LIMIT"})


def refusal(code: str) -> DomainError:
    """The error that stands for one of Aliyun's codes."""
    if code in _TOO_OFTEN:
        return SmsTooOften(retry_after=3600)
    if code in _WRONG_PHONE:
        return PhoneRefused()
    if code in _MISCONFIGURED:
        return misconfigured(_MISCONFIGURED[code])
    trouble = SmsUnavailable()
    trouble.advice = f"阿里云拒绝了这条短信，编号 {code[:60]}：请在阿里云的错误码文档里查"
    return trouble


def misconfigured(advice: str) -> SmsMisconfigured:
    trouble = SmsMisconfigured()
    trouble.advice = advice
    return trouble
