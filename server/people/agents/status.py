"""The standing of an agent, and the moves between. Pure."""

from __future__ import annotations

from enum import StrEnum


class AgentState(StrEnum):
    APPLIED = "applied"
    APPROVED = "approved"
    REFUSED = "refused"
    FROZEN = "frozen"


LABELS = {
    AgentState.APPLIED: "待审核",
    AgentState.APPROVED: "正常",
    AgentState.REFUSED: "未通过",
    AgentState.FROZEN: "已冻结",
}

MOVES: dict[AgentState, tuple[AgentState, ...]] = {
    AgentState.APPLIED: (AgentState.APPROVED, AgentState.REFUSED),
    AgentState.REFUSED: (AgentState.APPLIED,),
    AgentState.APPROVED: (AgentState.FROZEN,),
    AgentState.FROZEN: (AgentState.APPROVED,),
}
"""from → to. Who was refused applies again by joining; nobody else moves back to the start"""

FACTS = {
    ("", AgentState.APPLIED): "agent.joined",
    (AgentState.REFUSED, AgentState.APPLIED): "agent.applied",
    (AgentState.APPLIED, AgentState.APPROVED): "agent.approved",
    (AgentState.APPLIED, AgentState.REFUSED): "agent.refused",
    (AgentState.APPROVED, AgentState.FROZEN): "agent.frozen",
    (AgentState.FROZEN, AgentState.APPROVED): "agent.unfrozen",
}
"""what the outbox and the audit row call a move"""

TITLES = {
    "agent.joined": "申请加入",
    "agent.applied": "重新申请",
    "agent.approved": "通过申请",
    "agent.refused": "拒绝申请",
    "agent.frozen": "冻结",
    "agent.unfrozen": "解除冻结",
}


def allowed(before: str, after: str) -> bool:
    """Whether staff or the agent may make this move at all."""
    return AgentState(after) in MOVES[AgentState(before)]


def fact(before: str, after: str) -> str:
    """The name of a move that is allowed."""
    return FACTS[(AgentState(before) if before else "", AgentState(after))]
