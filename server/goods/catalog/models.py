"""Plans that are for sale, and every version that was ever published."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class Plan(Model):
    """A plan by its name. `draft` is what staff edit, customers see `current_version` only."""

    id = fields.BigIntField(primary_key=True)
    name = fields.CharField(max_length=40)
    operator = fields.CharField(max_length=12)
    status = fields.CharField(max_length=10)
    draft = fields.JSONField[dict[str, object]]()
    current_version = fields.IntField(default=0)
    demo = fields.BooleanField(default=False)
    created_at = fields.DatetimeField()
    changed_at = fields.DatetimeField()

    class Meta:
        table = "plans"
        indexes = [("status",)]


class PlanVersion(Model):
    """What was published once and is never changed: orders point here."""

    id = fields.BigIntField(primary_key=True)
    plan: fields.ForeignKeyRelation[Plan] = fields.ForeignKeyField("haoka.Plan", related_name="versions", on_delete=fields.RESTRICT)
    plan_id: int
    version = fields.IntField()
    terms = fields.JSONField[dict[str, object]]()
    published_at = fields.DatetimeField()
    published_by = fields.CharField(max_length=60)

    class Meta:
        table = "plan_versions"
        unique_together = [("plan", "version")]
