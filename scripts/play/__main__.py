"""scripts/journey: plays the whole journey over HTTP against a running server."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scripts.play import credentials
from scripts.play.calling import Site
from scripts.play.credentials import NobodyToSignIn
from scripts.play.stage import Stage
from scripts.play.story import play
from scripts.play.telling import StepFailed

ROOT = Path(__file__).resolve().parents[2]
DEFAULT = "http://127.0.0.1:8000"


def main() -> int:
    """0 when every step was as it must be."""
    options = _read_options()
    try:
        stage = Stage(Site(options.base_url or [DEFAULT]), credentials.find(options.data))
        print(play(stage), flush=True)
    except (StepFailed, NobodyToSignIn) as failure:
        print(failure, file=sys.stderr, flush=True)
        return 1
    return 0


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/journey",
        description="Play the whole journey, from a sheet of numbers to money in an agent's hand, over HTTP alone.",
        epilog="Several addresses are those of several processes of one installation: requests go to them in turn. "
        "It needs sandbox mode, a member of staff (HAOKA_STAFF_LOGIN, HAOKA_STAFF_PASSWORD, or what the demo data left in the "
        "data folder), and up to a minute: the second SMS code for a phone waits that long.",
    )
    parser.add_argument("base_url", nargs="*", metavar="BASE_URL", help=f"where the server runs ({DEFAULT})")
    parser.add_argument("--data", type=Path, default=ROOT / "data", metavar="DIR", help="the server's data folder (./data)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
