"""Decides which process does a periodic job. Runs nothing itself."""

from __future__ import annotations

from datetime import timedelta

from server.core import clock, statements
from server.core.transactions import transactional

TAKE = (
    "UPDATE job_leases SET leased_by = %s, leased_until = %s"
    " WHERE name = %s AND (leased_until <= %s OR leased_by = %s) AND (last_run_at IS NULL OR last_run_at <= %s)"
)


@transactional
async def take(name: str, seconds: int, worker: str, every_seconds: int = 0) -> bool:
    """Lease the job to `worker` for `seconds`; False while another worker has it, or when it is not yet due.

    Whoever has it may take it again, which prolongs it. It is due `every_seconds` after its last run finished.
    """
    now = clock.now()
    until = now + timedelta(seconds=seconds)
    if await statements.change(TAKE, [worker, until, name, now, worker, now - timedelta(seconds=every_seconds)]):
        return True
    if await statements.read_one("SELECT name FROM job_leases WHERE name = %s", [name]):
        return False
    # two may come here at once: the second's insert fails, it tries again and finds the row
    await statements.change(
        "INSERT INTO job_leases (name, leased_by, leased_until, last_error) VALUES (%s, %s, %s, '')", [name, worker, until]
    )
    return True


@transactional
async def finish(name: str, worker: str, error: str = "") -> bool:
    """The job ran: free it and note when, and what went wrong. False when the lease had gone to another worker."""
    now = clock.now()
    return bool(
        await statements.change(
            "UPDATE job_leases SET leased_until = %s, last_run_at = %s, last_error = %s WHERE name = %s AND leased_by = %s",
            [now, now, error[:300], name, worker],
        )
    )
