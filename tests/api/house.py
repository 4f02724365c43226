"""A whole installation for one test session: migrated, seeded, served by real processes. Started once a worker, ended with it."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pymysql

from scripts.play.calling import Site
from scripts.play.stage import StaffLogin, Stage

ROOT = Path(__file__).parents[2]
START_LIMIT_S = 60
OWN_SETTINGS = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL") and name[:6] != "HAOKA_"}
"""the environment without the developer's own settings: a journey must not end in a real database"""


@dataclass(slots=True)
class House:
    """One process on SQLite, or two on MariaDB and Redis."""

    data: Path
    database_url: str
    redis_url: str
    login: StaffLogin = field(default_factory=lambda: StaffLogin("", ""))
    addresses: list[str] = field(default_factory=list)

    @property
    def on_sqlite(self) -> bool:
        return self.database_url.startswith("sqlite")

    @property
    def logs(self) -> list[Path]:
        return sorted(self.data.parent.glob("server-*.log"))

    def stage(self) -> Stage:
        """Where a journey is played; nobody really waits."""
        return Stage(Site(self.addresses), self.login, patience=self.pass_time)

    def pass_time(self, seconds: int) -> None:
        """The counts of SMS codes are forgotten, as if so much time had gone by."""
        time.sleep(0.2)
        self.change("DELETE FROM allowances WHERE name LIKE 'sms.%'")

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """`python -m server …` on this installation."""
        line = [sys.executable, "-m", "server", *arguments, "--data", str(self.data)]
        return subprocess.run(line, cwd=ROOT, env=self._environment(), capture_output=True, text=True)

    def tables(self) -> list[str]:
        if self.on_sqlite:
            found = self.read("SELECT name FROM sqlite_master WHERE type = 'table'")
        else:
            found = self.read("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()")
        return [row["name"] for row in found]

    def read(self, sql: str) -> list[dict[str, Any]]:
        """Look into the database past the servers."""
        if self.on_sqlite:
            with closing(sqlite3.connect(self._file(), timeout=20)) as connection:
                connection.row_factory = sqlite3.Row
                return [dict(row) for row in connection.execute(sql)]
        with closing(self._connect()) as connection, connection.cursor() as cursor:
            cursor.execute(sql)
            return list(cursor.fetchall())

    def change(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Write past the servers: what a test plants, or time that passes. Values as %s."""
        if self.on_sqlite:
            with closing(sqlite3.connect(self._file(), timeout=20)) as connection, connection:
                connection.execute(sql.replace("%s", "?"), values)
            return
        with closing(self._connect()) as connection, connection.cursor() as cursor:
            cursor.execute(sql, values or None)

    @contextmanager
    def serving(self) -> Iterator[None]:
        """Its processes, from ready to ended."""
        processes = []
        try:
            for number in range(1 if self.on_sqlite else 2):
                processes.append(self._serve(number))
            for process, address in zip(processes, self.addresses, strict=True):
                _wait_until_ready(process, address, self.logs)
            yield
        finally:
            for process in processes:
                process.terminate()
            for process in processes:
                process.wait(20)

    def furnish(self) -> None:
        """Demo data, as scripts/run makes it."""
        seeded = json.loads(self._done("seed-demo", "--json").strip().splitlines()[-1])
        self.login = StaffLogin(seeded["staff_login"], seeded["staff_password"])

    def build(self, empty: str) -> None:
        """Tables: on SQLite those of the empty database that every test copies, else by migrating."""
        if self.on_sqlite:
            shutil.copy(empty.removeprefix("sqlite://"), self._file())
        else:
            self._done("migrate")

    def _done(self, *arguments: str) -> str:
        done = self.command(*arguments)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def _serve(self, number: int) -> subprocess.Popen[bytes]:
        port = _free_port()
        self.addresses.append(f"http://127.0.0.1:{port}")
        with (self.data.parent / f"server-{number}.log").open("wb") as log:
            line = [sys.executable, "-m", "server", "serve", "--port", str(port), "--data", str(self.data)]
            return subprocess.Popen(line, cwd=ROOT, env=self._environment(), stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def _environment(self) -> dict[str, str]:
        return {**OWN_SETTINGS, "DATABASE_URL": self.database_url, "REDIS_URL": self.redis_url}

    def _file(self) -> str:
        return self.database_url.removeprefix("sqlite://")

    def _connect(self) -> pymysql.Connection:
        return connect(self.database_url, urlsplit(self.database_url).path.lstrip("/"))


def connect(url: str, database: str | None = None) -> pymysql.Connection:
    parts = urlsplit(url)
    return pymysql.connect(
        host=parts.hostname, port=parts.port or 3306, user=parts.username or "root", password=parts.password or "",
        database=database, autocommit=True, cursorclass=pymysql.cursors.DictCursor,
    )  # fmt: skip


def own_schema(server: str, name: str) -> str:
    """The address of an empty schema of this name."""
    with closing(connect(server)) as connection, connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")
        cursor.execute(f"CREATE DATABASE {name} CHARACTER SET utf8mb4")
    return urlunsplit(urlsplit(server)._replace(path=f"/{name}"))


def _wait_until_ready(server: subprocess.Popen[bytes], address: str, logs: Sequence[Path]) -> None:
    limit = time.monotonic() + START_LIMIT_S
    while time.monotonic() < limit and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/readyz", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise AssertionError("The server did not get ready; it wrote:\n" + "\n".join(log.read_text(errors="replace") for log in logs))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
