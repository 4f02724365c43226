"""Composes posters of 750×1334, and the share card's square, as JPEG. Knows no tables; brings Pillow with the first one."""

from __future__ import annotations

from server.sales.sharing.drawing.facts import PosterFacts

__all__ = ["EDITION", "PosterFacts", "card", "poster"]

EDITION = 1
"""raised whenever a poster would look different: what keeps drawn posters puts it in their names"""


def poster(facts: PosterFacts) -> bytes:
    """A number's poster where the facts hold a number, otherwise the plan's. About 15 ms of CPU. Raises FontsMissing."""
    # Pillow, fonts and glyphs come to about 30 MB, which a worker that draws nothing need not hold.
    from server.sales.sharing.drawing.number_poster import draw_number_poster  # noqa: PLC0415
    from server.sales.sharing.drawing.plan_poster import draw_plan_poster  # noqa: PLC0415

    return (draw_number_poster if facts.number_parts else draw_plan_poster)(facts).jpeg()


def card(facts: PosterFacts) -> bytes:
    """The share card's picture, 500×500, without agent and code. Raises FontsMissing."""
    from server.sales.sharing.drawing.share_card import draw_share_card  # noqa: PLC0415

    return draw_share_card(facts).jpeg()
