"""The small print of a poster: everything that must be said, at a readable size, and room made for it."""

from __future__ import annotations

from server.sales.sharing.drawing.canvas import Canvas
from server.sales.sharing.drawing.facts import PosterFacts
from server.sales.sharing.drawing.palettes import Colour
from server.sales.sharing.drawing.typesetting import SMALLEST, clean, lines
from server.sales.sharing.fonts import Face

_ROOM = 630
_MOST_LINES = 6
_ELSEWHERE = "其余见套餐页"


def set_small_print(facts: PosterFacts) -> list[str]:
    """At most six lines. Sentences that no longer fit are left out from the end, and the last one says where they are."""
    said = [clean(sentence).rstrip("。；，") for sentence in facts.law()]
    said = [sentence for sentence in said if sentence]
    by_whom = said.pop()
    for kept in range(len(said), -1, -1):
        rest = [] if kept == len(said) else [_ELSEWHERE]
        set_lines = lines("".join(f"{sentence}。" for sentence in [*said[:kept], *rest, by_whom]), Face.REGULAR, SMALLEST, _ROOM)
        if len(set_lines) <= _MOST_LINES:
            return set_lines
    return set_lines[:_MOST_LINES]


def draw_small_print(canvas: Canvas, set_lines: list[str], top: float, height: int, colour: Colour) -> None:
    for index, line in enumerate(set_lines):
        canvas.line(60, top + index * height, height, line, Face.REGULAR, SMALLEST, colour)
