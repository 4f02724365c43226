"""Finding the row that names the columns, under titles and remarks. Pure; knows only the columns it is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from server.base.imports.cells import plain

Row = tuple[int, list[str]]
"""the row's number as a spreadsheet shows it, and its cells as text; a row of nothing but spaces is none"""

DEEPEST_HEADER = 20
"""rows that may stand above the header"""
HEAD = 60
"""rows looked at to understand the columns"""
_DATA_ABOVE = 2
LONGEST_CELL = 500
"""characters of a cell that are read: what is longer is a remark, and must not fill the memory"""
_LONGEST_TITLE = 40
_MOST_TITLES = 64

_BRACKETS = re.compile(r"[(\[【（〔{<《].*?[)\]】）〕}>》]|[(\[【（〔{].*$")
_BRACKET_MARKS = re.compile(r"[()\[\]【】（）〔〕{}<>《》]")
_DECORATION = re.compile(r"[\s*＊:：、,.。_\-/\\|“”\"'¥￥$]+")
_UNITS = re.compile(r"(万元|元|分|角|个月|月|年|万)(?:/月|每月|/年)?")
_TRADITIONAL = str.maketrans(
    "號碼機電話運營網絡價預約歸屬費聯動廣東蘇備註靚質單數額類別檔區縣級屬產權僅歲滿門錢資",
    "号码机电话运营网络价预约归属费联动广东苏备注靓质单数额类别档区县级属产权仅岁满门钱资",
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a sheet may have, by every name the trade gives it; the likeliest name first."""

    key: str
    title: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Which cell of a row is what."""

    header_row: int | None
    """None when the columns were told from what is in them"""
    places: dict[str, int]
    titles: list[str]
    """as the sheet has them"""
    units: dict[str, str] = field(default_factory=dict)
    """what a title says in brackets: 元, 分, 月, 年"""
    guessed: frozenset[str] = frozenset()

    @property
    def width(self) -> int:
        return len(self.titles)

    def used(self, columns: Sequence[Column]) -> list[str]:
        """For people: 号码, and 价格 → 售价 where the sheet says it otherwise."""
        return [self._said(column) for column in columns if column.key in self.places]

    def unused(self) -> list[str]:
        """The titles that nothing was read from."""
        taken = set(self.places.values())
        return [title[:_LONGEST_TITLE] for place, title in enumerate(self.titles) if place not in taken and title][:_MOST_TITLES]

    def _said(self, column: Column) -> str:
        title = self.titles[self.places[column.key]][:_LONGEST_TITLE]
        if column.key in self.guessed:
            return f"{title} → {column.title}（按内容认出）"
        return column.title if plain_title(title) == plain_title(column.title) else f"{title} → {column.title}"


def plain_title(written: str) -> str:
    """A title without marks, units and brackets, in simplified characters and small letters."""
    said = plain(written)
    # 【售价】 is a title in brackets, 售价（元） a title with a unit
    bare = _BRACKETS.sub("", said).strip() or _BRACKET_MARKS.sub("", said)
    text = _DECORATION.sub("", bare).translate(_TRADITIONAL).lower()
    return text.removesuffix("元") if text != "元" else text


def find_header(head: Sequence[Row], columns: Sequence[Column], is_data: Callable[[list[str]], bool]) -> Layout | None:
    """The row among the first ones that names most columns, before the data. None when no row names one.

    A header may be two rows high; the lower row then wins where both have words. A row or two that look
    like data may stand above it: whom to call about the sheet.
    """
    best: Layout | None = None
    above: list[str] | None = None
    data_above = 0
    for number, cells in head[:DEEPEST_HEADER]:
        if is_data(cells):
            data_above += 1
            if best is not None or data_above > _DATA_ABOVE:
                break
            continue
        candidates = [cells] if above is None else [cells, _stacked(above, cells)]
        for candidate in candidates:
            layout = _layout(number, candidate, columns)
            # as many names as before: the lower row stands closer to the data, one row is likelier than two
            if layout.places and (best is None or _better(layout, best, candidate is cells)):
                best = layout
        above = cells
    return best


def _better(layout: Layout, best: Layout, single: bool) -> bool:
    if single:
        return len(layout.places) >= len(best.places)
    return len(layout.places) > len(best.places)


def recognised(cells: Sequence[str], columns: Sequence[Column]) -> int:
    """How many columns a row names."""
    return len(_layout(0, cells, columns).places)


def _layout(number: int, cells: Sequence[str], columns: Sequence[Column]) -> Layout:
    titles = [plain(cell).replace("\n", "") for cell in cells]
    while titles and not titles[-1]:
        titles.pop()
    said = [_names_in(title) for title in titles]
    places: dict[str, int] = {}
    units: dict[str, str] = {}
    for column in columns:
        place = _place(column, said, set(places.values()))
        if place is None:
            continue
        places[column.key] = place
        unit = _unit(titles[place])
        if unit:
            units[column.key] = unit
    return Layout(number, places, titles, units)


def _place(column: Column, said: Sequence[frozenset[str]], taken: set[int]) -> int | None:
    """Where the likeliest of the column's names stands, leftmost."""
    for name in column.names:
        for place, names in enumerate(said):
            if name in names and place not in taken:
                return place
    return None


def _names_in(title: str) -> frozenset[str]:
    """A title says one thing, or two with a stroke between: 手机号/号码."""
    return frozenset(plain_title(part) for part in (title, *title.split("/"))) - {""}


def _unit(title: str) -> str | None:
    inside = re.search(r"[(\[【（/](.+?)[)\]】）]?$", title)
    found = _UNITS.fullmatch(inside[1].strip()) if inside else None
    return found[1] if found else None


def _stacked(above: Sequence[str], below: Sequence[str]) -> list[str]:
    width = max(len(above), len(below))
    upper = [*above, *[""] * (width - len(above))]
    lower = [*below, *[""] * (width - len(below))]
    return [low if plain(low) else high for high, low in zip(upper, lower, strict=True)]
