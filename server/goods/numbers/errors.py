"""What can go wrong with a number."""

from __future__ import annotations

from server.core.errors import DomainError


class NumberTaken(DomainError):
    code = "number_taken"
    status = 409
    message = "这个号刚被选走，换一个吧"


class HoldExpired(DomainError):
    code = "hold_expired"
    status = 409
    message = "号码保留的时间到了，请重新选号，填好的资料都在"
