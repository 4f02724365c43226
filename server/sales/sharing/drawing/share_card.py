"""The square picture of a share card in WeChat: what it is and what it costs, legible at the size of a thumb."""

from __future__ import annotations

from server.core.money import yuan
from server.sales.sharing.drawing.canvas import Canvas, baseline
from server.sales.sharing.drawing.facts import PosterFacts
from server.sales.sharing.drawing.palettes import PALETTES, Tones
from server.sales.sharing.drawing.typesetting import clean, fitted, width
from server.sales.sharing.fonts import Face

SIDE = 500


def draw_share_card(facts: PosterFacts) -> Canvas:
    tones = PALETTES["plain"].card
    canvas = Canvas((SIDE, SIDE), tones.ground)
    if facts.number_parts:
        for index, row in enumerate(facts.number_parts):
            colour = tones.accent if index == len(facts.number_parts) - 1 else tones.text
            canvas.text(34, 168 + 150 * index, row, Face.BOLD, 184, colour, -0.03 * 184)
        return canvas
    _plan(canvas, facts, tones)
    return canvas


def _plan(canvas: Canvas, facts: PosterFacts, tones: Tones) -> None:
    name, size = fitted(clean(facts.plan_name), Face.BOLD, 60, SIDE - 80)
    canvas.line(40, 36, 80, name, Face.BOLD, size, tones.text)
    whole, _, cents = yuan(facts.monthly_fee_fen).partition(".")
    size = 208
    while width(whole, Face.BOLD, size, -0.045 * size) + width(".00", Face.BOLD, 72) > SIDE - 70:
        size -= 8
    pen = canvas.text(30, 330, whole, Face.BOLD, size, tones.text, -0.045 * size)
    canvas.text(pen - 2, 330, f".{cents}", Face.BOLD, 72, tones.text, -0.03 * 72)
    held = [f"{facts.data_gb}G 流量" if facts.data_gb else "", f"{facts.voice_minutes} 分钟" if facts.voice_minutes else ""]
    text, size = fitted("，".join(["元 / 月", *(one for one in held if one)]), Face.REGULAR, 44, SIDE - 80)
    canvas.text(40, baseline(384, 60, size), text, Face.REGULAR, size, tones.muted)
