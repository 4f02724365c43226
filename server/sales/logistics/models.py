"""Parcels under way."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model

from server.sales.orders.models import Order


class Shipment(Model):
    """The parcel of an order. A corrected shipment is closed and a new one opened."""

    id = fields.BigIntField(primary_key=True)
    order: fields.ForeignKeyRelation[Order] = fields.ForeignKeyField("haoka.Order", related_name="shipments", on_delete=fields.CASCADE)
    order_id: int
    carrier = fields.CharField(max_length=20)
    waybill = fields.CharField(max_length=40, db_index=True)
    current = fields.BooleanField(default=True)
    shipped_at = fields.DatetimeField()
    signed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "shipments"
