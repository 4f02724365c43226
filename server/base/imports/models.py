"""Sheets that came in, from dry run to applied."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class ImportBatch(Model):
    """One uploaded sheet. The file itself lies in storage under `file_key`, `report` holds the dry run's findings.

    States: checked → applying → applied; failed can be applied again (`batches.py` holds the moves).
    `rows_done` counts the sheet's rows, and is where a crash left off.
    """

    id = fields.BigIntField(primary_key=True)
    kind = fields.CharField(max_length=30)
    target = fields.CharField(max_length=60)
    """what it is imported into, e.g. a pool's name"""
    file_name = fields.CharField(max_length=200)
    file_key = fields.CharField(max_length=120)
    encoding = fields.CharField(max_length=20)
    state = fields.CharField(max_length=12)
    report = fields.JSONField[dict[str, object]]()
    rows_done = fields.IntField(default=0)
    written = fields.IntField(default=0)
    created_at = fields.DatetimeField()
    created_by = fields.CharField(max_length=60)
    applied_at = fields.DatetimeField(null=True)
    runner = fields.CharField(max_length=40, default="")
    """who applies it now, until `running_until`; later than that it may be taken over"""
    running_until = fields.DatetimeField(null=True)

    class Meta:
        table = "import_batches"
        indexes = [("kind", "created_at")]
