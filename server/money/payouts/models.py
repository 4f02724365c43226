"""Agents draw what they earned."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model

from server.people.agents.models import Agent


class Withdrawal(Model):
    """One request. The gross is held from the moment of asking, net = gross − fee − tax.

    States: requested → approved → paid; refused and cancelled give the money back.
    """

    id = fields.BigIntField(primary_key=True)
    withdrawal_no = fields.CharField(max_length=24, unique=True)
    agent: fields.ForeignKeyRelation[Agent] = fields.ForeignKeyField(
        "haoka.Agent", related_name="withdrawals", on_delete=fields.RESTRICT
    )
    agent_id: int
    gross_fen = fields.BigIntField()
    fee_fen = fields.BigIntField()
    tax_fen = fields.BigIntField()
    net_fen = fields.BigIntField()
    fee_label = fields.CharField(max_length=60)
    tax_rule = fields.CharField(max_length=24)
    tax_label = fields.CharField(max_length=60)
    tax_formula = fields.CharField(max_length=160)
    method = fields.CharField(max_length=10)
    bank_name = fields.CharField(max_length=40, default="")
    account_sealed = fields.TextField()
    account_index = fields.CharField(max_length=40)
    """blind: tells whether the payee changed, and whether another agent uses the same account"""
    holder_name_sealed = fields.TextField()
    payee_label = fields.CharField(max_length=80)
    """masked, for every screen"""
    state = fields.CharField(max_length=10)
    refusal = fields.CharField(max_length=200, default="")
    slip_no = fields.CharField(max_length=64, default="")
    requested_at = fields.DatetimeField()
    approved_at = fields.DatetimeField(null=True)
    closed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "withdrawals"
        indexes = [("state", "requested_at"), ("agent_id", "requested_at"), ("account_index",)]


class WithdrawalEvent(Model):
    """One move of a withdrawal, never changed."""

    id = fields.BigIntField(primary_key=True)
    withdrawal: fields.ForeignKeyRelation[Withdrawal] = fields.ForeignKeyField(
        "haoka.Withdrawal", related_name="events", on_delete=fields.CASCADE
    )
    before = fields.CharField(max_length=10)
    after = fields.CharField(max_length=10)
    reason = fields.CharField(max_length=200)
    actor_kind = fields.CharField(max_length=10)
    actor_id = fields.BigIntField(null=True)
    actor_name = fields.CharField(max_length=60)
    at = fields.DatetimeField()

    class Meta:
        table = "withdrawal_events"
        indexes = [("withdrawal_id",)]
