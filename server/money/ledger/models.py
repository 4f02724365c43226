"""The double-entry ledger: accounts, entries and postings. Nothing here is ever changed but a running balance."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class Account(Model):
    """A place where money can be, by code: "agent:12:available", "platform:commission_cost".

    `balance_fen` is kept only where people draw from it (`running`); other accounts are summed, so that no
    single row is written by every order.
    """

    id = fields.BigIntField(primary_key=True)
    code = fields.CharField(max_length=60, unique=True)
    running = fields.BooleanField()
    balance_fen = fields.BigIntField(default=0)

    class Meta:
        table = "ledger_accounts"


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
    at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "ledger_entries"


class LedgerPosting(Model):
    """Money from one account to another. `amount_fen` is above zero; the books sum to zero by construction."""

    id = fields.BigIntField(primary_key=True)
    entry: fields.ForeignKeyRelation[Entry] = fields.ForeignKeyField("haoka.Entry", related_name="postings", on_delete=fields.RESTRICT)
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

    class Meta:
        table = "ledger_postings"
