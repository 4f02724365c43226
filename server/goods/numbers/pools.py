"""Pools: numbers of one source that are sold alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from server.base.audit import recording
from server.core import clock, statements
from server.core.actors import Actor
from server.core.errors import InvalidInput
from server.core.transactions import transactional

LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class PoolCount:
    """A pool with what lies in it. Available is what can be sold now: a locked number is not."""

    id: int
    name: str
    available: int
    total: int


def tidy_name(written: str) -> str:
    """The name without spaces around or doubled. Raises InvalidInput."""
    name = " ".join(written.split())
    if not name:
        raise InvalidInput(fields={"name": "给号池起个名字"})
    if not name.isprintable():
        raise InvalidInput(fields={"name": "号池名称里有看不见的字符，请重新输入"})
    if len(name) > LONGEST_NAME:
        raise InvalidInput(fields={"name": f"号池名称最多 {LONGEST_NAME} 个字"})
    return name


@transactional
async def create(name: str, actor: Actor) -> PoolCount:
    """A new, empty pool. Raises InvalidInput when the name is taken."""
    tidy = tidy_name(name)
    if await pool_id(tidy) is not None:
        raise InvalidInput(fields={"name": "已经有同名的号池"})
    return PoolCount(await _insert(tidy, actor), tidy, 0, 0)


@transactional
async def named(name: str, actor: Actor) -> int:
    """The pool of this name, created if there is none."""
    tidy = tidy_name(name)
    found = await pool_id(tidy)
    return found if found is not None else await _insert(tidy, actor)


async def pool_id(name: str) -> int | None:
    row = await statements.read_one("SELECT id FROM number_pools WHERE name = %s", [name])
    return int(row["id"]) if row else None


async def names(pool_ids: Sequence[int]) -> dict[int, str]:
    """What these pools are called."""
    return await statements.by_id("number_pools", "name", pool_ids)


async def counts() -> list[PoolCount]:
    """Every pool, by name, with exact counts: read from an index, about 0.1 s for a million numbers."""
    pools = await statements.read("SELECT id, name FROM number_pools ORDER BY name")
    totals: dict[int, int] = {}
    available: dict[int, int] = {}
    for row in await statements.read("SELECT pool_id, status, COUNT(*) AS n FROM phone_numbers GROUP BY pool_id, status"):
        totals[row["pool_id"]] = totals.get(row["pool_id"], 0) + row["n"]
        if row["status"] == "available":
            available[row["pool_id"]] = row["n"]
    for row in await statements.read(
        "SELECT pool_id, COUNT(*) AS n FROM phone_numbers WHERE locked = 1 AND status = 'available' GROUP BY pool_id"
    ):
        available[row["pool_id"]] -= row["n"]
    return [PoolCount(pool["id"], pool["name"], available.get(pool["id"], 0), totals.get(pool["id"], 0)) for pool in pools]


async def available_in(name: str) -> int:
    """How many numbers of a pool can be sold now; 0 when there is no such pool."""
    pool = await pool_id(name)
    if pool is None:
        return 0
    found = await statements.read_one("SELECT COUNT(*) AS n FROM phone_numbers WHERE pool_id = %s AND status = 'available'", [pool])
    locked = await statements.read_one(
        "SELECT COUNT(*) AS n FROM phone_numbers WHERE locked = 1 AND pool_id = %s AND status = 'available'", [pool]
    )
    return (found["n"] if found else 0) - (locked["n"] if locked else 0)


async def _insert(name: str, actor: Actor) -> int:
    # a second process may be as fast: its insert fails, the outermost tries again and finds this one
    await statements.change("INSERT INTO number_pools (name, demo, created_at) VALUES (%s, 0, %s)", [name, clock.now()])
    found = await pool_id(name)
    if found is None:
        raise RuntimeError("a pool that was just inserted is there")
    await recording.record(actor, "pool.created", f"pool:{found}", name)
    return found
