"""The poster of a plan: its price as the largest thing, what it becomes, what it holds."""

from __future__ import annotations

from server.core.money import yuan
from server.sales.sharing.drawing.canvas import Canvas, baseline
from server.sales.sharing.drawing.facts import PosterFacts
from server.sales.sharing.drawing.palettes import PALETTES, Tones
from server.sales.sharing.drawing.small_print import draw_small_print, set_small_print
from server.sales.sharing.drawing.typesetting import clean, fitted, lines, width
from server.sales.sharing.fonts import Face

SIZE = (750, 1334)
_HEADLINE = ("一张卡，", "把账算在前头。")
_LEFT, _COLUMNS, _ROOM = 84, (84, 277, 470), 582


def draw_plan_poster(facts: PosterFacts) -> Canvas:
    palette = PALETTES[facts.style]
    canvas = Canvas(SIZE, palette.sheet.ground)
    small_print = set_small_print(facts)
    # The small print takes the room it needs from the price, which is the only thing with some to spare.
    squeeze = max(0, len(small_print) - 3) * 38
    _headline(canvas, facts, palette.sheet)
    _card(canvas, facts, palette.card, squeeze)
    _agent(canvas, facts, palette.sheet, 952 - squeeze)
    draw_small_print(canvas, small_print, 1194 - squeeze, 38, palette.sheet.muted)
    return canvas


def _headline(canvas: Canvas, facts: PosterFacts, tones: Tones) -> None:
    for index, line in enumerate(_HEADLINE):
        canvas.line(60, 48 + 84 * index, 84, line, Face.SERIF, 64, tones.text)
    if facts.mini_code and canvas.picture(facts.mini_code, 562, 44, 132):
        canvas.centred(628, 188, 36, "微信小程序", Face.REGULAR, 24, tones.muted)


def _card(canvas: Canvas, facts: PosterFacts, tones: Tones, squeeze: int) -> None:
    canvas.card((40, 244, 670, 672 - squeeze), tones.ground, cut=72, radius=40)
    named = _name(canvas, facts, tones)
    _price(canvas, facts, tones, 288 - squeeze, tallest=288 - squeeze - (36 if named > 1 else 0))
    top = 244 - squeeze
    _later(canvas, facts, tones, top)
    held = [(facts.data_gb, "GB", "通用流量"), (facts.directed_data_gb, "GB", "指定应用流量"), (facts.voice_minutes, "分钟", "全国通话")]
    for left, (amount, unit, label) in zip(_COLUMNS, [one for one in held if one[0]], strict=False):
        unit_room = width(unit, Face.REGULAR, 28) + 6
        text, size = fitted(str(amount), Face.BOLD, 52, 180 - unit_room)
        stands = baseline(top + 542, 60, 52)
        pen = canvas.text(left, stands, text, Face.BOLD, size, tones.text, -0.02 * size)
        canvas.text(pen + 6, stands, unit, Face.REGULAR, 28, tones.muted)
        canvas.line(left, top + 609, 36, label, Face.REGULAR, 24, tones.muted)


def _name(canvas: Canvas, facts: PosterFacts, tones: Tones) -> int:
    """One line, or two of a smaller size; the operator follows it. Answers how many lines."""
    operator = clean(facts.operator_name)
    name = clean(facts.plan_name) or operator
    beside = 20 + width(operator, Face.REGULAR, 28)
    for size in range(36, 22, -2):
        set_lines = lines(name, Face.BOLD, size, _ROOM)
        if len(set_lines) <= (1 if size > 30 else 2) and width(set_lines[-1], Face.BOLD, size) + beside <= _ROOM:
            break
    else:
        first, *rest = set_lines
        last, size = fitted("".join(rest), Face.BOLD, 24, _ROOM - beside)
        set_lines = [first, last]
    height = 52 if len(set_lines) == 1 else 40
    top = 280 if len(set_lines) == 1 else 268
    for index, line in enumerate(set_lines):
        pen = canvas.line(_LEFT, top + index * height, height, line, Face.BOLD, size, tones.text)
    stands = baseline(top + (len(set_lines) - 1) * height, height, size)
    canvas.text(pen + 20, stands, operator, Face.REGULAR, 28, tones.muted)
    return len(set_lines)


def _price(canvas: Canvas, facts: PosterFacts, tones: Tones, height: int, tallest: int) -> None:
    """The largest thing on the poster, standing on the same line whatever its size."""
    whole, _, cents = yuan(facts.monthly_fee_fen).partition(".")
    size, small = tallest, 88
    while _price_width(whole, size, small) > _ROOM + 30:
        size -= 8
        small = min(small, size * 2 // 5)
    stands = baseline(244 + 84, height, height)
    pen = canvas.text(70, stands, whole, Face.BOLD, size, tones.text, -0.045 * size) - 4
    pen = canvas.text(pen, stands, f".{cents}", Face.BOLD, small, tones.text, -0.03 * small)
    canvas.text(pen + 20, stands, "元 / 月", Face.REGULAR, 32, tones.muted)


def _price_width(whole: str, size: int, small: int) -> float:
    cents = width(".00", Face.BOLD, small, -0.03 * small)
    return width(whole, Face.BOLD, size, -0.045 * size) + cents + 16 + width("元 / 月", Face.REGULAR, 32)


def _later(canvas: Canvas, facts: PosterFacts, tones: Tones, top: int) -> None:
    """The line of the price and what stands under it; the later price is as legible as the first."""
    box = (_LEFT + 3, top + 410, 576, 48)
    if facts.later_fee is None:
        canvas.steps((box[0], box[1] + box[3], box[2], 0), box[2], rises=False, before=tones.text, after=tones.text)
        canvas.line(_LEFT, top + 474, 40, f"每月都是 {yuan(facts.monthly_fee_fen)} 元", Face.BOLD, 28, tones.text)
        return
    before, after = f"前 {facts.promo_months} 个月 {yuan(facts.monthly_fee_fen)} 元", f"之后 {yuan(facts.later_fee)} 元"
    right = min(_COLUMNS[2], _LEFT + _ROOM - width(after, Face.BOLD, 28))
    dearer = facts.later_fee > facts.monthly_fee_fen
    canvas.steps(box, round(right) - box[0], dearer, before=tones.text, after=tones.rise if dearer else tones.accent)
    text, size = fitted(before, Face.BOLD, 28, right - _LEFT - 16)
    canvas.line(_LEFT, top + 474, 40, text, Face.BOLD, size, tones.text)
    canvas.line(right, top + 474, 40, after, Face.BOLD, 28, tones.rise if dearer else tones.accent)


def _agent(canvas: Canvas, facts: PosterFacts, tones: Tones, top: int) -> None:
    left = canvas.code(facts.url, right=710, middle=top + 106, room=222)
    name = clean(facts.agent_name) or clean(facts.company_name) or "号卡顾问"
    canvas.face(facts.avatar, name, 60, top + 4, 88)
    room = left - 20 - 168
    text, size = fitted(name, Face.BOLD, 32, room)
    canvas.line(168, top + 4, 46, text, Face.BOLD, size, tones.text)
    hint, size = fitted("长按右边的码，选号下单" if facts.choose_number else "长按右边的码，下单", Face.REGULAR, 26, room)
    canvas.line(168, top + 54, 42, hint, Face.REGULAR, size, tones.muted)
    first = f"首充 {yuan(facts.first_charge_fen)} 元" if facts.first_charge_fen else "不用首充"
    pen = canvas.line(60, top + 122, 42, first, Face.BOLD, 28, tones.text)
    if facts.first_charge_fen:
        canvas.line(pen, top + 122, 42, "，激活当天充", Face.REGULAR, 28, tones.text)
    choice = "号码可以自己选" if facts.choose_number else "号码由运营商分配"
    canvas.line(60, top + 164, 42, choice, Face.REGULAR, 28, tones.muted)
