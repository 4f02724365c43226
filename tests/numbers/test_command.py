"""The command as somebody types it, with what they mistype."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.processes


def _typed(data: Path, *words: str) -> tuple[int, str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("HAOKA_", "DATABASE_URL", "REDIS_URL"))}
    done = subprocess.run([sys.executable, "-m", "server", *words, "--data", str(data)], capture_output=True, text=True, env=kept)
    return done.returncode, done.stdout.strip(), done.stderr.strip()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere.csv", "--pool", "A池", "--json"], "没有这个文件：nowhere.csv，请核对路径"),
        (["tests/numbers/data/numbers-gbk.csv", "--pool", " "], "给号池起个名字"),
    ],
)
def test_what_is_mistyped_is_said_in_one_sentence(tmp_path: Path, words: list[str], said: str) -> None:
    code, out, err = _typed(tmp_path, "import-numbers", *words)

    assert (code, out, err) == (1, said, "")


def test_looking_for_mistakes_in_a_folder_that_was_mistyped_finds_no_folder(tmp_path: Path) -> None:
    nowhere = tmp_path / "dtaa"
    code, out, err = _typed(nowhere, "verify")

    assert (code, out, err) == (1, f"这里还没有 Haoka 的数据：{nowhere}，请核对 --data", "")
    assert not nowhere.exists()
