"""Commands that do one of several things by its name: each thing is a module with a sentence about itself and its ROUNDS."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from types import ModuleType


def chosen(prog: str, modules: Iterable[ModuleType]) -> tuple[ModuleType, int] | None:
    """What the command line names, and how many rounds of it; None when it names nothing, and all are listed."""
    known = {module.__name__: module for module in modules}
    parser = argparse.ArgumentParser(prog=prog)
    parser.add_argument("name", choices=known, nargs="?")
    parser.add_argument("--rounds", type=int)
    asked = parser.parse_args()
    if asked.name is None:
        for name, module in known.items():
            print(f"{name:14} {(module.__doc__ or '').splitlines()[0]}")
        return None
    return known[asked.name], asked.rounds or known[asked.name].ROUNDS
