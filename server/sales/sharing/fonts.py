"""Where the poster's Chinese fonts are. Looks in known places, never downloads; knows nothing of Pillow.

In this order: HAOKA_FONT_DIR, the machine's font folders (Debian's fonts-noto-cjk), `.cache/fonts` of this folder, the
Python package noto-cjk-sans-otc. Each is searched with its sub-folders.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from server.core.errors import DomainError

_ROOT = Path(__file__).resolve().parents[3]


class Face(StrEnum):
    """The three that posters use."""

    REGULAR = "regular"
    BOLD = "bold"
    SERIF = "serif"


@dataclass(frozen=True, slots=True)
class FontFile:
    """One face in a file; `index` is its place in a collection (.ttc)."""

    path: str
    index: int = 0


class FontsMissing(DomainError):
    """No Chinese font on this machine: a poster would be a page of boxes."""

    code = "poster_fonts_missing"
    status = 503
    message = "海报要用的中文字体还没有装好，请先用链接或二维码，并告诉平台客服"


_WANTED: dict[Face, dict[str, int]] = {
    Face.REGULAR: {"NotoSansCJK-Regular.ttc": 2, "NotoSansCJKsc-Regular.otf": 0, "NotoSansSC_400Regular.ttf": 0},
    Face.BOLD: {"NotoSansCJK-Bold.ttc": 2, "NotoSansCJKsc-Bold.otf": 0, "NotoSansSC_700Bold.ttf": 0},
    Face.SERIF: {"NotoSerifCJK-Bold.ttc": 2, "NotoSerifCJKsc-Bold.otf": 0, "NotoSerifSC_700Bold.ttf": 0},
}
"""by file name, the index of its Simplified Chinese face; the first found is taken"""
_RARE = {"NotoSansCJK-Regular.ttc": 2, "HanaMinA.ttf": 0, "HanaMinB.ttf": 0, "PlangothicP1-Regular.ttf": 0, "BabelStoneHan.ttf": 0}
"""asked in turn for characters that the face itself lacks: names such as 𠮷"""
_INSTEAD = {Face.REGULAR: Face.BOLD, Face.BOLD: Face.REGULAR, Face.SERIF: Face.BOLD}


@cache
def chain(face: Face) -> tuple[FontFile, ...]:
    """The files to ask for a glyph, the face's own first. Raises FontsMissing."""
    own = _first(_WANTED[face]) or _first(_WANTED[_INSTEAD[face]]) or _first(_WANTED[Face.REGULAR])
    if own is None:
        raise FontsMissing
    found = _files()
    rare = (FontFile(found[name], index) for name, index in _RARE.items() if name in found)
    return (own, *(font for font in rare if font != own))


def missing() -> list[Face]:
    """The faces that no file on this machine has; another one stands in for them while there is any."""
    return [face for face in Face if _first(_WANTED[face]) is None]


def _first(wanted: dict[str, int]) -> FontFile | None:
    found = _files()
    return next((FontFile(found[name], index) for name, index in wanted.items() if name in found), None)


@cache
def _files() -> dict[str, str]:
    """By file name, the first path in the order of the folders."""
    known = {name for wanted in (*_WANTED.values(), _RARE) for name in wanted}
    found: dict[str, str] = {}
    for folder in _folders():
        for path, _, names in os.walk(folder):
            for name in known.intersection(names):
                found.setdefault(name, os.path.join(path, name))
    return found


def _folders() -> Iterator[Path]:
    chosen = os.environ.get("HAOKA_FONT_DIR")
    if chosen:
        yield Path(chosen)
    yield from (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
    yield _ROOT / ".cache" / "fonts"
    package = importlib.util.find_spec("noto_cjk_sans_otc")
    if package and package.submodule_search_locations:
        yield from map(Path, package.submodule_search_locations)


if __name__ == "__main__":  # scripts/run asks before it installs any: names what is missing, ends with 1 if something is
    sys.stdout.write("".join(f"{face}\n" for face in missing()))
    sys.exit(bool(missing()))
