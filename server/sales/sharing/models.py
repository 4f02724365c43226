"""Links that agents share, and who opened them."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model

from server.goods.catalog.models import Plan
from server.goods.numbers.models import PhoneNumber
from server.people.agents.models import Agent


class Link(Model):
    """An agent's link to a plan, with or without a number. The same choice gives the same link again."""

    id = fields.BigIntField(primary_key=True)
    code = fields.CharField(max_length=12, unique=True)
    agent: fields.ForeignKeyRelation[Agent] = fields.ForeignKeyField("haoka.Agent", related_name="links", on_delete=fields.RESTRICT)
    agent_id: int
    plan: fields.ForeignKeyRelation[Plan] = fields.ForeignKeyField("haoka.Plan", related_name="links", on_delete=fields.RESTRICT)
    plan_id: int
    number: fields.ForeignKeyNullableRelation[PhoneNumber] = fields.ForeignKeyField(
        "haoka.PhoneNumber", related_name="links", null=True, on_delete=fields.SET_NULL
    )
    number_id: int | None
    choice = fields.CharField(max_length=60, unique=True)
    """agent, plan and number in one key: what makes a link the same"""
    created_at = fields.DatetimeField()

    class Meta:
        table = "links"


class LinkVisit(Model):
    """One visitor of a link on one day, with how often, counters come from here, no row is written by every visit of all."""

    id = fields.BigIntField(primary_key=True)
    link: fields.ForeignKeyRelation[Link] = fields.ForeignKeyField("haoka.Link", related_name="visits", on_delete=fields.CASCADE)
    link_id: int
    day = fields.DateField()
    visitor = fields.CharField(max_length=40)
    views = fields.IntField(default=1)
    first_at = fields.DatetimeField()

    class Meta:
        table = "link_visits"
        unique_together = [("link", "day", "visitor")]
        indexes = [("day",)]
