"""Who earns what on a sale: rules, frozen quotes, evidence."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model

from server.goods.catalog.models import Plan
from server.people.agents.models import Agent


class CommissionRule(Model):
    """What each level earns on one card of a plan. A published version is never changed."""

    id = fields.BigIntField(primary_key=True)
    plan: fields.ForeignKeyRelation[Plan] = fields.ForeignKeyField(
        "haoka.Plan", related_name="commission_rules", on_delete=fields.CASCADE
    )
    plan_id: int
    version = fields.IntField()
    levels_fen = fields.JSONField[list[int]]()
    """first the seller's, then the upline's"""
    platform_income_fen = fields.BigIntField()
    activate_within_days = fields.IntField()
    first_charge_fen = fields.BigIntField()
    """0: no first charge is asked"""
    timing = fields.CharField(max_length=12)
    published_at = fields.DatetimeField()

    class Meta:
        table = "commission_rules"
        unique_together = [("plan", "version")]


class CommissionSale(Model):
    """One sale with its rule, frozen when the order was placed. `reference` is the order's number.

    States: quoted → pending (activated) → settled; revoked from any of them.
    """

    id = fields.BigIntField(primary_key=True)
    reference = fields.CharField(max_length=24, unique=True)
    rule: fields.ForeignKeyRelation[CommissionRule] = fields.ForeignKeyField(
        "haoka.CommissionRule", related_name="sales", on_delete=fields.RESTRICT
    )
    rule_id: int
    plan_name = fields.CharField(max_length=40)
    state = fields.CharField(max_length=10)
    placed_at = fields.DatetimeField()
    activated_on = fields.DateField(null=True)
    accrued_at = fields.DatetimeField(null=True)
    settled_at = fields.DatetimeField(null=True)
    revoked_at = fields.DatetimeField(null=True)
    revoke_reason = fields.CharField(max_length=200, default="")
    due_on = fields.DateField(null=True)
    """the first day on which it may be settled; known from activation on"""
    round = fields.IntField(default=1)
    """a revoked sale that is activated again is booked under the next round's references"""

    class Meta:
        table = "commission_sales"
        indexes = [("state", "due_on")]


class CommissionShare(Model):
    """What one agent gets of a sale."""

    id = fields.BigIntField(primary_key=True)
    sale: fields.ForeignKeyRelation[CommissionSale] = fields.ForeignKeyField(
        "haoka.CommissionSale", related_name="shares", on_delete=fields.CASCADE
    )
    sale_id: int
    level = fields.IntField()
    """1: the seller, 2: the one above"""
    agent: fields.ForeignKeyRelation[Agent] = fields.ForeignKeyField(
        "haoka.Agent", related_name="shares", on_delete=fields.RESTRICT
    )
    agent_id: int
    amount_fen = fields.BigIntField()

    class Meta:
        table = "commission_shares"
        unique_together = [("sale", "level")]
        indexes = [("agent_id", "sale_id")]


class CommissionEvidence(Model):
    """What is known of one condition of a sale: met, not met, no row means unknown."""

    id = fields.BigIntField(primary_key=True)
    sale: fields.ForeignKeyRelation[CommissionSale] = fields.ForeignKeyField(
        "haoka.CommissionSale", related_name="evidence", on_delete=fields.CASCADE
    )
    sale_id: int
    condition = fields.CharField(max_length=24)
    met = fields.BooleanField()
    detail = fields.CharField(max_length=200)
    source = fields.CharField(max_length=80)
    at = fields.DatetimeField()

    class Meta:
        table = "commission_evidence"
        unique_together = [("sale", "condition")]
