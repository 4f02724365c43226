"""The data folder that scripts/run serves: its tables brought up to date, its demo data written once."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from environment import PYTHON
from steps import ROOT, Stop, is_stamped, leave_stamp, step

STAMP = ".seeded"
"""in the data folder: the demo data, or the first account alone, was written in this mode"""


def prepare(data: Path | None) -> None:
    """Migrate and seed. Where both are known to be done it starts neither: each costs a second of every start."""
    mode = os.environ.get("HAOKA_MODE", "sandbox")
    if data and _is_done(data, mode):
        return
    step("Bringing the tables up to date", command("migrate", data), "The lines above say what is wrong with the database or its address.")
    if subprocess.run(command("seed-demo", data)).returncode:
        raise Stop("The first account and the demo data could not be written; the lines above say why.")
    if data:
        leave_stamp(data / STAMP, mode)


def _is_done(data: Path, mode: str) -> bool:
    # a database elsewhere can be emptied or restored without this folder knowing
    elsewhere = os.environ.get("DATABASE_URL") or os.environ.get("HAOKA_SETTINGS")
    return not elsewhere and is_stamped(data / STAMP, mode) and _steps_of_tables() <= _steps_taken(data / "haoka.db")


def command(name: str, data: Path | None, *more: str) -> list[str]:
    """The line that runs one command of the server on this data folder, or on the one that the settings file names."""
    folder = ["--data", str(data)] if data else []
    return [str(PYTHON), "-m", "server", name, *folder, *more]


def _steps_of_tables() -> set[str]:
    return {file.stem for file in (ROOT / "server" / "migrations").glob("[0-9]*.py")}


def _steps_taken(database: Path) -> set[str]:
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
            return {name for (name,) in connection.execute("SELECT name FROM tortoise_migrations")}
    except sqlite3.Error:
        return set()
