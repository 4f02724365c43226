"""The sheet of errors: every refused row with its reason, ready to be mended and sent again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

from server.core.actors import Actor
from server.gateways.storage import Storage
from server.goods.numbers import importing

SHEET = (
    "手机号,价格,备注\n"
    "13800138000,588,好\n"
    "1380013800,588,=cmd|'/C calc'!A0\n"
    "13900139000,面议,\n"
    "+8613800138000,588,\n"
    "15412345678,588,+1\n"
    ",1.2万,\x01坏\n"
)


async def _errors(sheet: Path, storage: Storage, clerk: Actor, into: Path) -> Any:
    checked = await importing.check(sheet, "numbers.csv", "A池", storage, clerk)
    await importing.write_error_sheet(checked.batch_id, storage, into)
    return openpyxl.load_workbook(into)


async def test_every_refused_row_is_there_as_it_was_with_what_to_do(
    database: str, file: Callable[..., Path], storage: Storage, clerk: Actor, tmp_path: Path
) -> None:
    book = await _errors(file(SHEET), storage, clerk, tmp_path / "errors.xlsx")

    refused = [tuple(cell.value or "" for cell in row) for row in book["错误行"].iter_rows()]
    assert refused == [
        ("手机号", "价格", "备注", "原行号", "问题", "怎么改"),
        ("1380013800", "588", "=cmd|'/C calc'!A0", 3, "号码：只有 10 位", "补足 11 位"),
        ("13900139000", "面议", "", 4, "售价：不是数字", "填金额，不收钱填 0"),
        ("", "1.2万", "坏", 7, "号码：没有号码；售价：带有单位", "补上号码，或删掉这一行；写成完整的数字，例如 12000"),
    ]
    assert [row[4].value for row in book["重复行"].iter_rows(min_row=2)] == ["与第 2 行重复"]
    assert [row[4].value for row in book["提醒"].iter_rows(min_row=2)] == ["号码：号段未登记"]


async def test_nothing_in_it_is_a_formula_and_no_number_loses_digits(
    database: str, file: Callable[..., Path], storage: Storage, clerk: Actor, tmp_path: Path
) -> None:
    book = await _errors(file(SHEET), storage, clerk, tmp_path / "errors.xlsx")

    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells if not isinstance(cell.value, int)} == {"s"}
    assert {cell.number_format for cell in cells if not isinstance(cell.value, int)} == {"@"}


async def test_mended_it_can_be_sent_again(
    database: str, file: Callable[..., Path], storage: Storage, clerk: Actor, tmp_path: Path
) -> None:
    book = await _errors(file(SHEET), storage, clerk, tmp_path / "errors.xlsx")
    sheet = book["错误行"]
    sheet["A2"], sheet["B3"], sheet["A4"], sheet["B4"] = "13800138001", "688", "13700137000", "12000"
    book.save(tmp_path / "mended.xlsx")

    checked = await importing.check(tmp_path / "mended.xlsx", "mended.xlsx", "A池", storage, clerk)

    assert (checked.tally.rows, checked.tally.valid) == (3, 3)


async def test_a_sheet_without_a_header_gets_one(
    database: str, file: Callable[..., Path], storage: Storage, clerk: Actor, tmp_path: Path
) -> None:
    book = await _errors(file("13800138000,x\n13900139000,y\n1380013,z\n"), storage, clerk, tmp_path / "errors.xlsx")

    assert [cell.value for cell in book["错误行"][1]][:2] == ["号码", "第 2 列"]
    assert [cell.value for cell in book["错误行"][2]][:3] == ["1380013", "z", 3]
