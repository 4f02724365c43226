"""The colours of the three styles. Every text on its ground has a contrast of at least 4.5."""

from __future__ import annotations

from dataclasses import dataclass

Colour = tuple[int, int, int]


def _rgb(code: str) -> Colour:
    return (int(code[:2], 16), int(code[2:4], 16), int(code[4:], 16))


INK, WHITE, JADE, DEEP, MINT = _rgb("10201b"), _rgb("ffffff"), _rgb("0b7f5f"), _rgb("075e46"), _rgb("8fe6c9")
PAPER, SOFT, GREY, AMBER, RISE = _rgb("f4f7f5"), _rgb("c9e6dc"), _rgb("4c5d56"), _rgb("9a5b00"), _rgb("f7d79c")
NIGHT, NIGHT_RAISED, MOON, DUSK, NIGHT_JADE, NIGHT_AMBER = (
    _rgb("0e1613"), _rgb("12352a"), _rgb("e9f1ed"), _rgb("a9c9bd"), _rgb("39c79b"), _rgb("f0b45b"),
)  # fmt: skip
FACE_GROUND = _rgb("dbe9e2")
"""behind the first letter of an agent without a picture"""


@dataclass(frozen=True, slots=True)
class Tones:
    """A ground with what is written on it."""

    ground: Colour
    text: Colour
    muted: Colour
    accent: Colour
    rise: Colour
    """what is dearer later, or must be paid at least"""


@dataclass(frozen=True, slots=True)
class Palette:
    """`sheet` is the poster itself; `card` the plan's card; `pane` the lower part of a number's poster."""

    sheet: Tones
    card: Tones
    pane: Tones


_ON_PAPER = Tones(PAPER, INK, GREY, JADE, AMBER)
_ON_DEEP = Tones(DEEP, WHITE, SOFT, MINT, RISE)
_ON_MINT = Tones(_rgb("e4f3ed"), INK, GREY, DEEP, _rgb("8a5100"))
_ON_NIGHT = Tones(NIGHT, MOON, DUSK, NIGHT_JADE, NIGHT_AMBER)
_ON_RAISED = Tones(NIGHT_RAISED, WHITE, DUSK, MINT, NIGHT_AMBER)

PALETTES = {
    "plain": Palette(sheet=_ON_PAPER, card=_ON_DEEP, pane=_ON_MINT),
    "jade": Palette(sheet=_ON_DEEP, card=_ON_PAPER, pane=_ON_PAPER),
    "night": Palette(sheet=_ON_NIGHT, card=_ON_RAISED, pane=_ON_RAISED),
}
