"""Work that outlives its request: kept alive, and awaited when the server stops."""

from __future__ import annotations

import asyncio
from typing import Any

_running: set[asyncio.Task[Any]] = set()


def keep(task: asyncio.Task[Any]) -> None:
    """Hold on to a task; its error is for whoever asks for its result."""
    _running.add(task)
    task.add_done_callback(_finished)


async def finish(seconds: float) -> None:
    """Wait for all of it, but not for ever: what is cut off here can be resumed."""
    if _running:
        await asyncio.wait(_running, timeout=seconds)


def _finished(task: asyncio.Task[Any]) -> None:
    _running.discard(task)
    if not task.cancelled():
        task.exception()
