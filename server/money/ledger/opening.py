"""Opens accounts when they are first named, and locks them. Moves no money."""

from __future__ import annotations

from collections.abc import Iterable

from server.core import statements
from server.money.ledger import accounts

_OPEN = {
    # not INSERT IGNORE: it would hide other mistakes, and warns of each row that was there
    "mysql": "INSERT INTO ledger_accounts (code, heading, agent_id, running, balance_fen)"
    " VALUES (%s, %s, %s, %s, %s) ON DUPLICATE KEY UPDATE id = id",
    "sqlite": "INSERT INTO ledger_accounts (code, heading, agent_id, running, balance_fen)"
    " VALUES (%s, %s, %s, %s, %s) ON CONFLICT (code) DO NOTHING",
}

_HOLD = {
    # by this very index: left alone, the database scans a small table in another order and meets deadlocks
    "mysql": "SELECT code, balance_fen FROM ledger_accounts FORCE INDEX (code) WHERE code IN ({places}) ORDER BY code FOR UPDATE",
    "sqlite": "SELECT code, balance_fen FROM ledger_accounts WHERE code IN ({places})",
}


async def open_accounts(codes: Iterable[str]) -> dict[str, int]:
    """The ids of these accounts, opened if they were not. Two at once open each only once."""
    wanted = sorted(set(codes))
    found = await _ids(wanted)
    missing = [code for code in wanted if code not in found]
    if missing:
        await statements.change_many(_OPEN[statements.dialect()], [_row(code) for code in missing])
        found = await _ids(wanted)
    return found


async def lock(codes: Iterable[str]) -> dict[str, int]:
    """Hold these accounts still until the transaction ends; answers their running balances.

    For verbs that decide by a balance, such as how much of a debt can be repaid. In sorted order, as
    everything that writes accounts. On SQLite the transaction holds the only write lock already.
    """
    wanted = sorted(set(codes))
    held = await _hold(wanted)
    if len(held) < len(wanted):
        await open_accounts(wanted)
        held = await _hold(wanted)
    return held


async def _hold(codes: list[str]) -> dict[str, int]:
    rows = await statements.read(_HOLD[statements.dialect()].format(places=statements.places(len(codes))), codes)
    return {row["code"]: row["balance_fen"] for row in rows}


def _row(code: str) -> tuple[object, ...]:
    return (code, accounts.heading_of(code).key, accounts.agent_of(code), accounts.keeps_running_balance(code), 0)


async def _ids(codes: list[str]) -> dict[str, int]:
    if not codes:
        return {}
    rows = await statements.read(
        f"SELECT id, code FROM ledger_accounts WHERE code IN ({statements.places(len(codes))})", codes
    )
    return {row["code"]: row["id"] for row in rows}
