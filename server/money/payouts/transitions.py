"""The one place that writes a withdrawal's state: compare and set, with an event for every move."""

from __future__ import annotations

from dataclasses import dataclass

from server.core import clock, statements
from server.core.actors import Actor
from server.core.errors import NotFound, StateChanged
from server.money.ledger.accounts import Purse, of_agent
from server.money.ledger.opening import lock
from server.money.payouts.status import LABELS, MOVES, WithdrawalState


@dataclass(frozen=True, slots=True)
class Held:
    """What the books need of a withdrawal that is about to move."""

    id: int
    withdrawal_no: str
    agent_id: int
    gross_fen: int
    fee_fen: int
    tax_fen: int
    net_fen: int
    payee_label: str


async def hold_agent_still(agent_id: int) -> dict[str, int]:
    """Let one withdrawal of an agent move at a time: a month's times and tax depend on all of them.

    Answers the balances that a withdrawal can touch, by account code.
    """
    return await lock(of_agent(agent_id, purse) for purse in (Purse.AVAILABLE, Purse.DEBT))


async def advance(
    withdrawal_no: str, allowed: tuple[WithdrawalState, ...], after: WithdrawalState, reason: str, actor: Actor, **columns: object
) -> Held:
    """Move a withdrawal that is in one of the `allowed` states, set `columns`, and note who and why.

    Raises StateChanged when somebody else moved it first, NotFound.
    """
    agent_id = await _agent_of(withdrawal_no)
    await hold_agent_still(agent_id)
    for before in allowed:
        if after not in MOVES[before]:
            raise ValueError(f"{before} is never followed by {after}")
        settings = "".join(f", {name} = %s" for name in columns)
        found = await statements.change(
            f"UPDATE withdrawals SET state = %s{settings} WHERE withdrawal_no = %s AND state = %s",
            [after, *columns.values(), withdrawal_no, before],
        )
        if found:
            held = await _held(withdrawal_no)
            await note(held.id, before, after, reason, actor)
            return held
    present = (await statements.read("SELECT state FROM withdrawals WHERE withdrawal_no = %s", [withdrawal_no]))[0]["state"]
    raise StateChanged(f"这笔提现{LABELS[WithdrawalState(present)]}，请刷新后再操作")


async def note(withdrawal_id: int, before: str, after: str, reason: str, actor: Actor) -> None:
    """One line of a withdrawal's history."""
    await statements.change(
        "INSERT INTO withdrawal_events (withdrawal_id, `before`, `after`, reason, actor_kind, actor_id, actor_name, at)"
        f" VALUES ({statements.places(8)})",
        [withdrawal_id, before, after, reason[:200], actor.kind, actor.id, actor.name[:60], clock.now()],
    )


async def _agent_of(withdrawal_no: str) -> int:
    row = await statements.read_one("SELECT agent_id FROM withdrawals WHERE withdrawal_no = %s", [withdrawal_no])
    if row is None:
        raise NotFound("没有这笔提现")
    return int(row["agent_id"])


async def _held(withdrawal_no: str) -> Held:
    [row] = await statements.read(
        "SELECT id, withdrawal_no, agent_id, gross_fen, fee_fen, tax_fen, net_fen, payee_label"
        " FROM withdrawals WHERE withdrawal_no = %s",
        [withdrawal_no],
    )
    return Held(**row)
