"""Prints the customer pages that the front-end build left as templates; knows neither a plan nor an order.

The folder (`h5/dist/shop`) holds `pages/*.html` (Jinja), `pages.json` (hashes of what is inlined) and `assets/`.
It may lie anywhere; nothing in it names where it was built.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page and the content security policy that it must be sent with."""

    pieces: tuple[str, ...]
    """those at even places are the same in many views"""
    csp: str

    @property
    def html(self) -> str:
        return "".join(self.pieces)


class PagesNotBuilt(RuntimeError):
    """The front end has not been built into this folder."""


class BuiltPages:
    """The built templates of one folder, read once. Sends nothing and reads no database."""

    def __init__(self, folder: Path) -> None:
        index = folder / "pages.json"
        if not index.is_file():
            raise PagesNotBuilt(f"{index} is missing: build it with “npm run build:shop” in h5/")
        built = json.loads(index.read_text(encoding="utf-8"))
        self.assets = folder / "assets"
        self._csp = _policy(built["script_hashes"], built["style_hashes"])
        self._templates = _environment(folder / "pages")

    def fragment(self, name: str, **values: Any) -> Markup:
        """Print a part of a page."""
        return Markup(self._templates.get_template(name + ".html").render(**values))  # noqa: S704 - the template has escaped it

    def render(self, name: str, written: dict[str, Any] | str | None = None, **values: Any) -> PrintedPage:
        """Print the page `name`; `written` is inlined as the JSON that its script reads; a text is JSON already."""
        template = self._templates.get_template(name + ".html")
        return PrintedPage((template.render(written=inlined_json(written), **values),), self._csp)


def inlined_json(value: Any) -> Markup:
    """JSON that may stand inside a <script type="application/json">: no "<" can end the element early."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - no "<" is left to end the element


def _policy(script_hashes: list[str], style_hashes: list[str]) -> str:
    scripts = " ".join(f"'{each}'" for each in script_hashes)
    styles = " ".join(f"'{each}'" for each in style_hashes)
    return (
        f"default-src 'none'; script-src 'self' {scripts}; style-src 'self' {styles}; img-src 'self' data:; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


def _environment(folder: Path) -> Environment:
    return Environment(loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined, auto_reload=False, cache_size=16)
