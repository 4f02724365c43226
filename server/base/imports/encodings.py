"""Which encoding a text file is in. Reads bytes, knows no table and no columns.

A byte order mark decides at once; NUL in every other byte is UTF-16; a file that is UTF-8 to its last byte
is UTF-8. Else the bytes fit several encodings (GB18030 accepts nearly all of Big5), and the words decide:
a sample is read in each, and the one in which most of this trade's words appear is taken, then the one
with the fewest unreadable places. Without any word it is GB18030, which Excel writes on a Chinese Windows.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

SAMPLE_BYTES = 512 * 1024
_BLOCK = 1024 * 1024

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8 BOM"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16 LE"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16 BE"),
)
"""the longer mark first: UTF-32's begins with UTF-16's"""

_WIDE_SHARE = 0.03
"""of the characters, at least, are digits and delimiters: a row has eleven"""
_WIDE_STRAYS = 0.5
"""as many NULs, at most, stand in the other half: 一 is 4E00"""

_RIVALS = (("gb18030", "GB18030"), ("utf-8", "UTF-8"), ("big5hkscs", "Big5"))
"""in the order that breaks a tie"""

_WORDS = (
    "号码", "手机", "电话", "运营商", "网络", "移动", "联通", "电信", "广电", "虚拟", "省份", "城市", "归属", "售价",
    "价格", "号费", "预存", "话费", "低消", "消费", "合约", "姓名", "地址", "订单", "套餐", "激活", "结算", "佣金",
    "备注", "靓号", "北京", "上海", "广东", "浙江", "江苏", "四川", "山东", "湖北", "湖南", "河南", "河北", "福建",
    "號碼", "手機", "電話", "運營商", "網絡", "移動", "聯通", "電信", "廣電", "虛擬", "歸屬", "售價", "價格", "號費",
    "預存", "話費", "消費", "合約", "訂單", "結算", "備註", "靚號", "廣東", "江蘇", "山東", "台北", "臺北", "高雄",
    "香港", "澳門", "門號", "價錢", "資費", "縣市",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TextForm:
    """How the bytes of a text file become characters."""

    label: str
    codec: str
    certain: bool = True
    """False when some bytes fit no character: they are read as U+FFFD and their cells are refused"""


_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff]")
"""what no writer means: broken bytes, and private characters, which GB18030 makes of foreign ones"""


def text_form(path: Path) -> TextForm:
    """Decide for a whole file. Reads at most all of it once, a block at a time."""
    with path.open("rb") as file:
        sample = file.read(SAMPLE_BYTES)
    for mark, codec, label in _MARKS:
        if sample.startswith(mark):
            return TextForm(label, codec)
    wide = _wide_codec(sample)
    if wide:
        return TextForm("UTF-16 LE" if wide.endswith("le") else "UTF-16 BE", wide)
    if _is_whole(path, "utf-8"):
        return TextForm("UTF-8", "utf-8")
    codec, label = max(_RIVALS, key=lambda rival: _evidence(sample, rival[0]))
    return TextForm(label, codec, certain=_is_whole(path, codec))


def _wide_codec(sample: bytes) -> str | None:
    """UTF-16 without a mark: each digit and delimiter leaves a NUL, always in the same half; Chinese leaves few."""
    head = sample[:4096]
    half = len(head) // 2
    if half < 8:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > half * _WIDE_SHARE and even < odd * _WIDE_STRAYS:
        return "utf-16-le"
    if even > half * _WIDE_SHARE and odd < even * _WIDE_STRAYS:
        return "utf-16-be"
    return None


def _is_whole(path: Path, codec: str) -> bool:
    decoder = codecs.getincrementaldecoder(codec)()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _evidence(sample: bytes, codec: str) -> tuple[int, int]:
    text = codecs.getincrementaldecoder(codec)(errors="replace").decode(sample)
    return sum(text.count(word) for word in _WORDS), -len(_UNREADABLE.findall(text))
