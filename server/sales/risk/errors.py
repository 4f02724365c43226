"""Why an application can't be taken. Each message is true and says what can be done."""

from __future__ import annotations

from server.core.errors import DomainError


class AgeNotAllowed(DomainError):
    code = "age_not_allowed"
    status = 422
    message = "年龄不在这款套餐的办理范围内"


class AreaNotServed(DomainError):
    code = "area_not_served"
    status = 422
    message = "这个地区暂时不送"


class AddressTooVague(DomainError):
    code = "address_too_vague"
    status = 422
    message = "地址太短，请写到小区、楼号和门牌"


class PersonLimitReached(DomainError):
    code = "person_limit_reached"
    status = 409
    message = "这张身份证在本平台已办满"
