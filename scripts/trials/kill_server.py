"""kill -9 of a random server process under load: every acknowledged order is there once, the books balance."""

from __future__ import annotations

import asyncio
import random
from dataclasses import dataclass, field

import httpx
from customers import Customer, customer
from stage import Stage, stage

ROUNDS = 20
BUYERS = 6


@dataclass(slots=True)
class Journal:
    """What the clients know, outside the database."""

    acknowledged: list[str] = field(default_factory=list)
    failures: int = 0
    next_person: int = 100_000
    done: bool = False


async def run(rounds: int) -> bool:
    """Kills while buyers order, brings the server back, and compares the journal with the database."""
    async with stage() as on:
        journal = Journal()
        buyers = [asyncio.create_task(_buy(on, journal)) for _ in range(BUYERS)]
        for _ in range(rounds):
            await asyncio.sleep(random.uniform(0.8, 2.0))
            victim = random.choice(on.servers)
            victim.kill()
            victim.start()
            await victim.ready()
        journal.done = True
        await asyncio.gather(*buyers)
        lost, doubled = _compare(on, journal)
        verdict = on.verify()
    print(
        f"kill_server kills={rounds} acknowledged={len(journal.acknowledged)} broken_requests={journal.failures}"
        f" lost={lost} doubled={doubled} {verdict}"
    )
    return lost == doubled == 0 and journal.failures > 0 and bool(journal.acknowledged) and verdict.startswith("verify: ok")


async def _buy(on: Stage, journal: Journal) -> None:
    while not journal.done:
        journal.next_person += 1
        who = customer(journal.next_person, on.link)
        try:
            await _order_once(on, journal, who)
        except (httpx.HTTPError, KeyError, IndexError):
            journal.failures += 1
            await asyncio.sleep(0.05)
        finally:
            await who.client.aclose()


async def _order_once(on: Stage, journal: Journal, who: Customer) -> None:
    def base() -> str:
        return random.choice(on.servers).base

    number_id = random.choice(await who.batch(base()))
    if await who.hold(base(), number_id) != 200:
        return
    form, key = who.form(number_id, await who.code(base())), f"kill-{who.number}"
    for _ in range(3):
        try:
            answer = await who.order(base(), form, key)
        except httpx.HTTPError:
            # the answer may be lost, the order may not: the same key asks again
            journal.failures += 1
            await asyncio.sleep(0.3)
            continue
        if answer.status_code == 201:
            journal.acknowledged.append(answer.json()["order_no"])
        return


def _compare(on: Stage, journal: Journal) -> tuple[int, int]:
    counted = {row["order_no"]: row["n"] for row in on.rows("SELECT order_no, COUNT(*) AS n FROM orders GROUP BY order_no")}
    lost = sum(order_no not in counted for order_no in journal.acknowledged)
    people = on.rows("SELECT person_index FROM orders WHERE demo = 0 GROUP BY person_index, phone_index HAVING COUNT(*) > 1")
    return lost, len(people)
