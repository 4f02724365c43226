"""Pools, numbers and their import."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from pathlib import Path
from tempfile import NamedTemporaryFile

from sanic import HTTPResponse
from sanic.request import File
from sanic.response import raw

from server.api.admin.routes import admin
from server.api.admin.shapes.stock import ImportReport, NewPool, NumberEvent, Pool, Reason, StockNumber
from server.core.errors import InvalidInput
from server.core.paging import window
from server.goods.numbers import importing, locking, pools, queries, reports
from server.web import background
from server.web.callers import CallerKind
from server.web.endpoints import Call
from server.web.shapes import Items, Nothing, Page, Shape

_WAIT_SECONDS = 8
_LARGEST_UPLOAD = 60 * 1024 * 1024
"""bytes; what is larger comes in by the command"""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class StockWish(Shape):
    pool_id: int | None = None
    status: str = ""
    tail: str = ""
    contains: str = ""
    excludes: str = ""
    pattern: str = ""
    province: str = ""
    page: int = 1
    size: int = 20


class Pools(Items[Pool]):
    pass


class StockNumbers(Page[StockNumber]):
    pass


class NumberEvents(Items[NumberEvent]):
    pass


class ImportReports(Items[ImportReport]):
    pass


@admin.route("GET", "/pools", caller=CallerKind.STAFF, permission="numbers.read", answer=Pools)
async def list_pools(call: Call[None]) -> Pools:
    """Every pool with what can be sold."""
    return Pools(items=[Pool(id=p.id, name=p.name, available=p.available, total=p.total) for p in await pools.counts()])


@admin.route("POST", "/pools", caller=CallerKind.STAFF, permission="numbers.write", body=NewPool, answer=Pool, status=201)
async def make_pool(call: Call[NewPool]) -> Pool:
    """A new, empty pool."""
    made = await pools.create(call.body.name, call.caller.actor)
    return Pool(id=made.id, name=made.name, available=made.available, total=made.total)


@admin.route("GET", "/numbers", caller=CallerKind.STAFF, permission="numbers.read", query=StockWish, answer=StockNumbers)
async def list_numbers(call: Call[None]) -> StockNumbers:
    """Numbers in stock by filter, the newest first."""
    wish: StockWish = call.query
    shown = window(wish.page, wish.size)
    wanted = queries.StockFilter(wish.pool_id, wish.status, wish.tail, wish.contains, wish.excludes, wish.pattern, wish.province)
    found = await queries.stock(wanted, shown)
    items = [StockNumber.model_validate(asdict(number)) for number in found.items]
    return StockNumbers(items=items, total=found.total, page=shown.page, size=shown.size)


@admin.route("POST", "/numbers/<number_id:int>/lock", caller=CallerKind.STAFF, permission="numbers.write", body=Reason, answer=Nothing)
async def lock_number(call: Call[Reason], number_id: int) -> Nothing:
    """Nobody new can take it."""
    await locking.lock(number_id, call.body.reason, call.caller.actor)
    return Nothing()


@admin.route("POST", "/numbers/<number_id:int>/unlock", caller=CallerKind.STAFF, permission="numbers.write", body=Reason, answer=Nothing)
async def unlock_number(call: Call[Reason], number_id: int) -> Nothing:
    """It can be sold again."""
    await locking.unlock(number_id, call.body.reason, call.caller.actor)
    return Nothing()


@admin.route("GET", "/numbers/<number_id:int>/events", caller=CallerKind.STAFF, permission="numbers.read", answer=NumberEvents)
async def number_events(call: Call[None], number_id: int) -> NumberEvents:
    """Everything that happened to a number."""
    return NumberEvents(items=[NumberEvent.model_validate(asdict(event)) for event in await queries.events(number_id)])


@admin.route(
    "POST",
    "/imports/numbers",
    caller=CallerKind.STAFF,
    permission="numbers.write",
    answer=ImportReport,
    status=201,
    largest_body=_LARGEST_UPLOAD,
)
async def check_sheet(call: Call[None]) -> ImportReport:
    """Upload a sheet and see what importing it would do; nothing is changed."""
    files, form = call.request.files, call.request.form
    sent = files.get("file") if files else None
    pool_name = str(form.get("pool_name", "")) if form else ""
    if not isinstance(sent, File):
        raise InvalidInput("没有收到文件，请重新选择")
    with NamedTemporaryFile() as kept:
        kept.write(sent.body)
        kept.flush()
        checked = await importing.check(Path(kept.name), Path(sent.name).name, pool_name, call.services.storage, call.caller.actor)
    return ImportReport.model_validate(await reports.report(checked.batch_id))


@admin.route("GET", "/imports", caller=CallerKind.STAFF, permission="numbers.read", answer=ImportReports)
async def list_imports(call: Call[None]) -> ImportReports:
    """The latest imports."""
    return ImportReports(items=[ImportReport.model_validate(report) for report in await reports.recent()])


@admin.route("GET", "/imports/<batch_id:int>", caller=CallerKind.STAFF, permission="numbers.read", answer=ImportReport)
async def show_import(call: Call[None], batch_id: int) -> ImportReport:
    """One import: what was found, how far it is written."""
    return ImportReport.model_validate(await reports.report(batch_id))


@admin.route("POST", "/imports/<batch_id:int>/apply", caller=CallerKind.STAFF, permission="numbers.write", answer=ImportReport)
async def apply_import(call: Call[None], batch_id: int) -> ImportReport:
    """Write the sheet: a short one at once, a long one in the background with its progress shown."""
    begun = await importing.begin(batch_id, call.caller.actor)
    writing = asyncio.create_task(importing.write(begun, call.services.storage, call.caller.actor))
    background.keep(writing)
    await asyncio.wait([writing], timeout=_WAIT_SECONDS)
    if writing.done():
        writing.result()
    return ImportReport.model_validate(await reports.report(batch_id))


@admin.route("GET", "/imports/<batch_id:int>/errors.xlsx", caller=CallerKind.STAFF, permission="numbers.read")
async def download_errors(call: Call[None], batch_id: int) -> HTTPResponse:
    """The refused, repeated and doubtful rows as a sheet."""
    with NamedTemporaryFile(suffix=".xlsx") as made:
        await importing.write_error_sheet(batch_id, call.services.storage, Path(made.name))
        body = await asyncio.to_thread(Path(made.name).read_bytes)
    return raw(body, content_type=XLSX, headers={"content-disposition": f'attachment; filename="errors-{batch_id}.xlsx"'})
