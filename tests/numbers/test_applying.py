"""From a dry run to stock: nothing early, nothing twice, and from where it stopped."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from server.base.imports import batches
from server.base.imports.errors import ImportBusy, ImportDone, ImportNotFound, SheetUnreadable
from server.core import clock, statements
from server.core.actors import Actor, job
from server.core.errors import InvalidInput, StateChanged
from server.gateways.storage import Storage
from server.goods.numbers import importing, pools, reports

ROWS = 1_730
Write = Callable[..., Path]


@pytest.fixture
def long_sheet(file: Write) -> Path:
    """More rows than three blocks, with a bad row in each, and numbers repeated from the block before."""
    lines = ["号码,售价"]
    for n in range(ROWS):
        number = "1380013" + (f"{n - 380:04d}" if n % 400 == 399 else f"{n:04d}")
        lines.append(f"{number},{'面议' if n % 500 == 250 else n}")
    return file("\n".join(lines))


async def _stock() -> list[tuple[Any, ...]]:
    rows = await statements.read("SELECT digits, price_fen, batch_id FROM phone_numbers ORDER BY digits")
    return [tuple(row.values()) for row in rows]


async def _count(table: str) -> int:
    row = await statements.read_one(f"SELECT COUNT(*) AS n FROM {table}")
    return row["n"] if row else 0


async def test_a_dry_run_changes_no_number_and_no_pool(database: str, long_sheet: Path, storage: Storage, clerk: Actor) -> None:
    checked = await importing.check(long_sheet, "numbers.csv", " A池 ", storage, clerk)

    report = await reports.report(checked.batch_id)
    assert (report["state"], report["pool_name"], report["rows"], report["written"]) == ("checked", "A池", ROWS, 0)
    assert report["fresh"] + report["known"] + report["duplicate_in_file"] + report["invalid"] == ROWS
    assert (report["available_before"], report["available_after"]) == (0, report["fresh"])
    assert report["created_by"] == "林知夏"
    assert await _count("phone_numbers") == await _count("number_pools") == await _count("number_events") == 0


async def test_applying_writes_each_number_with_all_that_a_search_needs(database: str, file: Write, storage: Storage, clerk: Actor) -> None:
    sheet = file('号码,运营商,归属地,售价,预存,低消,合约期\n192-0017-6688,,浙江杭州,"￥1,280.00",500,29,24个月\n')
    checked = await importing.check(sheet, "云岭.csv", "云岭 · 浙江", storage, clerk)

    await importing.apply(checked.batch_id, storage, clerk)

    number = await statements.read_one("SELECT * FROM phone_numbers")
    assert number is not None
    random_key = number.pop("random_key")
    assert 0 <= random_key < 2**31
    pool = await pools.pool_id("云岭 · 浙江")
    assert number == {
        "id": number["id"],
        "digits": "19200176688",
        "reversed_digits": "88667100291",
        "pool_id": pool,
        "carrier": "broadcast",
        "province": "浙江省",
        "city": "杭州市",
        "pattern": "AABB",
        "price_fen": 128000,
        "prestore_fen": 50000,
        "min_spend_fen": 2900,
        "contract_months": 24,
        "status": "available",
        "locked": 0,
        "holder": "",
        "held_until": None,
        "batch_id": checked.batch_id,
    }
    event = await statements.read_one("SELECT * FROM number_events")
    assert event is not None
    assert (event["number_id"], event["before"], event["after"], event["reason"], event["actor_name"]) == (
        number["id"],
        "",
        "available",
        "导入 云岭.csv",
        "林知夏",
    )


async def test_a_crash_in_the_middle_is_taken_up_where_it_stopped(
    database: str, long_sheet: Path, storage: Storage, clerk: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked = await importing.check(long_sheet, "numbers.csv", "A池", storage, clerk)
    _break_after(monkeypatch, blocks=2)
    with pytest.raises(ConnectionResetError):
        await importing.apply(checked.batch_id, storage, clerk)
    halfway = await reports.report(checked.batch_id)
    before = await _stock()
    monkeypatch.undo()

    await importing.apply(checked.batch_id, storage, clerk)

    report = await reports.report(checked.batch_id)
    assert (halfway["state"], halfway["rows_done"], halfway["written"]) == ("failed", 1000, len(before))
    assert 0 < len(before) < report["fresh"]
    assert (report["state"], report["rows_done"], report["written"]) == ("applied", ROWS, report["fresh"])
    stock = await _stock()
    assert len(stock) == report["fresh"] == checked.tally.valid
    assert set(before) <= set(stock)
    assert await _count("number_events") == report["fresh"]


async def test_a_block_that_fails_leaves_nothing_of_itself(
    database: str, long_sheet: Path, storage: Storage, clerk: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked = await importing.check(long_sheet, "numbers.csv", "A池", storage, clerk)

    async def fail(*_: Any) -> None:
        raise ConnectionResetError

    monkeypatch.setattr(batches, "advance", fail)
    with pytest.raises(ConnectionResetError):
        await importing.apply(checked.batch_id, storage, clerk)

    assert await _count("phone_numbers") == await _count("number_events") == 0
    assert (await reports.report(checked.batch_id))["rows_done"] == 0


async def test_a_dead_runner_is_replaced_only_after_its_lease(
    database: str, long_sheet: Path, storage: Storage, clerk: Actor, frozen_clock: Any
) -> None:
    checked = await importing.check(long_sheet, "numbers.csv", "A池", storage, clerk)
    dead = await importing.begin(checked.batch_id, clerk)

    with pytest.raises(ImportBusy):
        await importing.apply(checked.batch_id, storage, clerk)
    assert await importing.resume_abandoned(storage, job("imports")) == []
    frozen_clock.move(seconds=91)
    assert await importing.resume_abandoned(storage, job("imports")) == [checked.batch_id]
    with pytest.raises(StateChanged):
        await importing.write(dead, storage, clerk)

    report = await reports.report(checked.batch_id)
    assert (report["state"], report["written"]) == ("applied", checked.tally.valid)
    assert await _count("number_events") == await _count("phone_numbers") == checked.tally.valid


async def test_a_runner_that_was_thought_dead_writes_nothing_when_it_comes_back(
    database: str, long_sheet: Path, storage: Storage, clerk: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked = await importing.check(long_sheet, "numbers.csv", "A池", storage, clerk)
    now = datetime.now(UTC)
    clock.use(lambda: now)
    slow = await importing.begin(checked.batch_id, clerk)
    clock.use(lambda: now + timedelta(seconds=91))
    quick = await importing.begin(checked.batch_id, clerk)
    try:
        results = await asyncio.gather(
            importing.write(slow, storage, clerk), importing.write(quick, storage, clerk), return_exceptions=True
        )
    finally:
        clock.use(None)

    assert [type(result) for result in results] == [StateChanged, type(None)]
    assert (await reports.report(checked.batch_id))["written"] == await _count("phone_numbers") == checked.tally.valid


async def test_of_many_who_apply_the_same_sheet_one_wins(database: str, long_sheet: Path, storage: Storage, clerk: Actor) -> None:
    checked = await importing.check(long_sheet, "numbers.csv", "A池", storage, clerk)

    results = await asyncio.gather(*(importing.apply(checked.batch_id, storage, clerk) for _ in range(6)), return_exceptions=True)

    assert sorted(type(result).__name__ for result in results) == ["ImportBusy"] * 5 + ["NoneType"]
    assert await _count("phone_numbers") == await _count("number_events") == checked.tally.valid
    with pytest.raises(ImportDone):
        await importing.apply(checked.batch_id, storage, clerk)


async def test_two_sheets_with_the_same_numbers_at_once_bring_each_number_once(
    database: str, long_sheet: Path, storage: Storage, clerk: Actor
) -> None:
    first = await importing.check(long_sheet, "one.csv", "A池", storage, clerk)
    second = await importing.check(long_sheet, "two.csv", "B池", storage, clerk)

    await asyncio.gather(importing.apply(first.batch_id, storage, clerk), importing.apply(second.batch_id, storage, clerk))

    written = [(await reports.report(batch))["written"] for batch in (first.batch_id, second.batch_id)]
    assert sum(written) == await _count("phone_numbers") == await _count("number_events") == first.tally.valid


async def test_a_number_in_stock_stays_as_it_is(database: str, file: Write, storage: Storage, clerk: Actor) -> None:
    old = await importing.check(file("号码,售价\n13800138000,588\n"), "old.csv", "A池", storage, clerk)
    await importing.apply(old.batch_id, storage, clerk)
    await statements.change("UPDATE phone_numbers SET status = 'sold', holder = 'order:HK1'")

    new = await importing.check(file("号码,售价\n13800138000,688\n13900139000,688\n"), "new.csv", "B池", storage, clerk)
    await importing.apply(new.batch_id, storage, clerk)

    report = await reports.report(new.batch_id)
    assert (report["fresh"], report["known"], report["written"]) == (1, 1, 1)
    kept = await statements.read_one("SELECT price_fen, status, holder, batch_id FROM phone_numbers WHERE digits = '13800138000'")
    assert kept == {"price_fen": 58800, "status": "sold", "holder": "order:HK1", "batch_id": old.batch_id}


async def test_known_is_counted_again_when_it_is_applied(database: str, long_sheet: Path, storage: Storage, clerk: Actor) -> None:
    early = await importing.check(long_sheet, "one.csv", "A池", storage, clerk)
    late = await importing.check(long_sheet, "two.csv", "A池", storage, clerk)
    await importing.apply(early.batch_id, storage, clerk)

    await importing.apply(late.batch_id, storage, clerk)

    report = await reports.report(late.batch_id)
    assert (report["fresh"], report["written"], report["state"]) == (early.tally.valid, 0, "applied")


async def test_a_sheet_without_a_pool_or_without_rows_is_not_kept(database: str, file: Write, storage: Storage, clerk: Actor) -> None:
    with pytest.raises(InvalidInput):
        await importing.check(file("号码\n13800138000\n"), "a.csv", "  ", storage, clerk)
    with pytest.raises(SheetUnreadable):
        await importing.check(file("号码,售价\n"), "a.csv", "A池", storage, clerk)
    with pytest.raises(ImportNotFound):
        await importing.apply(1, storage, clerk)
    assert await _count("import_batches") == 0


async def test_the_latest_imports_are_listed_first(database: str, file: Write, storage: Storage, clerk: Actor) -> None:
    for name in ("a.csv", "b.csv"):
        await importing.check(file("号码\n13800138000\n"), name, "A池", storage, clerk)

    assert [report["file_name"] for report in await reports.recent()] == ["b.csv", "a.csv"]


def _break_after(monkeypatch: pytest.MonkeyPatch, blocks: int) -> None:
    """The connection is lost at the end of block number `blocks + 1`."""
    whole = batches.advance
    done = 0

    async def advance(*block: Any) -> None:
        nonlocal done
        if done == blocks:
            raise ConnectionResetError
        done += 1
        await whole(*block)

    monkeypatch.setattr(batches, "advance", advance)
