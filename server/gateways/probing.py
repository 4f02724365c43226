"""What a test button learns from trying the outside world once."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from server.core.errors import DomainError


@dataclass(frozen=True, slots=True)
class ProbeLine:
    """One thing that was tried. `message` is Chinese, for staff, and says what to mend when it is not ok."""

    title: str
    ok: bool
    message: str
    seconds: float


async def probe_line(title: str, attempt: Callable[[], Awaitable[str]]) -> ProbeLine:
    """Try once and time it. A refusal becomes a line, never an exception; `attempt` answers the message of success."""
    begun = time.monotonic()
    try:
        ok, message = True, await attempt()
    except DomainError as refusal:
        ok, message = False, getattr(refusal, "advice", "") or refusal.message
    return ProbeLine(title, ok, message, round(time.monotonic() - begun, 2))
