"""The sheet that posters are composed on: text on baselines, SIM-cut cards, round pictures, codes."""

from __future__ import annotations

import io
from functools import lru_cache

from PIL import Image, ImageDraw, ImageOps, UnidentifiedImageError

from server.sales.sharing import qr
from server.sales.sharing.drawing.palettes import DEEP, FACE_GROUND, INK, WHITE, Colour
from server.sales.sharing.drawing.typesetting import glyph, width
from server.sales.sharing.fonts import Face

_SMOOTH = 4
"""edges are drawn this many times larger and scaled down"""
_MOST_PIXELS = 16_000_000


class Canvas:
    """A picture of `size` pixels. Coordinates are those of the mock-ups, from the top left."""

    def __init__(self, size: tuple[int, int], ground: Colour) -> None:
        self.image = Image.new("RGB", size, ground)

    def text(self, x: float, baseline: float, text: str, face: Face, size: int, colour: Colour, spacing: float = 0) -> float:
        """Write from `x`; answers where the pen stops."""
        for sign in text:
            drawn = glyph(face, size, sign)
            if drawn.mask is not None:
                self.image.paste(colour, (round(x) + drawn.left, round(baseline) + drawn.up), drawn.mask)
            x += width(sign, face, size, spacing)
        return x

    def line(self, x: float, top: float, height: float, text: str, face: Face, size: int, colour: Colour) -> float:
        """Write in a line box, as CSS places it: the mock-ups give tops and line heights."""
        return self.text(x, baseline(top, height, size, face), text, face, size, colour)

    def centred(self, middle: float, top: float, height: float, text: str, face: Face, size: int, colour: Colour) -> None:
        self.line(middle - width(text, face, size) / 2, top, height, text, face, size, colour)

    def card(self, box: tuple[int, int, int, int], colour: Colour, cut: int, radius: int) -> None:
        """A rectangle (left, top, width, height) whose top right corner is cut like a SIM card's."""
        left, top, wide, high = box
        self.image.paste(colour, (left, top), _cut_card(wide, high, cut, radius))

    def steps(self, box: tuple[int, int, int, int], split: int, rises: bool, before: Colour, after: Colour) -> None:
        """The line of the price: level, then up (or down) at `split` pixels from the left of the box."""
        left, top, wide, high = box
        low, other = (top + high, top) if rises else (top, top + high)
        draw = ImageDraw.Draw(self.image)
        draw.rectangle((left, low - 2, left + split, low + 2), fill=before)
        draw.rectangle((left + split - 2, min(low, other) - 2, left + split + 2, max(low, other) + 2), fill=after)
        draw.rectangle((left + split - 2, other - 2, left + wide, other + 2), fill=after)
        for x, y, colour in ((left, low, before), (left + wide, other, after)):
            draw.ellipse((x - 2, y - 2, x + 2, y + 2), fill=colour)

    def code(self, url: str, right: int, middle: int, room: int) -> int:
        """The link's QR on white, whole pixels a module, at most `room` wide; answers its left edge."""
        drawn = qr.picture(url, max(3, room // qr.modules(url)))
        left, top = right - drawn.width, middle - drawn.height // 2
        self.image.paste(WHITE, (left, top), _rounded(drawn.width, drawn.height, 16))
        self.image.paste(INK, (left, top), ImageOps.invert(drawn.convert("L")))
        return left

    def picture(self, content: bytes, x: int, y: int, side: int) -> bool:
        """A square picture on a white tile; false when it does not open."""
        opened = _opened(content, side)
        if opened is not None:
            margin = side // 16
            self.image.paste(WHITE, (x - margin, y - margin), _rounded(side + 2 * margin, side + 2 * margin, 16))
            self.image.paste(opened, (x, y))
        return opened is not None

    def face(self, avatar: bytes | None, name: str, x: int, y: int, side: int) -> None:
        """A round picture, or the name's first letter."""
        opened = _opened(avatar, side) if avatar else None
        self.image.paste(opened or FACE_GROUND, (x, y, x + side, y + side), _disc(side))
        if opened is None and name:
            size = side * 9 // 20
            self.centred(x + side / 2, y, side, name[0].upper(), Face.BOLD, size, DEEP)

    def jpeg(self) -> bytes:
        out = io.BytesIO()
        self.image.save(out, "JPEG", quality=85)
        return out.getvalue()


def baseline(top: float, height: float, size: float, face: Face = Face.REGULAR) -> float:
    """Where letters stand in a line box: Noto's ascent and descent are 1.160 and 0.288, the serif's 1.151 and 0.286."""
    return top + height / 2 + size * (0.4325 if face is Face.SERIF else 0.436)


def _opened(content: bytes, side: int) -> Image.Image | None:
    """A square of `side` pixels; None for what is no picture, or one large enough to hurt."""
    try:
        with Image.open(io.BytesIO(content)) as found:
            if found.width * found.height > _MOST_PIXELS:
                return None
            found.draft("RGB", (side, side))
            return ImageOps.fit(found.convert("RGB"), (side, side), Image.Resampling.LANCZOS)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


@lru_cache(maxsize=16)
def _cut_card(wide: int, high: int, cut: int, radius: int) -> Image.Image:
    mask = Image.new("L", (wide * _SMOOTH, high * _SMOOTH), 0)
    draw = ImageDraw.Draw(mask)
    draw.rounded_rectangle((0, 0, mask.width - 1, mask.height - 1), radius * _SMOOTH, fill=255)
    edge = cut * _SMOOTH
    draw.polygon([(mask.width - edge, 0), (mask.width, 0), (mask.width, edge)], fill=0)
    return mask.resize((wide, high), Image.Resampling.BOX)


@lru_cache(maxsize=16)
def _rounded(wide: int, high: int, radius: int) -> Image.Image:
    return _cut_card(wide, high, 0, radius)


@lru_cache(maxsize=8)
def _disc(side: int) -> Image.Image:
    mask = Image.new("L", (side * _SMOOTH, side * _SMOOTH), 0)
    ImageDraw.Draw(mask).ellipse((0, 0, mask.width - 1, mask.height - 1), fill=255)
    return mask.resize((side, side), Image.Resampling.BOX)
