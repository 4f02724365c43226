"""Every test has a real database of its own: SQLite by default, MariaDB when HAOKA_TEST_DATABASE_URL names one."""

from __future__ import annotations

import asyncio
import logging
import os
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pymysql
import pytest
import pytest_asyncio
import structlog

from server import database as haoka_database
from server.core import clock, privacy

TEST_KEYS = privacy.Keyring(sealing={"t1": b"s" * 32}, index=b"i" * 32, signing=b"g" * 32)


structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))


class MovableClock:
    """Time that stands still until a test moves it."""

    def __init__(self, start: datetime) -> None:
        self.moment = start

    def now(self) -> datetime:
        return self.moment

    def move(self, **amount: float) -> None:
        self.moment += timedelta(**amount)


@pytest.fixture(autouse=True)
def keys() -> None:
    privacy.use(TEST_KEYS)


@pytest.fixture
def frozen_clock() -> Iterator[MovableClock]:
    moving = MovableClock(datetime(2026, 11, 18, 4, 0, tzinfo=UTC))
    clock.use(moving.now)
    yield moving
    clock.use(None)


@pytest.fixture(scope="session")
def worker(request: pytest.FixtureRequest) -> str:
    return str(getattr(request.config, "workerinput", {}).get("workerid", "main"))


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory, worker: str) -> str:
    """The address of a migrated database that holds nothing: a template file, or this worker's schema."""
    server = os.environ.get("HAOKA_TEST_DATABASE_URL")
    if server:
        url = _own_schema(server, worker)
    else:
        url = f"sqlite://{tmp_path_factory.mktemp('template') / 'empty.db'}"
    asyncio.run(haoka_database.migrate(url))
    if not server:
        _fold_journal(Path(url.removeprefix("sqlite://")))
    return url


@pytest.fixture
def database_url(empty_database: str, tmp_path: Path) -> str:
    """A database for this test alone."""
    if empty_database.startswith("sqlite://"):
        copy = tmp_path / "haoka.db"
        shutil.copy(empty_database.removeprefix("sqlite://"), copy)
        return f"sqlite://{copy}"
    _wipe(empty_database)
    return empty_database


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[str]:
    """An open database; its address."""
    await haoka_database.open_database(database_url)
    yield database_url
    await haoka_database.close_database()


def _own_schema(server: str, worker: str) -> str:
    parts = urlsplit(server)
    name = f"haoka_test_{worker}"
    with _connect(server) as connection, connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")
        cursor.execute(f"CREATE DATABASE {name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
    return urlunsplit(parts._replace(path=f"/{name}"))


def _wipe(url: str) -> None:
    name = urlsplit(url).path.lstrip("/")
    with _connect(url) as connection, connection.cursor() as cursor:
        cursor.execute("SET FOREIGN_KEY_CHECKS = 0")
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = %s", (name,))
        for (table,) in cursor.fetchall():
            if table != "tortoise_migrations":
                cursor.execute(f"DELETE FROM {name}.{table}")
        connection.commit()


def _connect(url: str) -> pymysql.Connection:
    parts = urlsplit(url)
    return pymysql.connect(
        host=parts.hostname, port=parts.port or 3306, user=parts.username or "root", password=parts.password or "", autocommit=False
    )


def _fold_journal(path: Path) -> None:
    """Write the journal back, so that copying the one file copies everything."""
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
