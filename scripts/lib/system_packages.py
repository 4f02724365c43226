"""Programs that the tests need from the system: found, or installed by apt-get when we may, or asked for in plain words."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from steps import Stop, step

SEARCH = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/usr/local/sbin"])
"""servers often lie where only root's PATH leads"""


@dataclass(frozen=True)
class Need:
    """Something the system should have, and the Debian packages that bring it."""

    what: str
    is_there: Callable[[], bool]
    packages: tuple[str, ...]


def find_program(name: str) -> str | None:
    return shutil.which(name, path=SEARCH)


def _has(*programs: str) -> Callable[[], bool]:
    return lambda: all(find_program(name) for name in programs)


def _draws_chinese() -> bool:
    lister = find_program("fc-list")
    return bool(lister and subprocess.run([lister, ":lang=zh-cn", "file"], capture_output=True).stdout.strip())


# the core packages: the same programs as mariadb-server, without a service that starts by itself on port 3306
MARIADB = Need("MariaDB", _has("mariadbd", "mariadb-install-db", "my_print_defaults"), ("mariadb-server-core", "mariadb-client-core"))
REDIS = Need("Redis", _has("redis-server"), ("redis-server",))
CHROMIUM = Need("Chromium", _has("chromium"), ("chromium",))
CHINESE_FONT = Need("a Chinese font", _draws_chinese, ("fontconfig", "fonts-noto-cjk"))


def require(needs: Sequence[Need]) -> None:
    """Make sure that all of these are there. Never goes on without one: a test that can't run is a failure."""
    missing = [need for need in needs if not need.is_there()]
    if not missing:
        return
    packages = [package for need in missing for package in need.packages]
    names = ", ".join(need.what for need in missing)
    ask = f"The tests need {names}. On Debian or Ubuntu: sudo apt-get install {' '.join(packages)}"
    apt = shutil.which("apt-get")
    if not apt or os.geteuid() != 0:
        raise Stop(ask)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    step("Reading the list of system packages", [apt, "update", "-q"], ask, env=quiet)
    step(f"Installing {names}", [apt, "install", "-q", "-y", "--no-install-recommends", *packages], ask, env=quiet)
    still = [need.what for need in missing if not need.is_there()]
    if still:
        raise Stop(f"apt-get installed {' '.join(packages)}, but {', '.join(still)} can't be found. Install it by hand and run this again.")
