"""Money is a whole number of fen. Nothing here knows a float."""

from __future__ import annotations

from collections.abc import Sequence

BPS = 10_000
"""basis points in one whole"""


def yuan(fen: int) -> str:
    """For people: 128640 → "1,286.40"; a true minus sign before a debt."""
    sign = "−" if fen < 0 else ""
    whole, cents = divmod(abs(fen), 100)
    return f"{sign}{whole:,}.{cents:02d}"


def portion(amount_fen: int, rate_bps: int) -> int:
    """`rate_bps` of `amount_fen`, rounded half up to the fen (both not negative)."""
    if amount_fen < 0 or rate_bps < 0:
        raise ValueError("portion takes amounts and rates that are not negative")
    return (amount_fen * rate_bps + BPS // 2) // BPS


def split(total_fen: int, weights: Sequence[int]) -> list[int]:
    """Divide a total without losing a fen; what does not divide goes to the last weight that is not 0.

    The last share is the upper level's: the trade gives it the remainder.
    """
    whole = sum(weights)
    if total_fen < 0 or whole <= 0 or any(weight < 0 for weight in weights):
        raise ValueError("split takes a total that is not negative and weights with a positive sum")
    shares = [total_fen * weight // whole for weight in weights]
    last = max(index for index, weight in enumerate(weights) if weight)
    shares[last] += total_fen - sum(shares)
    return shares
