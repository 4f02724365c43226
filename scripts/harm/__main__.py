"""scripts/sabotage: takes guards away, one at a time, in a copy of the tree, and sees whether the tests notice."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from scripts.harm.edits import EDITS, Edit

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("server", "tests", "scripts", "pyproject.toml", "h5/index.html")
BUILT = "h5/dist"
"""what the tests of the first view read; not in git"""
AT_ONCE = 2
LIMIT_S = 600
TESTS_FAILED = 1
"""pytest's exit code: tests ran, and some failed. Others mean that nothing was asked"""


def main() -> int:
    """0 when every edit turned its tests red."""
    edits = _chosen()
    with tempfile.TemporaryDirectory(prefix="haoka-sabotage-") as folder:
        copies: SimpleQueue[Path] = SimpleQueue()
        for number in range(AT_ONCE):
            copies.put(_copy(Path(folder) / str(number)))
        if not _is_green_before(edits, copies):
            return 1
        with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
            red = sum(pool.map(lambda edit: _turns_red(edit, copies), edits))
    print(f"sabotage: {red} of {len(edits)} red")
    return 0 if red == len(edits) else 1


def _chosen() -> list[Edit]:
    parser = argparse.ArgumentParser(
        prog="scripts/sabotage", description="Take guards away, one at a time, in a copy of the tree; the tests must turn red."
    )
    parser.add_argument("words", nargs="*", help="only the edits whose name holds these words")
    words = " ".join(parser.parse_args().words)
    return [edit for edit in EDITS if words in edit.name] or parser.error(f"no edit's name holds “{words}”")


def _copy(folder: Path) -> Path:
    """The tree as it stands, with what is not committed; built pages are only linked."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in filter(None, names):
        if name.startswith(COPIED) and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    (folder / BUILT).parent.mkdir(parents=True, exist_ok=True)
    (folder / BUILT).symlink_to(ROOT / BUILT)
    return folder


def _is_green_before(edits: Sequence[Edit], copies: SimpleQueue[Path]) -> bool:
    """Red means something only where green came before."""
    files = sorted({word for edit in edits for word in edit.tests if word.startswith("tests/")})
    copy = copies.get()
    done = _pytest(copy, files)
    copies.put(copy)
    print(f"without harm: {_last_line(done)}", flush=True)
    return done.returncode == 0


def _turns_red(edit: Edit, copies: SimpleQueue[Path]) -> bool:
    copy = copies.get()
    try:
        verdict = _verdict(edit, copy)
    finally:
        shutil.copy2(ROOT / edit.file, copy / edit.file)
        copies.put(copy)
    print(f"{verdict:5}  {edit.name}", flush=True)
    return verdict == "red"


def _verdict(edit: Edit, copy: Path) -> str:
    whole = (copy / edit.file).read_text(encoding="utf-8")
    if whole.count(edit.text) != 1:
        return "GONE"
    (copy / edit.file).write_text(whole.replace(edit.text, edit.harm), encoding="utf-8")
    try:
        done = _pytest(copy, edit.tests)
    except subprocess.TimeoutExpired:
        return "HUNG"
    if done.returncode == 0:
        return "GREEN"
    return "red" if done.returncode == TESTS_FAILED and re.search(r"\d+ failed", done.stdout) else "BROKE"


def _pytest(copy: Path, arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    ours = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL") and name[:6] != "HAOKA_"}
    # no compiled files: an edit within the same second would not be seen through them
    environment = {**ours, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-q", "--tb=no", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, timeout=LIMIT_S)


def _last_line(done: subprocess.CompletedProcess[str]) -> str:
    said = (done.stdout + done.stderr).strip().splitlines()
    return said[-1] if said else f"exit code {done.returncode}"


if __name__ == "__main__":
    sys.exit(main())
