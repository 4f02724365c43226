"""An agent's picture: drawn anew, one at a time, from what phones keep pictures in."""

from __future__ import annotations

import io

from PIL import Image

PATH = "/api/agent/me/avatar"


def picture(form: str) -> bytes:
    out = io.BytesIO()
    Image.effect_noise((64, 48), 80).convert("RGB").save(out, form)
    return out.getvalue()


async def test_a_picture_is_drawn_anew_and_the_one_before_is_gone(trading, tmp_path):
    agent = await trading.agent("lin")
    for form in ("JPEG", "PNG", "WEBP", "GIF"):
        answer = await agent.post(PATH, files={"file": ("me", picture(form))})
        assert answer.status_code == 200
        [kept] = (tmp_path / "files" / "public" / "avatars").iterdir()
        assert answer.json()["avatar_url"].endswith(kept.name)
        assert Image.open(io.BytesIO(kept.read_bytes())).format == "JPEG"


async def test_what_no_phone_keeps_pictures_in_is_refused(trading):
    agent = await trading.agent("lin")
    for form in ("TGA", "EPS", "PCX", "TIFF", "PDF"):
        answer = await agent.post(PATH, files={"file": ("me.jpg", picture(form))})
        assert (answer.status_code, answer.json()["message"]) == (422, "这不是一张能打开的图片，请换 JPG 或 PNG")
