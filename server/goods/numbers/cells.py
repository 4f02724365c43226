"""The number in a cell, or why there is none. Pure; a digit that is missing or doubtful is never guessed."""

from __future__ import annotations

import re

from server.base.imports.cells import SCIENTIFIC, out_of_place, plain
from server.base.imports.headers import plain_title
from server.base.imports.problems import Complaint
from server.core.phones import bare_digits, is_mobile
from server.goods.numbers.columns import NUMBER

_LENGTH = 11
_FLOAT = re.compile(r"([0-9]+)\.0+")
_THOUSANDS = re.compile(r"[0-9]{2}(?:,[0-9]{3}){3}(?:\.0+)?")
_AROUND = " ;；,，、。:：【】[]{}<>《》「」"
"""what lists, chats and web pages put before or behind a number"""
_MASKED = re.compile(r"[*＊×xX#?？]")
_LOOK_ALIKE = str.maketrans("OoQIlL", "000111")

_SCIENTIFIC = Complaint("号码是科学计数", "Excel 把号码存成了科学计数，后几位已经丢失", "请把这一列设为文本后重新导出")
_EMPTY = Complaint("没有号码", "没有号码", "补上号码，或删掉这一行")
_HEADER = Complaint("重复的表头", "这一行又是表头", "删掉这一行")
_SEVERAL = Complaint("一格多个号码", "一格里不止一个号码", "一行只放一个号码")
_MASKED_DIGITS = Complaint("号码不完整", "有几位被隐藏了", "向上游要完整的 11 位号码")
_DECIMAL = Complaint("号码有小数", "是小数", "只填 11 位数字")
_LEADING_ZERO = Complaint("号码位数不对", "前面多了一个 0", "去掉开头的 0")
_NOT_MOBILE = Complaint("不是手机号", "不是手机号段", "手机号以 13 至 19 开头，请核对")


def read(written: str) -> str | Complaint:
    """The eleven digits of a cell, whatever stands around them."""
    digits = bare_digits(written)
    if is_mobile(digits):
        return digits
    text = plain(written)
    exact = _exact(text.strip(_AROUND))
    return exact if exact else _complaint(text)


def _exact(text: str) -> str | None:
    """A number that lost nothing on its way through a float: 13800138000.0, 1.3800138000E+10, 13,800,138,000; or ="…"."""
    joined = text.replace(" ", "")
    if _THOUSANDS.fullmatch(joined):
        joined = joined.replace(",", "")
        text = joined
    found = _FLOAT.fullmatch(joined)
    digits = found[1] if found else bare_digits(text)
    if SCIENTIFIC.fullmatch(joined):
        mantissa, _, exponent = joined.upper().partition("E")
        whole, _, decimals = mantissa.partition(".")
        digits = whole + decimals if int(exponent) == len(decimals) else ""
    return digits if is_mobile(digits) else None


def _complaint(text: str) -> Complaint:
    if not text:
        return _EMPTY
    if plain_title(text) in NUMBER.names:
        return _HEADER
    if SCIENTIFIC.fullmatch(text.replace(" ", "")):
        return _SCIENTIFIC
    odd = out_of_place(text, NUMBER.title)
    if odd:
        return odd
    whole = _FLOAT.fullmatch(text)
    digits = whole[1] if whole else bare_digits(text)
    if not digits:
        return _EMPTY
    return _wrong_digits(digits) if digits.isascii() and digits.isdigit() else _not_digits(text, digits)


def _wrong_digits(digits: str) -> Complaint:
    if len(digits) == _LENGTH:
        return _NOT_MOBILE
    if digits[0] == "0" and is_mobile(digits[1:]):
        return _LEADING_ZERO
    if len(digits) % _LENGTH == 0 and is_mobile(digits[:_LENGTH]) and is_mobile(digits[-_LENGTH:]):
        return _SEVERAL
    if len(digits) < _LENGTH:
        return Complaint("号码位数不对", f"只有 {len(digits)} 位", "补足 11 位")
    return Complaint("号码位数不对", f"有 {len(digits)} 位", "核对后改成 11 位")


def _not_digits(text: str, digits: str) -> Complaint:
    if len(re.findall(r"(?<![0-9])1[3-9][0-9]{9}(?![0-9])", digits)) > 1:
        return _SEVERAL
    mended = digits.translate(_LOOK_ALIKE)
    if re.fullmatch(r"[0-9]+\.[0-9]+", digits):
        return _DECIMAL
    letters = "".join(dict.fromkeys(re.findall(r"[A-Za-z]", text)))
    if letters and is_mobile(mended):
        return Complaint("号码含字母", f"含字母 {letters}", f"核对后改为 {mended}")
    if _MASKED.search(text) and re.fullmatch(r"[0-9*＊×xX#?？]+", digits):
        return _MASKED_DIGITS
    if letters:
        return Complaint("号码含字母", f"含字母 {letters[:10]}", "只填 11 位数字")
    odd = next(mark for mark in digits if not (mark.isascii() and mark.isdigit()))
    return Complaint("不是号码", f"含有“{odd}”", "只填 11 位数字")
