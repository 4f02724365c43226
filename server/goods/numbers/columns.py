"""The columns of a sheet of numbers: every name the trade gives them, and telling them by content when none has a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from server.base.imports.cells import YUAN, amount_fen, plain, whole_months
from server.base.imports.errors import SheetUnreadable
from server.base.imports.headers import Column, Layout, Row, find_header
from server.core.phones import bare_digits, is_mobile
from server.goods.numbers import carriers, places

NUMBER = Column("number", "号码", (
    "号码", "手机号码", "手机号", "电话号码", "号码资源", "靓号", "靓号号码", "资源号码", "号码清单", "服务号码",
    "业务号码", "用户号码", "可选号码", "选号号码", "移动号码", "联通号码", "电信号码", "广电号码", "卡号码",
    "号卡号码", "电话", "手机", "手机电话", "手机卡号", "号", "number", "phone", "phonenumber", "mobile",
    "接入号", "接入号码", "主号码", "手机靓号", "新号码", "入网号码", "开卡号码", "产品号码", "计费号码", "电话号", "门号",
    "mobilenumber", "msisdn", "tel", "telephone", "svcnum", "serialnumber",
))  # fmt: skip
COLUMNS = (
    NUMBER,
    Column("carrier", "运营商", (
        "运营商", "所属运营商", "运营商名称", "网络", "网络运营商", "网别", "网络类型", "通信运营商", "归属运营商",
        "号码运营商", "品牌运营商", "carrier", "operator", "isp", "network",
    )),
    Column("region", "归属地", (
        "归属地", "号码归属地", "归属", "归属地区", "归属区域", "归属省市", "省市", "省份城市", "省份地市", "省地市",
        "地区", "区域", "所在地", "所属地区", "地域", "region", "location", "area",
    )),
    Column("province", "省份", (
        "省份", "省", "归属省", "归属省份", "所属省份", "所属省", "号码省份", "省分", "省名", "省公司", "province",
    )),
    Column("city", "城市", (
        "城市", "市", "地市", "归属市", "归属城市", "归属地市", "所属城市", "所属地市", "号码城市", "本地网", "市区",
        "市名", "city",
    )),
    Column("price", "售价", (
        "售价", "销售价", "销售价格", "零售价", "价格", "号费", "选号费", "号码价格", "号码费", "号码售价", "靓号费",
        "靓号价格", "单价", "标价", "价钱", "金额", "卖价", "一口价", "现价", "优惠价", "出售价", "售卖价", "对外售价",
        "建议售价", "指导价", "终端售价", "零售价格", "号码金额", "购号费", "号卡价格", "靓号售价", "出售价格",
        "号码价", "号价", "卡价", "卡费", "靓号价", "选号费用", "价位",
        "price", "saleprice", "amount",
    )),
    Column("prestore", "预存", (
        "预存", "预存款", "预存话费", "话费预存", "预存金额", "预存费", "预存费用", "预付话费", "预交话费", "预缴话费",
        "预存额", "靓号预存", "最低预存", "需预存", "预存要求", "预存话费金额", "prestore", "prepaid", "deposit",
    )),
    Column("min_spend", "低消", (
        "低消", "月低消", "最低消费", "每月最低消费", "月最低消费", "保底", "保底消费", "月保底", "最低月消费",
        "承诺消费", "承诺低消", "月承诺消费", "月承诺低消", "低消金额", "最低消费金额", "套餐低消", "保底金额",
        "月最低消费额", "每月低消", "每月保底", "最低消费额", "承诺月消费", "minspend", "minimumspend", "minconsume",
    )),
    Column("contract", "合约期", (
        "合约期", "合约", "在网期", "合约期限", "合约时长", "合约月数", "合约月份", "协议期", "协议期限", "在网时长",
        "在网期限", "在网月数", "承诺期", "承诺在网期", "承诺在网", "合同期", "合同期限", "期限", "绑定期", "协议时长",
        "在网", "在网要求", "协议月数", "合约周期", "承诺期限", "contract", "contractmonths", "term",
    )),
)  # fmt: skip

TITLES = {column.key: column.title for column in COLUMNS}
UNIT_FEN = {"分": 1, "角": 10, "元": YUAN, "万": 10_000 * YUAN, "万元": 10_000 * YUAN}
UNIT_MONTHS = {"年": 12}

_SHARE = 0.6
"""of the filled cells of a nameless column must look alike before it is given a name"""
_NOTHING_FOUND = "没有找到号码这一列，请确认表里有一列叫“号码”或“手机号”"


def layout(head: Sequence[Row]) -> Layout:
    """Which column is what, from the first rows of a sheet. Raises SheetUnreadable when no column holds numbers."""
    found = find_header(head, COLUMNS, _holds_number)
    if found and NUMBER.key in found.places:
        return found
    if found:
        return _with_number(found, head)
    return _by_content(head)


def _holds_number(cells: Sequence[str]) -> bool:
    return any(_is_number(cell) for cell in cells)


def _is_number(cell: str) -> bool:
    return is_mobile(bare_digits(plain(cell)))


def _with_number(header: Layout, head: Sequence[Row]) -> Layout:
    """A header that calls the numbers by a name we don't know."""
    rows = [cells for number, cells in head if header.header_row is None or number > header.header_row]
    place = _likeliest(rows, _is_number, set(header.places.values()))
    if place is None:
        raise SheetUnreadable(_NOTHING_FOUND)
    titles = [*header.titles, *(_nth(at) for at in range(len(header.titles), place + 1))]
    titles[place] = titles[place] or _nth(place)
    return Layout(header.header_row, header.places | {NUMBER.key: place}, titles, header.units, frozenset({NUMBER.key}))


def _by_content(head: Sequence[Row]) -> Layout:
    """No header: the columns are told from what is in them. Of columns with amounts only the first is taken."""
    rows = [cells for _, cells in head]
    places_found: dict[str, int] = {}
    for key, fits in _FITTING.items():
        place = _likeliest(rows, fits, set(places_found.values()))
        if place is not None:
            places_found[key] = place
        elif key == NUMBER.key:
            raise SheetUnreadable(_NOTHING_FOUND)
    width = max(len(cells) for cells in rows)
    return Layout(None, places_found, [_nth(place) for place in range(width)], {}, frozenset(places_found))


def _nth(place: int) -> str:
    return f"第 {place + 1} 列"


def _likeliest(rows: Sequence[Sequence[str]], fits: Callable[[str], bool], taken: set[int]) -> int | None:
    """The leftmost column in which most filled cells fit."""
    for place in range(max((len(cells) for cells in rows), default=0)):
        filled = [cells[place] for cells in rows if place < len(cells) and cells[place].strip()]
        if place not in taken and filled and not _counts_rows(filled) and sum(map(fits, filled)) > _SHARE * len(filled):
            return place
    return None


def _counts_rows(filled: Sequence[str]) -> bool:
    """1, 2, 3 …: a column that only counts."""
    texts = [plain(cell) for cell in filled]
    if len(texts) < 2 or not all(text.isdigit() and len(text) < 8 for text in texts):
        return False
    return all(int(later) - int(earlier) == 1 for earlier, later in pairwise(texts))


def _names_carrier(cell: str) -> bool:
    return bool(carriers.read(cell))


def _names_place(cell: str) -> bool:
    found = places.read("", "", cell)
    return found.complaint is None and bool(found.province)


def _names_province(cell: str) -> bool:
    return plain(cell) != "" and places.province(cell) in places.provinces()


def _names_city(cell: str) -> bool:
    found = places.read("", cell, "")
    return found.complaint is None and bool(found.city)


def _names_months(cell: str) -> bool:
    return plain(cell).endswith(("月", "年", "期")) and isinstance(whole_months(cell, ""), int)


def _names_amount(cell: str) -> bool:
    return isinstance(amount_fen(cell, ""), int)


_FITTING: dict[str, Callable[[str], bool]] = {
    "number": _is_number,
    "carrier": _names_carrier,
    "contract": _names_months,
    "province": _names_province,
    "city": _names_city,
    "region": _names_place,
    "price": _names_amount,
}
"""what a nameless column must hold, in the order in which they choose"""
