"""The states of an imported sheet. Its moves are the compare-and-sets of `batches.py`."""

from __future__ import annotations

from enum import StrEnum


class BatchState(StrEnum):
    CHECKED = "checked"
    """dry run done, nothing changed"""
    APPLYING = "applying"
    APPLIED = "applied"
    FAILED = "failed"
    """stopped by an error; applying goes on where it stopped"""
