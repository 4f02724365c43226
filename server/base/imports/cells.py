"""Cells as people write them: plain text, amounts of money, months. Pure; never guesses.

A reader answers the value or a `Complaint`. Answers are cached, for a column of a million rows has few values.
"""

from __future__ import annotations

import re
from functools import lru_cache

from server.base.imports.problems import Complaint
from server.core.money import yuan

LARGEST_FEN = 999_999_999
"""9,999,999.99: more than any number was ever sold for, less than a phone number in the wrong column"""
LONGEST_MONTHS = 600

YUAN = 100
"""fen in the unit that amounts are written in, unless the header says otherwise"""

_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: " ", 0x00A0: " ", 0x2009: " ", 0x202F: " ", 0xFFE5: "¥", 0x3002: ".",
}  # fmt: skip
_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x061C, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), *range(0x09), 0x7F]
)
"""marks that copying from a phone or a web page leaves behind"""
_FORCED_TEXT = re.compile(r'="(.*)"')

SCIENTIFIC = re.compile(r"[+-]?\d{1,20}(?:\.\d{0,20})?[eE][+-]?\d{1,3}")
_AMOUNT = re.compile(r"(\d{1,40}|\d{1,3}(?:[, ]\d{3}){1,12}|(?=\.\d))(?:\.(\d{0,40}))?")
_THOUSANDS_LOOK_ALIKE = 3
"""1.280 may be meant as 1,280"""
_CURRENCY_BEFORE = re.compile(r"^(?:¥|￥|RMB|CNY|人民币)\s*", re.IGNORECASE)
_CURRENCY_AFTER = re.compile(r"\s*(?:元整|元|块钱|块|圆|RMB|CNY)?\s*(?:/\s*月|每月|/\s*个)?$", re.IGNORECASE)
_DASHES = frozenset({"-", "--", "—", "——", "–"})
"""what Excel shows for 0 in its accounting format, with or without ¥ before it"""
_NOTHING = _DASHES | {"", "/", "\\", "免费", "免"}
_NONE = frozenset({"无", "没有", "无要求", "不要求", "无合约", "无合约期", "无期限", "不限", "无限制", "none", "n/a", "na", "null"})

_MONTHS = re.compile(r"(\d{1,6})(?:\.0+)?(?:个月|月|期|months?|m)?", re.IGNORECASE)
_YEARS = re.compile(r"(\d{1,6})(?:\.(0+|5))?(?:周年|年整|年|years?|y)", re.IGNORECASE)
_SPOKEN = {"半年": "6个月", "一年半": "18个月"}
_NUMERALS = str.maketrans("一二两三四五六七八九", "1223456789")


def plain(written: str) -> str:
    """Half-width, without marks that nobody sees, without spaces around, and out of Excel's ="…"."""
    text = written.translate(_HALF_WIDTH).translate(_INVISIBLE).strip()
    forced = _FORCED_TEXT.fullmatch(text)
    return forced[1].strip() if forced else text.lstrip("'`‘’").strip()


@lru_cache(maxsize=8192)
def amount_fen(written: str, column: str, unit_fen: int = YUAN, none_is_zero: bool = False) -> int | Complaint:
    """An amount in `unit_fen` each, in fen. Empty is 0; `none_is_zero` also takes 无 for 0."""
    text = plain(written)
    if text in _NOTHING or (none_is_zero and text.lower() in _NONE):
        return 0
    bare = _CURRENCY_AFTER.sub("", _CURRENCY_BEFORE.sub("", text))
    if bare in _DASHES:
        return 0
    complaint = _not_an_amount(text, bare, column)
    if complaint:
        return complaint
    found = _AMOUNT.fullmatch(bare)
    if found is None:
        return Complaint(f"{column}不是数字", "不是数字", "填金额或留空" if column != "售价" else "填金额，不收钱填 0")
    decimals = found[2] or ""
    if len(decimals) > _THOUSANDS_LOOK_ALIKE:
        # a database writes 588.0000
        decimals = decimals.rstrip("0")
    whole = int(re.sub("[, ]", "", found[1]) or "0")
    if len(decimals) > 2:
        return Complaint("金额小数过多", f"小数有 {len(decimals)} 位", "金额最多写到分，两位小数")
    fen, rest = divmod((whole * 100 + int(decimals.ljust(2, "0"))) * unit_fen, 100)
    if rest:
        return Complaint("金额小数过多", "比一分钱还小", "金额最多写到分")
    if fen > LARGEST_FEN:
        return Complaint("金额过大", f"超过 {yuan(LARGEST_FEN)} 元", "核对这一格是不是填错了列")
    return fen


def _not_an_amount(text: str, bare: str, column: str) -> Complaint | None:
    """The mistakes that have a name; None when the text may yet be an amount."""
    odd = out_of_place(text, column)
    if odd:
        return odd
    if SCIENTIFIC.fullmatch(bare):
        return Complaint(f"{column}是科学计数", "被存成了科学计数，数字可能不全", "把这一列设为数值或文本后重新导出")
    if bare[:1] in ("-", "−", "–") or bare.startswith("("):
        return Complaint("金额是负数", "是负数", "金额不能小于 0，核对后改正")
    if re.fullmatch(r"[\d,. ]*[OoIl][\d,. OoIl]*", bare) and re.search(r"\d", bare):
        letter = re.search(r"[OoIl]", bare)
        mended = bare.translate(str.maketrans("OoIl", "0011")).replace(",", "").replace(" ", "")
        return Complaint("金额含字母", f"含字母 {letter[0] if letter else ''}", f"核对后改为 {mended}")
    if re.fullmatch(r"[\d,. ]+[万萬千百w亿k](?:元)?", bare, re.IGNORECASE):
        return Complaint(f"{column}不是数字", "带有单位", "写成完整的数字，例如 12000")
    if re.fullmatch(r"[\d, ]+(?:\.\d*)?", bare) and not _AMOUNT.fullmatch(bare):
        return Complaint(f"{column}不是数字", "逗号或空格的位置不对", "去掉逗号和空格，例如 1280.00")
    return None


def out_of_place(text: str, column: str) -> Complaint | None:
    """What spreadsheets and broken encodings leave in a cell, in any column."""
    if text.startswith("="):
        return Complaint("公式没有结果", "是公式，文件里没有它的结果", "在 Excel 里复制这一列，粘贴为数值后再传")
    if text.startswith("#") and text.rstrip("!?").upper() in ("#N/A", "#REF", "#VALUE", "#DIV/0", "#NAME", "#NULL", "#NUM"):
        return Complaint("公式出错", f"公式出错 {text}", "改正公式，或粘贴为数值后再传")
    if "\ufffd" in text:
        return Complaint(f"{column}有乱码", "有乱码", "用 Excel 打开原文件，另存为 .xlsx 后再传")
    return None


@lru_cache(maxsize=4096)
def whole_months(written: str, column: str, unit_months: int = 1) -> int | Complaint:
    """A length of time in months: 24, 24个月, 2年, 半年; empty or 无 is 0. A bare number counts in `unit_months`."""
    text = plain(written)
    if text in _NOTHING or text.lower() in _NONE:
        return 0
    odd = out_of_place(text, column)
    if odd:
        return odd
    bare = _SPOKEN.get(text, text).replace(" ", "")
    if bare[:1] in "一二两三四五六七八九" and len(bare) > 1 and bare[1] in "年个":
        bare = bare.translate(_NUMERALS)
    months = _counted(bare, unit_months)
    if months is None:
        return Complaint(f"{column}看不懂", "看不出是几个月", "写成 24 或 24个月；没有就填 0")
    if months > LONGEST_MONTHS:
        return Complaint(f"{column}过长", f"超过 {LONGEST_MONTHS // 12} 年", "核对这一格是不是填错了列")
    return months


def _counted(bare: str, unit_months: int) -> int | None:
    years = _YEARS.fullmatch(bare)
    if years:
        return int(years[1]) * 12 + (6 if years[2] == "5" else 0)
    found = _MONTHS.fullmatch(bare)
    if found is None:
        return None
    bare_number = bare.replace(".", "").isdigit()
    return int(found[1]) * (unit_months if bare_number else 1)
