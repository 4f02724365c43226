"""Why a code is not sent, or not taken."""

from __future__ import annotations

from server.core.errors import DomainError


class TooManyRequests(DomainError):
    """`retry_after` says in how many seconds it may be tried again."""

    code = "too_many_requests"
    status = 429
    message = "操作太频繁，请稍后再试"


class SmsCodeWrong(DomainError):
    code = "sms_code_wrong"
    status = 422
    message = "验证码不对，请核对短信后再填"


class SmsNotSent(DomainError):
    """The provider refused or did not answer; the phone may ask again at once."""

    code = "sms_not_sent"
    status = 502
    message = "短信没有发出去，请稍后再试，或检查手机号"
