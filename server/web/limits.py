"""How often one address may do something. Counted in the shared cache: memory for one process, Redis for several."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address

from sanic import Request

from server.core.errors import DomainError


class TooManyRequests(DomainError):
    code = "too_many_requests"
    status = 429
    message = "操作太频繁了，请稍等一会儿再试"


@dataclass(frozen=True, slots=True)
class Limit:
    """`times` within `seconds` for one address."""

    name: str
    times: int
    seconds: int


def client_ip(request: Request) -> str:
    """The caller's address: the socket's, or what the outermost trusted proxy saw."""
    trusted = request.app.ctx.services.trusted_proxies
    if trusted:
        seen = [part.strip() for part in request.headers.get("x-forwarded-for", "").split(",") if part.strip()]
        # what a proxy sent that is no address would count everybody, or nobody, as one
        with suppress(ValueError, IndexError):
            return str(ip_address(seen[-trusted]))
    return request.ip or ""


async def spend(request: Request, limit: Limit) -> None:
    """Count one. Raises TooManyRequests with Retry-After."""
    cache = request.app.ctx.services.cache
    used = await cache.incr(f"limit:{limit.name}:{client_ip(request)}", expire=limit.seconds)
    if used > limit.times:
        raise TooManyRequests(retry_after=limit.seconds)
