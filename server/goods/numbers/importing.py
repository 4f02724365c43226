"""A sheet of numbers into one pool: a dry run that changes nothing, then applying it, from where it stopped if it did.

Importing twice changes nothing: a number that is in stock stays as it is. The panel and the command go through here.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing, closing, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

from server.base.imports import batches
from server.base.imports.batches import Batch
from server.base.imports.error_sheets import ErrorSheet
from server.base.imports.errors import ImportBusy, ImportDone, SheetUnreadable
from server.base.imports.headers import plain_title
from server.base.imports.problems import Tally
from server.core.actors import Actor
from server.core.errors import StateChanged
from server.core.transactions import transactional
from server.gateways.storage import Storage
from server.goods.numbers import pools, stocking
from server.goods.numbers.judging import StockRow
from server.goods.numbers.reading_sheets import NumberSheet, ReadRow

KIND = "numbers"
BLOCK = 500
"""rows a transaction: one SQLite connection must not block the site"""
_CHECK_BLOCK = 1_000
_POOL_TITLES = frozenset({"号池", "号码池", "所属号池", "号池名称", "资源池"})

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Checked:
    """A dry run. The lists of rows are not stored: the sheet of errors is made by reading again."""

    batch_id: int
    tally: Tally
    known: int


async def check(path: Path, file_name: str, pool_name: str, storage: Storage, actor: Actor) -> Checked:
    """Read a whole sheet and say what importing it would do. Changes no number and no pool; keeps the file.

    Raises SheetUnreadable, SheetTooLarge, InvalidInput for the pool's name.
    """
    pool = pools.tidy_name(pool_name)
    with closing(await asyncio.to_thread(NumberSheet, path)) as sheet:
        tally = Tally()
        known = 0
        async with aclosing(_blocks(sheet.rows(), _CHECK_BLOCK)) as blocks:
            async for block in blocks:
                known += len(await stocking.known(_count(block, tally)))
        if not tally.rows:
            raise SheetUnreadable("表头下面一行数据也没有，请确认上传的是填好的那一份")
        report = await _findings(sheet, tally, known, pool)
        form = sheet.form
    key = f"imports/{secrets.token_hex(16)}"
    await storage.put(key, path)
    batch_id = await batches.create(KIND, pool, Path(file_name).name, key, form, report, actor)
    return Checked(batch_id, tally, known)


async def apply(batch_id: int, storage: Storage, actor: Actor) -> None:
    """Write a checked sheet, or go on with one that stopped. Returns when all rows are done.

    Raises ImportBusy, ImportDone, ImportNotFound; an error on the way leaves it failed, to be applied again.
    """
    await write(await begin(batch_id, actor), storage, actor)


@dataclass(frozen=True, slots=True)
class Begun:
    """A sheet that this caller alone may write now."""

    batch: Batch
    pool_id: int
    runner: str


@transactional
async def begin(batch_id: int, actor: Actor) -> Begun:
    """Take a sheet for writing, and make its pool if there is none. Then `write` it, here or in the background."""
    runner = secrets.token_hex(8)
    batch = await batches.begin(KIND, batch_id, runner, actor)
    return Begun(batch, await pools.named(batch.target, actor), runner)


async def write(begun: Begun, storage: Storage, actor: Actor) -> None:
    """Write what is left of a sheet, block by block; each block is there whole or not at all, and once."""
    try:
        path = await storage.open(begun.batch.file_key)
        with closing(await asyncio.to_thread(NumberSheet, path)) as sheet:
            await _write_blocks(begun, sheet, actor)
    except StateChanged:
        # another runner took it over: what it does is not ours to call failed
        raise
    except Exception:
        await batches.fail(begun.batch.id, begun.runner)
        raise
    await batches.finish(begun.batch.id, begun.runner)


async def resume_abandoned(storage: Storage, actor: Actor) -> list[int]:
    """Go on with every sheet whose runner died; for a periodic job. Answers which."""
    resumed: list[int] = []
    for batch_id in await batches.abandoned(KIND):
        # another worker may be as quick
        with suppress(ImportBusy, ImportDone):
            await apply(batch_id, storage, actor)
            resumed.append(batch_id)
    return resumed


async def write_error_sheet(batch_id: int, storage: Storage, into: Path) -> None:
    """Make the sheet of refused, repeated and doubtful rows by reading the file again."""
    batch = await batches.find(KIND, batch_id)
    await asyncio.to_thread(_make_error_sheet, await storage.open(batch.file_key), into)


async def _write_blocks(begun: Begun, sheet: NumberSheet, actor: Actor) -> None:
    done = begun.batch.rows_done
    async with aclosing(_blocks(sheet.rows(skip=done), BLOCK)) as blocks:
        async for block in blocks:
            rows = [row.verdict.number for row in block if row.verdict.number and not row.repeated]
            await _write_block(begun, rows, done, done + len(block), actor)
            done += len(block)


@transactional
async def _write_block(begun: Begun, rows: Sequence[StockRow], rows_before: int, rows_after: int, actor: Actor) -> None:
    batch = begun.batch
    written = await stocking.bring_in(rows, begun.pool_id, batch.id, f"导入 {batch.file_name}", actor)
    await batches.advance(batch.id, begun.runner, rows_before, rows_after, written)


async def _blocks(rows: Iterator[Item], size: int) -> AsyncGenerator[list[Item], None]:
    """Some rows at a time, the next ones read in a thread while the caller is busy with these. Close it."""

    def read_next() -> asyncio.Task[list[Item]]:
        return asyncio.create_task(asyncio.to_thread(lambda: list(islice(rows, size))))

    following = read_next()
    try:
        while block := await following:
            following = read_next()
            yield block
    finally:
        # the thread reads the file that the caller is about to close
        await asyncio.gather(following, return_exceptions=True)


def _count(block: Sequence[ReadRow], tally: Tally) -> list[str]:
    """Add a block to the tally; answers its numbers that stood nowhere before in the sheet."""
    digits: list[str] = []
    for _, verdict, first_row in block:
        tally.rows += 1
        if verdict.number is None:
            tally.refuse(verdict.row, verdict.problems)
        elif first_row != verdict.row:
            tally.duplicate(verdict.row)
        else:
            digits.append(verdict.number.digits)
            if verdict.problems:
                tally.warn(verdict.problems)
    return digits


async def _findings(sheet: NumberSheet, tally: Tally, known: int, pool: str) -> dict[str, object]:
    available = await pools.available_in(pool)
    return {
        "rows": tally.rows,
        "fresh": tally.valid - known,
        "known": known,
        "duplicate_in_file": tally.duplicates,
        "invalid": tally.invalid,
        "warnings": tally.warned,
        "columns": sheet.columns,
        "unused_columns": sheet.unused_columns,
        "notes": [*sheet.notes, *_about_pools(sheet, pool)],
        "problems": tally.first_problems(),
        "problem_counts": tally.counts(),
        "available_before": available,
        "available_after": available + tally.valid - known,
    }


def _about_pools(sheet: NumberSheet, pool: str) -> list[str]:
    named = [title for title in sheet.unused_columns if plain_title(title) in _POOL_TITLES]
    return [f"表里的“{title}”一列没有使用，全部号码写入号池“{pool}”" for title in named]


def _make_error_sheet(path: Path, into: Path) -> None:
    with closing(NumberSheet(path)) as sheet:
        errors = ErrorSheet(sheet.titles())
        for read in sheet.rows():
            row, number, problems = read.verdict
            if number is None:
                errors.refused(row, read.cells, problems)
            elif read.repeated:
                errors.repeated(row, read.cells, read.first_row)
            elif problems:
                errors.warned(row, read.cells, problems)
        errors.save(into)
