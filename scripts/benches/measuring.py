"""Reads what a process cost from /proc, and prints figures in one form. Linux only."""

from __future__ import annotations

import os
import time
from pathlib import Path
from statistics import median

_TICK_MS = 1000 / os.sysconf("SC_CLK_TCK")


def cpu_ms(pid: int) -> float:
    """Processor time that a process and its threads have used so far, user and system."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * _TICK_MS


def resident_mb(pid: int) -> float:
    """Memory that a process holds now."""
    line = next(line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


class Meter:
    """What a few processes cost between two moments."""

    def __init__(self, **pids: int) -> None:
        self._pids = pids
        self._before = self._read()

    def _read(self) -> dict[str, float]:
        return {name: cpu_ms(pid) for name, pid in self._pids.items()}

    def spent_ms(self) -> dict[str, float]:
        """CPU-milliseconds of each since the meter was made."""
        now = self._read()
        return {name: now[name] - before for name, before in self._before.items()}


def pace_ms() -> float:
    """CPU-milliseconds of one fixed piece of Python now: 100,000 steps. A crowded or slow machine takes more for the same."""
    began = time.process_time()
    total = 0
    for number in range(100_000):
        total += number * number % 7
    return (time.process_time() - began) * 1000


def middle(rounds: list[dict[str, float]]) -> dict[str, float]:
    """The median of each figure over the rounds."""
    return {name: median(each[name] for each in rounds) for name in rounds[0]}


def say(name: str, **figures: object) -> None:
    """One line of the form `bench name=… key=value …`; numbers with as many digits as mean something."""
    print(" ".join([f"bench name={name}", *(f"{key}={_short(value)}" for key, value in figures.items())]), flush=True)


def _short(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
    return str(value)


def say_load() -> None:
    """How busy the machine was: figures from a crowded one wander."""
    one, five, _ = os.getloadavg()
    paces = [pace_ms() for _ in range(9)]
    print(f"bench machine cores={os.cpu_count()} load_1m={one:.1f} load_5m={five:.1f} pace_ms={median(paces):.1f}", flush=True)
