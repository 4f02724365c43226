"""The SQLite engine that server/database.py names: Tortoise's own, with transactions that begin IMMEDIATE.

Tortoise recognises an engine's migrations by "sqlite" in the module's name.
"""

from __future__ import annotations

from tortoise.backends.sqlite.client import SqliteClient, SqliteTransactionContext, SqliteTransactionWrapper


class ImmediateTransaction(SqliteTransactionWrapper):
    """Takes the write lock at once: with plain BEGIN more than half of two processes' read-then-write attempts failed."""

    async def begin(self) -> None:
        await self._connection.execute("BEGIN IMMEDIATE")


class ImmediateClient(SqliteClient):
    """One connection whose transactions begin IMMEDIATE."""

    def _in_transaction(self) -> SqliteTransactionContext:
        return SqliteTransactionContext(ImmediateTransaction(self), self._lock)


client_class = ImmediateClient
