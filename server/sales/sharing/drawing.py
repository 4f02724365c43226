"""Composes a poster of 750×1334. Knows no tables."""

from __future__ import annotations

import io
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PosterFacts:
    """Everything that a poster says."""

    style: str
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
    agent_name: str
    avatar: bytes | None
    mini_code: bytes | None
    disclosures: tuple[str, ...]


def poster(facts: PosterFacts) -> bytes:
    """The poster as JPEG."""
    from PIL import Image  # noqa: PLC0415

    from server.sales.sharing import qr  # noqa: PLC0415

    sheet = Image.new("RGB", (750, 1334), "#ffffff")
    sheet.paste(Image.open(io.BytesIO(qr.png(facts.url))).convert("RGB").resize((300, 300)), (225, 900))
    out = io.BytesIO()
    sheet.save(out, "JPEG", quality=85)
    return out.getvalue()
