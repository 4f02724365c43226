"""What one complete order costs over HTTP on MariaDB, beside the bare database transaction.

Holds and codes are made first and are not counted: the order alone is measured, which goes from the idempotency key to the outbox row.
"""

from __future__ import annotations

import os
import time

import bare_transaction
from customers import Customer, customer
from measuring import Meter, middle, say
from stage import Stage, stage
from stocking import add_numbers
from wire import ask_all, request

ROUNDS = 5
ORDERS = 150
WARM_UP = 40
CONNECTIONS = 16


async def run(count: int) -> None:
    """`count` rounds of 150 orders, each beside two seconds of bare transactions."""
    async with stage(servers=1) as on:
        numbers = add_numbers(on, count * ORDERS + WARM_UP)
        pool = await bare_transaction.prepare(on.database_url)
        await _round(on, numbers, 200_000, WARM_UP)
        rounds = []
        for index in range(count):
            meter = Meter(mariadb=on.pids()["mariadb"], client=os.getpid())
            limit, transactions = await bare_transaction.rate(pool, 2)
            limit_cpu = sum(meter.spent_ms().values()) / transactions
            rounds.append({"limit": limit, "limit_cpu": limit_cpu} | await _round(on, numbers, 300_000 + index * ORDERS, ORDERS))
        pool.close()
        verdict = on.verify()
    for each in rounds:
        each["ratio"] = each["rate"] / each["limit"]
    found = middle(rounds)
    say(
        "place_order", value=found["rate"], unit="orders_per_s", limit="mariadb_tx", limit_value=found["limit"], ratio=found["ratio"],
        cpu_ms=found["server"] + found["mariadb"], server_cpu_ms=found["server"], mariadb_cpu_ms=found["mariadb"],
        redis_cpu_ms=found["redis"], statements=found["statements"], mariadb_tx_cpu_ms=found["limit_cpu"],
        orders=count * ORDERS,
    )
    print(f"bench place_order {verdict}")


async def _round(on: Stage, numbers: list[int], first_person: int, count: int) -> dict[str, float]:
    port = on.servers[0].port
    people = [customer(first_person + index, on.link) for index in range(count)]
    chosen = [numbers.pop() for _ in people]
    orders = [await _prepared(on, *each) for each in await _held(port, people, chosen)]
    before, meter, began = on.statements(), Meter(**on.pids()), time.monotonic()
    answers = await ask_all(port, orders, CONNECTIONS)
    took, spent, asked = time.monotonic() - began, meter.spent_ms(), on.statements() - before
    refused = [answer for answer in answers if answer.status != 201]
    if refused or len(answers) != count:
        raise RuntimeError(f"{len(refused)} of {count} orders were refused, first {refused[:1]}")
    return {"rate": count / took, "statements": asked / count} | {name: ms / count for name, ms in spent.items()}


async def _held(port: int, people: list[Customer], numbers: list[int]) -> list[tuple[Customer, int, str]]:
    """Each person holds a number and has a code."""
    holds = [
        request("PUT", "/api/shop/hold", _headers(who), {"link_code": who.link, "number_id": number})
        for who, number in zip(people, numbers, strict=True)
    ]
    codes = [request("POST", "/api/shop/sms-codes", _headers(who), {"phone": who.phone, "purpose": "order"}) for who in people]
    held, sent = await ask_all(port, holds, CONNECTIONS), await ask_all(port, codes, CONNECTIONS)
    if {answer.status for answer in (*held, *sent)} != {200}:
        raise RuntimeError(f"preparing failed: {[a for a in (*held, *sent) if a.status != 200][:2]}")
    return [(who, number, answer.json()["sandbox_code"]) for who, number, answer in zip(people, numbers, sent, strict=True)]


async def _prepared(on: Stage, who: Customer, number: int, code: str) -> bytes:
    await who.client.aclose()
    return request("POST", "/api/shop/orders", {**_headers(who), "idempotency-key": f"bench-{who.number}"}, who.form(number, code))


def _headers(who: Customer) -> dict[str, str]:
    return {"x-forwarded-for": who.client.headers["x-forwarded-for"], "cookie": f"haoka_visitor={who.client.cookies['haoka_visitor']}"}
