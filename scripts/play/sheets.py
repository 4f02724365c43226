"""A sheet of numbers as suppliers send them: messy, in GB18030, with numbers that nobody has seen before."""

from __future__ import annotations

import csv
import io
import secrets
from dataclasses import dataclass

from scripts.play import inventing

_HEADER = ("号 码", "运营商", "省份", "城市", "售价(元)", "预存", "低消", "合约期")
_PLACE = ("电信", "浙江省", "杭州市")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The file, and what importing it must say."""

    name: str
    body: bytes
    fresh: tuple[str, ...]
    """the good numbers, as eleven digits"""
    twice: int
    unreadable: int
    special_tail: str
    """four digits that exactly one of them ends in"""


def messy_sheet() -> Sheet:
    """Fifteen good numbers, one of them twice, and three rows that hold no number."""
    tail = "5209"
    plain = [_number() for _ in range(8)]
    grouped, wide, quoted, dear, dearer = (_number() for _ in range(5))
    special, spaced = _number(tail), _number()
    written = [
        *plain,
        f"+86 {grouped[:3]}-{grouped[3:7]}-{grouped[7:]} ",
        wide.translate(_FULL_WIDTH),
        f"'{quoted}",
        special,
        f"\t{spaced} ",
    ]
    rows = [[one, *_PLACE, "0", "100", "29", "12"] for one in written]
    rows.append([dear, *_PLACE, "￥588", "100.00", "59", "24 个月"])
    rows.append([dearer, "", "", "", "1,280.00", "0", "", ""])
    rows.append([f"86{plain[0]}", *_PLACE, "0", "100", "29", "12"])
    rows += [[wrong, *_PLACE, "0", "100", "29", "12"] for wrong in ("1.77E+10", plain[1][:10], "待定")]
    good = (*plain, grouped, wide, quoted, special, spaced, dear, dearer)
    return Sheet(f"到货-{inventing.digits(6)}.csv", _as_csv(rows), good, twice=1, unreadable=3, special_tail=tail)


def _number(tail: str = "") -> str:
    """A number of a Telecom range. The last four digits of the plain ones are never the special tail."""
    while True:
        found = secrets.choice(("177", "199", "191")) + inventing.digits(8 - len(tail)) + tail
        if tail or not found.endswith("5209"):
            return found


def _as_csv(rows: list[list[str]]) -> bytes:
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows([_HEADER, *rows])
    return written.getvalue().encode("gb18030")
