"""The double-entry ledger: accounts, entries and postings. Nothing here is ever changed but a running balance."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model

from server.people.agents.models import Agent


class Account(Model):
    """A place where money can be, by code: "agent:12:available", "platform:commission_cost".

    `balance_fen` is kept only where people draw from it (`running`); other accounts are summed, so that no
    single row is written by every order. It is what came in less what went out; a debt's is below zero.
    """

    id = fields.BigIntField(primary_key=True)
    code = fields.CharField(max_length=60, unique=True)
    heading = fields.CharField(max_length=20)
    """the code's last part: "available", "commission_cost" """
    agent: fields.ForeignKeyNullableRelation[Agent] = fields.ForeignKeyField(
        "haoka.Agent", related_name="accounts", null=True, on_delete=fields.RESTRICT
    )
    agent_id: int | None
    running = fields.BooleanField()
    balance_fen = fields.BigIntField(default=0)

    class Meta:
        table = "ledger_accounts"
        indexes = [("agent_id", "heading"), ("heading",)]


class Entry(Model):
    """One event in the books. `reference` is unique: the same event is never booked twice."""

    id = fields.BigIntField(primary_key=True)
    reference = fields.CharField(max_length=100, unique=True)
    kind = fields.CharField(max_length=30)
    subject = fields.CharField(max_length=60, db_index=True)
    """the order or withdrawal that it is about"""
    reverses_id = fields.BigIntField(null=True, unique=True)
    actor_kind = fields.CharField(max_length=10)
    actor_name = fields.CharField(max_length=60)
    source = fields.CharField(max_length=80, default="")
    """where the act came from: a request id, a job's name"""
    note = fields.CharField(max_length=200, default="")
    """in words for people, as it was known when it was booked; no personal data"""
    at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "ledger_entries"


class LedgerPosting(Model):
    """Money from one account to another. `amount_fen` is above zero, the books sum to zero by construction."""

    id = fields.BigIntField(primary_key=True)
    entry: fields.ForeignKeyRelation[Entry] = fields.ForeignKeyField(
        "haoka.Entry", related_name="postings", on_delete=fields.RESTRICT
    )
    entry_id: int
    source: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "haoka.Account", related_name="outgoing", on_delete=fields.RESTRICT
    )
    source_id: int
    destination: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "haoka.Account", related_name="incoming", on_delete=fields.RESTRICT
    )
    destination_id: int
    amount_fen = fields.BigIntField()
    memo = fields.CharField(max_length=20, default="")
    """whose part it is, in a word: 成交, 上级"""

    class Meta:
        table = "ledger_postings"
        indexes = [("entry_id",), ("source_id",), ("destination_id",)]
