"""Names and nesting of China's provinces, cities and counties; knows nothing of where a plan is sold.

Codes are the six digits of GB/T 2260 as `regions.json` holds them (made from @vant/area-data by
`h5/tools/regions.mjs`). The first two digits name the province, the first four the city.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

Level = Literal["province", "city", "district"]

COUNTRY = "000000"
"""The area that covers every district."""

_SOURCE = Path(__file__).with_name("regions.json")
_PROVINCE_ENDINGS = ("特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "省", "市")
_NAMELESS_CITIES = frozenset({"县", "省直辖县", "自治区直辖县"})
"""Groupings that stand where a city would; nobody writes them in an address."""
_MUNICIPALITIES = frozenset({"11", "12", "31", "50"})


class _Book(NamedTuple):
    provinces: dict[str, str]
    cities: dict[str, str]
    counties: dict[str, str]


@cache
def _book() -> _Book:
    return _Book(**json.loads(_SOURCE.read_text(encoding="utf-8")))


def level(code: str) -> Level | None:
    """Tell which level a code stands for; None when no such region is known."""
    book = _book()
    if code in book.counties:
        return "district"
    if code in book.cities:
        return "city"
    return "province" if code in book.provinces else None


def province_name(code: str) -> str:
    """Name the province that a code of any level lies in, in full ("浙江省"); "" when unknown."""
    return _book().provinces.get(code[:2] + "0000", "")


def city_name(code: str) -> str:
    """Name the city that a city or district code lies in ("杭州市"); "" when unknown or above a city."""
    return _book().cities.get(code[:4] + "00", "")


def district_name(code: str) -> str:
    """Name a district ("西湖区"); "" when the code is not a district's."""
    return _book().counties.get(code, "")


def full_name(code: str) -> str:
    """Write a region as an address begins ("浙江省杭州市西湖区"), without the same name twice; "" when unknown."""
    parts = [province_name(code), city_name(code), district_name(code)]
    if parts[1] == parts[0] or parts[1] in _NAMELESS_CITIES:
        parts[1] = ""
    return "".join(parts)


def short_name(code: str) -> str:
    """Write a region's province and city as people say them ("浙江杭州", "北京"); "" when unknown."""
    province = _without(province_name(code), _PROVINCE_ENDINGS)
    city = city_name(code)
    if code[:2] in _MUNICIPALITIES:
        return province
    if city in _NAMELESS_CITIES:
        city = district_name(code)
    return province + _without(city, ("市",))


def covers(area_code: str, district_code: str) -> bool:
    """Tell whether an area (country, province, city or district) holds a district; False when either is unknown."""
    if level(district_code) != "district":
        return False
    if area_code == COUNTRY:
        return True
    match level(area_code):
        case "province":
            return district_code[:2] == area_code[:2]
        case "city":
            return district_code[:4] == area_code[:4]
        case "district":
            return district_code == area_code
        case _:
            return False


def children(code: str = COUNTRY) -> dict[str, str]:
    """List what lies directly below a region, name by code; provinces for the country, nothing below a district."""
    book = _book()
    if code == COUNTRY:
        return dict(book.provinces)
    match level(code):
        case "province":
            return {key: name for key, name in book.cities.items() if key[:2] == code[:2]}
        case "city":
            return {key: name for key, name in book.counties.items() if key[:4] == code[:4]}
        case _:
            return {}


def _without(name: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if name.endswith(ending) and len(name) > len(ending) + 1:
            return name.removesuffix(ending)
    return name
