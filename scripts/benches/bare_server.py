"""The rival: a bare Sanic handler that sends the same SQL to the same database and answers ready bytes. Run by read_plan."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from urllib.parse import urlsplit

import aiomysql
from sanic import Request, Sanic
from sanic.response import HTTPResponse, raw

app = Sanic("bare", configure_logging=False)
STATEMENTS, BODY = json.loads(Path(sys.argv[3]).read_text()), Path(sys.argv[4]).read_bytes()


@app.before_server_start
async def _open(app: Sanic) -> None:
    parts = urlsplit(sys.argv[2])
    app.ctx.pool = await aiomysql.create_pool(
        host=parts.hostname, port=parts.port, user=parts.username, db=parts.path.lstrip("/"), maxsize=16, autocommit=True,
        cursorclass=aiomysql.DictCursor,
    )


@app.get("/")
async def answer(request: Request) -> HTTPResponse:
    """Every statement, every row fetched, and a page of the same size."""
    async with app.ctx.pool.acquire() as connection, connection.cursor() as cursor:
        for statement in STATEMENTS:
            await cursor.execute(statement)
            await cursor.fetchall()
    return raw(BODY, content_type="text/html; charset=utf-8", headers={"content-encoding": "gzip"})


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=int(sys.argv[1]), single_process=True, access_log=False, motd=False)
