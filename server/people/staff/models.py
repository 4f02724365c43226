"""The people who run the platform."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class Staff(Model):
    """One member of staff. Five wrong passwords lock the login for 15 minutes."""

    id = fields.BigIntField(primary_key=True)
    login = fields.CharField(max_length=40, unique=True)
    display_name = fields.CharField(max_length=40)
    role = fields.CharField(max_length=12)
    password_hash = fields.CharField(max_length=200)
    must_change_password = fields.BooleanField(default=False)
    failed_logins = fields.IntField(default=0)
    locked_until = fields.DatetimeField(null=True)
    active = fields.BooleanField(default=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "staff"
