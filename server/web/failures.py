"""Every error leaves by this one door: a code for programs, a Chinese sentence for people, a number to quote."""

from __future__ import annotations

from typing import Any

import structlog
from sanic import HTTPResponse, Request, Sanic
from sanic.exceptions import MethodNotAllowed, PayloadTooLarge, SanicException
from sanic.exceptions import NotFound as NoSuchRoute
from sanic.response import json

from server.core.errors import DomainError

log = structlog.get_logger()


def install(app: Sanic[Any, Any]) -> None:
    app.error_handler.add(DomainError, _refused)
    app.error_handler.add(SanicException, _sanic)
    app.error_handler.add(Exception, _bug)


def _refused(request: Request, error: Exception) -> HTTPResponse:
    assert isinstance(error, DomainError)
    body: dict[str, Any] = {"code": error.code, "message": error.message}
    if error.fields:
        body["fields"] = error.fields
    if error.details:
        body["details"] = error.details
    headers = {"retry-after": str(error.retry_after)} if error.retry_after else {}
    return _answer(request, body, error.status, headers)


def _sanic(request: Request, error: Exception) -> HTTPResponse:
    assert isinstance(error, SanicException)
    match error:
        case NoSuchRoute():
            body, status = {"code": "not_found", "message": "没有这个页面，请检查链接"}, 404
        case MethodNotAllowed():
            body, status = {"code": "method_not_allowed", "message": "这个地址不支持这种操作"}, 405
        case PayloadTooLarge():
            body, status = {"code": "too_large", "message": "内容太大，请拆成几份再传"}, 413
        case _:
            status = error.status_code or 500
            body = {"code": "bad_request", "message": "请求不完整，请刷新后再试"}
    return _answer(request, body, status, {})


def _bug(request: Request, error: Exception) -> HTTPResponse:
    # the traceback's frames may hold personal data: only the type and the place are logged
    place = error.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else ""
    log.error("bug", request_id=_id(request), error=type(error).__name__, where=where, endpoint=getattr(request.ctx, "endpoint", ""))
    return _answer(
        request, {"code": "internal_error", "message": "系统出了点问题，没有改动任何数据。请稍后再试，或把编号发给客服"}, 500, {}
    )


def _answer(request: Request, body: dict[str, Any], status: int, headers: dict[str, str]) -> HTTPResponse:
    return json({**body, "request_id": _id(request)}, status=status, headers=headers, ensure_ascii=False)


def _id(request: Request) -> str:
    return getattr(request.ctx, "request_id", "")
