"""Who issued a number, by its prefix, and carriers as sheets name them. Pure.

After 携号转网 a prefix only says who issued the number: a sheet's own column always wins.
`prefixes.csv` is the MIIT's table at the end of March 2023; the longest prefix counts, four digits before three.
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from server.base.imports.cells import plain

NAMES = {"mobile": "移动", "unicom": "联通", "telecom": "电信", "broadcast": "广电", "virtual": "虚拟运营商"}
UNKNOWN = "未知运营商"

_SOURCE = Path(__file__).with_name("prefixes.csv")
_WRITTEN = {
    "移动": "mobile", "mobile": "mobile", "cmcc": "mobile", "chinamobile": "mobile", "yd": "mobile",
    "联通": "unicom", "unicom": "unicom", "cucc": "unicom", "chinaunicom": "unicom", "lt": "unicom",
    "电信": "telecom", "telecom": "telecom", "ctcc": "telecom", "chinatelecom": "telecom", "ct": "telecom", "dx": "telecom",
    "广电": "broadcast", "cbn": "broadcast", "broadcast": "broadcast", "chinabroadnet": "broadcast",
    "虚拟": "virtual", "虚商": "virtual", "virtual": "virtual", "mvno": "virtual",
}  # fmt: skip
_RESELLERS = (
    "阿里通信", "小米移动", "京东通信", "蜗牛移动", "迪信通", "分享通信", "乐语", "天音", "远特", "中期移动", "苏宁互联",
    "国美极信", "话机世界", "红豆电信", "联想懂的", "长城移动", "民生通信", "华翔联信", "优酷移动", "星美通信", "海航通信",
)  # fmt: skip
"""virtual operators by their own names, some of which hold a host's name"""
_HOSTS = ("移动", "联通", "电信", "广电")
_TRADITIONAL = str.maketrans("動聯電廣擬運營國", "动联电广拟运营国")
_NOISE = re.compile(r"[\s·.\-_/()（）]+")


class Issuer(NamedTuple):
    """What a prefix tells. `carrier` is "" when nobody is registered; `note` names what is not a phone card."""

    carrier: str
    known: bool
    note: str


_NOBODY = Issuer("", False, "")


def name(carrier: str) -> str:
    """移动 for mobile; 未知运营商 for what is not known."""
    return NAMES.get(carrier, UNKNOWN)


def issuer(digits: str) -> Issuer:
    """Who issued a number, by the longest prefix that the table has."""
    table = _table()
    return table.get(digits[:4]) or table.get(digits[:3]) or _NOBODY


@lru_cache(maxsize=1024)
def read(written: str) -> str | None:
    """The carrier that a cell names; "" for an empty cell, None when it names none or two of them."""
    text = _NOISE.sub("", plain(written)).translate(_TRADITIONAL).lower()
    if text in ("", "-", "无", "未知", "其他"):
        return ""
    if "虚拟" in text or "虚商" in text or text in ("mvno", "virtual") or any(name in text for name in _RESELLERS):
        return "virtual"
    bare = text.removeprefix("中国")
    if bare in _WRITTEN:
        return _WRITTEN[bare]
    hosts = [host for host in _HOSTS if host in text]
    return _WRITTEN[hosts[0]] if len(hosts) == 1 else None


@cache
def _table() -> dict[str, Issuer]:
    with _SOURCE.open(encoding="utf-8", newline="") as file:
        return {row["prefix"]: Issuer(row["carrier"], True, row["note"]) for row in csv.DictReader(file)}
