"""Where the tables live: SQLite in a file by default, MariaDB or MySQL by DATABASE_URL."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from pymysql.constants import CLIENT
from tortoise import Tortoise
from tortoise.migrations.api import migrate as apply_migrations

MODELS = [
    "server.base.audit.models",
    "server.base.imports.models",
    "server.base.jobs.models",
    "server.base.limits.models",
    "server.base.options.models",
    "server.base.outbox.models",
    "server.base.requests.models",
    "server.people.agents.models",
    "server.people.customers.models",
    "server.people.sessions.models",
    "server.people.staff.models",
    "server.goods.catalog.models",
    "server.goods.numbers.models",
    "server.money.ledger.models",
    "server.money.commissions.models",
    "server.money.payouts.models",
    "server.sales.sharing.models",
    "server.sales.orders.models",
    "server.sales.logistics.models",
]
"""every module with tables, lowest floor first: a foreign key points to the same list further up"""

APP = "haoka"


def configuration(url: str) -> dict[str, Any]:
    """Tortoise's configuration for one database address. Raises ValueError for a scheme we don't speak."""
    return {
        "connections": {"default": _connection(url)},
        "apps": {APP: {"models": MODELS, "default_connection": "default", "migrations": "server.migrations"}},
        "use_tz": True,
        "timezone": "UTC",
    }


def _connection(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        path = url.removeprefix("sqlite://")
        return {
            "engine": "server.core.sqlite",
            "credentials": {
                "file_path": path,
                "busy_timeout": 15000,
                "synchronous": "NORMAL",
                # 32 MB of pages and 16 MB of log between checkpoints: an import is a third faster than with SQLite's 2 and 4
                "cache_size": -32768,
                "wal_autocheckpoint": 4000,
                "journal_size_limit": 1 << 26,
            },
        }
    if parts.scheme in ("mysql", "mariadb"):
        return {"engine": "tortoise.backends.mysql", "credentials": _mysql_credentials(parts)}
    raise ValueError("DATABASE_URL begins with sqlite:// or mysql://")


def _mysql_credentials(parts: Any) -> dict[str, Any]:
    options = {key: values[-1] for key, values in parse_qs(parts.query).items()}
    return {
        "host": parts.hostname or "127.0.0.1",
        "port": parts.port or 3306,
        "user": unquote(parts.username or "root"),
        "password": unquote(parts.password or ""),
        "database": parts.path.lstrip("/"),
        "charset": "utf8mb4",
        "minsize": 1,
        "maxsize": int(options.get("pool", "16")),
        "pool_recycle": 300,
        # an update to the same value counts as found, as on SQLite: compare-and-set needs it
        "client_flag": CLIENT.FOUND_ROWS,
        "init_command": "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
    }


def is_new(url: str) -> bool:
    """Whether this is a SQLite file that does not exist yet: a command may make its tables without being asked."""
    return url.startswith("sqlite://") and not Path(url.removeprefix("sqlite://")).exists()


async def open_database(url: str) -> None:
    """Connect this process. Does not migrate."""
    await Tortoise.init(config=configuration(url), _enable_global_fallback=True)


async def close_database() -> None:
    await Tortoise.close_connections()


async def migrate(url: str) -> None:
    """Bring the tables up to date. Run by one process at a time: there is no lock."""
    await apply_migrations(config=configuration(url))
    await Tortoise.close_connections()
