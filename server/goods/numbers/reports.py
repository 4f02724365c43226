"""What an import of numbers found and did, as the panel and the command show it. Reads only."""

from __future__ import annotations

from typing import Any

from server.base.imports import batches
from server.base.imports.batches import Batch
from server.core import clock
from server.goods.numbers.importing import KIND


async def report(batch_id: int) -> dict[str, Any]:
    """One import, under the field names of the API's ImportReport. Raises ImportNotFound."""
    return _report(await batches.find(KIND, batch_id))


async def recent(limit: int = 20) -> list[dict[str, Any]]:
    """The latest imports, the newest first."""
    return [_report(batch) for batch in await batches.latest(KIND, limit)]


def _report(batch: Batch) -> dict[str, Any]:
    return batch.report | {
        "id": batch.id,
        "file_name": batch.file_name,
        "encoding": batch.encoding,
        "pool_name": batch.target,
        "state": str(batch.state),
        "rows_done": batch.rows_done,
        "written": batch.written,
        "created_at": clock.iso(batch.created_at),
        "created_by": batch.created_by,
        "applied_at": clock.iso_or_none(batch.applied_at),
    }
