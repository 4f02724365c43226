"""`python -m server verify` is content with a house where everyone used the doors, and names what came in by a window."""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from server import commands
from server import database as haoka_database
from server.core import privacy, statements
from server.core.transactions import transactional
from server.gateways.storage import make_storage
from server.insight.demo import seeding
from server.insight.demo.seeding import SEEDER
from server.money.payouts import approving, paying, refusing, requesting
from server.sales.corrections import correcting
from server.settings import Settings
from tests.api.house import own_schema
from tests.conftest import TEST_KEYS

pytestmark = pytest.mark.asyncio(loop_scope="module")


@dataclass(frozen=True, slots=True)
class Doings:
    """Orders and withdrawals of the house, by how far they came."""

    submitted: str
    approved: str
    shipped: str
    pending: str
    settled: str
    rejected: str
    requested: str
    paid: str


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def doings(empty_database: str, worker: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Doings]:
    """Demo data, a correction, and a withdrawal in each state; all through the verbs that the API calls."""
    privacy.use(TEST_KEYS)
    await haoka_database.open_database(await _own_database(empty_database, worker, tmp_path_factory.mktemp("verify")))
    await seeding.seed()
    await correcting.correct(await _order("order_state = 'confirmed'"), "order:approved", "确认早了", SEEDER)
    yield Doings(
        submitted=await _order("order_state = 'submitted' AND number_id IS NOT NULL"),
        approved=await _order("order_state = 'approved' AND number_id IS NOT NULL"),
        shipped=await _order("order_state = 'shipped' AND number_id IS NOT NULL"),
        pending=await _order("settlement_state = 'pending' AND card_state = 'charged'"),
        settled=await _order("settlement_state = 'settled' AND number_id IS NOT NULL"),
        rejected=await _order("order_state = 'rejected'"),
        requested=await _one("SELECT withdrawal_no FROM withdrawals WHERE state = 'requested'"),
        paid=await _draw(),
    )
    await haoka_database.close_database()


class Planted(Exception):
    """Takes back what was planted; carries what verify answered."""


Damage = Callable[[Doings], Awaitable[None]]


def sql(text: str, *more: str) -> Damage:
    """Damage by hand; {names} are taken from the house, and each statement must hit something."""

    async def plant(doings: Doings) -> None:
        for statement in (text, *more):
            names = {name: f"'{getattr(doings, name)}'" for name in Doings.__slots__}
            assert await statements.change(statement.format(**names)) > 0, statement

    return plant


def number_of(order: str) -> str:
    return f"(SELECT number_id FROM orders WHERE order_no = {{{order}}})"


def sale_of(order: str) -> str:
    return f"(SELECT id FROM commission_sales WHERE reference = {{{order}}})"


def entries_of(subject: str, kind: str) -> str:
    return f"(SELECT id FROM ledger_entries WHERE subject = {{{subject}}} AND kind = '{kind}')"


async def second_order_on_its_number(doings: Doings) -> None:
    [first] = await statements.read("SELECT number_id, number_digits FROM orders WHERE order_no = %s", [doings.submitted])
    await statements.change(
        "UPDATE orders SET number_id = %s, number_digits = %s WHERE order_no = %s",
        [first["number_id"], first["number_digits"], doings.approved],
    )


async def dearer_quote(doings: Doings) -> None:
    """What the agent reads of an order that has not been booked yet is a hundred yuan more, and its sum with it."""
    [row] = await statements.read("SELECT quote FROM orders WHERE order_no = %s", [doings.submitted])
    quote = json.loads(row["quote"])
    quote["shares"][0]["amount_fen"] += 10_000
    quote["total_fen"] += 10_000
    await statements.change("UPDATE orders SET quote = %s WHERE order_no = %s", [json.dumps(quote), doings.submitted])


PLANTED: dict[str, tuple[str, Damage]] = {
    "a posting's amount was changed": (
        "quote_differs",
        sql(f"UPDATE ledger_postings SET amount_fen = amount_fen + 1 WHERE entry_id IN {entries_of('settled', 'commission_accrued')}"),
    ),
    "an entry lost its postings": (
        "entry_without_postings",
        sql(f"DELETE FROM ledger_postings WHERE entry_id IN {entries_of('settled', 'commission_settled')}"),
    ),
    "a running balance was raised": (
        "balance_differs",
        sql("UPDATE ledger_accounts SET balance_fen = balance_fen + 10000 WHERE heading = 'available' AND balance_fen > 0"),
    ),
    "the books don't sum to zero": (
        "books_not_balanced",
        sql("UPDATE ledger_accounts SET balance_fen = balance_fen + 1 WHERE heading = 'held' AND balance_fen > 0"),
    ),
    "a number was freed under its order": (
        "order_without_its_number",
        sql(f"UPDATE phone_numbers SET status = 'available', holder = '' WHERE id = {number_of('submitted')}"),
    ),
    "a number was sold without an order": (
        "sold_without_order",
        sql("UPDATE phone_numbers SET status = 'sold', holder = 'visitor:x' WHERE id = (SELECT id FROM (SELECT MIN(id) AS id"
            " FROM phone_numbers WHERE status = 'available') AS free)"),
    ),
    "a number is held for an order that there is not": (
        "hold_without_order",
        sql("UPDATE phone_numbers SET status = 'reserved', holder = 'order:HK0' WHERE id = (SELECT id FROM (SELECT MIN(id) AS id"
            " FROM phone_numbers WHERE status = 'available') AS free)"),
    ),
    "two orders stand on one number": ("number_with_two_orders", second_order_on_its_number),
    "an order's number can expire like a visitor's": (
        "order_hold_with_end",
        sql(f"UPDATE phone_numbers SET held_until = '2026-01-01 00:00:00' WHERE id = {number_of('submitted')}"),
    ),
    "a visitor holds a number for ever": (
        "visitor_hold_without_end",
        sql("UPDATE phone_numbers SET status = 'reserved', holder = 'visitor:x' WHERE id = (SELECT id FROM (SELECT MIN(id) AS id"
            " FROM phone_numbers WHERE status = 'available') AS free)"),
    ),
    "a free number still names its holder": (
        "number_free_but_held",
        sql(f"UPDATE phone_numbers SET status = 'available' WHERE id = {number_of('submitted')}"),
    ),
    "a shipped order's number is not sold": (
        "number_not_sold",
        sql(f"UPDATE phone_numbers SET status = 'reserved' WHERE id = {number_of('shipped')}"),
    ),
    "a number was sold before its order was confirmed": (
        "number_sold_too_early",
        sql(f"UPDATE phone_numbers SET status = 'sold' WHERE id = {number_of('approved')}"),
    ),
    "a number's state was written past its one writer": (
        "number_without_event",
        sql("UPDATE phone_numbers SET status = 'retired' WHERE id = (SELECT id FROM (SELECT MIN(id) AS id"
            " FROM phone_numbers WHERE status = 'available') AS free)"),
    ),
    "a number was given to another holder behind its back": (
        "number_without_event",
        sql(f"UPDATE phone_numbers SET holder = 'order:HK1' WHERE id = {number_of('submitted')}"),
    ),
    "the last event of a number is gone": (
        "number_without_event",
        sql(f"DELETE FROM number_events WHERE number_id = {number_of('shipped')} AND `after` = 'sold'"),
    ),
    "a number was locked by nobody": (
        "lock_without_event",
        sql("UPDATE phone_numbers SET locked = 1 WHERE id = (SELECT id FROM (SELECT MIN(id) AS id"
            " FROM phone_numbers WHERE status = 'available') AS free)"),
    ),
    "the frozen quote on an order was changed": ("quote_changed", dearer_quote),
    "a share was changed after it was frozen": (
        "shares_differ",
        sql(f"UPDATE commission_shares SET amount_fen = amount_fen + 500 WHERE level = 2 AND sale_id = {sale_of('settled')}"),
    ),
    "a sale says settled, and nothing was booked": (
        "settled_without_settlement",
        sql("UPDATE commission_sales SET state = 'settled' WHERE reference = {pending}"),
    ),
    "the evidence of a settled sale is gone": (
        "settled_without_evidence",
        sql(f"DELETE FROM commission_evidence WHERE sale_id = {sale_of('settled')}"),
    ),
    "money is held for a withdrawal that was given up": (
        "held_differs",
        sql("UPDATE withdrawals SET state = 'cancelled' WHERE withdrawal_no = {requested}"),
    ),
    "a paid withdrawal's net was changed": (
        "net_differs",
        sql("UPDATE withdrawals SET net_fen = net_fen + 1 WHERE withdrawal_no = {paid}"),
    ),
    "an order's state was written past its writer": (
        "state_without_event",
        sql("UPDATE orders SET order_state = 'accepted' WHERE order_no = {submitted}"),
    ),
    "an order is settled, its commission is not": (
        "settlement_differs",
        sql("UPDATE orders SET settlement_state = 'settled' WHERE order_no = {pending}"),
    ),
    "an open order holds no place for its person": (
        "order_without_place",
        sql("DELETE FROM person_slots WHERE order_no = {shipped}"),
    ),
    "a rejected order still holds a place": (
        "place_without_order",
        sql("UPDATE person_slots SET order_no = {rejected} WHERE order_no = {shipped}"),
    ),
    "a consent of an order is gone": (
        "order_without_consents",
        sql("DELETE FROM order_consents WHERE kind = 'handover' AND order_id = (SELECT id FROM orders WHERE order_no = {shipped})"),
    ),
}  # fmt: skip


async def test_a_house_whose_doors_were_used_is_in_order_and_each_row_is_counted(
    doings: Doings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await _verify(tmp_path) == 0
    *checked, last = capsys.readouterr().out.splitlines()
    rows = {line.split()[1].rstrip(":"): int(line.split()[-2]) for line in checked if line.startswith("checked ")}
    for table in ("orders", "order_events", "phone_numbers", "number_events", "person_slots", "ledger_postings", "withdrawals"):
        assert rows[table] == int(await _one(f"SELECT COUNT(*) FROM {table}")) > 0
    assert last == f"verify: ok rows={sum(int(line.split()[-2]) for line in checked)}"


@pytest.mark.parametrize("what", PLANTED)
async def test_verify_finds_that(doings: Doings, what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kind, plant = PLANTED[what]

    @transactional
    async def plant_and_look() -> None:
        await plant(doings)
        raise Planted(await _verify(tmp_path))

    with pytest.raises(Planted) as answered:
        await plant_and_look()
    lines = capsys.readouterr().out.splitlines()
    assert answered.value.args == (1,)
    found = [line for line in lines if line.startswith(f"wrong {kind} ")]
    assert found, lines[-8:]
    assert all(_is_chinese(line.partition(": ")[2]) for line in found)
    assert lines[-1].endswith(f"wrong rows={sum(int(line.split()[-2]) for line in lines if line.startswith('checked '))}")


async def test_what_was_planted_above_is_gone_again(doings: Doings, tmp_path: Path) -> None:
    assert await _verify(tmp_path) == 0


async def _verify(data: Path) -> int:
    settings = Settings.model_validate({"HAOKA_DATA": data})
    return await commands.verify(argparse.Namespace(), commands.Installation(settings, make_storage(data)))


async def _draw() -> str:
    """A paid withdrawal, and a refused one before it."""
    agent_id = int(await _one("SELECT agent_id FROM withdrawals WHERE state = 'requested'"))
    numbers = []
    for index in range(2):
        wanted = requesting.WithdrawalRequest(1000, "bank", f"622500000000000{index}", "林小满", "招商银行")
        numbers.append(await requesting.request(agent_id, wanted, f"verify-withdrawal-{index}", SEEDER))
    await refusing.refuse(numbers[0], "户名不符", SEEDER)
    await approving.approve(numbers[1], SEEDER)
    await paying.pay(numbers[1], "CMB000000000001", SEEDER)
    return numbers[1]


async def _order(condition: str) -> str:
    return await _one(f"SELECT order_no FROM orders WHERE {condition} ORDER BY id LIMIT 1")


async def _one(query: str, values: Sequence[Any] = ()) -> str:
    row = await statements.read_one(query, values)
    assert row is not None, query
    return str(next(iter(row.values())))


def _is_chinese(words: str) -> bool:
    return any("一" <= letter <= "鿿" for letter in words)


async def _own_database(empty: str, worker: str, folder: Path) -> str:
    if empty.startswith("sqlite://"):
        shutil.copy(empty.removeprefix("sqlite://"), folder / "haoka.db")
        return f"sqlite://{folder / 'haoka.db'}"
    url = own_schema(empty, f"haoka_test_{worker}_verify")
    await haoka_database.migrate(url)
    return url
