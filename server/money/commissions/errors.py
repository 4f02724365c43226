"""Why a commission does not move."""

from __future__ import annotations

from server.core.errors import DomainError


class NoRule(DomainError):
    """The plan was never published with a commission."""

    code = "no_commission_rule"
    status = 409
    message = "这个套餐还没有佣金规则，请先在套餐里填写并发布"


class NotReady(DomainError):
    """A condition is not met, or its day has not come."""

    code = "not_ready"
    status = 409
    message = "这一单还不能结算"
