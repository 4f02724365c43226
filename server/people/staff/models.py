"""The people who run the platform."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class Staff(Model):
    """One member of staff. Wrong passwords are counted in base/limits, for logins that don't exist too."""

    id = fields.BigIntField(primary_key=True)
    login = fields.CharField(max_length=40, unique=True)
    display_name = fields.CharField(max_length=40)
    role = fields.CharField(max_length=12)
    password_hash = fields.CharField(max_length=200)
    must_change_password = fields.BooleanField(default=False)
    active = fields.BooleanField(default=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "staff"
