"""Answers one question by name with figures measured now, each beside its limit or rival in the same run."""

from __future__ import annotations

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
from by_name import chosen  # noqa: E402
from measuring import say_load  # noqa: E402

BENCHES = (place_order, read_plan, number_search, shop_page, footprint, poster)


def main() -> int:
    """Prints figures; a figure that falls short is no failure of the bench."""
    asked = chosen("scripts/bench", BENCHES)
    if asked is not None:
        bench, rounds = asked
        asyncio.run(bench.run(rounds))
        say_load()
    return 0


if __name__ == "__main__":
    sys.exit(main())
