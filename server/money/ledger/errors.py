"""Why a booking is refused."""

from __future__ import annotations

from server.core.errors import DomainError


class BalanceTooLow(DomainError):
    """An account that people draw from holds less than is to leave it; nothing was booked."""

    code = "balance_too_low"
    status = 409
    message = "余额不够，请刷新后按最新余额再试"


class AlreadyBooked(DomainError):
    """The reference stands in the books: the same event is never booked twice."""

    code = "already_booked"
    status = 409
    message = "这一笔已经入账，不会重复记"
