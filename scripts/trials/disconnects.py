"""500 clients vanish in the middle of a request: the pool stays whole, numbers are freed on time, the stop is clean."""

from __future__ import annotations

import asyncio
import json
import random
import time

from customers import Customer, customer
from stage import Stage, stage

ROUNDS = 500
HOLD_MINUTES = 1
LATEST_FREE_S = HOLD_MINUTES * 60 + 10


async def run(rounds: int) -> bool:
    """`rounds` is how many clients vanish."""
    async with stage(hold_minutes=HOLD_MINUTES) as on:
        vanished = sum(await asyncio.gather(*(_vanish(on, index) for index in range(rounds))))
        alive = await _still_serves(on)
        held = _held(on)
        freed_after = await _wait_until_free(on)
        verdict = on.verify()
        stopped_s = max(server.stop() for server in on.servers)
    print(
        f"disconnects clients={rounds} vanished={vanished} held_after={held} answers_after={alive}/64"
        f" freed_after_s={freed_after:.0f} stop_s={stopped_s:.1f} {verdict}"
    )
    return (
        vanished == rounds
        and held > 0
        and alive == 64
        and freed_after <= LATEST_FREE_S
        and stopped_s <= 5
        and verdict.startswith("verify: ok")
    )


async def _vanish(on: Stage, index: int) -> int:
    """Write a request and close the socket before its answer can be read; answers 1 once it was sent."""
    await asyncio.sleep(random.random() * 5)
    who = customer(40_000 + index, on.link)
    server = random.choice(on.servers)
    number_id = random.choice(await who.batch(server.base))
    method, path, body = "PUT", "/api/shop/hold", {"link_code": on.link, "number_id": number_id}
    if index % 2 and await who.hold(server.base, number_id) == 200:
        method, path, body = "POST", "/api/shop/orders", who.form(number_id, await who.code(server.base))
    await _send_and_leave(who, server.port, method, path, json.dumps(body).encode())
    await who.client.aclose()
    return 1


async def _send_and_leave(who: Customer, port: int, method: str, path: str, body: bytes) -> None:
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    head = (
        f"{method} {path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n"
        f"x-forwarded-for: {who.client.headers['x-forwarded-for']}\r\nidempotency-key: vanish-{who.number}\r\n"
        f"cookie: haoka_visitor={who.client.cookies['haoka_visitor']}\r\n\r\n"
    )
    writer.write(head.encode() + body)
    await writer.drain()
    await asyncio.sleep(random.random() * 0.02)
    writer.transport.abort()


async def _still_serves(on: Stage) -> int:
    """How many of 64 requests at once are answered: more than the pool has connections."""
    looker = customer(90_000, on.link)
    answers = await asyncio.gather(
        *(looker.client.get(f"{on.servers[n % 2].base}/api/shop/links/{on.link}/numbers") for n in range(64)), return_exceptions=True
    )
    await looker.client.aclose()
    return sum(getattr(answer, "status_code", 0) == 200 for answer in answers)


def _held(on: Stage) -> int:
    return int(on.rows("SELECT COUNT(*) AS n FROM phone_numbers WHERE holder LIKE 'visitor:%%'")[0]["n"])


async def _wait_until_free(on: Stage) -> float:
    began = time.monotonic()
    while _held(on) and time.monotonic() - began < LATEST_FREE_S * 2:
        await asyncio.sleep(0.5)
    return time.monotonic() - began
