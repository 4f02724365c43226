"""64 clients race for one number against two server processes: exactly one wins each round; the control must fail."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

from customers import Customer, customer
from stage import Stage, stage

ROUNDS = 200
CLIENTS = 64
CONTROL_ROUNDS = 5
ROUNDS_A_CROWD = 40
"""then come other customers: one address may ask for a number only so often"""


async def run(rounds: int) -> bool:
    """The control first: with the guard off somebody must win twice, or the trial sees nothing."""
    async with stage(launcher=str(Path(__file__).with_name("unguarded.py"))) as open_stage:
        control = await _race(open_stage, CONTROL_ROUNDS)
    broken = sum(winners > 1 for winners in control)
    print(f"one_number control=guard_off rounds={len(control)} rounds_with_two_winners={broken}", flush=True)
    async with stage() as guarded:
        winners = await _race(guarded, rounds)
        held_twice = len(
            guarded.rows("SELECT holder FROM phone_numbers WHERE holder LIKE 'visitor:%%' GROUP BY holder HAVING COUNT(*) > 1")
        )
        verdict = guarded.verify()
    wrong = sum(count != 1 for count in winners)
    print(f"one_number clients={CLIENTS} servers=2 rounds={len(winners)} wrong_rounds={wrong} visitors_with_two={held_twice} {verdict}")
    return broken > 0 and wrong == 0 and len(winners) == rounds and held_twice == 0 and verdict.startswith("verify: ok")


async def _race(on: Stage, rounds: int) -> list[int]:
    numbers = [
        row["id"]
        for row in on.rows(
            "SELECT n.id FROM phone_numbers n JOIN plan_pools p ON p.pool_id = n.pool_id JOIN links l ON l.plan_id = p.plan_id"
            " WHERE l.code = %s AND n.status = 'available' ORDER BY n.random_key LIMIT %s",
            on.link,
            rounds,
        )
    ]
    winners: list[int] = []
    for begin in range(0, len(numbers), ROUNDS_A_CROWD):
        crowd = [customer(1000 + CLIENTS * begin + index, on.link) for index in range(CLIENTS)]
        winners += [await _round(on, crowd, number_id) for number_id in numbers[begin : begin + ROUNDS_A_CROWD]]
        for racer in crowd:
            await racer.client.aclose()
    return winners


async def _round(on: Stage, racers: list[Customer], number_id: int) -> int:
    answers = await asyncio.gather(*(racer.hold(on.servers[index % len(on.servers)].base, number_id) for index, racer in enumerate(racers)))
    counted = Counter(answers)
    if set(counted) - {200, 409}:
        print(f"one_number unexpected answers {dict(counted)}", flush=True)
        return -1
    return counted[200]
