"""The data folder that scripts/run serves: its tables brought up to date, its demo data written once."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from environment import PYTHON
from steps import ROOT, Stop, is_stamped, leave_stamp, step


def prepare(data: Path) -> None:
    """Migrate and seed. Where both are known to be done it starts neither: each costs a second of every start."""
    stamp = data / ".seeded"
    mode = os.environ.get("HAOKA_MODE", "sandbox")
    if _is_embedded() and is_stamped(stamp, mode) and _steps_of_tables() <= _steps_taken(data / "haoka.db"):
        return
    hint = f"The data folder is {data}; the lines above say what is wrong."
    step("Bringing the tables up to date", command("migrate", data), hint)
    if subprocess.run(command("seed-demo", data)).returncode:
        raise Stop("The first account and the demo data could not be written; the lines above say why.")
    leave_stamp(stamp, mode)


def command(name: str, data: Path, *more: str) -> list[str]:
    """The line that runs one command of the server on this data folder."""
    return [str(PYTHON), "-m", "server", name, "--data", str(data), *more]


def _is_embedded() -> bool:
    # a database elsewhere can be emptied or restored without this folder knowing
    return not os.environ.get("DATABASE_URL") and not os.environ.get("HAOKA_SETTINGS")


def _steps_of_tables() -> set[str]:
    return {file.stem for file in (ROOT / "server" / "migrations").glob("[0-9]*.py")}


def _steps_taken(database: Path) -> set[str]:
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
            return {name for (name,) in connection.execute("SELECT name FROM tortoise_migrations")}
    except sqlite3.Error:
        return set()
