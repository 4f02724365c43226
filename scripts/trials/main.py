"""Runs one trial by name against two real server processes on a private MariaDB and Redis, and prints what was observed."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts" / "lib"), str(ROOT / "scripts" / "trials")]

import disconnects  # noqa: E402
import kill_server  # noqa: E402
import one_number  # noqa: E402
import one_request  # noqa: E402
from by_name import chosen  # noqa: E402

TRIALS = (one_number, one_request, disconnects, kill_server)


def main() -> int:
    """0 when nothing was lost or doubled and the trial could have seen it."""
    asked = chosen("scripts/faults", TRIALS)
    if asked is None:
        return 0
    trial, rounds = asked
    return 0 if asyncio.run(trial.run(rounds)) else 1


if __name__ == "__main__":
    sys.exit(main())
