"""Chinese fonts for posters, fetched only where the machine has none. Takes nothing from the machine's font folders."""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from collections.abc import Iterable
from pathlib import Path

from environment import ONLINE, PYTHON, pip_install
from node import node_environment, npm
from steps import CACHE, ROOT, step

# What server/sales/sharing/fonts.py looks for. The regular face comes in a collection that also has rare characters.
REGULAR = "noto-cjk-sans-otc==0.0.1"
OTHERS = {
    "bold": ("@expo-google-fonts/noto-sans-sc@0.4.3", "NotoSansSC_700Bold.ttf"),
    "serif": ("@expo-google-fonts/noto-serif-sc@0.4.3", "NotoSerifSC_700Bold.ttf"),
}


def install_missing() -> None:
    """Ask the server which faces it can't find, and fetch these."""
    asked = subprocess.run([PYTHON, "-m", "server.sales.sharing.fonts"], cwd=ROOT, capture_output=True, text=True)
    missing = asked.stdout.split()
    if "regular" in missing:
        pip_install("Fetching a Chinese font for posters (15 MB), as this machine has none", REGULAR)
    _unpack(OTHERS[face] for face in missing if face in OTHERS)


def _unpack(faces: Iterable[tuple[str, str]]) -> None:
    for package, file in faces:
        with tempfile.TemporaryDirectory() as folder:
            environment = node_environment()
            text = f"Fetching {file} for posters (60 MB, of which 15 are kept)"
            step(text, [npm(environment), "pack", "--silent", package], ONLINE, cwd=Path(folder), env=environment)
            with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
                _keep(archive, file)


def _keep(archive: tarfile.TarFile, file: str) -> None:
    inside = next(member for member in archive if member.name.endswith(f"/{file}"))
    content = archive.extractfile(inside)
    if content is None:
        raise FileNotFoundError(file)
    target = CACHE / "fonts" / file
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".part")
    unfinished.write_bytes(content.read())
    unfinished.replace(target)
