"""A link as a QR code."""

from __future__ import annotations

import io


def png(url: str) -> bytes:
    """A PNG with a quiet zone, level M."""
    import qrcode  # noqa: PLC0415  brings Pillow, which few requests need

    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, box_size=10, border=4)
    code.add_data(url)
    out = io.BytesIO()
    code.make_image().save(out, "PNG")
    return out.getvalue()
