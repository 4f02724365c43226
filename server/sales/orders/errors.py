"""What can keep an order from being placed or moved."""

from __future__ import annotations

from server.core.errors import DomainError, StateChanged


class MoveForbidden(StateChanged):
    """The order isn't where this move starts, or another axis stands in its way."""


class ConsentMissing(DomainError):
    code = "consent_missing"
    status = 422
    message = "请逐条确认后再提交"


class NumberNeeded(DomainError):
    code = "number_needed"
    status = 422
    message = "这款套餐要先选一个号码"


class UnknownReason(DomainError):
    code = "unknown_reason"
    status = 422
    message = "请选一个驳回原因"


class NothingToCorrect(DomainError):
    code = "nothing_to_correct"
    status = 409
    message = "这一步现在不能更正，请刷新后再看"
