"""The poster of one number: the number fills it, its price and terms stand below."""

from __future__ import annotations

from server.core.money import yuan
from server.sales.sharing.drawing.canvas import Canvas, baseline
from server.sales.sharing.drawing.facts import PosterFacts
from server.sales.sharing.drawing.palettes import PALETTES, Tones
from server.sales.sharing.drawing.plan_poster import SIZE
from server.sales.sharing.drawing.small_print import draw_small_print, set_small_print
from server.sales.sharing.drawing.typesetting import clean, fitted, glyph
from server.sales.sharing.fonts import Face


def draw_number_poster(facts: PosterFacts) -> Canvas:
    palette = PALETTES[facts.style]
    canvas = Canvas(SIZE, palette.sheet.ground)
    small_print = set_small_print(facts)
    squeeze = max(0, len(small_print) - 3) * 36
    _heading(canvas, facts, palette.sheet)
    _digits(canvas, facts, palette.sheet, squeeze)
    top = 950 - squeeze
    canvas.card((0, top, 750, 1334 - top + 40), palette.pane.ground, cut=72, radius=0)
    _agent(canvas, facts, palette.pane, top)
    draw_small_print(canvas, small_print, 1196 - squeeze, 36, palette.pane.muted)
    return canvas


def _heading(canvas: Canvas, facts: PosterFacts, tones: Tones) -> None:
    pen = canvas.line(60, 64, 48, clean(facts.operator_name), Face.BOLD, 32, tones.text) + 20
    where = "，".join(part for part in (clean(facts.number_region), clean(facts.plan_name)) if part)
    text, size = fitted(where, Face.REGULAR, 32, 690 - pen)
    canvas.line(pen, 64, 48, text, Face.REGULAR, size, tones.muted)


def _digits(canvas: Canvas, facts: PosterFacts, tones: Tones, squeeze: int) -> None:
    """Three rows, the last in the accent's colour."""
    rows = facts.number_parts or ()
    height = 258 - squeeze / 3
    size = round(287 * height / 258)
    for index, row in enumerate(rows):
        colour = tones.accent if index == len(rows) - 1 else tones.text
        canvas.text(50, baseline(126 + index * height, height, size), row, Face.BOLD, size, colour, -0.03 * size)
    if facts.mini_code and canvas.picture(facts.mini_code, 558, 172, 132):
        canvas.centred(624, 316, 36, "微信小程序", Face.REGULAR, 24, tones.muted)
    else:
        _upright(canvas, facts.number_phrase, tones)


def _upright(canvas: Canvas, phrase: str, tones: Tones) -> None:
    """A few characters from top to bottom, right of the first row."""
    for index, sign in enumerate(clean(phrase)[:7]):
        drawn = glyph(Face.SERIF, 34, sign)
        if drawn.mask is not None:
            canvas.text(647, 196 + 35 * index, sign, Face.SERIF, 34, tones.muted)


def _agent(canvas: Canvas, facts: PosterFacts, tones: Tones, top: int) -> None:
    left = canvas.code(facts.url, right=690, middle=top + 136, room=206)
    name = clean(facts.agent_name) or clean(facts.company_name) or "号卡顾问"
    canvas.face(facts.avatar, name, 60, top + 46, 80)
    room = left - 16 - 160
    text, size = fitted(name, Face.BOLD, 30, room)
    canvas.line(160, top + 46, 42, text, Face.BOLD, size, tones.text)
    hint, size = fitted("先到先得，扫码看还在不在", Face.REGULAR, 26, room)
    canvas.line(160, top + 92, 38, hint, Face.REGULAR, size, tones.muted)
    for index, (said, face, colour) in enumerate(_terms(facts, tones)[:2]):
        text, size = fitted(said, face, 28, left - 16 - 60)
        canvas.line(60, top + 146 + 42 * index, 42, text, face, size, colour)


def _terms(facts: PosterFacts, tones: Tones) -> list[tuple[str, Face, tuple[int, int, int]]]:
    """What the number costs beyond the plan, the dearest promise first."""
    said = []
    if facts.number_min_spend_fen:
        months = f"，为期 {facts.number_contract_months} 个月" if facts.number_contract_months else ""
        said.append((f"每月最低 {yuan(facts.number_min_spend_fen)} 元{months}", Face.BOLD, tones.rise))
    once = [("号码费", facts.number_price_fen), ("预存", facts.number_prestore_fen)]
    paid = "，".join(f"{label} {yuan(fen)} 元" for label, fen in once if fen)
    if paid:
        said.append((paid, Face.REGULAR if said else Face.BOLD, tones.text if said else tones.rise))
    if not said:
        said.append(("这个号码不另收费", Face.BOLD, tones.text))
    if facts.first_charge_fen:
        said.append((f"首充 {yuan(facts.first_charge_fen)} 元，激活当天充", Face.REGULAR, tones.text))
    return said
