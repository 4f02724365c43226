"""Requests that were answered once and must not be done twice."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class AnsweredRequest(Model):
    """The first answer to (actor, key), written in the verb's own transaction."""

    id = fields.BigIntField(primary_key=True)
    actor = fields.CharField(max_length=80)
    key = fields.CharField(max_length=64)
    body_hash = fields.CharField(max_length=64)
    answer = fields.JSONField[dict[str, object]]()
    at = fields.DatetimeField()

    class Meta:
        table = "answered_requests"
        unique_together = [("actor", "key")]
