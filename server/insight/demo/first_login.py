"""Keeps the demo's staff account beside the data, so that whoever just started Haoka plays scripts/journey without typing.

Sandbox only; readable by its owner alone, as the keys are. It goes with that password, with the demo data, or when
production starts in the same folder.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

NAME = "demo-staff.json"


def keep(data: Path, login: str, password: str) -> None:
    """Write the file anew."""
    forget(data)
    descriptor = os.open(data / NAME, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as kept:
        json.dump({"login": login, "password": password}, kept)


def forget(data: Path, login: str | None = None) -> None:
    """Remove the file; with a login, only if it is that account's. Does nothing where there is none."""
    path = data / NAME
    if login is not None and path.exists() and json.loads(path.read_text(encoding="utf-8"))["login"] != login:
        return
    path.unlink(missing_ok=True)
