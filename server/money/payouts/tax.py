"""Tax that the platform withholds from an individual's withdrawal. Pure plug-ins; ask an accountant which applies.

Source: facts on 劳务报酬 withholding, 国家税务总局公告 2018 年第 61 号; payments for the same work in one month
count as one, or splitting them would dodge the tax.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from server.core.money import BPS, yuan

_EXEMPT_FEN = 800_00
_FLAT_ALLOWANCE_UP_TO_FEN = 4_000_00
_KEPT_BPS = 8_000
"""above 4,000 a fifth is taken off as cost"""
_FLAT_RATE_BPS = 2_000


@dataclass(frozen=True, slots=True)
class Month:
    """What the agent drew before in the same month, and what was withheld of it."""

    gross_fen: int = 0
    tax_fen: int = 0


@dataclass(frozen=True, slots=True)
class Tax:
    """What is withheld, under which rule, and how it was reckoned, in words."""

    rule: str
    """the rule's name and version"""
    tax_fen: int
    label: str
    """the kind of income; stands after 代扣个税"""
    formula: str


@dataclass(frozen=True, slots=True)
class _Band:
    up_to_fen: int | None
    rate_bps: int
    quick_fen: int
    """速算扣除数"""


_BANDS = (
    _Band(20_000_00, 2_000, 0),
    _Band(50_000_00, 3_000, 2_000_00),
    _Band(None, 4_000, 7_000_00),
)


def withhold(rule: str, gross_fen: int, before: Month) -> Tax:
    """The tax on `gross_fen` after what was drawn before in the month, rounded half up to the fen.

    `rule` is a name ("per_payment") or one that was stored ("per_payment/1"). Raises KeyError for an unknown one.
    """
    return _RULES[rule.partition("/")[0]](gross_fen, before)


def _none(gross_fen: int, before: Month) -> Tax:
    return Tax("none/1", 0, "不代扣", "按平台设置，不代扣个税")


def _per_payment(gross_fen: int, before: Month) -> Tax:
    total_fen = before.gross_fen + gross_fen
    whole_fen, formula = _on_one_payment(total_fen)
    tax_fen = max(0, whole_fen - before.tax_fen)
    if whole_fen:
        formula += f" − 已扣 {yuan(before.tax_fen)}"
    return Tax("per_payment/1", tax_fen, "劳务报酬", formula)


def _on_one_payment(total_fen: int) -> tuple[int, str]:
    spoken = f"本月累计 {yuan(total_fen)}"
    if total_fen <= _EXEMPT_FEN:
        return 0, f"{spoken}，不超过 {yuan(_EXEMPT_FEN)}，不扣税"
    if total_fen <= _FLAT_ALLOWANCE_UP_TO_FEN:
        tax_fen = _half_up((total_fen - _EXEMPT_FEN) * _FLAT_RATE_BPS, BPS)
        return tax_fen, f"（{spoken} − {yuan(_EXEMPT_FEN)}）× {_percent(_FLAT_RATE_BPS)}"
    # compared and rounded only once, in fen × bps
    taxable = total_fen * _KEPT_BPS
    band = next(band for band in _BANDS if band.up_to_fen is None or taxable <= band.up_to_fen * BPS)
    tax_fen = _half_up(taxable * band.rate_bps, BPS * BPS) - band.quick_fen
    quick = f" − 速算扣除 {yuan(band.quick_fen)}" if band.quick_fen else ""
    return tax_fen, f"{spoken} × {_percent(_KEPT_BPS)} × {_percent(band.rate_bps)}{quick}"


def _half_up(numerator: int, denominator: int) -> int:
    return (numerator + denominator // 2) // denominator


def _percent(rate_bps: int) -> str:
    return f"{rate_bps // 100}.{rate_bps % 100:02d}%"


_RULES: dict[str, Callable[[int, Month], Tax]] = {"none": _none, "per_payment": _per_payment}
