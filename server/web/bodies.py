"""What a request brings with it: its body and its query, taken in, read and checked against their shapes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from sanic import Request

from server.core.errors import InvalidInput

LARGEST = 256 * 1024
"""bytes that anybody may send; a form is a few thousand"""


class JsonExpected(InvalidInput):
    code = "json_expected"
    status = 415
    message = "请用 application/json 提交"


async def let_by(request: Request, largest: int) -> None:
    """Keep nothing of the body, but hear it out: who is cut off while sending never reads why."""
    stream: Any = request.stream
    if stream is not None:
        stream.request_max_size = largest
        while stream.request_body:
            await stream.read()


async def receive(request: Request, largest: int) -> None:
    """Raises PayloadTooLarge."""
    if request.stream is not None:
        request.stream.request_max_size = largest
        await request.receive_body()


def read_body(request: Request, shape: type[BaseModel] | None) -> BaseModel | None:
    if shape is None:
        return None
    if not (request.content_type or "").startswith("application/json"):
        raise JsonExpected()
    try:
        return _storable(shape.model_validate_json(request.body))
    except ValidationError as error:
        raise InvalidInput(fields=_mistakes(error)) from None


def read_query(request: Request, shape: type[BaseModel] | None) -> BaseModel | None:
    if shape is None:
        return None
    given: Mapping[str, str] = {name: values[-1] for name, values in request.args.items()}
    try:
        return _storable(shape.model_validate(given))
    except ValidationError as error:
        raise InvalidInput(fields=_mistakes(error)) from None


def _storable(read: BaseModel) -> BaseModel:
    """Raises InvalidInput for a whole number that no column can hold."""
    mistakes = {name: "数字太大了" for name, value in read if too_large(value)}
    if mistakes:
        raise InvalidInput(fields=mistakes)
    return read


def too_large(value: object) -> bool:
    match value:
        case int():
            return not -_LARGEST <= value <= _LARGEST
        case BaseModel():
            return any(too_large(inner) for _, inner in value)
        case list() | tuple():
            return any(too_large(inner) for inner in value)
        case _:
            return False


_LARGEST = 2**63 - 1
"""the largest number that a database keeps in a column"""
_WORDS = {
    "missing": "这一项没填",
    "extra_forbidden": "多了这一项",
    "string_too_short": "太短了",
    "string_too_long": "太长了",
    "json_invalid": "格式不对",
}


def _mistakes(error: ValidationError) -> dict[str, str]:
    return {".".join(map(str, e["loc"])) or "body": _WORDS.get(e["type"], "填得不对") for e in error.errors(include_url=False)}
