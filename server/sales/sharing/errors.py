"""What can be wrong with a link."""

from __future__ import annotations

from server.core.errors import DomainError


class LinkClosed(DomainError):
    code = "link_closed"
    status = 409
    message = "这个推广链接已停用，请向发给你的人要一个新的"


class NotApproved(DomainError):
    code = "not_approved"
    status = 403
    message = "审核通过后才能推广，请等平台审核"
