"""What the database can do at most: one update and four inserts a transaction, through aiomysql and nothing else."""

from __future__ import annotations

import asyncio
import time
from urllib.parse import urlsplit

import aiomysql

TABLES = ("bare_order", "bare_event", "bare_share", "bare_fact")
STOCK = 20_000


async def prepare(url: str) -> aiomysql.Pool:
    """Tables of their own, shaped like small ones of ours, and a pool of 16 connections."""
    parts = urlsplit(url)
    pool = await aiomysql.create_pool(
        host=parts.hostname, port=parts.port, user=parts.username, db=parts.path.lstrip("/"), minsize=16, maxsize=16, autocommit=False,
        init_command="SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
    )
    async with pool.acquire() as connection, connection.cursor() as cursor:
        await cursor.execute("CREATE TABLE bare_stock (id BIGINT PRIMARY KEY, status VARCHAR(10), holder VARCHAR(60), KEY (status))")
        await cursor.execute(f"INSERT INTO bare_stock SELECT seq, 'available', '' FROM seq_1_to_{STOCK}")
        for table in TABLES:
            await cursor.execute(
                f"CREATE TABLE {table} (id BIGINT AUTO_INCREMENT PRIMARY KEY, stock_id BIGINT, title VARCHAR(200), at DATETIME(6),"
                " KEY (stock_id))"
            )
        await connection.commit()
    return pool


async def rate(pool: aiomysql.Pool, seconds: float) -> tuple[float, int]:
    """Transactions a second over 16 connections that never wait, and how many there were."""
    ends, done = time.monotonic() + seconds, 0
    began = time.monotonic()

    async def work(lane: int) -> None:
        nonlocal done
        async with pool.acquire() as connection, connection.cursor() as cursor:
            number = lane
            while time.monotonic() < ends:
                number = number % STOCK + 16
                await connection.begin()
                await cursor.execute("UPDATE bare_stock SET status = 'reserved', holder = %s WHERE id = %s", (f"order:{done}", number))
                for table in TABLES:
                    await cursor.execute(f"INSERT INTO {table} (stock_id, title, at) VALUES (%s, %s, NOW(6))", (number, "x" * 120))
                await connection.commit()
                done += 1

    await asyncio.gather(*(work(lane) for lane in range(1, 17)))
    return done / (time.monotonic() - began), done
