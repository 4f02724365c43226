"""What the command line does, a function a command. The words are for whoever runs the installation."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import structlog

from server import database, settings
from server.app import AUDIENCES, make_app
from server.core import transactions
from server.core.actors import job
from server.core.errors import DomainError
from server.gateways.storage import Storage, make_storage
from server.goods.numbers import importing_files
from server.insight.demo import first_login, presence, seeding
from server.insight.verifying import verify_all
from server.people.staff import changing_password, hiring
from server.people.staff.signing_in import tidy_login
from server.settings import Settings
from server.web import openapi

_SIGNALS_SET_S = 0.1
COMMAND = job("command line")


@dataclass(frozen=True, slots=True)
class Installation:
    """What a command works on."""

    settings: Settings
    storage: Storage


async def within(chosen: Settings, work: Callable[[Installation], Awaitable[int]], *, opened: bool, starts: bool) -> int:
    """Open the installation, do the work, close it; a refusal is printed, not thrown.

    Only work that `starts` one may find none: looking for mistakes in a folder that was mistyped would find none.
    """
    if not starts and database.is_new(chosen.database):
        print(f"这里还没有 Haoka 的数据：{chosen.data}，请核对 --data")
        return 1
    chosen.data.mkdir(parents=True, exist_ok=True)
    settings.open_vault(chosen)
    if opened:
        if database.is_new(chosen.database):
            await database.migrate(chosen.database)
        await database.open_database(chosen.database)
    try:
        return await work(Installation(chosen, make_storage(chosen.data / "files")))
    except DomainError as refusal:
        print("\n".join((refusal.fields or {"": refusal.message}).values()))
        return 1
    finally:
        await transactions.settle_running()
        if opened:
            await database.close_database()


async def migrate(parsed: argparse.Namespace, installation: Installation) -> int:
    await database.migrate(installation.settings.database)
    return 0


async def seed_demo(parsed: argparse.Namespace, installation: Installation) -> int:
    """Staff first: also an installation without demo data needs its first account."""
    seeded = await seeding.seed() if installation.settings.sandbox else None
    password = seeded.staff_password if seeded else await seeding.first_staff(sandbox=installation.settings.sandbox)
    if password and installation.settings.sandbox:
        first_login.keep(installation.settings.data, "admin", password)
    if parsed.json:
        link = seeded.link_code if seeded else await presence.demo_link()
        answer = {
            "link": f"/s/{link}" if link else None,
            "staff_login": "admin",
            "staff_password": password,
            "invite_code": seeded.invite_code if seeded else None,
        }
        print(json.dumps(answer, ensure_ascii=False))
    elif password:
        print(f"管理后台账号 admin，密码 {password}（只显示这一次，登录后请修改）")
    return 0


async def import_numbers(parsed: argparse.Namespace, installation: Installation) -> int:
    if not parsed.file.is_file():
        print(f"没有这个文件：{parsed.file}，请核对路径")
        return 1
    outcome = await importing_files.import_file(parsed.file, parsed.pool, parsed.apply, installation.storage, COMMAND)
    print(outcome.as_json() if parsed.json else outcome.as_text())
    return 0


async def verify(parsed: argparse.Namespace, installation: Installation) -> int:
    """Print what was checked and what is wrong; the last line says which, and so does the exit code."""
    report = await verify_all()
    for table, rows in report.checked.items():
        print(f"checked {table}: {rows} rows")
    for finding in report.findings:
        print(f"wrong {finding.kind} {finding.subject}: {finding.detail}")
    total = sum(report.checked.values())
    print(f"verify: {'ok' if not report.findings else f'{len(report.findings)} wrong'} rows={total}")
    return 1 if report.findings else 0


async def reset_password(parsed: argparse.Namespace, installation: Installation) -> int:
    print(f"新密码 {await changing_password.reset_password(parsed.login, COMMAND)}（登录后请修改）")
    first_login.forget(installation.settings.data, parsed.login)
    return 0


async def add_staff(parsed: argparse.Namespace, installation: Installation) -> int:
    password = await hiring.hire(parsed.login, parsed.name, parsed.role, actor=COMMAND)
    print(f"账号 {tidy_login(parsed.login)}，密码 {password}（只显示这一次，首次登录后须修改）")
    return 0


def described(audience: str) -> dict[str, Any]:
    """The OpenAPI of one audience."""
    return next(openapi.describe(one) for one in AUDIENCES if one.name == audience)


def serve(chosen: Settings, host: str, port: int) -> int:
    """Serve until the process is told to stop; nothing is left running after it."""
    _log_as_json()
    chosen.data.mkdir(parents=True, exist_ok=True)
    if not chosen.sandbox:
        first_login.forget(chosen.data)
    app = make_app(chosen)

    @app.after_server_start
    async def _say_ready(app: Any) -> None:
        # a task of its own: Sanic listens for SIGTERM only after this hook, and "ready" must mean that it can be stopped
        app.add_task(_print_addresses(chosen, host, port))

    app.run(host=host, port=port, single_process=True, access_log=False, motd=False, debug=False)
    return 0


async def _print_addresses(chosen: Settings, host: str, port: int) -> None:
    await asyncio.sleep(_SIGNALS_SET_S)
    site = f"http://{host}:{port}"
    code = await presence.demo_link()
    print(f"管理后台    {site}/admin/", flush=True)
    if chosen.sandbox:
        print(f"小程序预览  {site}/preview/", flush=True)
    print(f"用户页面    {site}/s/{code}" if code else f"用户页面    {site}/s/<推广链接>", flush=True)
    print("ready", flush=True)


def _log_as_json() -> None:
    logging.basicConfig(level=logging.WARNING)
    structlog.configure(
        processors=[structlog.processors.add_log_level, structlog.processors.TimeStamper(fmt="iso"), structlog.processors.JSONRenderer()],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        cache_logger_on_first_use=True,
    )
