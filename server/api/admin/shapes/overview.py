"""The panel's first screen."""

from __future__ import annotations

from typing import Literal

from server.web.shapes import Shape


class Metric(Shape):
    key: str
    label: str
    value: int
    unit: Literal["count", "fen"]
    previous: int
    """the same hours of yesterday"""


class FunnelStep(Shape):
    label: str
    count: int
    of_previous_bps: int | None
    note: str | None


class QueueItem(Shape):
    key: str
    label: str
    count: int
    oldest_minutes: int | None


class DayCount(Shape):
    day: str
    orders: int
    activations: int


class NamedCount(Shape):
    name: str
    orders: int
    activations: int


class Overview(Shape):
    as_of: str
    metrics: list[Metric]
    funnel: list[FunnelStep]
    funnel_note: str
    queue: list[QueueItem]
    days: list[DayCount]
    plans: list[NamedCount]
    agents: list[NamedCount]
