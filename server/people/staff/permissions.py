"""What each role may do. Pure.

A permission reads `room.verb`; the panel's menu and the API's doors ask for the same ones.
"""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    OWNER = "owner"
    CLERK = "clerk"
    FINANCE = "finance"


ROLE_LABELS = {Role.OWNER: "负责人", Role.CLERK: "客服运营", Role.FINANCE: "财务"}
ROLE_SUMMARIES = {
    Role.OWNER: "全部权限，含设置、员工与操作记录",
    Role.CLERK: "管号码、套餐、代理与订单，看不到资金",
    Role.FINANCE: "管佣金、账本与提现，订单只能看",
}

_CLERK = (
    "overview.read",
    "numbers.read",
    "numbers.write",
    "plans.read",
    "plans.write",
    "agents.read",
    "agents.write",
    "orders.read",
    "orders.review",
    "orders.unmask",
)
_FINANCE = (
    "overview.read",
    "orders.read",
    "commissions.read",
    "commissions.settle",
    "ledger.read",
    "withdrawals.read",
    "withdrawals.pay",
)
_OWNER_ALONE = ("setup", "audit.read", "staff.write")

PERMISSIONS: dict[Role, tuple[str, ...]] = {
    Role.OWNER: tuple(dict.fromkeys((*_CLERK, *_FINANCE, *_OWNER_ALONE))),
    Role.CLERK: _CLERK,
    Role.FINANCE: _FINANCE,
}


def of_role(role: str) -> tuple[str, ...]:
    """Everything this role may do. Raises ValueError for a role that there is not."""
    return PERMISSIONS[Role(role)]


def may(role: str, permission: str) -> bool:
    return permission in of_role(role)
