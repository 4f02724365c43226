"""What can be wrong with a plan."""

from __future__ import annotations

from server.core.errors import DomainError


class PlanStopped(DomainError):
    code = "plan_stopped"
    status = 409
    message = "这款套餐已经停办，已下的单照常办理，可以看看别的套餐"


class PlanIncomplete(DomainError):
    code = "plan_incomplete"
    status = 422
    message = "还有内容没填，不能上架"
