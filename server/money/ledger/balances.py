"""How much is where. Reads only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from server.core import clock, statements
from server.money.ledger.accounts import HEADINGS, Purse


@dataclass(frozen=True, slots=True)
class Balances:
    """An agent's money, none of it below zero; a debt is what the agent owes."""

    available_fen: int = 0
    pending_fen: int = 0
    held_fen: int = 0
    debt_fen: int = 0


@dataclass(frozen=True, slots=True)
class AccountBalance:
    """One line of the trial balance, on the side where it stands."""

    code: str
    name: str
    debit_fen: int
    credit_fen: int


@dataclass(frozen=True, slots=True)
class TrialBalance:
    """All accounts by heading; `difference_fen` is 0 unless someone wrote the tables by another door."""

    as_of: datetime
    accounts: tuple[AccountBalance, ...]
    debit_fen: int
    credit_fen: int
    difference_fen: int


async def balances(agent_id: int) -> Balances:
    """One agent's balances; zeros for an agent who never earned."""
    return (await balances_of([agent_id])).get(agent_id, Balances())


async def balances_of(agent_ids: Sequence[int]) -> dict[int, Balances]:
    """The balances of many agents in one reading; agents without accounts are left out."""
    if not agent_ids:
        return {}
    rows = await statements.read(
        f"SELECT agent_id, heading, balance_fen FROM ledger_accounts WHERE agent_id IN ({statements.places(len(agent_ids))})",
        list(agent_ids),
    )
    found: dict[int, dict[str, int]] = {}
    for row in rows:
        found.setdefault(row["agent_id"], {})[row["heading"]] = row["balance_fen"]
    return {agent_id: _as_balances(by_heading) for agent_id, by_heading in found.items()}


def _as_balances(by_heading: dict[str, int]) -> Balances:
    return Balances(
        available_fen=by_heading.get(Purse.AVAILABLE, 0),
        pending_fen=by_heading.get(Purse.PENDING, 0),
        held_fen=by_heading.get(Purse.HELD, 0),
        debt_fen=-by_heading.get(Purse.DEBT, 0),
    )


async def trial_balance() -> TrialBalance:
    """Every heading with its balance, agents' from the running balances and the platform's summed from postings.

    Two sources on purpose: a running balance that went wrong shows as a difference.
    """
    by_heading = await _running_sums() | await _platform_sums()
    lines = tuple(
        AccountBalance(heading.number, heading.name, max(0, -by_heading.get(key, 0)), max(0, by_heading.get(key, 0)))
        for key, heading in HEADINGS.items()
    )
    debit_fen = sum(line.debit_fen for line in lines)
    credit_fen = sum(line.credit_fen for line in lines)
    return TrialBalance(clock.now(), lines, debit_fen, credit_fen, debit_fen - credit_fen)


async def _running_sums() -> dict[str, int]:
    rows = await statements.read(
        "SELECT heading, SUM(balance_fen) AS fen FROM ledger_accounts WHERE running = 1 GROUP BY heading"
    )
    return {row["heading"]: int(row["fen"]) for row in rows}


async def _platform_sums() -> dict[str, int]:
    rows = await statements.read(
        "SELECT a.heading,"
        " (SELECT COALESCE(SUM(p.amount_fen), 0) FROM ledger_postings p WHERE p.destination_id = a.id)"
        " - (SELECT COALESCE(SUM(p.amount_fen), 0) FROM ledger_postings p WHERE p.source_id = a.id) AS fen"
        " FROM ledger_accounts a WHERE a.running = 0"
    )
    return {row["heading"]: int(row["fen"]) for row in rows}
