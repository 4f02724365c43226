"""Runs one trial by name against two real server processes on a private MariaDB and Redis, and prints what was observed."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "scripts" / "lib"), str(ROOT / "scripts" / "trials")]

import disconnects  # noqa: E402
import kill_server  # noqa: E402
import one_number  # noqa: E402
import one_request  # noqa: E402

TRIALS = {trial.__name__: trial for trial in (one_number, one_request, disconnects, kill_server)}


def main() -> int:
    """0 when nothing was lost or doubled and the trial could have seen it."""
    parser = argparse.ArgumentParser(prog="scripts/faults")
    parser.add_argument("name", choices=TRIALS, nargs="?")
    parser.add_argument("--rounds", type=int)
    chosen = parser.parse_args()
    if chosen.name is None:
        for name, trial in TRIALS.items():
            print(f"{name:14} {(trial.__doc__ or '').splitlines()[0]}")
        return 0
    trial = TRIALS[chosen.name]
    return 0 if asyncio.run(trial.run(chosen.rounds or trial.ROUNDS)) else 1


if __name__ == "__main__":
    sys.exit(main())
