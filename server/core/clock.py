"""The time, asked for in one place so that a test can move it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

CHINA = ZoneInfo("Asia/Shanghai")
"""the calendar of every date that a person reads"""


def _system_time() -> datetime:
    return datetime.now(UTC)


_source: Callable[[], datetime] = _system_time


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return _source()


def today() -> date:
    """Today's date in China."""
    return now().astimezone(CHINA).date()


def use(source: Callable[[], datetime] | None) -> None:
    """Take the time from `source`; None goes back to the system's clock."""
    global _source
    _source = source or _system_time


def in_china(moment: datetime) -> datetime:
    return moment.astimezone(CHINA)


def china_midnight(day: date) -> datetime:
    """The moment at which `day` begins in China, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=CHINA).astimezone(UTC)


def iso(moment: datetime) -> str:
    """For answers: ISO 8601 in China's offset, to the second."""
    return in_china(moment).isoformat(timespec="seconds")


def iso_or_none(moment: datetime | None) -> str | None:
    return None if moment is None else iso(moment)


def spoken_day(day: date) -> str:
    """As people write it: 11 月 18 日."""
    return f"{day.month} 月 {day.day} 日"
