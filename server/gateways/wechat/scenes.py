"""What WeChat takes as the scene, page and width of a mini-program code. Refused here, before a call is spent."""

from __future__ import annotations

import re

SCENE = re.compile(r"[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}")
"""the mini-program reads it with decodeURIComponent, so % and Han characters are out"""
_PAGE = re.compile(r"[0-9A-Za-z_\-]+(/[0-9A-Za-z_\-]+)*")
WIDTHS = range(280, 1281)


def check_code_request(scene: str, page: str | None, width: int) -> None:
    """Raises ValueError: a wrong scene is our mistake, not the visitor's."""
    if not SCENE.fullmatch(scene):
        raise ValueError("a scene has 1 to 32 of WeChat's characters")
    if page is not None and not _PAGE.fullmatch(page):
        raise ValueError("a page has no leading slash and no query")
    if width not in WIDTHS:
        raise ValueError("a mini-program code is 280 to 1280 pixels wide")
