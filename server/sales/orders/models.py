"""Orders: what the customer asked for, frozen, and every move of the four axes."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model

from server.goods.catalog.models import Plan, PlanVersion
from server.goods.numbers.models import PhoneNumber
from server.people.agents.models import Agent
from server.sales.sharing.models import Link


class Order(Model):
    """One order. The states move only through `transitions.advance`, the quote never moves."""

    id = fields.BigIntField(primary_key=True)
    order_no = fields.CharField(max_length=24, unique=True)
    plan: fields.ForeignKeyRelation[Plan] = fields.ForeignKeyField("haoka.Plan", related_name="orders", on_delete=fields.RESTRICT)
    plan_id: int
    plan_version: fields.ForeignKeyRelation[PlanVersion] = fields.ForeignKeyField(
        "haoka.PlanVersion", related_name="orders", on_delete=fields.RESTRICT
    )
    plan_version_id: int
    plan_name = fields.CharField(max_length=40)
    operator = fields.CharField(max_length=12)
    number: fields.ForeignKeyNullableRelation[PhoneNumber] = fields.ForeignKeyField(
        "haoka.PhoneNumber", related_name="orders", null=True, on_delete=fields.RESTRICT
    )
    number_id: int | None
    number_digits = fields.CharField(max_length=11, default="")
    """the number that was ordered, kept when a rejected order frees it"""
    link: fields.ForeignKeyRelation[Link] = fields.ForeignKeyField("haoka.Link", related_name="orders", on_delete=fields.RESTRICT)
    link_id: int
    agent: fields.ForeignKeyRelation[Agent] = fields.ForeignKeyField("haoka.Agent", related_name="orders", on_delete=fields.RESTRICT)
    agent_id: int
    visitor = fields.CharField(max_length=40)
    entry_label = fields.CharField(max_length=40)

    name_sealed = fields.TextField()
    name_masked = fields.CharField(max_length=40)
    id_number_sealed = fields.TextField()
    id_number_masked = fields.CharField(max_length=20)
    person_index = fields.CharField(max_length=40, db_index=True)
    phone_sealed = fields.TextField()
    phone_masked = fields.CharField(max_length=20)
    phone_index = fields.CharField(max_length=40)
    phone_tail = fields.CharField(max_length=4)
    address_sealed = fields.TextField()
    district_code = fields.CharField(max_length=6)
    region = fields.CharField(max_length=60)
    age = fields.IntField()
    gender = fields.CharField(max_length=6)

    order_state = fields.CharField(max_length=12)
    material_state = fields.CharField(max_length=12)
    card_state = fields.CharField(max_length=12)
    settlement_state = fields.CharField(max_length=12)

    quote = fields.JSONField[dict[str, object]]()
    """the chain and each share as they were when it was placed; `verify` holds the ledger against it"""
    checks = fields.JSONField[list[dict[str, object]]]()
    """what the risk check found when it was placed"""
    reject_code = fields.CharField(max_length=30, default="")
    reject_note = fields.CharField(max_length=200, default="")
    first_charge_fen = fields.BigIntField(default=0)
    demo = fields.BooleanField(default=False)
    placed_at = fields.DatetimeField()
    shipped_at = fields.DatetimeField(null=True)
    activated_at = fields.DatetimeField(null=True)
    charged_at = fields.DatetimeField(null=True)

    class Meta:
        table = "orders"
        indexes = [
            ("order_state", "placed_at"),
            ("agent_id", "placed_at"),
            ("phone_index", "placed_at"),
            ("number_digits",),
            ("phone_tail",),
            ("placed_at",),
            ("activated_at",),
        ]


class OrderEvent(Model):
    """One move of one axis, or a late push that was only logged (`applied` false). Never changed."""

    id = fields.BigIntField(primary_key=True)
    order: fields.ForeignKeyRelation[Order] = fields.ForeignKeyField("haoka.Order", related_name="events", on_delete=fields.CASCADE)
    order_id: int
    axis = fields.CharField(max_length=10)
    before = fields.CharField(max_length=12)
    after = fields.CharField(max_length=12)
    reason = fields.CharField(max_length=200)
    actor_kind = fields.CharField(max_length=10)
    actor_id = fields.BigIntField(null=True)
    actor_name = fields.CharField(max_length=60)
    source = fields.CharField(max_length=80)
    applied = fields.BooleanField(default=True)
    at = fields.DatetimeField()

    class Meta:
        table = "order_events"


class OrderConsent(Model):
    """One consent that was given with an order: kind, version and the text itself."""

    id = fields.BigIntField(primary_key=True)
    order: fields.ForeignKeyRelation[Order] = fields.ForeignKeyField("haoka.Order", related_name="consents", on_delete=fields.CASCADE)
    kind = fields.CharField(max_length=12)
    version = fields.CharField(max_length=20)
    text_hash = fields.CharField(max_length=64)
    at = fields.DatetimeField()

    class Meta:
        table = "order_consents"
        unique_together = [("order", "kind")]


class ConsentTextVersion(Model):
    """A consent's text as it was shown, kept for ever, once a version."""

    hash = fields.CharField(max_length=64, primary_key=True)
    kind = fields.CharField(max_length=12)
    version = fields.CharField(max_length=20)
    title = fields.CharField(max_length=60)
    text = fields.TextField()

    class Meta:
        table = "consent_texts"


class PersonSlot(Model):
    """A person's place at an operator: unique, so that two orders at once cannot pass "at most five"."""

    id = fields.BigIntField(primary_key=True)
    operator = fields.CharField(max_length=12)
    person_index = fields.CharField(max_length=40)
    slot = fields.IntField()
    order_no = fields.CharField(max_length=24, unique=True)

    class Meta:
        table = "person_slots"
        unique_together = [("operator", "person_index", "slot")]
