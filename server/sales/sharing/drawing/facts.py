"""What a poster says, as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from server.core.money import yuan


@dataclass(frozen=True, slots=True)
class PosterFacts:
    """Everything that a poster says; money in fen. What is 0, "" or None is left out of the picture."""

    style: str
    """plain, jade or night"""
    url: str
    plan_name: str
    operator_name: str
    monthly_fee_fen: int
    promo_months: int | None
    later_fee_fen: int | None
    data_gb: int
    directed_data_gb: int
    voice_minutes: int
    number_parts: tuple[str, ...] | None
    """3-4-4; None makes the plan's poster, otherwise it is the number's"""
    agent_name: str
    avatar: bytes | None
    """a picture file; None, or one that does not open, shows the name's first letter"""
    mini_code: bytes | None
    """a 小程序码, drawn beside the QR"""
    disclosures: tuple[str, ...]
    """what must be said, the weightiest first; each a sentence, with or without its full stop"""
    company_name: str = ""
    first_charge_fen: int = 0
    choose_number: bool = True
    number_region: str = ""
    number_phrase: str = ""
    """a few Han characters set upright beside the number"""
    number_price_fen: int = 0
    number_prestore_fen: int = 0
    number_min_spend_fen: int = 0
    number_contract_months: int = 0

    @property
    def later_fee(self) -> int | None:
        """The fee after the promotion; None where the price never changes."""
        return self.later_fee_fen if self.promo_months else None

    def law(self) -> Iterator[str]:
        """The sentences of the small print, in the order of their weight."""
        if self.number_parts:
            first_charge = f"，首充 {yuan(self.first_charge_fen)} 元" if self.first_charge_fen else ""
            yield f"{self.plan_name}每月 {yuan(self.monthly_fee_fen)} 元{first_charge}"
        yield from self.disclosures
        by_whom = f"，{self.company_name}受托推广" if self.company_name else ""
        yield f"套餐由{self.operator_name}提供{by_whom}"
