"""What no ready-made tool checks: files and functions stay small, are named for their room, and nothing is left undone."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("server/**.py", "scripts/**.py", "tests/**.py", "h5/**.ts", "h5/**.vue", "h5/**.mjs", "miniprogram/**.ts", "miniprogram/**.mjs")
MADE_BY_TOOLS = re.compile(r"server/migrations/|h5/src/api/|src/services/api-types|miniprogram_npm/")
FILE_LINES = 300
FUNCTION_LINES = 70
NAMED_FOR_NO_ROOM = re.compile(r"(utils?|helpers?|common|misc|service|manager)")
LEFT_UNDONE = re.compile(r"\b(TODO|FIXME|XXX|raise NotImplementedError)\b|coming soon|敬请期待|暂未开放")


def main() -> int:
    complaints = [complaint for path in _sources() for complaint in _complaints(path)]
    print("\n".join(complaints))
    return 1 if complaints else 0


def _sources() -> list[Path]:
    """Every source file that git tracks or would track, but for what tools made."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", *SOURCES]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return [ROOT / name for name in names if not MADE_BY_TOOLS.search(name) and (ROOT / name).is_file()]


def _complaints(path: Path) -> Iterator[str]:
    name = path.relative_to(ROOT)
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    if len(lines) > FILE_LINES:
        yield f"{name}: {len(lines)} lines; past {FILE_LINES} something in it wants its own room"
    if NAMED_FOR_NO_ROOM.fullmatch(path.stem):
        yield f"{name}: says nothing of what is done here"
    if path != Path(__file__):
        yield from (f"{name}:{at}: left undone" for at, line in enumerate(lines, 1) if LEFT_UNDONE.search(line))
    if path.suffix == ".py":
        yield from _long_functions(name, text)


def _long_functions(name: Path, text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno >= FUNCTION_LINES:
            yield f"{name}:{node.lineno}: {node.name} is longer than {FUNCTION_LINES} lines"


if __name__ == "__main__":
    sys.exit(main())
