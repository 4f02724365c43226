"""Puts invented numbers on sale past the server: benches need more than the demo has."""

from __future__ import annotations

import random
from urllib.parse import urlsplit

import pymysql
from stage import Stage

from server.goods.numbers import patterns

_COLUMNS = (
    "digits, reversed_digits, random_key, pool_id, carrier, province, city, pattern, price_fen, prestore_fen, min_spend_fen,"
    " contract_months, status, locked, holder"
)


def add_numbers(on: Stage, count: int) -> list[int]:
    """Fill the pool that the stage's link sells from; answers the ids of all its free numbers."""
    source = random.Random(7)
    pool = on.rows("SELECT p.pool_id FROM plan_pools p JOIN links l ON l.plan_id = p.plan_id WHERE l.code = %s", on.link)[0]["pool_id"]
    rows = []
    for tail in source.sample(range(10**8), count):
        digits = f"193{tail:08d}"
        rows.append((digits, digits[::-1], source.getrandbits(31), pool, "telecom", "浙江省", "杭州市", patterns.best(digits)))
    _insert(on.database_url, rows)
    on.rows("ANALYZE TABLE phone_numbers")
    return [row["id"] for row in on.rows("SELECT id FROM phone_numbers WHERE pool_id = %s AND status = 'available'", pool)]


def _insert(url: str, rows: list[tuple[object, ...]]) -> None:
    parts = urlsplit(url)
    connection = pymysql.connect(
        host=parts.hostname, port=parts.port or 3306, user=parts.username or "root", database=parts.path.lstrip("/"), autocommit=True
    )
    with connection, connection.cursor() as cursor:
        for start in range(0, len(rows), 5000):
            cursor.executemany(
                f"INSERT INTO phone_numbers ({_COLUMNS}) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, 0, 0, 0, 0, 'available', 0, '')",
                rows[start : start + 5000],
            )
