"""Facts that must not be lost."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class OutboxFact(Model):
    """Something that happened ("order.shipped"), written in the transaction in which it happened.

    A worker leases due facts, reacts, and marks them done; `attempts` grows and `due_at` moves on failure.
    """

    id = fields.BigIntField(primary_key=True)
    fact = fields.CharField(max_length=60)
    subject = fields.CharField(max_length=80)
    body = fields.JSONField[dict[str, object]]()
    happened_at = fields.DatetimeField()
    due_at = fields.DatetimeField()
    attempts = fields.IntField(default=0)
    leased_by = fields.CharField(max_length=40, null=True)
    leased_until = fields.DatetimeField(null=True)
    done_at = fields.DatetimeField(null=True)
    last_error = fields.CharField(max_length=300, default="")

    class Meta:
        table = "outbox_facts"
        indexes = [("done_at", "due_at")]
