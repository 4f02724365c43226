"""One sheet in every encoding, behind every delimiter, under every name for its columns."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from server.base.imports.errors import SheetUnreadable
from server.goods.numbers.reading_sheets import NumberSheet, ReadRow

HEADERS = [
    "号码",
    "手机号",
    "电话号码",
    "手机号码",
    "号码资源",
    "*号码",
    "号 码",
    "手机号（必填）",
    "手机号/号码",
    "【号码】",
    "phone_number",
    "号码：",
]
ROWS = "13800138000,移动,588\n１９２００１７６６８８,广电,￥1280\n"

ENCODINGS = {
    "utf-8": ("UTF-8", b""),
    "utf-8-sig": ("UTF-8 BOM", b""),
    "gb18030": ("GB18030", b""),
    "gbk": ("GB18030", b""),
    "utf-16-le": ("UTF-16 LE", codecs.BOM_UTF16_LE),
    "utf-16-be": ("UTF-16 BE", codecs.BOM_UTF16_BE),
}


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_any_encoding_under_any_header_gives_the_same_numbers(tmp_path: Path, encoding: str, header: str) -> None:
    label, mark = ENCODINGS[encoding]
    path = tmp_path / "numbers.csv"
    path.write_bytes(mark + f"{header},运营商,售价\n{ROWS}".encode(encoding))

    with closing(NumberSheet(path)) as sheet:
        found = [(row.verdict.number.digits, row.verdict.number.price_fen) for row in sheet.rows() if row.verdict.number]

    assert sheet.form == label
    assert found == [("13800138000", 58800), ("19200176688", 128000)]


def test_utf_16_without_a_mark_is_known_by_its_empty_halves(file: Callable[..., Path], taken: Callable[[Path], dict[int, str]]) -> None:
    assert taken(file("号码,售价\n13800138000,588\n", "utf-16-le")) == {2: "13800138000"}
    assert taken(file("号码,售价\n13800138000,588\n", "utf-16-be")) == {2: "13800138000"}


def test_utf_16_without_a_mark_is_known_though_most_of_it_is_chinese(
    file: Callable[..., Path], taken: Callable[[Path], dict[int, str]]
) -> None:
    remark = "一次性选号费用，资费以当地营业厅公示为准，统一由渠道部解释" * 3
    text = f"号码\t说明\n13800138000\t{remark}\n"

    assert taken(file(text, "utf-16-le")) == {2: "13800138000"}
    assert taken(file(text, "utf-16-be")) == {2: "13800138000"}


def test_big5_without_a_word_of_the_trade_is_no_gb18030(file: Callable[..., Path]) -> None:
    with closing(NumberSheet(file("筆數,月租\n13800138000,十元\n13900139000,十元\n", "big5"))) as sheet:
        assert sheet.form == "Big5"
        assert next(sheet.rows()).cells == ["筆數", "月租"]


def test_a_title_in_brackets_is_a_title(file: Callable[..., Path], judged: Callable[[Path], list[ReadRow]]) -> None:
    (row,) = judged(file("【号码】,【售价】,[低消]（元/月）\n13800138000,588,29\n"))

    assert row.verdict.number is not None
    assert (row.verdict.number.price_fen, row.verdict.number.min_spend_fen) == (58_800, 2_900)


def test_big5_is_taken_when_its_words_make_sense(file: Callable[..., Path]) -> None:
    path = file("號碼,運營商,省份,城市,售價\n13800138000,移動,廣東,廣州,588\n", "big5")

    with closing(NumberSheet(path)) as sheet:
        (row,) = sheet.rows()

    assert sheet.form == "Big5"
    assert sheet.columns == ["号码", "运营商", "省份", "城市", "售价"]
    assert row.verdict.number is not None
    assert row.verdict.number[:5] == ("13800138000", "mobile", "广东省", "广州市", "AAA")


def test_traditional_words_in_gb18030_are_not_taken_for_big5(file: Callable[..., Path]) -> None:
    with closing(NumberSheet(file("號碼,運營商,售價\n13800138000,移動,588\n", "gb18030"))) as sheet:
        assert sheet.form == "GB18030"


def test_a_few_broken_bytes_spoil_only_their_own_rows(file: Callable[..., Path]) -> None:
    good = "号码,运营商,城市\n" + "".join(f"1380013{n:04d},移动,杭州\n" for n in range(50))
    path = file(good.encode() + b"139\xff\xfe00139000,\xe7\xa7\xbb,\n13700137000,\xe7\xa7\xbb\xe5\x8a\xa8,\n")

    with closing(NumberSheet(path)) as sheet:
        rows = list(sheet.rows())

    assert sheet.form == "UTF-8"
    assert "乱码" in sheet.notes[0]
    assert [row.verdict.row for row in rows if row.verdict.number is None] == [52]
    assert rows[50].verdict.problems[0].problem == "有乱码"


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "，", "|", "；"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends_are_found_out(
    file: Callable[..., Path], taken: Callable[[Path], dict[int, str]], delimiter: str, end: str
) -> None:
    lines = [["号码", "运营商", "售价"], ["13800138000", "移动", "588"], ["13900139000", "移动", '"1,280.00"']]

    assert taken(file(end.join(delimiter.join(line) for line in lines))) == {2: "13800138000", 3: "13900139000"}


def test_the_first_line_of_excels_own_may_name_the_delimiter(file: Callable[..., Path], taken: Callable[[Path], dict[int, str]]) -> None:
    assert taken(file("sep=;\n号码;售价\n13800138000;588\n")) == {2: "13800138000"}


def test_rows_are_counted_as_a_spreadsheet_shows_them(file: Callable[..., Path], judged: Callable[[Path], list[ReadRow]]) -> None:
    text = '号码,备注\n13800138000,"两\n行"\n\n,\n"1390013\n9000",x\n138\x0000138001,\n, ,\n\n'

    assert [(row.verdict.row, row.verdict.number and row.verdict.number.digits) for row in judged(file(text))] == [
        (2, "13800138000"),
        (5, "13900139000"),
        (6, "13800138001"),
    ]


def test_a_stray_quote_spoils_only_its_own_row(file: Callable[..., Path], taken: Callable[[Path], dict[int, str]]) -> None:
    lines = ["号码,备注", '13800138000,"没有收尾', *(f"1390013{n:04d},x" for n in range(60))]

    found = taken(file("\n".join(lines)))

    assert len(found) == 61
    assert found[3] == "13900130000"
    assert found[62] == "13900130059"


def test_titles_and_whom_to_call_may_stand_above_the_header(file: Callable[..., Path], judged: Callable[[Path], list[ReadRow]]) -> None:
    text = "浙江移动靓号资源表,,\n联系人,张三,13700137000\n\n号码资源,归属地,价格(元)\n13800138000,浙江杭州,588\n"

    (row,) = judged(file(text))

    assert row.verdict.row == 5
    assert row.verdict.number is not None
    assert row.verdict.number[2:6] == ("浙江省", "杭州市", "AAA", 58800)


def test_a_header_may_be_two_rows_high(file: Callable[..., Path], judged: Callable[[Path], list[ReadRow]]) -> None:
    text = "号码,归属,,资费,\n,省份,城市,售价,低消\n13800138000,浙江,杭州,588,29\n"

    (row,) = judged(file(text))

    assert row.verdict.number == ("13800138000", "mobile", "浙江省", "杭州市", "AAA", 58800, 0, 2900, 0)


def test_units_in_a_title_are_minded(file: Callable[..., Path], judged: Callable[[Path], list[ReadRow]]) -> None:
    text = "号码,售价（万元）,预存(分),低消(元/月),在网期（年）\n13800138000,1.28,58800,29元/月,2\n"

    (row,) = judged(file(text))

    assert row.verdict.number is not None
    assert row.verdict.number[5:] == (1_280_000, 58_800, 2_900, 24)


def test_what_is_read_and_what_is_not_is_said(file: Callable[..., Path]) -> None:
    with closing(NumberSheet(file("序号,手机号,价格,号池,备注\n1,13800138000,588,A池,\n"))) as sheet:
        assert sheet.columns == ["手机号 → 号码", "价格 → 售价"]
        assert sheet.unused_columns == ["序号", "号池", "备注"]


def test_without_a_header_the_columns_are_told_by_content_and_it_is_said(file: Callable[..., Path]) -> None:
    text = "".join(f"{n},移动,138001380{n:02d},浙江杭州,￥588,24个月\n" for n in range(1, 30))

    with closing(NumberSheet(file(text))) as sheet:
        rows = list(sheet.rows())

    assert "没有找到表头" in sheet.notes[0]
    assert sheet.columns == [
        "第 3 列 → 号码（按内容认出）",
        "第 2 列 → 运营商（按内容认出）",
        "第 4 列 → 归属地（按内容认出）",
        "第 5 列 → 售价（按内容认出）",
        "第 6 列 → 合约期（按内容认出）",
    ]
    assert sheet.unused_columns == ["第 1 列"]
    assert rows[0].verdict.row == 1
    assert rows[0].verdict.number == ("13800138001", "mobile", "浙江省", "杭州市", "", 58800, 0, 0, 24)


def test_bare_numbers_alone_are_a_sheet(file: Callable[..., Path], taken: Callable[[Path], dict[int, str]]) -> None:
    assert taken(file("13800138000\n13900139000\n")) == {1: "13800138000", 2: "13900139000"}


def test_a_header_with_an_unknown_name_for_the_number_is_told_by_content(file: Callable[..., Path]) -> None:
    with closing(NumberSheet(file("资源,运营商,售价\n13800138000,移动,588\n13900139000,移动,588\n"))) as sheet:
        assert len(list(sheet.rows())) == 2
        assert sheet.columns[0] == "资源 → 号码（按内容认出）"
        assert "请核对" in sheet.notes[0]


@pytest.mark.parametrize("content", ["", "\n\n\n", "\ufeff", "姓名,地址\n张三,杭州\n"])
def test_a_file_without_numbers_is_refused_as_a_whole(file: Callable[..., Path], content: str) -> None:
    with pytest.raises(SheetUnreadable) as refused, closing(NumberSheet(file(content))) as sheet:
        list(sheet.rows())
    assert "请" in refused.value.message
