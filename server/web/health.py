"""Whether this process lives, and whether it can serve."""

from __future__ import annotations

from sanic import Blueprint, HTTPResponse, Request
from sanic.response import json

from server.core import statements

health = Blueprint("health")


@health.get("/healthz", name="healthz")
async def alive(request: Request) -> HTTPResponse:
    """The process answers."""
    return json({"status": "ok"})


@health.get("/readyz", name="readyz")
async def ready(request: Request) -> HTTPResponse:
    """The database answers, and the tables are there."""
    await statements.read("SELECT name FROM tortoise_migrations LIMIT 1")
    return json({"status": "ready"})
