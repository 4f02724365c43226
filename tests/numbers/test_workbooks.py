"""Excel's own files: numbers in cells, formulas, titles, several sheets, and files that only look like one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from server.base.imports.errors import SheetTooLarge, SheetUnreadable
from server.goods.numbers.reading_sheets import NumberSheet, ReadRow

Write = Callable[..., Path]
Judge = Callable[[Path], list[ReadRow]]


def test_numbers_keep_every_digit_as_whole_as_float_and_as_text(workbook: Write, judged: Judge) -> None:
    header = ["号码", "售价", "合约期"]

    rows = judged(workbook([header, [13800138000, 588, 24], [13900139000.0, 99.9, "2年"], ["137 0013 7000", "￥1,280", None]]))

    numbers = [row.verdict.number for row in rows if row.verdict.number]
    assert [(number.digits, number.price_fen, number.contract_months) for number in numbers] == [
        ("13800138000", 58800, 24),
        ("13900139000", 9990, 24),
        ("13700137000", 128000, 0),
    ]


def test_lost_digits_are_refused_and_a_float_sum_is_read_as_excel_shows_it(workbook: Write, judged: Judge) -> None:
    rows = judged(workbook([["号码", "售价"], ["1.38E+10", 588], [13800138000.5, 588], [13900139000, 0.1 + 0.2], [13700137000, 588.123]]))

    assert [row.verdict.problems[0].problem if row.verdict.problems else row.verdict.number.price_fen for row in rows if row] == [
        "Excel 把号码存成了科学计数，后几位已经丢失",
        "是小数",
        30,
        "小数有 3 位",
    ]


def test_a_number_that_excel_shows_as_a_power_of_ten_has_lost_its_digits(tmp_path: Path, judged: Judge) -> None:
    book = openpyxl.Workbook()
    for row in [["号码"], [13800000000], [13812345678], [13900000000]]:
        book.active.append(row)
    book.active["A2"].number_format = book.active["A3"].number_format = "0.00E+00"
    book.save(tmp_path / "numbers.xlsx")

    rows = judged(tmp_path / "numbers.xlsx")

    assert [row.verdict.number.digits if row.verdict.number else row.verdict.problems[0].problem for row in rows] == [
        "Excel 把号码存成了科学计数，后几位已经丢失",
        "13812345678",
        "13900000000",
    ]


def test_ten_digits_with_a_decimal_place_are_no_eleven(workbook: Write, judged: Judge) -> None:
    rows = judged(workbook([["号码"], [1381234567.8], ["1381234567.0"], [1.3812345678], ["13812345678"]]))

    assert [row.verdict.number.digits if row.verdict.number else row.verdict.problems[0].problem for row in rows] == [
        "是小数",
        "只有 10 位",
        "是小数",
        "13812345678",
    ]


def test_dates_errors_and_ticks_are_no_numbers(workbook: Write, judged: Judge) -> None:
    day = datetime(2026, 11, 18)  # noqa: DTZ001 - Excel knows no zones

    rows = judged(workbook([["号码", "售价"], [day, 1], [True, 1], ["#N/A", 1], [13800138000, day], [13900139000, 1]]))

    assert [row.verdict.number is None for row in rows] == [True, True, True, True, False]


def test_merged_titles_stand_above_and_rows_keep_the_number_that_excel_shows(tmp_path: Path, judged: Judge) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"] = "2026 年 11 月号码资源"
    sheet.merge_cells("A1:D1")
    for place, title in zip("ABC", ["号码", "运营商", "售价"], strict=True):
        sheet[f"{place}3"] = title
    sheet["A4"], sheet["C4"] = 13800138000, 588
    sheet["A9"], sheet["C9"] = "1380013800", 588
    sheet["XFD20"] = " "
    book.save(tmp_path / "numbers.xlsx")

    rows = judged(tmp_path / "numbers.xlsx")

    assert [(row.verdict.row, row.verdict.number is not None) for row in rows] == [(4, True), (9, False)]


def test_the_first_visible_sheet_with_something_in_it_is_read_and_the_others_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "说明"
    for name, rows in {"隐藏": [["号码"], [13700137000]], "号码": [["号码"], [13800138000]], "备份": [["号码"], [13900139000]]}.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book["隐藏"].sheet_state = "hidden"
    book.save(tmp_path / "numbers.xlsx")

    with closing(NumberSheet(tmp_path / "numbers.xlsx")) as read:
        assert [row.verdict.number.digits for row in read.rows() if row.verdict.number] == ["13800138000"]
        assert read.notes[0] == "只读取了工作表“号码”，没有读取：备份"


def test_the_sheet_with_numbers_is_read_though_explanations_stand_before_it(tmp_path: Path, judged: Judge) -> None:
    book = openpyxl.Workbook()
    book.active.title = "填写说明"
    for row in [["靓号资源表"], ["售价为含税价，有疑问请联系渠道部"], ["2026 年 11 月"]]:
        book.active.append(row)
    numbers = book.create_sheet("号码")
    for row in [["号码", "售价"], [13800138000, 588]]:
        numbers.append(row)
    book.save(tmp_path / "numbers.xlsx")

    with closing(NumberSheet(tmp_path / "numbers.xlsx")) as read:
        assert [row.verdict.number.price_fen for row in read.rows() if row.verdict.number] == [58800]
        assert read.notes == ["只读取了工作表“号码”，没有读取：填写说明"]


def test_a_formula_without_a_result_is_no_empty_cell_and_no_price_of_nothing(tmp_path: Path, judged: Judge) -> None:
    path = tmp_path / "numbers.xlsx"
    _raw_workbook(
        path,
        '<row r="1"><c r="A1" t="inlineStr"><is><t>号码</t></is></c><c r="B1" t="inlineStr"><is><t>售价</t></is></c></row>'
        '<row r="2"><c r="A2"><v>13800138000</v></c><c r="B2"><f>A1*2</f><v>588</v></c></row>'
        '<row r="3"><c r="A3"><v>13900139000</v></c><c r="B3"><f>A1*2</f></c></row>'
        '<row r="4"><c r="A4"><f>A3+1</f></c><c r="B4"><v>1</v></c></row>'
        '<row r="5"><c r="A5"><f>1+1</f></c></row>'
        '<row r="6"><c r="A6"><v>13700137000</v></c><c r="B6"><f>A1*2</f><v></v></c></row>'
        '<row r="7"><c r="A7"><v>13600136000</v></c><c r="B7" t="str"><f>IF(1,"","")</f><v></v></c></row>',
    )

    rows = judged(path)

    assert [row.verdict.row for row in rows] == [2, 3, 4, 5, 6, 7]
    assert rows[0].verdict.number is not None
    assert rows[0].verdict.number.price_fen == 58800
    assert {row.verdict.problems[0].problem for row in rows[1:5]} == {"是公式，文件里没有它的结果"}
    assert rows[5].verdict.number is not None


def test_a_cell_that_spans_rows_holds_for_each_of_them(tmp_path: Path, judged: Judge) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in [["号码", "售价", "归属地"], [13800138000, 588, "浙江杭州"], [13800138001], [13800138002], [13900139000, 688]]:
        sheet.append(row)
    sheet.merge_cells("B2:B4")
    sheet.merge_cells("C2:C5")
    book.save(tmp_path / "numbers.xlsx")

    numbers = [row.verdict.number for row in judged(tmp_path / "numbers.xlsx")]

    assert [(number.price_fen, number.city) for number in numbers if number] == [(58800, "杭州市")] * 3 + [(68800, "杭州市")]


def test_what_other_programs_write_is_read_as_well(tmp_path: Path, judged: Judge) -> None:
    path = tmp_path / "numbers.xlsx"
    _raw_workbook(
        path,
        '<row><c t="inlineStr"><is><r><t>号</t></r><r><t>码</t></r><rPh><t>hao</t></rPh></is></c><c t="str"><v>售价</v></c></row>'
        '<row><c><v>1.3800138E10</v></c><c t="str"><f>1</f><v>588</v></c></row>'
        '<row><c t="str"><v>13900139000_x000D_</v></c><c t="e"><v>#N/A</v></c></row>'
        '<row><c t="str"><v>13700137000</v></c><c t="str"><f>""&amp;""</f><v></v></c></row>',
    )

    rows = judged(path)

    assert [row.verdict.number.digits if row.verdict.number else None for row in rows] == ["13800138000", None, "13700137000"]
    assert rows[1].verdict.problems[0].problem == "公式出错 #N/A"


def test_an_entity_that_would_grow_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "numbers.xlsx"
    _raw_workbook(path, "<row><c><v>13800138000</v></c></row>", before='<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>')

    with pytest.raises(SheetUnreadable):
        NumberSheet(path)


def test_a_wrong_size_stated_in_the_file_hides_no_row(tmp_path: Path, judged: Judge) -> None:
    path = tmp_path / "numbers.xlsx"
    rows = '<row r="1"><c r="A1"><v>13800138000</v></c></row><row r="2"><c r="A2"><v>13900139000</v></c></row>'
    _raw_workbook(path, rows, dimension="A1")

    assert len(judged(path)) == 2


def test_content_decides_and_not_the_name(workbook: Write, file: Write, taken: Callable[[Path], dict[int, str]]) -> None:
    assert taken(workbook([["号码"], [13800138000]], name="numbers.csv")) == {2: "13800138000"}
    assert taken(file("号码\n13800138000\n", "gb18030", name="numbers.xlsx")) == {2: "13800138000"}


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "另存为不带密码的 .xlsx"),
        (b"<html><table><tr><td>13800138000</td></tr></table>", "另存为 .xlsx"),
        (b"%PDF-1.7 ...", "请上传 .xlsx 或 CSV"),
        (b"PK\x03\x04 broken", "请重新导出"),
        (b"Rar!\x1a\x07", "请解压"),
        (b"\x89PNG\r\n", "请上传 .xlsx 或 CSV"),
    ],
)
def test_what_is_no_sheet_is_refused_with_what_to_do(file: Write, content: bytes, advice: str) -> None:
    with pytest.raises(SheetUnreadable) as refused:
        NumberSheet(file(content))
    assert advice in refused.value.message


@pytest.mark.parametrize(
    ("names", "advice"),
    [
        (["numbers.csv"], "请解压"),
        (["mimetype", "content.xml"], "OpenDocument"),
        (["[Content_Types].xml", "xl/workbook.bin"], ".xlsb"),
        (["[Content_Types].xml", "xl/workbook.xml"], "重新导出"),
    ],
)
def test_other_archives_are_refused_with_what_to_do(file: Write, names: Sequence[str], advice: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "x")

    with pytest.raises(SheetUnreadable) as refused:
        NumberSheet(file(packed.getvalue()))
    assert advice in refused.value.message


def test_a_bomb_is_refused_before_it_is_unpacked(file: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "x")
        archive.writestr("xl/sharedStrings.xml", b"0" * 170_000_000)

    def never(*_: Any, **__: Any) -> None:
        raise AssertionError("nothing may be unpacked")

    monkeypatch.setattr(zipfile.ZipFile, "open", never)
    with pytest.raises(SheetTooLarge) as refused:
        NumberSheet(file(packed.getvalue()))
    assert "拆成几份" in refused.value.message


def test_a_file_cut_off_in_the_middle_says_so(workbook: Write, file: Write) -> None:
    whole = workbook([["号码"], *([13800138000 + n] for n in range(5000))]).read_bytes()
    damaged = bytearray(whole)
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        part = archive.getinfo("xl/worksheets/sheet1.xml")
    damaged[part.header_offset + part.compress_size // 2] ^= 0xFF

    with pytest.raises(SheetUnreadable) as refused, closing(NumberSheet(file(bytes(damaged)))) as sheet:
        list(sheet.rows())
    assert "重新" in refused.value.message
    with pytest.raises(SheetUnreadable):
        NumberSheet(file(whole[: len(whole) // 2]))


def _raw_workbook(path: Path, rows: str, dimension: str = "A1:B9", before: str = "") -> None:
    """A workbook as some program other than Excel writes it."""
    book = openpyxl.Workbook()
    plain = io.BytesIO()
    book.save(plain)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w") as target:
        for part in source.infolist():
            content = source.read(part)
            if part.filename == "xl/worksheets/sheet1.xml":
                sheet = f'<x:sheetData xmlns:x="{main}">{rows}</x:sheetData>'
                content = f'{before}<worksheet xmlns="{main}"><dimension ref="{dimension}"/>{sheet}</worksheet>'.encode()
            target.writestr(part.filename, content)
