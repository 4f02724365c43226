"""Judges a sale's conditions by its evidence: met, unmet, unknown, or not due. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from server.core import clock
from server.core.money import yuan
from server.money.commissions.files import Evidence, SaleFile
from server.money.commissions.status import Condition, SaleState, Timing

Judgement = Literal["met", "unmet", "unknown", "not_due"]
_UNFINISHED_FIRST = {"unmet": 0, "unknown": 1, "not_due": 2, "met": 3}


@dataclass(frozen=True, slots=True)
class Judged:
    """One condition as it stands: what is known, from where, and what can still be done until when."""

    condition: Condition
    title: str
    state: Judgement
    evidence: str
    source: str
    at: datetime | None
    advice: str | None = None
    """two sentences; the second is open where a date ends it"""
    advice_until: date | None = None
    """the last day on which the advice helps"""


def judge(sale: SaleFile, today: date, shipped_on: date | None = None) -> list[Judged]:
    """Every condition of the sale's frozen rule, unfinished ones first. `shipped_on` tells the days left to activate."""
    judged = [_JUDGES[condition](sale, today, shipped_on) for condition in sale.terms.conditions]
    if sale.state in (SaleState.SETTLED, SaleState.REVOKED):
        judged = [replace(one, advice=None, advice_until=None) for one in judged]
    return sorted(judged, key=lambda one: _UNFINISHED_FIRST[one.state])


def reasons_to_wait(sale: SaleFile, today: date) -> list[str]:
    """Why an activated sale can't be settled today, in words; empty when it can."""
    reasons = [f"{one.title}（{one.evidence}）" for one in judge(sale, today) if one.state != "met"]
    if sale.due_on is not None and today < sale.due_on:
        reasons.append(f"{clock.spoken_day(sale.due_on)}起才能结算")
    return reasons


def end_of(day: date) -> datetime:
    """The last second of a day in China."""
    return datetime.combine(day, time(23, 59, 59), tzinfo=clock.CHINA)


def _activated_in_time(sale: SaleFile, today: date, shipped_on: date | None) -> Judged:
    days = sale.terms.activate_within_days
    title = f"发货后 {days} 天内激活"
    known = sale.evidence.get(Condition.ACTIVATED_IN_TIME)
    if known:
        return _known(known, title, "可以核对。请把激活时间的截图交给客服。")
    if sale.state is SaleState.REVOKED:
        return Judged(Condition.ACTIVATED_IN_TIME, title, "unknown", "撤回前没有激活记录", "平台", None)
    if shipped_on is None:
        return Judged(Condition.ACTIVATED_IN_TIME, title, "not_due", "还没有激活", "等运营商回传", None)
    deadline = sale.terms.activate_by(shipped_on)
    if today > deadline:
        said = f"过了期限 {clock.spoken_day(deadline)}，没有激活记录"
        return Judged(
            Condition.ACTIVATED_IN_TIME, title, "unmet", said, "等运营商回传", None, "可以核对。已经激活的话，请把激活时间的截图交给客服。"
        )
    return Judged(
        Condition.ACTIVATED_IN_TIME,
        title,
        "not_due",
        "还没有激活",
        "等运营商回传",
        None,
        "提醒用户。在收货地、由本人持身份证激活，",
        deadline,
    )


def _holder_matches(sale: SaleFile, today: date, shipped_on: date | None) -> Judged:
    title = "由本人激活"
    known = sale.evidence.get(Condition.HOLDER_MATCHES)
    if known:
        return _known(known, title, "可以核对。与实际不符的话，请联系客服。")
    return Judged(Condition.HOLDER_MATCHES, title, "not_due", "激活时核对", "等运营商回传", None)


def _first_charge(sale: SaleFile, today: date, shipped_on: date | None) -> Judged:
    asked = yuan(sale.terms.first_charge_fen)
    title = f"一次充满 {asked} 元"
    known = sale.evidence.get(Condition.FIRST_CHARGE)
    advice, until = _charge_advice(sale, today, asked)
    if known:
        judged = _known(known, title, advice, until)
    elif sale.activated_on is None:
        judged = Judged(Condition.FIRST_CHARGE, title, "not_due", "激活以后再充", "等运营商回传", None)
    else:
        waited = (today - sale.activated_on).days
        said = f"已等 {waited} 天，运营商还没回传" if waited > 0 else "运营商还没回传"
        judged = Judged(Condition.FIRST_CHARGE, title, "unknown", said, "等运营商回传", None, advice, until)
    return judged


def _charge_advice(sale: SaleFile, today: date, asked: str) -> tuple[str, date | None]:
    if sale.terms.timing is Timing.NEXT_MONTH and sale.due_on and today < sale.due_on:
        return f"还来得及。请用户一次充满 {asked} 元，赶上这次到账，", sale.due_on - timedelta(days=1)
    return f"可以补上。请用户一次充满 {asked} 元，分几次充不算。", None


def _known(known: Evidence, title: str, advice: str, until: date | None = None) -> Judged:
    if known.met:
        return Judged(known.condition, title, "met", known.detail, known.source, known.at)
    return Judged(known.condition, title, "unmet", known.detail, known.source, known.at, advice, until)


_JUDGES = {
    Condition.ACTIVATED_IN_TIME: _activated_in_time,
    Condition.HOLDER_MATCHES: _holder_matches,
    Condition.FIRST_CHARGE: _first_charge,
}
