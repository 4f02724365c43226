"""Built files with hashed names: kept by browsers for a year, sent zipped where there is a zipped twin."""

from __future__ import annotations

import mimetypes
from functools import lru_cache
from pathlib import Path
from typing import Any

from sanic import HTTPResponse, Request, Sanic
from sanic.response import file, html

from server.core.errors import NotFound

_YEAR = "public, max-age=31536000, immutable"
_PANEL_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""the panel adopts its component library's styles as sheets, so that no inline style need be allowed"""


def install(app: Sanic[Any, Any], h5: Path, preview: Path | None) -> None:
    """Serve the shop's assets, the panel, and in sandbox mode the mini-program's preview."""
    app.add_route(_folder(h5 / "shop" / "assets", _YEAR), "/assets/<name:path>", name="shop_assets")
    app.add_route(_folder(h5 / "panel" / "assets", _YEAR), "/admin/assets/<name:path>", name="panel_assets")
    app.add_route(_panel(h5 / "panel" / "index.html"), "/admin/", name="panel_root")
    app.add_route(_panel(h5 / "panel" / "index.html"), "/admin/<rest:path>", name="panel")
    if preview is not None:
        app.add_route(_folder(preview, "no-cache", {"": "index.html"}), "/preview/<name:path>", name="preview")
        app.add_route(_folder(preview, "no-cache", {"": "index.html"}), "/preview/", name="preview_root")


def _folder(root: Path, caching: str, instead: dict[str, str] | None = None) -> Any:
    async def serve(request: Request, name: str = "") -> HTTPResponse:
        wanted = found(root, (instead or {}).get(name, name))
        headers = {"cache-control": caching, "vary": "accept-encoding"}
        kind = mimetypes.guess_type(wanted.name)[0] or "application/octet-stream"
        zipped = _zipped(wanted) if "gzip" in request.headers.get("accept-encoding", "") else None
        if zipped is not None:
            return await file(zipped, headers={**headers, "content-encoding": "gzip"}, mime_type=kind)
        return await file(wanted, headers=headers, mime_type=kind)

    return serve


def found(root: Path, name: str) -> Path:
    """Raises NotFound for what is not there, or lies outside."""
    try:
        wanted = (root / name).resolve()
        if wanted.is_relative_to(root.resolve()) and wanted.is_file():
            return wanted
    except (OSError, ValueError):
        pass  # a name that no file system takes
    raise NotFound()


def _zipped(wanted: Path) -> Path | None:
    twin = wanted.with_name(wanted.name + ".gz")
    return twin if twin.is_file() else None


def _panel(index: Path) -> Any:
    async def serve(request: Request, rest: str = "") -> HTTPResponse:
        return html(_written(index), headers={"content-security-policy": _PANEL_CSP, "cache-control": "no-cache"})

    return serve


@lru_cache
def _written(page: Path) -> str:
    """Raises NotFound while the front end is not built; a built page is read once."""
    if not page.is_file():
        raise NotFound("后台页面还没有构建，请运行 scripts/run")
    return page.read_text(encoding="utf-8")
