"""The same request key is sent 20 times at once over two server processes: it makes one order, and all get its number."""

from __future__ import annotations

import asyncio

from customers import customer
from stage import stage

ROUNDS = 20
SENT = 20


async def run(rounds: int) -> bool:
    """Counts answers and orders past the servers."""
    async with stage() as on:
        wrong = 0
        for index in range(rounds):
            who = customer(20_000 + index, on.link)
            first, second = (server.base for server in on.servers)
            number_id = (await who.batch(first))[0]
            await who.hold(second, number_id)
            form = who.form(number_id, await who.code(first))
            answers = await asyncio.gather(*(who.order((first, second)[n % 2], form, f"trial-key-{index:04d}") for n in range(SENT)))
            await who.client.aclose()
            numbers = {answer.json().get("order_no") for answer in answers}
            orders = on.rows("SELECT COUNT(*) AS n FROM orders WHERE phone_tail = %s AND number_id = %s", who.phone[-4:], number_id)[0]["n"]
            if orders != 1 or len(numbers) != 1 or {answer.status_code for answer in answers} != {201}:
                wrong += 1
                print(f"one_request round={index} orders={orders} answers={[(a.status_code, a.text[:80]) for a in answers[:4]]}")
        verdict = on.verify()
    print(f"one_request sent={SENT} servers=2 rounds={rounds} wrong_rounds={wrong} {verdict}")
    return wrong == 0 and verdict.startswith("verify: ok")
