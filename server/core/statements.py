"""SQL by hand, where a compare-and-set or a list's speed asks for it.

Write `%s` for each value and `%%` for a percent sign, on both databases. Inside a transaction the statements join it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from tortoise.connection import get_connection

from server.core import pipelining, transactions

Row = dict[str, Any]
_WAITING = "rows that wait for the commit"


def dialect() -> str:
    """ "mysql" or "sqlite"."""
    return str(get_connection("default").capabilities.dialect)


def _spoken(sql: str) -> str:
    return sql if dialect() == "mysql" else sql.replace("%s", "?").replace("%%", "%")


async def read(sql: str, values: Sequence[Any] = ()) -> list[Row]:
    """The rows, as dictionaries."""
    if line := pipelining.line():
        return (await line.ask(sql, values)).rows
    return await get_connection("default").execute_query_dict(_spoken(sql), list(values))


async def read_one(sql: str, values: Sequence[Any] = ()) -> Row | None:
    rows = await read(sql, values)
    return rows[0] if rows else None


async def by_id(table: str, column: str, ids: Sequence[int]) -> dict[int, Any]:
    """One column of these rows, by id; a row that is gone is left out."""
    if not ids:
        return {}
    rows = await read(f"SELECT id, {column} AS said FROM {table} WHERE id IN ({places(len(ids))})", ids)
    return {row["id"]: row["said"] for row in rows}


async def change(sql: str, values: Sequence[Any] = ()) -> int:
    """Run an UPDATE, INSERT or DELETE; answers how many rows its WHERE found."""
    if line := pipelining.line():
        return (await line.ask(sql, values)).count
    count, _ = await get_connection("default").execute_query(_spoken(sql), list(values))
    return int(count)


async def append(sql: str, values: Sequence[Any]) -> None:
    """Write what this transaction does not look at again: on MariaDB it waits for the commit, and goes there with all the rest.

    A row more then costs no round trip of its own, which is most of what a small INSERT costs. Its errors come at the end.
    """
    if dialect() != "mysql" or not transactions.inside():
        await change(sql, values)
        return
    waiting: list[tuple[str, Sequence[Any]]] = transactions.kept().setdefault(_WAITING, [])
    if not waiting:
        transactions.before_commit(_write_waiting)
    waiting.append((sql, values))


async def _write_waiting() -> None:
    waiting: list[tuple[str, Sequence[Any]]] = transactions.kept()[_WAITING]
    await change("; ".join(sql for sql, _ in waiting), [value for _, values in waiting for value in values])


async def insert_row(table: str, row: Mapping[str, Any]) -> int:
    """Insert one row, value by column; answers its id."""
    columns = ", ".join(f"`{column}`" for column in row)
    sql = f"INSERT INTO {table} ({columns}) VALUES ({places(len(row))})"
    if line := pipelining.line():
        return (await line.ask(sql, list(row.values()))).inserted_id
    return int(await get_connection("default").execute_insert(_spoken(sql), list(row.values())))


async def change_many(sql: str, rows: Sequence[Sequence[Any]]) -> None:
    """One statement for many rows. End an INSERT exactly with `VALUES (%s, …)`: the driver batches only that."""
    if rows:
        await get_connection("default").execute_many(_spoken(sql), [list(row) for row in rows])


def places(count: int) -> str:
    """`%s, %s, %s` for IN (…)."""
    return ", ".join(["%s"] * count)


def moment(value: Any) -> datetime:
    """A time as the database gave it, aware: SQLite keeps text, MySQL a naive UTC."""
    found = datetime.fromisoformat(value) if isinstance(value, str) else value
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def moment_or_none(value: Any) -> datetime | None:
    return None if value is None else moment(value)


def day_or_none(value: Any) -> date | None:
    """A date as the database gave it: SQLite keeps text."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def containing(words: str) -> str:
    """A pattern for `LIKE %s ESCAPE '!'` that finds these very characters anywhere."""
    for special in "!%_":
        words = words.replace(special, f"!{special}")
    return f"%{words}%"
