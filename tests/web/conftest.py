"""The real server in this process, on the test's own database, with callers of every kind signed in."""

from __future__ import annotations

import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
from sanic import Sanic

from server.app import make_app
from server.insight.demo import seeding
from server.people.sessions.opening import open_session
from server.people.staff import hiring
from server.settings import Settings

PASSWORD = "quiet-harbour-lantern-47"


@dataclass(slots=True)
class Serving:
    """A running server and how to reach it as each kind of caller."""

    base: str
    clients: list[httpx.AsyncClient] = field(default_factory=list)

    def stranger(self) -> httpx.AsyncClient:
        client = httpx.AsyncClient(base_url=self.base, timeout=20)
        self.clients.append(client)
        return client

    async def agent(self, name: str) -> httpx.AsyncClient:
        """Signed in to the mini-program as the sandbox's NAME."""
        client = self.stranger()
        answer = await client.post("/api/agent/login", json={"code": f"sandbox:{name}"})
        client.headers["authorization"] = f"Bearer {answer.json()['token']}"
        return client

    async def staff(self, login: str) -> httpx.AsyncClient:
        client = self.stranger()
        answer = await client.post("/api/admin/login", json={"login": login, "password": PASSWORD})
        client.headers["x-csrf-token"] = answer.json()["csrf_token"]
        return client

    async def customer(self, phone_index: str) -> httpx.AsyncClient:
        session = await open_session("customer", phone_index, days=1)
        client = self.stranger()
        client.cookies.set("haoka_customer", session.token)
        return client


@pytest_asyncio.fixture
async def serving(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> AsyncIterator[Serving]:
    """A sandbox server without demo data; with the customers' pages where a test asks for them (`indirect`)."""
    monkeypatch.setattr("server.settings.open_vault", lambda settings: None)
    Sanic.test_mode = True
    settings = Settings.model_validate({"HAOKA_DATA": tmp_path, "DATABASE_URL": database_url})
    app = make_app(settings, with_jobs=False, with_pages=getattr(request, "param", False))
    # a socket of our own: Sanic takes port 0 for its default, where a twin of this test may listen
    listening = socket.create_server(("127.0.0.1", 0))
    server = await app.create_server(sock=listening, return_asyncio_server=True, access_log=False)
    assert server is not None
    await server.startup()
    await server.before_start()
    await server.start_serving()
    serving = Serving(f"http://127.0.0.1:{listening.getsockname()[1]}")
    yield serving
    for client in serving.clients:
        await client.aclose()
    await server.close()
    await server.after_stop()


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first test of a worker leaves its demo data for the others; on SQLite only."""
    return tmp_path_factory.mktemp("furnished") / "haoka.db"


@pytest_asyncio.fixture
async def trading(serving: Serving, database_url: str, furnished: Path) -> Serving:
    """The same with demo data, and a member of staff for each role."""
    file = database_url.removeprefix("sqlite://") if database_url.startswith("sqlite://") else None
    if file and _copied(furnished, file):
        return serving
    await seeding.seed()
    for role in ("owner", "clerk", "finance"):
        await hiring.hire(role, role, role, PASSWORD)
    if file:
        _copied(Path(file), furnished)
    return serving


def _copied(source: Path, target: str | Path) -> bool:
    """Whether there was something to copy."""
    if not source.exists():
        return False
    with closing(sqlite3.connect(source)) as read, closing(sqlite3.connect(target)) as write:
        read.backup(write)
    return True
