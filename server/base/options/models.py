"""What an operator sets in the panel."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class Option(Model):
    """One setting. A secret's value is sealed by core/privacy."""

    name = fields.CharField(max_length=60, primary_key=True)
    value = fields.TextField()
    secret = fields.BooleanField(default=False)
    changed_at = fields.DatetimeField()
    changed_by = fields.CharField(max_length=60)

    class Meta:
        table = "options"
