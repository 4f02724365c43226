"""Cells as they really come. Each stands in a sheet of its own, so that the whole way of reading is tried."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from server.goods.numbers.reading_sheets import ReadRow

GOOD = "13800138000"


def _line(**cells: str) -> str:
    names = {"number": "号码", "carrier": "运营商", "price": "售价", "prestore": "预存", "spend": "低消", "contract": "合约期"}
    row = {"number": GOOD} | cells
    text = io.StringIO()
    csv.writer(text).writerows([[names[key] for key in row], list(row.values())])
    return text.getvalue()


@pytest.mark.parametrize(
    "written",
    [
        "13800138000",
        " 13800138000 ",
        "\t13800138000",
        "13800138000\u00a0",
        "１３８００１３８０００",
        "138 0013 8000",
        "138-0013-8000",
        "138—0013—8000",
        "138－0013－8000",
        "138‑0013‑8000",
        "138−0013−8000",
        "138.0013.8000",
        "138·0013·8000",
        "+8613800138000",
        "+86 138 0013 8000",
        "+86-13800138000",
        "86-13800138000",
        "8613800138000",
        "008613800138000",
        "(+86)13800138000",
        "（86）138 0013 8000",
        "＋８６１３８００１３８０００",
        "'13800138000",
        "‘13800138000",
        "`13800138000",
        "13800138000'",
        '="13800138000"',
        "13800138000.0",
        "13800138000.00",
        "13,800,138,000",
        "【13800138000】",
        "13800138000；",
        "13800138000、",
        "1.3800138000E+10",
        "\u202d13800138000\u202c",
        "\u200b13800138000",
        "\ufeff13800138000",
        "138\n00138000",
        "138\u3000\u30000013 8000",
        '"13800138000"',
    ],
)
def test_a_number_is_read_whatever_stands_around_it(
    file: Callable[..., Path], taken: Callable[[Path], dict[int, str]], written: str
) -> None:
    assert taken(file(_line(number=written))) == {2: GOOD}


@pytest.mark.parametrize(
    ("written", "problem", "remedy"),
    [
        ("", "没有号码", "补上号码，或删掉这一行"),
        ("   ", "没有号码", "补上号码，或删掉这一行"),
        ("1.38E+10", "Excel 把号码存成了科学计数，后几位已经丢失", "请把这一列设为文本后重新导出"),
        ("1.38001E+10", "Excel 把号码存成了科学计数，后几位已经丢失", "请把这一列设为文本后重新导出"),
        ("１．３８Ｅ＋１０", "Excel 把号码存成了科学计数，后几位已经丢失", "请把这一列设为文本后重新导出"),
        ("138001380", "只有 9 位", "补足 11 位"),
        ("1380013800", "只有 10 位", "补足 11 位"),
        ("138001380001", "有 12 位", "核对后改成 11 位"),
        ("013800138000", "前面多了一个 0", "去掉开头的 0"),
        ("1380013800.0", "只有 10 位", "补足 11 位"),
        ("1380013800.5", "是小数", "只填 11 位数字"),
        ("138001380.00", "只有 9 位", "补足 11 位"),
        ("1.3800138000", "是小数", "只填 11 位数字"),
        ("13800138000.5", "是小数", "只填 11 位数字"),
        ("12800138000", "不是手机号段", "手机号以 13 至 19 开头，请核对"),
        ("23800138000", "不是手机号段", "手机号以 13 至 19 开头，请核对"),
        ("1380O138000", "含字母 O", "核对后改为 13800138000"),
        ("l3800138000", "含字母 l", "核对后改为 13800138000"),
        ("abc38001380", "含字母 abc", "只填 11 位数字"),
        ("138****8000", "有几位被隐藏了", "向上游要完整的 11 位号码"),
        ("138xxxx8000", "有几位被隐藏了", "向上游要完整的 11 位号码"),
        ("13800138000/13900139000", "一格里不止一个号码", "一行只放一个号码"),
        ("13800138000 13900139000", "一格里不止一个号码", "一行只放一个号码"),
        ("号码", "这一行又是表头", "删掉这一行"),
        ("合计", "含有“合”", "只填 11 位数字"),
        ("13800138000（靓）", "含有“靓”", "只填 11 位数字"),
        ("①3800138000", "含有“①”", "只填 11 位数字"),
        ("一三八00138000", "含有“一”", "只填 11 位数字"),
        ("١٣٨٠٠١٣٨٠٠٠", "含有“١”", "只填 11 位数字"),
        ("#N/A", "公式出错 #N/A", "改正公式，或粘贴为数值后再传"),
        ("=B2&C2", "是公式，文件里没有它的结果", "在 Excel 里复制这一列，粘贴为数值后再传"),
        ("2026-11-18", "只有 8 位", "补足 11 位"),
    ],
)
def test_a_number_that_is_not_all_there_is_refused_with_a_reason(
    file: Callable[..., Path], judged: Callable[[Path], list[ReadRow]], written: str, problem: str, remedy: str
) -> None:
    # a good row beside it, so that the sheet is one of numbers even when its only other cell is empty
    (bad, good) = judged(file(_line(number=written, prestore="0") + "13900139000,0\n"))

    assert good.verdict.number is not None
    assert bad.verdict.number is None
    assert [(p.column, p.problem, p.remedy) for p in bad.verdict.problems] == [("号码", problem, remedy)]


@pytest.mark.parametrize(
    ("written", "fen"),
    [
        ("", 0),
        ("0", 0),
        ("0.00", 0),
        ("-", 0),
        ("¥ -", 0),
        ("免费", 0),
        ("588", 58800),
        (" 588 ", 58800),
        ("￥588", 58800),
        ("¥588.00", 58800),
        ("588元", 58800),
        ("1288元整", 128800),
        ("1,280.00", 128000),
        ("1，280.00", 128000),
        ("12,345,67", None),
        ("588.5", 58850),
        ("99.9", 9990),
        ("0.01", 1),
        ("５８８．５", 58850),
        ("RMB 588", 58800),
        ("588块", 58800),
        ("1 280.00", 128000),
        ("588.", 58800),
        ("9,999,999.99", 999999999),
        ("588。5", 58850),
        ("588.0000", 58800),
        (".50", 50),
        ("1\u00a0280.00", 128000),
    ],
)
def test_a_price_is_read_to_the_fen(
    file: Callable[..., Path], judged: Callable[[Path], list[ReadRow]], written: str, fen: int | None
) -> None:
    (row,) = judged(file(_line(price=written)))

    assert (row.verdict.number.price_fen if row.verdict.number else None) == fen


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("面议", "不是数字"),
        ("电询", "不是数字"),
        ("无", "不是数字"),
        ("1,28O.00", "含字母 O"),
        ("5l8", "含字母 l"),
        ("-588", "是负数"),
        ("(588.00)", "是负数"),
        ("588.123", "小数有 3 位"),
        ("1.280", "小数有 3 位"),
        ("588.0050", "小数有 3 位"),
        ("99999999999999999999", "超过 9,999,999.99 元"),
        ("1.2万", "带有单位"),
        ("13800138000", "超过 9,999,999.99 元"),
        ("1.28E+03", "被存成了科学计数，数字可能不全"),
        ("500-800", "不是数字"),
        ("=A2*2", "是公式，文件里没有它的结果"),
        ("#REF!", "公式出错 #REF!"),
        ("1,28", "逗号或空格的位置不对"),
        ("588/688", "不是数字"),
        ("2026-11-18 00:00:00", "不是数字"),
    ],
)
def test_a_price_that_would_have_to_be_guessed_refuses_the_row(
    file: Callable[..., Path], judged: Callable[[Path], list[ReadRow]], written: str, problem: str
) -> None:
    (row,) = judged(file(_line(price=written)))

    assert row.verdict.number is None
    assert [(p.column, p.problem) for p in row.verdict.problems] == [("售价", problem)]


@pytest.mark.parametrize(
    ("written", "months"),
    [
        ("", 0),
        ("0", 0),
        ("无", 0),
        ("无合约", 0),
        ("不限", 0),
        ("24", 24),
        ("24个月", 24),
        ("24月", 24),
        ("２４个月", 24),
        ("12期", 12),
        ("2年", 24),
        ("两年", 24),
        ("1.5年", 18),
        ("半年", 6),
        ("24.0", 24),
        ("20年", 240),
        ("长期", None),
        ("24-36", None),
        ("100年", None),
        ("1.3年", None),
    ],
)
def test_a_contract_is_read_in_months_or_refuses_the_row(
    file: Callable[..., Path], judged: Callable[[Path], list[ReadRow]], written: str, months: int | None
) -> None:
    (row,) = judged(file(_line(contract=written)))

    assert (row.verdict.number.contract_months if row.verdict.number else None) == months


@pytest.mark.parametrize(
    ("number", "written", "carrier", "warning"),
    [
        ("13800138000", "", "mobile", None),
        ("13800138000", "中国移动", "mobile", None),
        ("13800138000", "CMCC", "mobile", None),
        ("13800138000", "联通", "unicom", "号段属于移动，表里写联通"),
        ("17091234567", "", "virtual", None),
        ("17091234567", "小米移动", "virtual", None),
        ("16712345678", "联通", "unicom", "号段属于虚拟运营商，表里写联通"),
        ("19212345678", "广电", "broadcast", None),
        ("13491234567", "", "telecom", "卫星号段，一般不作手机号卡出售"),
        ("13401234567", "", "mobile", None),
        ("15412345678", "", "", "号段未登记"),
        ("15412345678", "电信", "telecom", "号段未登记"),
        ("13800138000", "某某通信", "mobile", "认不出是哪家运营商"),
        ("13800138000", "移动/联通", "mobile", "认不出是哪家运营商"),
        ("14012345678", "联通", "unicom", "物联网号段，一般不作手机号卡出售"),
    ],
)
def test_the_carrier_comes_from_its_column_and_else_from_the_prefix(
    file: Callable[..., Path], judged: Callable[[Path], list[ReadRow]], number: str, written: str, carrier: str, warning: str | None
) -> None:
    (row,) = judged(file(_line(number=number, carrier=written)))

    assert row.verdict.number is not None
    assert row.verdict.number.carrier == carrier
    assert [p.problem for p in row.verdict.problems] == ([warning] if warning else [])
    assert all(p.severity == "warning" for p in row.verdict.problems)


def test_a_comma_without_quotes_never_becomes_another_price(file: Callable[..., Path], judged: Callable[[Path], list[ReadRow]]) -> None:
    rows = judged(file("号码,售价,预存\n13800138000,1,280.00,500\n13900139000,30,100\n"))

    assert [row.verdict.number is None for row in rows] == [True, False]
    assert [p.problem for p in rows[0].verdict.problems] == ["金额里的逗号把一格分成了两格"]


def test_a_row_says_everything_that_is_wrong_with_it(file: Callable[..., Path], judged: Callable[[Path], list[ReadRow]]) -> None:
    (row,) = judged(file(_line(number="1380013800", price="面议", contract="长期")))

    assert [(p.column, p.kind) for p in row.verdict.problems] == [
        ("号码", "号码位数不对"),
        ("售价", "售价不是数字"),
        ("合约期", "合约期看不懂"),
    ]


def test_only_the_first_good_row_of_a_number_counts(file: Callable[..., Path], judged: Callable[[Path], list[ReadRow]]) -> None:
    rows = judged(file("号码,售价\n13800138000,面议\n138 0013 8000,588\n+8613800138000,688\n"))

    assert [row.verdict.number is None for row in rows] == [True, False, False]
    assert [row.repeated for row in rows] == [False, False, True]
    assert rows[2].first_row == 3
