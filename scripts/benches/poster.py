"""What a poster costs, beside Pillow and qrcode told to put the same words, shapes and code in the same places.

What the poster draws is written down while it is drawn once; the rival repeats it with ImageDraw.text and qrcode alone.
"""

from __future__ import annotations

import asyncio
import io
import tempfile
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

import qrcode
from measuring import say
from PIL import Image, ImageDraw, ImageFont, ImageOps

from server.gateways.storage import make_storage
from server.sales.sharing import drawing, fonts, posters
from server.sales.sharing.drawing.canvas import Canvas
from server.sales.sharing.fonts import Face

ROUNDS = 25


async def run(rounds: int) -> None:
    """Ours and the rival's in turn; then the same poster from the store."""
    facts = _facts()
    steps = _written_down(facts)
    drawing.poster(facts), _bare(steps)
    ours, bare, fresh = [], [], []
    for index in range(rounds):
        ours.append(_cpu_ms(lambda: drawing.poster(facts)))
        bare.append(_cpu_ms(lambda: _bare(steps)))
        # a link that no poster was made for yet: its code has to be worked out as well
        new = _facts(f"https://haoka.example.com/s/{index:07d}")
        fresh.append(_cpu_ms(lambda new=new: drawing.poster(new)))
    say(
        "poster", value=median(ours), unit="cpu_ms", limit="bare_pillow_qrcode", limit_value=median(bare),
        ratio=median(ours) / median(bare), new_link_cpu_ms=median(fresh), new_link_ratio=median(fresh) / median(bare),
        cached_ms=await _cached_ms(facts, rounds), posters=rounds,
    )


def _facts(url: str = "https://haoka.example.com/s/7kq2m9xa") -> drawing.PosterFacts:
    face = io.BytesIO()
    Image.effect_noise((400, 400), 60).convert("RGB").save(face, "JPEG")
    return drawing.PosterFacts(
        style="plain", url=url, plan_name="晴川卡", operator_name="中国电信", monthly_fee_fen=1900, promo_months=24, later_fee_fen=3900,
        data_gb=80, directed_data_gb=30, voice_minutes=100, number_parts=None, agent_name="林小满", avatar=face.getvalue(), mini_code=None,
        disclosures=("第 25 个月起，每月 39.00 元", "合约 12 个月", "限 18 至 60 周岁，本人激活"),
        company_name="青木通信", first_charge_fen=5000,
    )


def _cpu_ms(draw: Callable[[], object]) -> float:
    began = time.process_time()
    draw()
    return (time.process_time() - began) * 1000


async def _cached_ms(facts: drawing.PosterFacts, rounds: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        storage = make_storage(Path(folder))
        await posters._once(drawing.poster, facts, storage)
        took = []
        for _ in range(rounds):
            began = time.perf_counter()
            await posters._once(drawing.poster, facts, storage)
            took.append((time.perf_counter() - began) * 1000)
            await asyncio.sleep(0)
    return median(took)


def _written_down(facts: drawing.PosterFacts) -> list[tuple[str, tuple[Any, ...]]]:
    """Every call that reaches the sheet, with its arguments."""
    steps: list[tuple[str, tuple[Any, ...]]] = []
    kept = {name: getattr(Canvas, name) for name in ("__init__", "text", "card", "steps", "code", "face")}

    def note(name: str) -> Callable[..., Any]:
        def noted(canvas: Canvas, *args: Any, **named: Any) -> Any:
            steps.append((name, (*args, *named.values())))
            return kept[name](canvas, *args, **named)

        return noted

    try:
        for name in kept:
            setattr(Canvas, name, note(name))
        drawing.poster(facts)
    finally:
        for name, method in kept.items():
            setattr(Canvas, name, method)
    return steps


def _bare(steps: list[tuple[str, tuple[Any, ...]]]) -> bytes:
    """The same sheet, as anyone would draw it with the two libraries."""
    image = Image.new("RGB", *steps[0][1])
    draw = ImageDraw.Draw(image)
    for name, args in steps[1:]:
        _BARE[name](image, draw, *args)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=85)
    return out.getvalue()


@cache
def _font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    found = fonts.chain(face)[0]
    return ImageFont.truetype(found.path, size, index=found.index)


def _text(image: Image.Image, draw: ImageDraw.ImageDraw, x: float, baseline: float, text: str, face: Face, size: int, *rest: Any) -> None:
    draw.text((x, baseline), text, fill=rest[0], font=_font(face, size), anchor="ls")


def _card(image: Image.Image, draw: ImageDraw.ImageDraw, box: tuple[int, int, int, int], colour: Any, cut: int, radius: int) -> None:
    left, top, wide, high = box
    draw.rounded_rectangle((left, top, left + wide, top + high), radius, fill=colour)


def _steps(image: Image.Image, draw: ImageDraw.ImageDraw, box: tuple[int, int, int, int], split: int, *_: Any) -> None:
    left, top, wide, high = box
    draw.line((left, top + high, left + split, top + high, left + split, top, left + wide, top), fill=0, width=4)


def _code(image: Image.Image, draw: ImageDraw.ImageDraw, url: str, right: int, middle: int, room: int) -> None:
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=4)
    code.add_data(url)
    drawn = code.make_image().get_image().convert("RGB").resize((room, room), Image.Resampling.NEAREST)
    image.paste(drawn, (right - room, middle - room // 2))


def _face(image: Image.Image, draw: ImageDraw.ImageDraw, avatar: bytes, name: str, x: int, y: int, side: int) -> None:
    mask = Image.new("L", (side, side), 0)
    ImageDraw.Draw(mask).ellipse((0, 0, side - 1, side - 1), fill=255)
    image.paste(ImageOps.fit(Image.open(io.BytesIO(avatar)).convert("RGB"), (side, side), Image.Resampling.LANCZOS), (x, y), mask)


_BARE = {"text": _text, "card": _card, "steps": _steps, "code": _code, "face": _face}
