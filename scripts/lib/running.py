"""scripts/run: from a fresh clone to a server that answers. The server takes this process's place: killing it leaves nothing."""

from __future__ import annotations

import argparse
import os
import socket
from pathlib import Path

import fonts
import front_ends
import installation
from environment import install_packages
from steps import ROOT, Stop, one_at_a_time, run_main


def main() -> int:
    options = _read_options()
    if not _is_free(options.port):
        raise Stop(f"Port {options.port} is in use on this machine. Choose another one: scripts/run --port {options.port + 1}")
    data = _data_folder(options.data)
    os.chdir(ROOT)
    with one_at_a_time():
        install_packages()
        front_ends.build_all(anyway=options.rebuild)
        fonts.install_missing()
        installation.prepare(data)
    serve = installation.command("serve", data, "--port", str(options.port))
    os.execv(serve[0], serve)


def _read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/run",
        description="Start Haoka: install what is missing, build what changed, migrate, write demo data once, serve.",
        epilog="DATABASE_URL, REDIS_URL and the other settings come from the environment; see README.md.",
    )
    parser.add_argument("--port", type=int, default=8000, help="where to listen (8000)")
    parser.add_argument("--data", type=Path, metavar="DIR", help="where data lives (HAOKA_DATA, else data/ in the checkout)")
    parser.add_argument("--rebuild", action="store_true", help="build the front ends even if nothing changed")
    return parser.parse_args()


def _data_folder(asked: Path | None) -> Path | None:
    """Where data lives; None when nobody said so and the settings file may."""
    if asked is None and os.environ.get("HAOKA_SETTINGS"):
        return None
    return (asked or Path(os.environ.get("HAOKA_DATA") or ROOT / "data")).resolve()


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


if __name__ == "__main__":
    run_main(main)
