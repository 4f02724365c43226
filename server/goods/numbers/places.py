"""Where a number belongs: provinces and cities as sheets write them, in one spelling. Pure.

Kept are the full names of `core.regions` (浙江省, 杭州市); what it doesn't know is kept as it was written.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from server.base.imports.cells import out_of_place, plain
from server.base.imports.problems import Complaint
from server.core import regions

_PROVINCE_ENDING = re.compile(r"(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市)$")
_PEOPLES = "朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族|蒙古|柯尔克孜|哈萨克"
_CITY_ENDING = re.compile(rf"((?:{_PEOPLES})*自治州|地区|林区|市|盟)$")
_GROUPINGS = frozenset({"县", "省直辖县", "自治区直辖县级行政区划"})
"""groupings that stand where a city would: the counties in them are what people name"""
_EVERYWHERE = frozenset({"", "全国", "不限", "无", "-", "未知"})
_BETWEEN = re.compile(r"[\s\-—–/|,，、·.>]+")
_TRADITIONAL = str.maketrans("廣東蘇臺灣雲貴陝肅寧遼龍內門兩澳", "广东苏台湾云贵陕肃宁辽龙内门两澳")
_LONGEST_PROVINCE = 20
_LONGEST_CITY = 30


class Place(NamedTuple):
    province: str
    city: str
    complaint: Complaint | None = None
    """a word of care; the number can be sold all the same"""


@lru_cache(maxsize=8192)
def read(province: str, city: str, both: str) -> Place:
    """A place from the columns 省份 and 城市, or from 归属地 that holds both. A city alone tells its province."""
    first, second = _bare(province), _bare(city)
    if not first and not second and both:
        first, second = _split(_bare(both))
    elif first and not second:
        split = _split(first)
        if split[0] or _city(split[1], None):
            first, second = split
    if second in _provinces() and not first:
        first, second = second, ""
    known = _provinces().get(first)
    found = _city(second, known)
    if found is None:
        return _as_written(known or first, second)
    if first and not known:
        return _beyond_the_map(first, found)
    if known and known != found.province:
        return Place(known, found.city, Complaint("省市不一致", f"{found.city}不在{known}", "照常写入，核对归属地"))
    return Place(known or found.province, found.city)


def province(written: str) -> str:
    """The one spelling of a province, for a filter: 浙江 → 浙江省."""
    text = _bare(written)
    return _provinces().get(text, text)


def provinces() -> frozenset[str]:
    """The full names of all provinces."""
    return frozenset(_provinces().values())


@lru_cache(maxsize=4096)
def label(province: str, city: str) -> str:
    """As people say it: 浙江杭州, 北京, 湖北恩施."""
    return _PROVINCE_ENDING.sub("", province) + ("" if city == province else short_city(city))


def short_city(city: str) -> str:
    """杭州 for 杭州市, 恩施 for 恩施土家族苗族自治州."""
    short = _CITY_ENDING.sub("", city)
    return short if len(short) > 1 else city


class _Known(NamedTuple):
    province: str
    city: str


def _bare(written: str) -> str:
    text = plain(written).translate(_TRADITIONAL)
    return "" if text in _EVERYWHERE else text.removeprefix("中国")


def _split(text: str) -> tuple[str, str]:
    """浙江杭州 and 浙江省-杭州市 at the end of the province; a city alone comes second."""
    joined = _BETWEEN.sub("", text)
    if joined in _provinces():
        return joined, ""
    for spelling in _by_length():
        if joined.startswith(spelling):
            rest = joined[len(spelling) :]
            # 海南 begins 海南藏族自治州 too, and 吉林 is a city in 吉林
            return (spelling, rest) if rest and _city(rest, _provinces()[spelling]) else ("", joined)
    return "", joined


def _city(text: str, province: str | None) -> _Known | None:
    if not text:
        return _Known(province or "", "")
    rivals = _cities().get(text, [])
    return next((rival for rival in rivals if rival.province == province), rivals[0] if rivals else None)


def _as_written(province: str, city: str) -> Place:
    """A city that nobody knows: kept, if it can be one."""
    odd = out_of_place(city, "城市")
    if odd or len(city) > _LONGEST_CITY:
        return Place(province[:_LONGEST_PROVINCE], "", _unknown("城市", city, kept=False))
    return Place(province[:_LONGEST_PROVINCE], city, _unknown("城市", city))


def _beyond_the_map(province: str, city: _Known) -> Place:
    """A province that nobody knows: its city tells, or it is kept, if it can be one."""
    odd = out_of_place(province, "省份") or len(province) > _LONGEST_PROVINCE
    kept = city.province or ("" if odd else province)
    return Place(kept, city.city, _unknown("省份", province, kept=bool(kept)))


def _unknown(column: str, text: str, kept: bool = True) -> Complaint:
    return Complaint(f"认不出的{column}", f"没有认出“{text[:20]}”", "照常写入，核对归属地" if kept else "这一格不写入，核对归属地")


@cache
def _provinces() -> dict[str, str]:
    """Every spelling of a province, to its full name."""
    full = regions.children().values()
    return {name: name for name in full} | {_PROVINCE_ENDING.sub("", name): name for name in full}


@cache
def _by_length() -> tuple[str, ...]:
    return tuple(sorted(_provinces(), key=len, reverse=True))


@cache
def _cities() -> dict[str, list[_Known]]:
    """Every spelling of a city, to the cities that it can be."""
    found: dict[str, list[_Known]] = {}
    for code, province in regions.children().items():
        for city in _named_cities(code, province):
            for spelling in {city, short_city(city)}:
                found.setdefault(spelling, []).append(_Known(province, city))
    return found


def _named_cities(code: str, province: str) -> list[str]:
    """The cities of a province, and the counties that stand directly below it; 北京市 is also its own city."""
    towns = regions.children(code)
    cities = [name for name in towns.values() if name not in _GROUPINGS]
    counties = [name for city, group in towns.items() if group in _GROUPINGS for name in regions.children(city).values()]
    own = [province] if province.endswith("市") else []
    return [*own, *cities, *counties]
