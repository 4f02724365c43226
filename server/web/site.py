"""The address that customers see."""

from __future__ import annotations

from typing import cast

from sanic import Request

from server.web.services import Services


async def site_of(request: Request) -> str:
    """What the settings say; until they do, the address under which we were asked. Without a slash at its end."""
    services = cast(Services, request.app.ctx.services)
    return await services.site() or f"{request.scheme}://{request.host}"
