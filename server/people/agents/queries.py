"""Reads about agents. Phones come masked; nothing here unseals one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from server.core import phones, statements
from server.core.errors import NotFound
from server.core.paging import Window
from server.people.agents import status
from server.people.agents.inviting import inviter as inviter  # asked for here with the other readings
from server.people.agents.joining import phone_index
from server.people.agents.status import AgentState

_PROFILE = (
    "SELECT a.id, a.display_name, a.avatar_key, a.phone_masked, a.state, a.state_reason, a.invite_code, a.upline_id,"
    " u.display_name AS upline_name, a.demo, a.applied_at, a.approved_at FROM agents a LEFT JOIN agents u ON u.id = a.upline_id"
)


@dataclass(frozen=True, slots=True)
class Profile:
    """One agent as they and staff see them."""

    id: int
    display_name: str
    avatar_key: str | None
    phone_masked: str
    state: str
    state_label: str
    state_reason: str
    """why refused or frozen, else "" """
    invite_code: str | None
    """None until approved"""
    upline_id: int | None
    upline_name: str | None
    demo: bool
    applied_at: datetime
    approved_at: datetime | None


@dataclass(frozen=True, slots=True)
class AgentMove:
    """One line of an agent's history."""

    at: datetime
    title: str
    detail: str
    actor: str


@dataclass(frozen=True, slots=True)
class AgentFile:
    """Everything that people/ knows of an agent; money and orders are added above."""

    profile: Profile
    direct_team: int
    events: list[AgentMove]
    """newest first"""


@dataclass(frozen=True, slots=True)
class ChainAgent:
    """One link of the chain that an order freezes; level 1 is the seller."""

    agent_id: int
    display_name: str
    level: int


async def profile(agent_id: int) -> Profile:
    """One agent. Raises NotFound."""
    row = await statements.read_one(f"{_PROFILE} WHERE a.id = %s", [agent_id])
    if row is None:
        raise NotFound("没有这个代理")
    return _profile(row)


async def by_openid(openid: str) -> Profile | None:
    """The agent behind a WeChat account; None before joining."""
    row = await statements.read_one(f"{_PROFILE} WHERE a.openid = %s", [openid])
    return None if row is None else _profile(row)


async def chain(agent_id: int, depth: int) -> list[ChainAgent]:
    """The seller and those above, seller first, at most `depth` of them; empty for an unknown agent."""
    columns = ", ".join(f"a{n}.id AS id_{n}, a{n}.display_name AS name_{n}" for n in range(1, depth + 1))
    # plain joins: a recursive query costs the database three times as much, and every order asks
    joins = " ".join(f"LEFT JOIN agents a{n} ON a{n}.id = a{n - 1}.upline_id" for n in range(2, depth + 1))
    row = await statements.read_one(f"SELECT {columns} FROM agents a1 {joins} WHERE a1.id = %s", [agent_id])
    levels = range(1, depth + 1) if row else ()
    return [ChainAgent(row[f"id_{n}"], row[f"name_{n}"], n) for n in levels if row and row[f"id_{n}"] is not None]


async def page(state: str | None, query: str, window: Window) -> tuple[list[Profile], int]:
    """One page of agents, newest application first, and how many match.

    `query` is part of a name, an invite code, a whole phone number or its last four digits.
    """
    where, values = _condition(state, query.strip())
    count = await statements.read_one(f"SELECT COUNT(*) AS n FROM agents a {where}", values)
    rows = await statements.read(
        f"{_PROFILE} {where} ORDER BY a.applied_at DESC, a.id DESC LIMIT %s OFFSET %s", [*values, window.size, window.offset]
    )
    return [_profile(row) for row in rows], int(count["n"]) if count else 0


async def file(agent_id: int) -> AgentFile:
    """One agent with history. Raises NotFound."""
    rows = await statements.read(
        "SELECT `before`, `after`, reason, actor_name, at FROM agent_events WHERE agent_id = %s ORDER BY id DESC", [agent_id]
    )
    return AgentFile(await profile(agent_id), await direct_team(agent_id), [_move(row) for row in rows])


async def direct_team(agent_id: int) -> int:
    """How many agents joined directly below and were approved once."""
    row = await statements.read_one("SELECT COUNT(*) AS n FROM agents WHERE upline_id = %s AND approved_at IS NOT NULL", [agent_id])
    return int(row["n"]) if row else 0


async def names(agent_ids: list[int]) -> dict[int, str]:
    """What these agents are called now."""
    return await statements.by_id("agents", "display_name", agent_ids)


async def waiting() -> tuple[int, datetime | None]:
    """How many applications wait for staff, and since when the oldest does."""
    row = await statements.read_one(
        "SELECT COUNT(*) AS n, MIN(applied_at) AS oldest FROM agents WHERE state = %s", [AgentState.APPLIED.value]
    )
    return (int(row["n"]), statements.moment_or_none(row["oldest"])) if row else (0, None)


def _condition(state: str | None, query: str) -> tuple[str, list[Any]]:
    tests, values = [], list[Any]()
    if state:
        tests.append("a.state = %s")
        values.append(state)
    if query:
        digits = phones.bare_digits(query)
        tests.append("(a.display_name LIKE %s ESCAPE '!' OR a.invite_code = %s OR a.phone_index = %s OR a.phone_masked LIKE %s)")
        tail = f"%{digits}" if len(digits) == 4 and digits.isdigit() else ""
        values += [statements.containing(query), query.lower(), phone_index(digits), tail]
    return f"WHERE {' AND '.join(tests)}" if tests else "", values


def _profile(row: statements.Row) -> Profile:
    return Profile(
        id=row["id"],
        display_name=row["display_name"],
        avatar_key=row["avatar_key"],
        phone_masked=row["phone_masked"],
        state=row["state"],
        state_label=status.LABELS[AgentState(row["state"])],
        state_reason=row["state_reason"],
        invite_code=row["invite_code"] if row["approved_at"] is not None else None,
        upline_id=row["upline_id"],
        upline_name=row["upline_name"],
        demo=bool(row["demo"]),
        applied_at=statements.moment(row["applied_at"]),
        approved_at=statements.moment_or_none(row["approved_at"]),
    )


def _move(row: statements.Row) -> AgentMove:
    title = status.TITLES[status.fact(row["before"], row["after"])]
    return AgentMove(statements.moment(row["at"]), title, row["reason"], row["actor_name"])
