"""Why a member of staff can't get in, or can't have that password."""

from __future__ import annotations

from server.core.errors import DomainError


class WrongLogin(DomainError):
    """The same answer for a login that does not exist, is switched off, or has another password."""

    code = "wrong_login"
    status = 401
    message = "账号或密码不对"


class LockedOut(DomainError):
    """Too many wrong passwords for this login, whether it exists or not."""

    code = "locked_out"
    status = 423
    message = "连续输错次数太多，请稍后再试"


class WeakPassword(DomainError):
    code = "weak_password"
    status = 422
    message = "密码太容易被猜到，请换一个"


class LoginTaken(DomainError):
    code = "login_taken"
    status = 409
    message = "这个账号已经有人用了，请换一个"


class OwnAccount(DomainError):
    """What nobody does to themself."""

    code = "own_account"
    status = 409
    message = "不能对自己的账号这样做"


class LastOwner(DomainError):
    code = "last_owner"
    status = 409
    message = "这是最后一位在用的负责人，请先让另一位成为负责人"
