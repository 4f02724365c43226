"""Where the journey finds a member of staff: the environment, or what the demo data left in the data folder."""

from __future__ import annotations

import json
import os
from pathlib import Path

from scripts.play.stage import StaffLogin

LEFT_BY_DEMO = "demo-staff.json"


class NobodyToSignIn(Exception):
    """The text says how to name somebody."""


def find(data: Path) -> StaffLogin:
    """HAOKA_STAFF_LOGIN and HAOKA_STAFF_PASSWORD, else the demo's account. Raises NobodyToSignIn."""
    login, password = os.environ.get("HAOKA_STAFF_LOGIN"), os.environ.get("HAOKA_STAFF_PASSWORD")
    if login and password:
        return StaffLogin(login, password)
    left = data / LEFT_BY_DEMO
    if left.is_file():
        kept = json.loads(left.read_text(encoding="utf-8"))
        return StaffLogin(kept["login"], kept["password"])
    raise NobodyToSignIn(
        f"The journey needs a member of staff, and {left} is not there (it goes when the password is changed).\n"
        "Set HAOKA_STAFF_LOGIN and HAOKA_STAFF_PASSWORD, or name the server's data folder with --data DIR."
    )
