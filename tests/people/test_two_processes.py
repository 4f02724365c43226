"""Two server processes count tries together, and a code works once between them."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from server.people.customers.phone_codes.sending import send_code
from server.people.staff.hiring import hire

pytestmark = pytest.mark.processes

PHONE = "13800138000"
ROOT = Path(__file__).parents[2]
CHILD = """
import asyncio, json, sys
from server import database
from server.core import privacy
from server.people.customers.phone_codes.checking import spend_code, verify_code
from server.people.staff import passwords
from server.people.staff.signing_in import sign_in

async def attempt(url, code):
    await database.open_database(url)
    verified = await verify_code("13800138000", "order", code)
    looked = []
    passwords._verify = lambda password, password_hash: looked.append(password) is not None
    print("ready", flush=True)
    sys.stdin.readline()
    spent = await asyncio.gather(*(spend_code(verified) for _ in range(5)), return_exceptions=True)
    guesses = [sign_in("lin.zhixia", str(n), "203.0.113.9") for n in range(10)]
    errors = [type(one).__name__ for one in await asyncio.gather(*guesses, return_exceptions=True)]
    await database.close_database()
    print(json.dumps({"taken": spent.count(None), "looked": len(looked), "errors": sorted(set(errors))}))

privacy.use(privacy.Keyring(sealing={"t1": b"s" * 32}, index=b"i" * 32, signing=b"g" * 32))
asyncio.run(attempt(*sys.argv[1:]))
"""


class Phones:
    code = ""

    async def send_code(self, phone: str, code: str, purpose: str) -> str | None:
        self.code = code
        return None


async def _start(url: str, code: str) -> asyncio.subprocess.Process:
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(sys.executable, "-c", CHILD, url, code, stdin=pipe, stdout=pipe, cwd=ROOT)


async def test_two_processes_take_a_code_once_and_look_at_five_guesses(database: str) -> None:
    await hire("lin.zhixia", "林知夏", "clerk", "榕树-纸飞机-42-灯塔")
    phones = Phones()
    await send_code(PHONE, "order", "203.0.113.9", phones)
    children = [await _start(database, phones.code) for _ in range(2)]
    for child in children:
        assert child.stdout is not None
        assert await child.stdout.readline() == b"ready\n"
    told = [json.loads(out) for out, _ in await asyncio.gather(*(child.communicate(b"go\n") for child in children))]
    assert _sum(told, "taken") == 1
    assert _sum(told, "looked") == 5
    assert {error for one in told for error in one["errors"]} <= {"WrongLogin", "LockedOut"}


def _sum(told: list[dict[str, Any]], key: str) -> int:
    return sum(one[key] for one in told)
