"""Where everything meets: one process's server, with the gateways that its settings choose."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path
from typing import Any

from cashews import Cache
from sanic import Sanic

from server import database, settings
from server.api.admin import agents, money, orders, overview, plans, rules, setup, signing_in, staff, stock
from server.api.admin.routes import admin
from server.api.agent import earning, following, joining, selling
from server.api.agent.routes import agent
from server.api.callbacks.wechat import callbacks
from server.api.shop import choosing, ordering
from server.api.shop.pages import pages
from server.api.shop.routes import shop
from server.core import transactions
from server.gateways.storage import make_storage
from server.gateways.wechat import tokens_in_redis
from server.jobs import schedule
from server.settings import Settings
from server.web import assets, background, bodies, failures, requests_log
from server.web.endpoints import Audience
from server.web.health import health
from server.web.pages import BuiltPages
from server.web.services import Services

ROOT = Path(__file__).resolve().parent.parent
AUDIENCES: tuple[Audience, ...] = (shop, agent, admin)
_FOR_STAFF = (agents, money, orders, overview, plans, rules, setup, signing_in, staff, stock)
ROUTES = (*_FOR_STAFF, earning, following, joining, selling, choosing, ordering)
"""the modules whose import fills the audiences"""


def make_app(chosen: Settings, *, with_jobs: bool = True, with_pages: bool = True) -> Sanic[Any, Any]:
    """A server that is ready to run. Opens the database when it starts."""
    app: Sanic[Any, Any] = Sanic("haoka", configure_logging=False)
    app.config.update(
        {
            # where no route says otherwise: of pages nothing is sent, of WeChat's pushes a few thousand bytes
            "REQUEST_MAX_SIZE": bodies.LARGEST,
            "REQUEST_TIMEOUT": 60,
            "RESPONSE_TIMEOUT": 120,
            "KEEP_ALIVE_TIMEOUT": 15,
            "GRACEFUL_SHUTDOWN_TIMEOUT": 2.0,
            "FALLBACK_ERROR_FORMAT": "json",
        }
    )
    app.ctx.services = make_services(chosen)
    failures.install(app)
    requests_log.install(app)
    for blueprint in (*(audience.blueprint for audience in AUDIENCES), callbacks, health):
        app.blueprint(blueprint)
    if with_pages:
        app.ctx.pages = BuiltPages(ROOT / "h5" / "dist" / "shop")
        app.blueprint(pages)
        assets.install(app, ROOT / "h5" / "dist", ROOT / "miniprogram" / "dist" / "preview" if chosen.sandbox else None)
    _open_and_close(app, chosen, with_jobs)
    return app


def make_services(chosen: Settings) -> Services:
    """The gateways of these settings."""
    cache = Cache()
    cache.setup(chosen.redis_url or "mem://")
    return Services(
        sandbox=chosen.sandbox,
        public_url=chosen.public_url,
        storage=make_storage(chosen.data / "files"),
        data=chosen.data,
        cache=cache,
        built=ROOT / "h5" / "dist",
        trusted_proxies=chosen.trusted_proxies,
        tokens=tokens_in_redis(chosen.redis_url) if chosen.redis_url else None,
    )


def _open_and_close(app: Sanic[Any, Any], chosen: Settings, with_jobs: bool) -> None:
    @app.before_server_start
    async def _open(app: Sanic[Any, Any]) -> None:
        settings.open_vault(chosen)
        await database.open_database(chosen.database)
        if with_jobs:
            app.ctx.clock = asyncio.create_task(schedule.run(schedule.jobs(app.ctx.services.storage)))

    @app.after_server_stop
    async def _close(app: Sanic[Any, Any]) -> None:
        if with_jobs:
            app.ctx.clock.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await app.ctx.clock
        await background.finish(seconds=4)
        await transactions.settle_running()
        await database.close_database()
