"""A route with its caller, its shapes and its answer in one place: what runs, what is checked, and the OpenAPI say the same."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar, cast

from pydantic import BaseModel
from sanic import Blueprint, HTTPResponse, Request
from sanic.response import raw

from server.core.errors import DomainError, InvalidInput, NotFound
from server.web import bodies, callers, limits
from server.web.callers import Caller, CallerKind
from server.web.services import Services

SHORTEST_KEY, LONGEST_KEY = 8, 64
"""characters of an Idempotency-Key"""
Body = TypeVar("Body", covariant=True)
Answer = BaseModel | HTTPResponse | None


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One route, as the OpenAPI and the table of callers read it."""

    audience: str
    method: str
    path: str
    caller: CallerKind
    permission: str | None
    body: type[BaseModel] | None
    query: type[BaseModel] | None
    answer: type[BaseModel] | None
    status: int
    summary: str
    name: str
    keyed: bool = False
    """asks for the Idempotency-Key header"""
    may_be_empty: bool = False
    """answers 204 where there is nothing to say"""


@dataclass(slots=True)
class Call(Generic[Body]):
    """One request, read and checked."""

    request: Request
    caller: Caller
    body: Body
    query: Any
    cookies: list[tuple[str, str, int]] = field(default_factory=list)
    """cookies to set with the answer: name, value, seconds"""

    @property
    def services(self) -> Services:
        return cast(Services, self.request.app.ctx.services)

    @property
    def ip(self) -> str:
        return limits.client_ip(self.request)

    def set_cookie(self, name: str, value: str, seconds: int) -> None:
        self.cookies.append((name, value, seconds))

    @property
    def request_key(self) -> str:
        """The Idempotency-Key header. Raises InvalidInput where it is missing."""
        key = self.request.headers.get("idempotency-key", "")
        if not (SHORTEST_KEY <= len(key) <= LONGEST_KEY and key.isascii() and key.isprintable()):
            raise InvalidInput("缺少提交编号（Idempotency-Key，8 到 64 个字母或数字），请刷新页面再提交")
        return key


Handler = TypeVar("Handler", bound=Callable[..., Awaitable[Answer]])
Serving = Callable[..., Coroutine[Any, Any, HTTPResponse]]


class Audience:
    """The routes of one kind of caller, below one prefix."""

    def __init__(self, name: str, prefix: str) -> None:
        self.name = name
        self.prefix = prefix
        self.endpoints: list[Endpoint] = []
        self.blueprint = Blueprint(name, url_prefix=prefix)

    def route(
        self,
        method: str,
        path: str,
        *,
        caller: CallerKind,
        permission: str | None = None,
        body: type[BaseModel] | None = None,
        query: type[BaseModel] | None = None,
        answer: type[BaseModel] | None = None,
        status: int = 200,
        limit: limits.Limit | None = None,
        keyed: bool = False,
        may_be_empty: bool = False,
        largest_body: int = bodies.LARGEST,
    ) -> Callable[[Handler], Handler]:
        """Serve `path`. The handler gets a Call and the path's parameters, and answers `answer`'s value."""

        def register(handler: Handler) -> Handler:
            summary = (handler.__doc__ or "").strip().split("\n")[0]
            found = Endpoint(
                self.name,
                method,
                self.prefix + path,
                caller,
                permission,
                body,
                query,
                answer,
                status,
                summary,
                handler.__name__,
                keyed,
                may_be_empty,
            )
            self.endpoints.append(found)
            serving = _serve(found, handler, limit, largest_body)
            # as a stream: the body is taken in only after the caller is known, and only as far as this route needs
            self.blueprint.add_route(serving, path, methods=[method], name=f"{handler.__name__}", stream=True)
            return handler

        return register


def _serve(endpoint: Endpoint, handler: Callable[..., Awaitable[Answer]], limit: limits.Limit | None, largest_body: int) -> Serving:
    async def serve(request: Request, **path: Any) -> HTTPResponse:
        request.ctx.endpoint = endpoint.path
        try:
            if limit is not None:
                await limits.spend(request, limit)
            caller = await callers.recognise(request, endpoint.caller, endpoint.permission)
            if any(bodies.too_large(value) for value in path.values()):
                raise NotFound()
        except DomainError:
            await bodies.let_by(request, largest_body)
            raise
        await bodies.receive(request, largest_body)
        call = Call(request, caller, bodies.read_body(request, endpoint.body), bodies.read_query(request, endpoint.query))
        return _respond(await handler(call, **path), endpoint, call)

    return serve


def _respond(value: Answer, endpoint: Endpoint, call: Call[Any]) -> HTTPResponse:
    if isinstance(value, HTTPResponse):
        response = value
    elif value is None:
        response = raw(b"", status=204)
    else:
        response = raw(value.model_dump_json().encode(), status=endpoint.status, content_type="application/json")
    _hand_out_cookies(response, call)
    return response


def _hand_out_cookies(response: HTTPResponse, call: Call[Any]) -> None:
    token = call.caller.fresh_visitor_token
    if token:
        call.set_cookie(callers.VISITOR_COOKIE, token, 180 * 86400)
    for name, value, seconds in call.cookies:
        strict = name == callers.STAFF_COOKIE
        response.add_cookie(
            name, value, path="/", httponly=True, secure=not call.services.sandbox, samesite="Strict" if strict else "Lax", max_age=seconds
        )
