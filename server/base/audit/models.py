"""What people did that must be answerable for."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class AuditEntry(Model):
    """One act, never changed. Holds no personal data: a field's name, not its value."""

    id = fields.BigIntField(primary_key=True)
    at = fields.DatetimeField()
    actor_kind = fields.CharField(max_length=10)
    actor_id = fields.BigIntField(null=True)
    actor_name = fields.CharField(max_length=60)
    action = fields.CharField(max_length=60)
    subject = fields.CharField(max_length=80)
    reason = fields.CharField(max_length=200)
    detail = fields.JSONField[dict[str, object]]()
    source = fields.CharField(max_length=80)

    class Meta:
        table = "audit_entries"
        indexes = [("subject",), ("at",)]
