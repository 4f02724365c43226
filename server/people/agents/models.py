"""Those who share links and earn."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class Agent(Model):
    """One agent and the one above. Moves only through `standing.advance`."""

    id = fields.BigIntField(primary_key=True)
    openid = fields.CharField(max_length=64, unique=True)
    display_name = fields.CharField(max_length=40)
    avatar_key = fields.CharField(max_length=120, null=True)
    phone_sealed = fields.TextField()
    phone_index = fields.CharField(max_length=40, unique=True)
    phone_masked = fields.CharField(max_length=20)
    invite_code = fields.CharField(max_length=16, unique=True)
    upline: fields.ForeignKeyNullableRelation[Agent] = fields.ForeignKeyField(
        "haoka.Agent", related_name="downlines", null=True, on_delete=fields.RESTRICT
    )
    upline_id: int | None
    state = fields.CharField(max_length=10)
    state_reason = fields.CharField(max_length=200, default="")
    agreed_version = fields.CharField(max_length=20)
    demo = fields.BooleanField(default=False)
    applied_at = fields.DatetimeField()
    approved_at = fields.DatetimeField(null=True)

    class Meta:
        table = "agents"
        indexes = [("state", "applied_at")]


class AgentEvent(Model):
    """One move of an agent's standing, never changed."""

    id = fields.BigIntField(primary_key=True)
    agent: fields.ForeignKeyRelation[Agent] = fields.ForeignKeyField("haoka.Agent", related_name="events", on_delete=fields.CASCADE)
    before = fields.CharField(max_length=10)
    after = fields.CharField(max_length=10)
    reason = fields.CharField(max_length=200)
    actor_kind = fields.CharField(max_length=10)
    actor_name = fields.CharField(max_length=60)
    at = fields.DatetimeField()

    class Meta:
        table = "agent_events"
