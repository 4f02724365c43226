"""Those who order. A customer is known by a phone that answered a code, and has no account."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class PhoneCode(Model):
    """A code sent to a phone for one purpose. Lives in the database, for any process may be asked about it."""

    id = fields.BigIntField(primary_key=True)
    phone_index = fields.CharField(max_length=40)
    purpose = fields.CharField(max_length=10)
    code_index = fields.CharField(max_length=40)
    """the code's blind index: six digits must not be guessable from a dump"""
    wrong_tries = fields.IntField(default=0)
    sent_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)
    ip = fields.CharField(max_length=45)

    class Meta:
        table = "phone_codes"
        indexes = [("phone_index", "purpose", "sent_at"), ("ip", "sent_at")]
