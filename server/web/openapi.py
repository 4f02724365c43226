"""The OpenAPI of one audience, made from the very shapes that its routes check."""

from __future__ import annotations

import re
from typing import Any

from pydantic.json_schema import models_json_schema

from server.web.endpoints import LONGEST_KEY, SHORTEST_KEY, Audience, Endpoint

_PARAMETER = re.compile(r"<(\w+)(?::(\w+))?>")
_ERROR = {
    "type": "object",
    "required": ["code", "message", "request_id"],
    "properties": {
        "code": {"type": "string"},
        "message": {"type": "string"},
        "request_id": {"type": "string"},
        "fields": {"type": "object", "additionalProperties": {"type": "string"}},
        "details": {"type": "object", "additionalProperties": True},
    },
}


def describe(audience: Audience) -> dict[str, Any]:
    """An OpenAPI 3.1 document."""
    names, schemas = _components(audience)
    paths: dict[str, dict[str, Any]] = {}
    for endpoint in audience.endpoints:
        path = _PARAMETER.sub(r"{\1}", endpoint.path)
        paths.setdefault(path, {})[endpoint.method.lower()] = _operation(endpoint, names)
    return {
        "openapi": "3.1.0",
        "info": {"title": f"Haoka {audience.name}", "version": "1"},
        "paths": paths,
        "components": {"schemas": {**schemas, "Error": _ERROR}},
    }


def _components(audience: Audience) -> tuple[dict[Any, str], dict[str, Any]]:
    wanted: dict[tuple[Any, Any], None] = {}
    for endpoint in audience.endpoints:
        if endpoint.body:
            wanted[(endpoint.body, "validation")] = None
        if endpoint.answer:
            wanted[(endpoint.answer, "serialization")] = None
    refs, definitions = models_json_schema(list(wanted), ref_template="#/components/schemas/{model}")
    names = {key: value["$ref"].rsplit("/", 1)[1] for key, value in refs.items()}
    return names, definitions.get("$defs", {})


def _operation(endpoint: Endpoint, names: dict[Any, str]) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": endpoint.name,
        "summary": endpoint.summary,
        "parameters": _path_parameters(endpoint) + _query_parameters(endpoint) + _header_parameters(endpoint),
        "responses": _responses(endpoint, names),
        "x-caller": endpoint.caller.value,
    }
    if endpoint.body:
        schema = {"$ref": f"#/components/schemas/{names[(endpoint.body, 'validation')]}"}
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    return operation


def _path_parameters(endpoint: Endpoint) -> list[dict[str, Any]]:
    return [
        {"name": name, "in": "path", "required": True, "schema": {"type": "integer" if kind == "int" else "string"}}
        for name, kind in _PARAMETER.findall(endpoint.path)
    ]


def _query_parameters(endpoint: Endpoint) -> list[dict[str, Any]]:
    if endpoint.query is None:
        return []
    schema = endpoint.query.model_json_schema()
    required = set(schema.get("required", ()))
    return [{"name": n, "in": "query", "required": n in required, "schema": s} for n, s in schema["properties"].items()]


def _header_parameters(endpoint: Endpoint) -> list[dict[str, Any]]:
    if not endpoint.keyed:
        return []
    schema = {"type": "string", "minLength": SHORTEST_KEY, "maxLength": LONGEST_KEY}
    described = "提交编号：同一个编号加同样的内容，得到第一次的回答"
    return [{"name": "Idempotency-Key", "in": "header", "required": True, "description": described, "schema": schema}]


def _responses(endpoint: Endpoint, names: dict[Any, str]) -> dict[str, Any]:
    error = {"description": "拒绝，说明原因和办法", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}}
    if endpoint.answer is None:
        return {"200": {"description": "文件"}, "204": {"description": "好了"}, "default": error}
    schema = {"$ref": f"#/components/schemas/{names[(endpoint.answer, 'serialization')]}"}
    good = {"description": "好了", "content": {"application/json": {"schema": schema}}}
    empty = {"204": {"description": "没有"}} if endpoint.may_be_empty else {}
    return {str(endpoint.status): good, **empty, "default": error}
