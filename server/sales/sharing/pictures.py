"""Pictures that agents send in are drawn anew: whatever hid in the file stays behind."""

from __future__ import annotations

import asyncio
import io
import secrets

from server.core.errors import InvalidInput
from server.gateways.storage import Storage

AVATAR_SIDE = 400
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
"""what phones keep pictures in; the rarer decoders of Pillow, one of which runs another program, are not for strangers"""


async def keep_avatar(agent_id: int, sent: bytes, storage: Storage) -> str:
    """Store a square JPEG of 400 pixels; answers its key. Raises InvalidInput for what is no picture."""
    key = f"public/avatars/{agent_id}-{secrets.token_hex(6)}.jpg"
    await storage.put(key, await asyncio.to_thread(_square, sent))
    return key


def _square(sent: bytes) -> bytes:
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415  20 MB that few requests need

    try:
        picture = Image.open(io.BytesIO(sent), formats=_FORMATS)
        if picture.width * picture.height > 40_000_000:
            raise InvalidInput("图片太大，请换一张小一点的")
        drawn = ImageOps.fit(ImageOps.exif_transpose(picture).convert("RGB"), (AVATAR_SIDE, AVATAR_SIDE))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        raise InvalidInput("这不是一张能打开的图片，请换 JPG 或 PNG") from None
    out = io.BytesIO()
    drawn.save(out, "JPEG", quality=85)
    return out.getvalue()
