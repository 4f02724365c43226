"""What can go wrong in a way that a person can mend. Anything else is a bug and a 500."""

from __future__ import annotations

from typing import Any


class DomainError(Exception):
    """A refusal with a code for programs and a Chinese sentence that says what to do."""

    code = "refused"
    status = 400
    message = "这一步现在做不了"

    def __init__(
        self,
        message: str | None = None,
        *,
        fields: dict[str, str] | None = None,
        details: dict[str, Any] | None = None,
        retry_after: int | None = None,
    ) -> None:
        self.message = message or type(self).message
        self.fields = fields
        self.details = details
        self.retry_after = retry_after
        super().__init__(self.message)


class InvalidInput(DomainError):
    """The form has mistakes; `fields` names each one."""

    code = "invalid_input"
    status = 422
    message = "有几处填得不对，请改好再提交"


class NotFound(DomainError):
    """What was asked for does not exist, or is not the caller's to see."""

    code = "not_found"
    status = 404
    message = "没有找到，可能已被删除或链接不完整"


class StateChanged(DomainError):
    """Somebody else moved it first; nothing was changed by this call."""

    code = "state_changed"
    status = 409
    message = "状态刚刚变了，请刷新后再操作"
