"""scripts/check: all checks of the code that don't run it, two at a time, one line each."""

from __future__ import annotations

import argparse
import os
import subprocess
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import front_ends
from environment import PYTHON, install_packages
from node import node_environment, npm
from steps import ROOT, one_at_a_time, run_main, say


@dataclass(frozen=True)
class Check:
    """One question to the code; `command` exits 0 when the answer is good."""

    about: str
    command: Sequence[str | Path]
    folder: Path = ROOT


def main() -> int:
    about = "Read the code without running it: style, types, floors of the house, front ends."
    argparse.ArgumentParser(prog="scripts/check", description=about).parse_args()
    os.chdir(ROOT)
    with one_at_a_time():
        install_packages("requirements-dev.txt")
        front_ends.install_all()
    environment = node_environment()
    # the drift checks ask the server for its API with this Python
    environment = {**environment, "PYTHON": str(PYTHON)}
    with ThreadPoolExecutor(max_workers=2) as pool:
        codes = list(pool.map(lambda check: _ask(check, environment), _checks(npm(environment))))
    bad = sum(code != 0 for code in codes)
    say(f"{len(codes) - bad} of {len(codes)} checks are good")
    return max(map(abs, codes))


def _checks(npm: Path) -> list[Check]:
    """Slowest first, so that the two rows end together."""
    here = Path(__file__).parent
    h5, miniprogram = (front_end.folder for front_end in front_ends.FRONT_ENDS)
    return [
        Check("types and style of h5/", [npm, "run", "--silent", "check"], h5),
        Check("types, style and templates of miniprogram/", [npm, "run", "--silent", "check"], miniprogram),
        Check("types of server/", [PYTHON, "-m", "mypy"]),
        Check("API types of h5/ match the server's", ["node", "tools/api-types.mjs", "--check"], h5),
        Check("API types of miniprogram/ match the server's", [npm, "run", "--silent", "types", "--", "--check"], miniprogram),
        Check("imports go down only", [PYTHON.parent / "lint-imports"]),
        Check("style of the Python code", [PYTHON, "-m", "ruff", "check", "--quiet", "--output-format=concise"]),
        Check("names and sizes of files", [PYTHON, here / "house_rules.py"]),
    ]


def _ask(check: Check, environment: dict[str, str]) -> int:
    began = time.monotonic()
    done = subprocess.run(
        [str(part) for part in check.command], cwd=check.folder, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    )  # fmt: skip
    verdict = "FAILED" if done.returncode else "ok"
    lines = f"{verdict:>6}  {time.monotonic() - began:4.1f} s  {check.about}"
    say(f"{lines}\n{done.stdout.rstrip()}\n" if done.returncode else lines)
    return done.returncode


if __name__ == "__main__":
    run_main(main)
