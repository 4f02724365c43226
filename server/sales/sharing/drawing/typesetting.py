"""Chinese text for posters: measured, fitted, broken into lines, and drawn glyph by glyph from a cache.

A glyph is rendered once and then pasted, which costs a tenth of drawing the text anew. Characters that a face lacks
come from another font, those that no font has become 〓, the printers' sign for a missing one; emoji are left out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from PIL import Image, ImageFont

from server.sales.sharing.fonts import Face, FontFile, chain

SMALLEST = 24
"""pixels of 750: 12 on a phone"""
_NO_GLYPH = "〓"
_EM = 1000
_EMOJI = re.compile("[\U0001f000-\U0001faff\U0001fc00-\U0001ffff\u2600-\u27bf\u2b00-\u2bff\u20d0-\u20ff\ufe00-\ufe0f\U000e0000-\U000e01ef]")
_PIECES = re.compile(r"\S/(?:[0-9A-Za-z]+|\S)|[0-9A-Za-z][0-9A-Za-z.,:%/+\-]*|\s+|.")
_NOT_FIRST = frozenset("，。、；：！？）》」』】〕”’…％·,.;:!?)%")
_NOT_LAST = frozenset("（《「『【〔“‘(￥¥")


class Glyph(NamedTuple):
    """`mask` is None for a blank; `left` and `up` place it from the pen's point on the baseline."""

    mask: Image.Image | None
    left: int
    up: int


def clean(text: str) -> str:
    """Without emoji and control characters; blanks run together."""
    kept = (sign for sign in _EMOJI.sub("", text) if sign.isspace() or unicodedata.category(sign)[0] != "C")
    return " ".join("".join(kept).split())


def width(text: str, face: Face, size: float, spacing: float = 0) -> float:
    """Pixels from the first pen point to the last; `spacing` is added after each character."""
    return sum(_advance(face, sign) * size + spacing for sign in text)


def fitted(text: str, face: Face, size: int, room: float, smallest: int = SMALLEST) -> tuple[str, int]:
    """The text and the largest size down from `size` at which it fits; at `smallest` its end becomes …"""
    while size > smallest and width(text, face, size) > room:
        size -= 2
    if width(text, face, size) <= room:
        return text, size
    while text and width(f"{text}…", face, size) > room:
        text = text[:-1]
    return f"{text.rstrip()}…", size


def lines(text: str, face: Face, size: int, room: float) -> list[str]:
    """Broken by the strict rules: numbers stay whole, no line begins with a mark that closes or ends with one that opens."""
    broken: list[str] = []
    line = ""
    for piece in _pieces(text, face, size, room):
        if line and width(line + piece.rstrip(), face, size) > room:
            line, carried = _cut(line, piece)
            broken.append(line.rstrip())
            line = carried.lstrip()
        line += piece if line else piece.lstrip()
    return [*broken, line.rstrip()] if line.strip() else broken


def _pieces(text: str, face: Face, size: int, room: float) -> list[str]:
    """What stays together; a run longer than a whole line is taken apart."""
    found: list[str] = []
    for piece in _PIECES.findall(text):
        found.extend([piece] if width(piece, face, size) <= room else piece)
    return found


def _cut(line: str, coming: str) -> tuple[str, str]:
    """Where the line ends so that both rules hold, and what goes to the next one before `coming`."""
    pieces = _PIECES.findall(line)
    first, carried = coming, ""
    while len(pieces) > 1 and (first[0] in _NOT_FIRST or pieces[-1] in _NOT_LAST):
        first = pieces.pop()
        carried = first + carried
    return "".join(pieces), carried


@lru_cache(maxsize=4096)
def glyph(face: Face, size: int, sign: str) -> Glyph:
    """The drawn character. At most 4,096 are kept: about 4 MB, for nearly all are small."""
    if sign.isspace():
        return Glyph(None, 0, 0)
    file, shown = _found(face, sign)
    core, (left, up) = _font(file, size).getmask2(shown, mode="L", anchor="ls")
    if 0 in core.size:
        return Glyph(None, 0, 0)
    return Glyph(Image.frombytes("L", core.size, bytes(core)), left, up)


@lru_cache(maxsize=8192)
def _advance(face: Face, sign: str) -> float:
    """In em. Measured large: at 28 pixels hinting would round a digit up by a twentieth."""
    file, shown = _found(face, sign)
    return float(_font(file, _EM).getlength(shown)) / _EM


@lru_cache(maxsize=8192)
def _found(face: Face, sign: str) -> tuple[FontFile, str]:
    """The first font that has the character; 〓 in the face's own where none does."""
    for file in chain(face):
        if sign.isspace() or _has(file, sign):
            return file, sign
    return chain(face)[0], _NO_GLYPH


def _has(file: FontFile, sign: str) -> bool:
    font = _font(file, SMALLEST)
    return bytes(font.getmask(sign)) != _tofu(file)


@lru_cache(maxsize=8)
def _tofu(file: FontFile) -> bytes:
    return bytes(_font(file, SMALLEST).getmask("\uffff"))


@lru_cache(maxsize=4)
def _font(file: FontFile, size: int) -> ImageFont.FreeTypeFont:
    """4 MB and 2 ms each, so few are kept: the glyphs outlive them, and only a new character opens one again."""
    return ImageFont.truetype(file.path, size, index=file.index, layout_engine=ImageFont.Layout.BASIC)
