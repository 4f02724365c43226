"""Why somebody can't join, invite, or be moved."""

from __future__ import annotations

from server.core.errors import DomainError


class InviteUnknown(DomainError):
    """No such code, or its owner may not invite now: a stranger learns no more than that."""

    code = "invite_unknown"
    status = 404
    message = "邀请码无效，请向邀请人核对，或请对方重新发一次"


class AlreadyJoined(DomainError):
    code = "already_joined"
    status = 409
    message = "你已经提交过申请，请返回首页查看进度"


class PhoneTaken(DomainError):
    code = "phone_taken"
    status = 409
    message = "这个手机号已经注册过，请用原来的微信登录，或换一个手机号"


class NotApproved(DomainError):
    """The agent may look, but not sell, earn or withdraw."""

    code = "not_approved"
    status = 403
    message = "申请通过后才能使用，请等待审核"


class MoveNotAllowed(DomainError):
    code = "agent_move_not_allowed"
    status = 409
    message = "代理现在的状态不能这样操作，请刷新后再看"
