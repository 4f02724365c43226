"""Imported sheets and how far each is written. Knows no sheet's columns.

Applying is held by one runner at a time: `begin` takes it, every block of rows prolongs it, and a runner that
died loses it after `LEASE`. `rows_done` moves in the transaction that writes the rows, by compare-and-set: so a
block is written once, even by a runner that was thought dead and comes back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from server.base.audit import recording
from server.base.imports.errors import ImportBusy, ImportDone, ImportNotFound
from server.base.imports.status import BatchState
from server.core import clock, statements
from server.core.actors import Actor
from server.core.errors import StateChanged
from server.core.transactions import transactional

LEASE = timedelta(seconds=90)

_COLUMNS = "id, kind, target, file_name, file_key, encoding, state, report, rows_done, written, created_at, created_by, applied_at"


@dataclass(frozen=True, slots=True)
class Batch:
    """One sheet as it lies in the table."""

    id: int
    kind: str
    target: str
    file_name: str
    file_key: str
    encoding: str
    state: BatchState
    report: dict[str, Any]
    rows_done: int
    written: int
    created_at: datetime
    created_by: str
    applied_at: datetime | None


@transactional
async def create(kind: str, target: str, file_name: str, file_key: str, encoding: str, report: Mapping[str, object], actor: Actor) -> int:
    """Keep a dry run; answers its id."""
    await statements.change(
        "INSERT INTO import_batches (kind, target, file_name, file_key, encoding, state, report, rows_done, written,"
        f" created_at, created_by, runner) VALUES ({statements.places(12)})",
        [
            kind, target, file_name[-200:], file_key, encoding, BatchState.CHECKED, json.dumps(report, ensure_ascii=False), 0, 0,
            clock.now(), actor.name[:60], "",
        ],
    )  # fmt: skip
    row = await statements.read_one("SELECT id FROM import_batches WHERE file_key = %s", [file_key])
    batch_id = int(row["id"]) if row else 0
    await recording.record(actor, "import.checked", f"import:{batch_id}", file_name)
    return batch_id


async def find(kind: str, batch_id: int) -> Batch:
    """Raises ImportNotFound."""
    row = await statements.read_one(f"SELECT {_COLUMNS} FROM import_batches WHERE id = %s AND kind = %s", [batch_id, kind])
    if row is None:
        raise ImportNotFound()
    return _batch(row)


async def latest(kind: str, limit: int = 20) -> list[Batch]:
    """The newest first."""
    rows = await statements.read(
        f"SELECT {_COLUMNS} FROM import_batches WHERE kind = %s ORDER BY created_at DESC, id DESC LIMIT {int(limit)}", [kind]
    )
    return [_batch(row) for row in rows]


async def abandoned(kind: str) -> list[int]:
    """Sheets whose runner died while applying: someone may go on."""
    rows = await statements.read(
        "SELECT id FROM import_batches WHERE kind = %s AND state = %s AND running_until < %s ORDER BY id",
        [kind, BatchState.APPLYING, clock.now()],
    )
    return [int(row["id"]) for row in rows]


@transactional
async def begin(kind: str, batch_id: int, runner: str, actor: Actor) -> Batch:
    """Take a checked, failed or abandoned sheet for applying. Of several at once one wins.

    Raises ImportBusy while another runner has it, ImportDone when it was applied, ImportNotFound.
    """
    now = clock.now()
    taken = await statements.change(
        "UPDATE import_batches SET state = %s, runner = %s, running_until = %s"
        " WHERE id = %s AND kind = %s AND (state IN (%s, %s) OR (state = %s AND running_until < %s))",
        [
            BatchState.APPLYING, runner, now + LEASE, batch_id, kind,
            BatchState.CHECKED, BatchState.FAILED, BatchState.APPLYING, now,
        ],
    )  # fmt: skip
    batch = await find(kind, batch_id)
    if not taken:
        raise ImportDone() if batch.state is BatchState.APPLIED else ImportBusy()
    await recording.record(actor, "import.applied", f"import:{batch_id}", batch.file_name)
    return batch


async def advance(batch_id: int, runner: str, rows_before: int, rows_after: int, written: int) -> None:
    """Count a block of rows as done, inside the transaction that wrote it.

    Raises StateChanged when another runner did it, which undoes the whole block.
    """
    moved = await statements.change(
        "UPDATE import_batches SET rows_done = %s, written = written + %s, running_until = %s"
        " WHERE id = %s AND state = %s AND runner = %s AND rows_done = %s",
        [rows_after, written, clock.now() + LEASE, batch_id, BatchState.APPLYING, runner, rows_before],
    )
    if not moved:
        raise StateChanged("这份表已由另一个进程接着写入")


@transactional
async def finish(batch_id: int, runner: str) -> None:
    """All rows are done."""
    now = clock.now()
    await _leave(batch_id, runner, BatchState.APPLIED, now)


@transactional
async def fail(batch_id: int, runner: str) -> None:
    """Applying stopped; what is written stays, and `begin` may be called again at once."""
    await _leave(batch_id, runner, BatchState.FAILED, None)


async def _leave(batch_id: int, runner: str, state: BatchState, applied_at: datetime | None) -> None:
    await statements.change(
        "UPDATE import_batches SET state = %s, applied_at = %s, runner = '', running_until = NULL"
        " WHERE id = %s AND state = %s AND runner = %s",
        [state, applied_at, batch_id, BatchState.APPLYING, runner],
    )


def _batch(row: statements.Row) -> Batch:
    report = row["report"]
    return Batch(
        id=int(row["id"]),
        kind=row["kind"],
        target=row["target"],
        file_name=row["file_name"],
        file_key=row["file_key"],
        encoding=row["encoding"],
        state=BatchState(row["state"]),
        report=json.loads(report) if isinstance(report, str | bytes) else report,
        rows_done=row["rows_done"],
        written=row["written"],
        created_at=statements.moment(row["created_at"]),
        created_by=row["created_by"],
        applied_at=statements.moment_or_none(row["applied_at"]),
    )
