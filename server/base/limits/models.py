"""What may happen only so often."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class Allowance(Model):
    """How often something happened since its count began, any process may ask, so it lives in the database."""

    name = fields.CharField(max_length=100, primary_key=True)
    used = fields.IntField()
    resets_at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "allowances"
