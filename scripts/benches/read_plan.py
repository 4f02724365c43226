"""What the customer's first page costs, rendered by the server, beside a bare Sanic handler that sends the same SQL.

The SQL is what the database logs for one view of a server that is warm. The rival counts no visit's day and renders nothing.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from measuring import Meter, middle, say
from stage import Server, Stage, free_port, stage
from wire import Connection, ask_all, request

ROUNDS = 5
VIEWS = 400
CONNECTIONS = 16


async def run(rounds: int) -> None:
    """`rounds` times 400 views of each, in turn."""
    async with stage(servers=1) as on:
        page = request("GET", f"/s/{on.link}", {"accept-encoding": "gzip", "cookie": f"haoka_visitor={'b' * 24}"})
        await ask_all(on.servers[0].port, [page] * 100, CONNECTIONS)
        connection = Connection(on.servers[0].port)
        body = (await connection.ask(page)).body
        statements = await logged_statements(on, connection, page)
        async with bare_rival(on, statements, body) as bare:
            found = middle([await _round(on, bare, page) for _ in range(rounds)])
    say(
        "read_plan", value=found["rate"], unit="views_per_s", limit="bare_sanic_same_sql", limit_value=found["bare_rate"],
        ratio=found["server"] / found["bare"], cpu_ms=found["server"], mariadb_cpu_ms=found["mariadb"], bare_cpu_ms=found["bare"],
        bare_mariadb_cpu_ms=found["bare_mariadb"], statements=len(statements), html_gzip_bytes=len(body), views=rounds * VIEWS,
    )


async def _round(on: Stage, bare: subprocess.Popen[bytes], page: bytes) -> dict[str, float]:
    ours = Meter(**on.pids())
    ours_rate = await rate(on.servers[0].port, page)
    spent = ours.spent_ms()
    rival = Meter(bare=bare.pid, bare_mariadb=on.pids()["mariadb"])
    bare_rate = await rate(int(bare.args[2]), request("GET", "/"))  # type: ignore[index]
    each = {name: ms / VIEWS for name, ms in (spent | rival.spent_ms()).items()}
    return {"rate": ours_rate, "bare_rate": bare_rate, **each}


async def rate(port: int, sent: bytes, count: int = VIEWS) -> float:
    began = time.monotonic()
    answers = await ask_all(port, [sent] * count, CONNECTIONS)
    took = time.monotonic() - began
    if {answer.status for answer in answers} != {200}:
        raise RuntimeError("a view was refused")
    return count / took


async def logged_statements(on: Stage, connection: Connection, page: bytes) -> list[str]:
    """What the server asks the database for one view; its clock's own jobs and transaction marks are left out."""
    on.rows("SET GLOBAL log_output = 'TABLE'")
    best: list[str] = []
    for _ in range(5):
        on.rows("TRUNCATE mysql.general_log")
        on.rows("SET GLOBAL general_log = 1")
        await connection.ask(page)
        await asyncio.sleep(0.3)
        on.rows("SET GLOBAL general_log = 0")
        logged = on.rows("SELECT CONVERT(argument USING utf8mb4) AS said FROM mysql.general_log WHERE command_type = 'Query'")
        said = [row["said"] for row in logged if row["said"].startswith(("SELECT", "INSERT INTO link_visits"))]
        # the options are read again every three seconds: a view without that is what most views are
        best = min(best or said, said, key=len)
    return best


@asynccontextmanager
async def bare_rival(on: Stage, statements: list[str], body: bytes) -> AsyncIterator[subprocess.Popen[bytes]]:
    with tempfile.TemporaryDirectory(prefix="haoka-bench-") as folder:
        process = _start_bare(Path(folder), on.database_url, statements, body)
        try:
            await Server(int(process.args[2]), {}).ready()  # type: ignore[index]
            await rate(int(process.args[2]), request("GET", "/"))  # type: ignore[index]
            yield process
        finally:
            process.terminate()
            process.wait()


def _start_bare(folder: Path, database_url: str, statements: list[str], body: bytes) -> subprocess.Popen[bytes]:
    asked, answered = folder / "sql.json", folder / "page.gz"
    asked.write_text(json.dumps(statements))
    answered.write_bytes(body)
    script = str(Path(__file__).with_name("bare_server.py"))
    command = [sys.executable, script, str(free_port()), database_url, str(asked), str(answered)]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL)
