"""A number as customers and agents see it: grouped, with what it costs beyond the plan said in words."""

from __future__ import annotations

from functools import cache

from server.core import phones
from server.core.money import yuan
from server.goods.numbers import carriers, patterns, places
from server.goods.numbers.searching import ChoosableNumber
from server.web.shapes import NumberOffer, PatternChip


def offer(number: ChoosableNumber) -> NumberOffer:
    """The number with its note, e.g. "低消 29.00，预存 120.00"."""
    extra = cost_note(number)
    return NumberOffer(
        id=number.id,
        digits=number.digits,
        parts=phones.grouped(number.digits),
        pattern=number.pattern or None,
        pattern_label=patterns.label(number.pattern) if number.pattern else None,
        carrier_name=carriers.name(number.carrier),
        region=places.label(number.province, number.city),
        price_fen=number.price_fen,
        prestore_fen=number.prestore_fen,
        min_spend_fen=number.min_spend_fen,
        contract_months=number.contract_months,
        costs_more=bool(extra),
        note=extra or "不另收费",
    )


def cost_note(number: ChoosableNumber) -> str:
    """What the number itself costs; "" for nothing."""
    parts = [("号费", number.price_fen), ("低消", number.min_spend_fen), ("预存", number.prestore_fen)]
    return "，".join(f"{label} {yuan(fen)}" for label, fen in parts if fen)


@cache
def chips() -> list[PatternChip]:
    """The filters by pattern, in the order of how often they are wanted."""
    return [PatternChip(pattern=chip.code, label=chip.label, example=chip.example) for chip in patterns.CHIPS]
