"""Which process minds the clock."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class JobLease(Model):
    """A periodic job and who may run it until when, taken by compare-and-set."""

    name = fields.CharField(max_length=60, primary_key=True)
    leased_by = fields.CharField(max_length=40)
    leased_until = fields.DatetimeField()
    last_run_at = fields.DatetimeField(null=True)
    last_error = fields.CharField(max_length=300, default="")

    class Meta:
        table = "job_leases"
