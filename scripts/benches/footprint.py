"""How long one worker takes to be ready, and how much memory it holds at rest and after load; on SQLite and on MariaDB.

"Ready" is the first answer of /readyz, which asks the database. Needs the front ends to be built.
"""

from __future__ import annotations

import asyncio
import time
from statistics import median

from measuring import resident_mb, say
from stage import Server, Stage, embedded_stage, stage
from wire import Connection, ask_all, request

ROUNDS = 5
VIEWS = 1500


async def run(rounds: int) -> None:
    """Starts the same installation `rounds` times, then loads it once."""
    async with stage(servers=1) as on_mariadb:
        await _measure("mariadb", on_mariadb, rounds)
    async with embedded_stage() as on_sqlite:
        await _measure("sqlite", on_sqlite, rounds)


async def _measure(database: str, on: Stage, rounds: int) -> None:
    server = on.servers[0]
    starts = [await _restart(server) for _ in range(rounds)]
    await asyncio.sleep(5)
    assert server.process is not None
    at_rest = resident_mb(server.process.pid)
    await _load(on, server.port)
    say(
        f"footprint_{database}", value=median(starts), unit="s_to_ready", limit="quality", limit_value=3, ratio=median(starts) / 3,
        rest_mb=at_rest, rest_limit_mb=120, loaded_mb=resident_mb(server.process.pid), loaded_limit_mb=170,
    )


async def _restart(server: Server) -> float:
    await asyncio.sleep(1)
    server.stop()
    began = time.monotonic()
    server.start()
    connection = Connection(server.port)
    while True:
        try:
            if (await connection.ask(request("GET", "/readyz"))).status == 200:
                await connection.close()
                return time.monotonic() - began
        except (OSError, asyncio.IncompleteReadError):
            await asyncio.sleep(0.01)


async def _load(on: Stage, port: int) -> None:
    """Pages and searches from 16 connections, with gzip as browsers ask for it, and the share card's picture."""
    page = request("GET", f"/s/{on.link}", {"accept-encoding": "gzip"})
    path = f"/api/shop/links/{on.link}/numbers"
    asked = [
        page if index % 3 else request("GET", f"{path}?tail={index % 10}", {"x-forwarded-for": f"10.1.0.{index % 250}"})
        for index in range(VIEWS)
    ]
    answers = await ask_all(port, [*asked, request("GET", f"/s/{on.link}/card.jpg")], 16)
    statuses = {answer.status for answer in answers}
    if statuses != {200}:
        raise RuntimeError(f"the load was answered {statuses}")
