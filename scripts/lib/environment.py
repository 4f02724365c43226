"""Haoka's own Python packages in .venv; touches nothing outside the checkout."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from steps import ROOT, Stop, fingerprint, is_stamped, leave_stamp, run_main, step

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
ONLINE = (
    "Usually the network is the reason: check that this machine reaches the Python and npm package registries\n"
    "(behind a mirror: PIP_INDEX_URL=…, npm config set registry …), then run the same command again; it goes on where it stopped."
)


def install_packages(requirements: str = "requirements.txt") -> None:
    """Make .venv hold these requirements. Does nothing, not even start pip, when it already does."""
    _make_venv()
    if is_stamped(_stamp(requirements), _wanted(requirements)):
        return
    pip_install(f"Installing Python packages ({requirements})", "-r", ROOT / requirements)
    for each in {requirements, "requirements.txt"}:  # whichever it was, it holds the latter
        leave_stamp(_stamp(each), _wanted(each))


def _stamp(requirements: str) -> Path:
    return VENV / f".installed-{requirements}"


def _wanted(requirements: str) -> str:
    return fingerprint({ROOT / "requirements.txt", ROOT / requirements})


def pip_install(text: str, *what: str | Path) -> None:
    step(text, [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what], ONLINE)


def _make_venv() -> None:
    if PYTHON.exists() and is_stamped(VENV / ".made", "whole"):
        return
    if not _answers(PYTHON, "pip"):
        shutil.rmtree(VENV, ignore_errors=True)
        _create()
    leave_stamp(VENV / ".made", "whole")


def _create() -> None:
    text = "Creating a Python environment in .venv"
    if _answers(Path(sys.executable), "ensurepip"):
        step(text, [sys.executable, "-m", "venv", VENV], "Remove the folder .venv and run this again.")
    elif _answers(Path(sys.executable), "pip"):
        # Debian's python3 comes without ensurepip; the machine's pip can fill an environment from outside
        step(text, [sys.executable, "-m", "venv", "--without-pip", VENV], "Remove the folder .venv and run this again.")
        step("Putting pip into it", [sys.executable, "-m", "pip", "--python", PYTHON, "install", "--quiet", "pip"], ONLINE)
    else:
        raise Stop(
            "This Python has neither venv nor pip.\n"
            "Install them (Debian, Ubuntu: sudo apt-get install python3-venv) and run this again."
        )


def main() -> int:
    """Make .venv hold the requirements that are named."""
    for requirements in sys.argv[1:]:
        install_packages(requirements)
    return 0


def _answers(python: Path, module: str) -> bool:
    if not python.exists():
        return False
    return subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode == 0


if __name__ == "__main__":
    run_main(main)
