"""Agents and their standing."""

from __future__ import annotations

from typing import Literal

from server.web.shapes import Shape


class AgentRow(Shape):
    id: int
    display_name: str
    phone_masked: str
    state: Literal["applied", "approved", "refused", "frozen"]
    state_label: str
    upline_name: str | None
    applied_at: str
    orders: int
    activations: int
    available_fen: int


class AgentEvent(Shape):
    at: str
    title: str
    detail: str
    actor: str


class AgentFile(AgentRow):
    invite_code: str | None
    direct_team: int
    expected_fen: int
    held_fen: int
    debt_fen: int
    events: list[AgentEvent]


class PlatformInvite(Shape):
    """The code by which an agent joins directly below the platform."""

    invite_code: str
