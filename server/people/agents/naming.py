"""What an agent may be called. Pure; judges form, not meaning."""

from __future__ import annotations

import unicodedata

from server.core.errors import InvalidInput

LONGEST = 20
_JOINER = "\u200d"
"""holds the parts of one emoji together"""
_UNWANTED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""control, direction and line marks, private and unassigned characters: they make one name look like another"""


def tidy_name(written: str) -> str:
    """The name as it is kept: one form of each character, single spaces. Raises InvalidInput."""
    name = " ".join(part for part in unicodedata.normalize("NFC", written).split(" ") if part)
    if any(character != _JOINER and unicodedata.category(character) in _UNWANTED for character in name):
        raise _refusal("名称里有看不见的特殊字符，请重新输入")
    if not any(unicodedata.category(character)[0] in "LNPS" for character in name):
        raise _refusal("请填写名称")
    if len(name) > LONGEST:
        raise _refusal(f"名称最多 {LONGEST} 个字，现在是 {len(name)} 个")
    return name


def _refusal(message: str) -> InvalidInput:
    return InvalidInput(message, fields={"display_name": message})
