"""The states of a plan."""

from __future__ import annotations

from enum import StrEnum


class PlanStatus(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"
    STOPPED = "stopped"


LABELS = {PlanStatus.DRAFT: "草稿", PlanStatus.PUBLISHED: "在售", PlanStatus.STOPPED: "已停办"}

OPERATORS = {"mobile": "中国移动", "unicom": "中国联通", "telecom": "中国电信", "broadcast": "中国广电", "virtual": "虚拟运营商"}
