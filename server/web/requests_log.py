"""Each request gets a number and one line in the log: route, status, time; never a value that a person typed."""

from __future__ import annotations

import secrets
import time
from typing import Any

import structlog
from sanic import HTTPResponse, Request, Sanic

log = structlog.get_logger()
_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""32 signs, none of which is taken for another when read aloud"""

_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}


def install(app: Sanic[Any, Any]) -> None:
    app.on_request(_begin)
    app.on_response(_end)


async def _begin(request: Request) -> None:
    request.ctx.request_id = "".join([_ALPHABET[byte & 31] for byte in secrets.token_bytes(8)])
    request.ctx.began = time.perf_counter()


async def _end(request: Request, response: HTTPResponse) -> None:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("x-request-id", getattr(request.ctx, "request_id", ""))
    if request.path.startswith("/api/"):
        response.headers.setdefault("cache-control", "no-store")
    began = getattr(request.ctx, "began", None)
    log.info(
        "request",
        request_id=getattr(request.ctx, "request_id", ""),
        method=request.method,
        route=getattr(request.ctx, "endpoint", request.route.path if request.route else "-"),
        status=response.status,
        ms=round((time.perf_counter() - began) * 1000, 1) if began else None,
    )
