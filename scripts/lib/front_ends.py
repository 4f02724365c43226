"""The two front ends: their npm packages and their builds, each made again only when its own files changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from environment import ONLINE
from node import node_environment, npm
from steps import ROOT, fingerprint, is_stamped, leave_stamp, step

NOT_SOURCES = {"node_modules", "dist", "coverage", "test-results", ".git"}
"""folders that tools write into"""


@dataclass(frozen=True)
class FrontEnd:
    """A folder with a package.json. `build` is the npm script that fills `output`; `also` are files it reads from elsewhere."""

    name: str
    build: str
    output: str
    also: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        return ROOT / self.name

    @property
    def modules(self) -> Path:
        return self.folder / "node_modules"

    def install(self) -> None:
        """Install exactly what the lock file names, running no package's own scripts."""
        wanted = fingerprint([self.folder / "package-lock.json"])
        stamp = self.modules / ".installed"
        if is_stamped(stamp, wanted):
            return
        environment = node_environment()
        arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        step(f"Installing npm packages of {self.name}/", [npm(environment), *arguments], ONLINE, cwd=self.folder, env=environment)
        leave_stamp(stamp, wanted)

    def build_if_changed(self, anyway: bool = False) -> None:
        """Build unless the output was made from the files as they stand."""
        wanted = fingerprint(self._sources())
        stamp = ROOT / self.output / ".built-from"
        if is_stamped(stamp, wanted) and not anyway:
            return
        self.install()
        environment = node_environment()
        hint = f"The lines above say which file of {self.name}/ could not be built."
        step(f"Building {self.name}/", [npm(environment), "run", self.build], hint, cwd=self.folder, env=environment)
        leave_stamp(stamp, wanted)

    def _sources(self) -> Iterator[Path]:
        for folder, below, files in os.walk(self.folder):
            below[:] = [name for name in below if name not in NOT_SOURCES]
            yield from (Path(folder, name) for name in files)
        yield from (ROOT / name for name in self.also)


FRONT_ENDS = [
    FrontEnd("h5", build="build", output="h5/dist", also=("server/core/regions.json",)),
    FrontEnd("miniprogram", build="preview:build", output="miniprogram/dist/preview"),
]


def build_all(anyway: bool = False) -> None:
    """Build what changed in both."""
    for front_end in FRONT_ENDS:
        front_end.build_if_changed(anyway)


def install_all() -> None:
    """Install the npm packages of both."""
    for front_end in FRONT_ENDS:
        front_end.install()
