"""Who is signed in."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class Session(Model):
    """A signed-in agent, guest, customer or member of staff, the token itself is not stored."""

    id = fields.BigIntField(primary_key=True)
    token_hash = fields.CharField(max_length=64, unique=True)
    audience = fields.CharField(max_length=10)
    subject = fields.CharField(max_length=80)
    """the staff or agent id, a guest's openid, or a customer's phone index"""
    csrf_token = fields.CharField(max_length=64, default="")
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "sessions"
        indexes = [("audience", "subject")]
