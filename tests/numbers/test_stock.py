"""The stock as staff see it: lists by filter, pools with their counts, a number's history, locks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from server.core import statements
from server.core.actors import Actor
from server.core.errors import InvalidInput, NotFound, StateChanged
from server.core.paging import Window
from server.gateways.storage import Storage
from server.goods.numbers import importing, locking, pools, queries
from server.goods.numbers.queries import StockFilter

SHEET = """号码,运营商,省份,城市,售价,低消,合约期
19200176688,广电,浙江,杭州,1280,189,24
19200178888,广电,浙江,杭州,28800,889,60
19901022345,电信,浙江,宁波,1980,199,36
13800131709,移动,北京,,0,29,12
16666665286,联通,湖北,恩施,0,29,0
"""


@pytest.fixture
async def stock(database: str, file: Callable[..., Path], storage: Storage, clerk: Actor) -> dict[str, int]:
    """Five numbers in one pool, by their digits."""
    checked = await importing.check(file(SHEET), "numbers.csv", "A池", storage, clerk)
    await importing.apply(checked.batch_id, storage, clerk)
    return {row["digits"]: row["id"] for row in await statements.read("SELECT id, digits FROM phone_numbers")}


async def _tails(**wanted: Any) -> list[str]:
    return sorted(number.digits[-4:] for number in (await queries.stock(StockFilter(**wanted), Window())).items)


@pytest.mark.parametrize(
    ("wanted", "tails"),
    [
        ({}, ["1709", "2345", "5286", "6688", "8888"]),
        ({"tail": "88"}, ["6688", "8888"]),
        ({"contains": "0017"}, ["6688", "8888"]),
        ({"excludes": "46"}, ["1709", "8888"]),
        ({"pattern": "AABB"}, ["6688"]),
        ({"province": "浙江"}, ["2345", "6688", "8888"]),
        ({"province": "浙江省", "tail": "5"}, ["2345"]),
        ({"status": "sold"}, []),
        ({"status": "locked"}, []),
        ({"pool_id": 0}, []),
    ],
)
async def test_each_filter_shows_what_fits_it(stock: dict[str, int], wanted: dict[str, Any], tails: list[str]) -> None:
    assert await _tails(**wanted) == tails
    assert (await queries.stock(StockFilter(**wanted), Window())).total == len(tails)


async def test_a_page_shows_its_part_the_newest_first_and_counts_all(stock: dict[str, int]) -> None:
    pages = [await queries.stock(StockFilter(), Window(page, 2)) for page in (1, 2, 3, 4)]

    assert [len(page.items) for page in pages] == [2, 2, 1, 0]
    assert {page.total for page in pages} == {5}
    assert [number.id for page in pages for number in page.items] == sorted(stock.values(), reverse=True)


async def test_counting_stops_where_no_index_counts(stock: dict[str, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queries, "COUNTED_UP_TO", 1)

    page = await queries.stock(StockFilter(contains="88"), Window())

    assert (page.total, page.more) == (1, True)


async def test_a_number_is_said_in_words(stock: dict[str, int]) -> None:
    number = await queries.number(stock["19200176688"])
    plain = await queries.number(stock["16666665286"])

    assert number is not None
    assert plain is not None
    assert (number.parts, number.carrier_name, number.region, number.pattern_label) == (["192", "0017", "6688"], "广电", "浙江杭州", "双对")
    assert (number.status_label, number.price_fen, number.min_spend_fen, number.contract_months) == ("可售", 128000, 18900, 24)
    assert (plain.region, plain.pattern_label) == ("湖北恩施", None)
    assert await queries.number(0) is None


async def test_who_holds_a_number_is_said_without_telling_who(stock: dict[str, int], frozen_clock: Any) -> None:
    number_id = stock["19200176688"]
    until = frozen_clock.now() + timedelta(minutes=15)
    await statements.change(
        "UPDATE phone_numbers SET status = 'reserved', holder = 'visitor:secret', held_until = %s WHERE id = %s", [until, number_id]
    )
    held = await queries.number(number_id)
    await statements.change("UPDATE phone_numbers SET holder = 'order:HK26111800000001', held_until = NULL WHERE id = %s", [number_id])
    ordered = await queries.number(number_id)

    assert held is not None
    assert ordered is not None
    assert (held.status_label, held.holder) == ("保留", "客户选号中，至 12:15")
    assert ordered.holder == "订单 HK26111800000001"


async def test_a_locked_number_is_not_counted_as_available(stock: dict[str, int], clerk: Actor) -> None:
    await statements.change("UPDATE phone_numbers SET status = 'sold' WHERE id = %s", [stock["16666665286"]])
    await locking.lock(stock["19200178888"], "老板自用", clerk)

    (pool,) = await pools.counts()

    assert (pool.name, pool.available, pool.total) == ("A池", 3, 5)
    assert await pools.available_in("A池") == 3
    assert await _tails(status="locked") == ["8888"]
    locked = await queries.number(stock["19200178888"])
    assert locked is not None
    assert (locked.locked, locked.status_label) == (True, "锁定")


async def test_locking_is_done_once_and_leaves_its_trace(stock: dict[str, int], clerk: Actor) -> None:
    number_id = stock["19200178888"]
    await locking.lock(number_id, "老板自用", clerk)
    with pytest.raises(StateChanged):
        await locking.lock(number_id, "再锁一次", clerk)
    await locking.unlock(number_id, "放回来卖", clerk)
    with pytest.raises(StateChanged):
        await locking.unlock(number_id, "再放一次", clerk)

    events = await queries.events(number_id)
    assert [(event.title, event.detail, event.actor) for event in events] == [
        ("解除锁定", "放回来卖", "林知夏"),
        ("锁定", "老板自用", "林知夏"),
        ("导入入库", "导入 numbers.csv", "林知夏"),
    ]
    audit = await statements.read(
        "SELECT action, subject, reason FROM audit_entries WHERE subject = %s ORDER BY id", [f"number:{number_id}"]
    )
    assert [tuple(row.values()) for row in audit] == [
        ("number.locked", f"number:{number_id}", "老板自用"),
        ("number.unlocked", f"number:{number_id}", "放回来卖"),
    ]


async def test_what_is_sold_or_unknown_is_not_locked(stock: dict[str, int], clerk: Actor) -> None:
    await statements.change("UPDATE phone_numbers SET status = 'sold' WHERE id = %s", [stock["19200178888"]])

    with pytest.raises(StateChanged):
        await locking.lock(stock["19200178888"], "太晚了", clerk)
    with pytest.raises(NotFound):
        await locking.lock(0, "没有它", clerk)
    assert len(await queries.events(stock["19200178888"])) == 1


async def test_a_pool_has_a_name_of_its_own(stock: dict[str, int], clerk: Actor) -> None:
    made = await pools.create("  江海  ·  广东 ", clerk)

    assert (made.name, made.total) == ("江海 · 广东", 0)
    assert [pool.name for pool in await pools.counts()] == ["A池", "江海 · 广东"]
    for name in ("A池", "", "很" * 41):
        with pytest.raises(InvalidInput) as refused:
            await pools.create(name, clerk)
        assert refused.value.fields is not None
        assert "name" in refused.value.fields
