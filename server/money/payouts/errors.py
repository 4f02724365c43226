"""Why money does not go out."""

from __future__ import annotations

from server.core.errors import DomainError


class TimesUsedUp(DomainError):
    """The month's withdrawals are used up."""

    code = "withdrawals_used_up"
    status = 409
    message = "本月的提现次数用完了，下月 1 日起可以再提"


class InDebt(DomainError):
    """A debt is repaid first."""

    code = "in_debt"
    status = 409
    message = "还有欠款，抵清后可以提现"
