"""Numbers, the pools that they lie in, and everything that happened to each."""

from __future__ import annotations

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

from server.goods.catalog.models import Plan


class NumberPool(Model):
    """Numbers of one source that are sold alike."""

    id = fields.BigIntField(primary_key=True)
    name = fields.CharField(max_length=40, unique=True)
    demo = fields.BooleanField(default=False)
    created_at = fields.DatetimeField()

    class Meta:
        table = "number_pools"


class PlanPool(Model):
    """A plan sells from this pool."""

    id = fields.BigIntField(primary_key=True)
    plan: fields.ForeignKeyRelation[Plan] = fields.ForeignKeyField("haoka.Plan", related_name="pools", on_delete=fields.CASCADE)
    plan_id: int
    pool: fields.ForeignKeyRelation[NumberPool] = fields.ForeignKeyField(
        "haoka.NumberPool", related_name="plans", on_delete=fields.CASCADE
    )
    pool_id: int

    class Meta:
        table = "plan_pools"
        unique_together = [("plan", "pool")]


class PhoneNumber(Model):
    """One number in stock.

    `holder` is who has it: "visitor:…" until `held_until`, then "order:NO" without a limit.
    `reversed_digits` serves the search by tail, `random_key` the fresh random batch.
    """

    id = fields.BigIntField(primary_key=True)
    digits = fields.CharField(max_length=11, unique=True)
    reversed_digits = fields.CharField(max_length=11)
    random_key = fields.IntField()
    """0 … 2^31 − 1, drawn once"""
    pool: fields.ForeignKeyRelation[NumberPool] = fields.ForeignKeyField(
        "haoka.NumberPool", related_name="numbers", on_delete=fields.RESTRICT
    )
    pool_id: int
    carrier = fields.CharField(max_length=12)
    province = fields.CharField(max_length=20)
    city = fields.CharField(max_length=30)
    pattern = fields.CharField(max_length=8, default="")
    """the best pattern of the tail, e.g. AABB; "" for none"""
    price_fen = fields.BigIntField(default=0)
    prestore_fen = fields.BigIntField(default=0)
    min_spend_fen = fields.BigIntField(default=0)
    contract_months = fields.IntField(default=0)
    status = fields.CharField(max_length=10)
    locked = fields.BooleanField(default=False)
    holder = fields.CharField(max_length=60, default="")
    held_until = fields.DatetimeField(null=True)
    batch_id = fields.BigIntField(null=True)
    """the import that brought it"""

    class Meta:
        table = "phone_numbers"
        indexes = [
            Index(fields=("pool_id", "status", "random_key"), name="idx_number_random"),
            Index(fields=("pool_id", "status", "pattern", "random_key"), name="idx_number_pattern"),
            Index(fields=("reversed_digits",), name="idx_number_tail"),
            Index(fields=("status", "held_until"), name="idx_number_held"),
            Index(fields=("holder",), name="idx_number_holder"),
            Index(fields=("locked", "pool_id", "status"), name="idx_number_locked"),
        ]


class NumberEvent(Model):
    """One move of a number, never changed. `number_id` has no foreign key: millions are written in bulk."""

    id = fields.BigIntField(primary_key=True)
    number_id = fields.BigIntField()
    before = fields.CharField(max_length=10)
    after = fields.CharField(max_length=10)
    holder = fields.CharField(max_length=60)
    reason = fields.CharField(max_length=200)
    actor_kind = fields.CharField(max_length=10)
    actor_name = fields.CharField(max_length=60)
    at = fields.DatetimeField()

    class Meta:
        table = "number_events"
        indexes = [Index(fields=("number_id",), name="idx_number_event")]
