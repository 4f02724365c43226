"""One file by command: dry run, and apply if asked; what it found as one line of JSON or as sentences."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from server.core.actors import Actor
from server.gateways.storage import Storage
from server.goods.numbers import importing, reports

_PROBLEMS_SAID = 10


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a file held and what was done with it."""

    report: dict[str, Any]
    valid: int
    duplicate_rows: list[int]
    invalid_rows: list[int]

    def as_json(self) -> str:
        """One line: counts and rows, row 1 being the sheet's first; then what a program may want beside them."""
        kept = ("fresh", "known", "warnings", "encoding", "columns", "unused_columns", "notes", "pool_name", "state", "written", "id")
        counts = {
            "rows": self.report["rows"],
            "valid": self.valid,
            "duplicate_in_file": self.report["duplicate_in_file"],
            "invalid": self.report["invalid"],
            "duplicate_rows": self.duplicate_rows,
            "invalid_rows": self.invalid_rows,
        }
        return json.dumps(counts | {key: self.report[key] for key in kept}, ensure_ascii=False)

    def as_text(self) -> str:
        """For a person at a terminal."""
        report = self.report
        lines = [
            f"{report['file_name']}，{report['encoding']}，{report['rows']:,} 行",
            f"新号码 {report['fresh']:,}，已在库 {report['known']:,}，"
            f"文件内重复 {report['duplicate_in_file']:,}，无效 {report['invalid']:,}",
            f"读取的列：{'、'.join(report['columns'])}",
        ]
        if report["unused_columns"]:
            lines.append(f"没有用到的列：{'、'.join(report['unused_columns'])}")
        lines += report["notes"]
        lines += [f"{count['problem']}：{count['count']:,}" for count in report["problem_counts"]]
        lines += [_said(problem) for problem in report["problems"][:_PROBLEMS_SAID]]
        lines.append(self._ending())
        return "\n".join(lines)

    def _ending(self) -> str:
        if self.report["state"] == "applied":
            return f"已写入 {self.report['written']:,} 个号码，号池：{self.report['pool_name']}"
        return f"还没有改动任何号码；加上 --apply 写入号池：{self.report['pool_name']}"


async def import_file(path: Path, pool_name: str, apply: bool, storage: Storage, actor: Actor) -> Outcome:
    """Check a file on this machine, and write it into the pool when `apply` is set. Raises as `importing` does."""
    checked = await importing.check(path, path.name, pool_name, storage, actor)
    if apply:
        await importing.apply(checked.batch_id, storage, actor)
    tally = checked.tally
    report = await reports.report(checked.batch_id)
    return Outcome(report, tally.valid, tally.duplicate_rows.tolist(), tally.invalid_rows.tolist())


def _said(problem: dict[str, Any]) -> str:
    mark = "提醒：" if problem["severity"] == "warning" else ""
    value = f"“{problem['value']}”" if problem["value"] else ""
    return f"第 {problem['row']:,} 行 {problem['column']}{value}：{mark}{problem['problem']}，{problem['remedy']}"
