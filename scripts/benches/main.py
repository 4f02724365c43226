"""Answers one question by name with figures measured now, each beside its limit or rival in the same run."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), *(str(ROOT / "scripts" / folder) for folder in ("lib", "trials", "benches"))]

import footprint  # noqa: E402
import number_search  # noqa: E402
import place_order  # noqa: E402
import poster  # noqa: E402
import read_plan  # noqa: E402
import shop_page  # noqa: E402
from measuring import say_load  # noqa: E402

BENCHES = {bench.__name__: bench for bench in (place_order, read_plan, number_search, shop_page, footprint, poster)}


def main() -> int:
    """Prints figures; a figure that falls short is no failure of the bench."""
    parser = argparse.ArgumentParser(prog="scripts/bench")
    parser.add_argument("name", choices=BENCHES, nargs="?")
    parser.add_argument("--rounds", type=int)
    chosen = parser.parse_args()
    if chosen.name is None:
        for name, bench in BENCHES.items():
            print(f"{name:14} {(bench.__doc__ or '').splitlines()[0]}")
        return 0
    bench = BENCHES[chosen.name]
    asyncio.run(bench.run(chosen.rounds or bench.ROUNDS))
    say_load()
    return 0


if __name__ == "__main__":
    sys.exit(main())
