"""The stage of a trial: private MariaDB and Redis, demo data, and server processes that can be killed and come back."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pymysql
from private_servers import free_port, private_servers
from redis import Redis

ROOT = Path(__file__).resolve().parent.parent.parent
START_LIMIT_S = 30


@dataclass(slots=True)
class Server:
    """One server process on a port of its own."""

    port: int
    environment: dict[str, str]
    launcher: str = "server"
    process: subprocess.Popen[bytes] | None = None

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        command = [sys.executable, *self._module(), "serve", "--port", str(self.port)]
        self.process = subprocess.Popen(command, cwd=ROOT, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def _module(self) -> list[str]:
        return ["-m", "server"] if self.launcher == "server" else [self.launcher]

    async def ready(self) -> None:
        """Raises TimeoutError when it does not answer in time."""
        for _ in range(START_LIMIT_S * 20):
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self.port)
                writer.close()
                return
            except OSError:
                await asyncio.sleep(0.05)
        raise TimeoutError(f"the server on port {self.port} did not start")

    def kill(self) -> None:
        """kill -9: no goodbye."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> float:
        """A clean stop; answers how long it took, in seconds."""
        assert self.process is not None
        began = time.monotonic()
        self.process.terminate()
        self.process.wait(timeout=20)
        return time.monotonic() - began


@dataclass(slots=True)
class Stage:
    """Everything that a trial plays on."""

    servers: list[Server]
    database_url: str
    redis_url: str
    link: str
    next_person: int = field(default=0)

    def rows(self, sql: str, *values: object) -> list[dict[str, Any]]:
        """Look into the database past the servers."""
        parts = urlsplit(self.database_url)
        connection = pymysql.connect(
            host=parts.hostname,
            port=parts.port or 3306,
            user=parts.username or "root",
            database=parts.path.lstrip("/"),
            cursorclass=pymysql.cursors.DictCursor,
            autocommit=True,
        )
        try:
            with connection.cursor() as cursor:
                cursor.execute(sql, values)
                return list(cursor.fetchall())
        finally:
            connection.close()

    def pids(self) -> dict[str, int]:
        """The processes that an answer costs: first server, MariaDB, Redis."""
        assert self.servers[0].process is not None
        kept_in = self.rows("SELECT @@pid_file AS path")[0]["path"]
        return {"server": self.servers[0].process.pid, "mariadb": int(Path(kept_in).read_text()), "redis": self._redis_pid()}

    def statements(self) -> int:
        """How many statements the database was asked so far."""
        return int(self.rows("SHOW GLOBAL STATUS LIKE 'Questions'")[0]["Value"])

    def _redis_pid(self) -> int:
        with Redis.from_url(self.redis_url) as redis:
            return int(redis.info("server")["process_id"])

    def verify(self) -> str:
        """The last line of `python -m server verify`."""
        done = subprocess.run(
            [sys.executable, "-m", "server", "verify"], cwd=ROOT, env=self.servers[0].environment, capture_output=True, text=True
        )
        return done.stdout.strip().splitlines()[-1]


@asynccontextmanager
async def stage(servers: int = 2, launcher: str = "server", hold_minutes: int = 15) -> AsyncIterator[Stage]:
    """A seeded installation with running servers; everything ends with it."""
    with private_servers() as found, tempfile.TemporaryDirectory(prefix="haoka-trial-") as folder:
        # each client speaks for an address of its own, as behind a proxy: limits by address are not what is tried here
        environment = {**os.environ, **found, "HAOKA_DATA": folder, "HAOKA_TRUSTED_PROXIES": "1"}
        _command(environment, "migrate")
        link = json.loads(_command(environment, "seed-demo", "--json"))["link"].removeprefix("/s/")
        processes = [Server(free_port(), environment, launcher) for _ in range(servers)]
        made = Stage(processes, found["DATABASE_URL"], found["REDIS_URL"], link)
        made.rows(
            "REPLACE INTO options (name, value, secret, changed_at, changed_by)"
            " VALUES ('sales.hold_minutes', %s, 0, NOW(), 'trial')",
            str(hold_minutes),
        )
        async with _running(made):
            yield made


@asynccontextmanager
async def embedded_stage() -> AsyncIterator[Stage]:
    """The default installation: one server on SQLite, nothing beside it. It has no rows() and no pids()."""
    with tempfile.TemporaryDirectory(prefix="haoka-trial-") as folder:
        kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}
        environment = {**kept, "HAOKA_DATA": folder, "HAOKA_TRUSTED_PROXIES": "1"}
        _command(environment, "migrate")
        link = json.loads(_command(environment, "seed-demo", "--json"))["link"].removeprefix("/s/")
        made = Stage([Server(free_port(), environment)], "", "", link)
        async with _running(made):
            yield made


@asynccontextmanager
async def _running(made: Stage) -> AsyncIterator[None]:
    try:
        for server in made.servers:
            server.start()
        for server in made.servers:
            await server.ready()
        yield
    finally:
        for server in made.servers:
            if server.process is not None and server.process.poll() is None:
                server.stop()


def _command(environment: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "server", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout
