"""When a sale's steps happen, in the words of a calendar. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from server.core import clock
from server.core.money import yuan
from server.money.commissions.conditions import Judged
from server.money.commissions.explained import DatedStep
from server.money.commissions.files import SaleFile
from server.money.commissions.status import Condition, SaleState, Timing
from server.money.commissions.terms import pay_window, window_label


def clock_label(moment: datetime) -> str:
    """11 月 8 日 15:12"""
    there = clock.in_china(moment)
    return f"{clock.spoken_day(there.date())} {there:%H:%M}"


def expected_label(sale: SaleFile, judged: Sequence[Judged], today: date) -> str:
    """When the money comes, as far as it can be said."""
    if sale.state is SaleState.REVOKED:
        return "不会到账"
    if sale.state is SaleState.SETTLED and sale.settled_at:
        return f"{clock_label(sale.settled_at)} 已到账"
    all_met = all(one.state == "met" for one in judged)
    if sale.terms.timing is Timing.INSTANT:
        return "条件已满足，今天可到账" if all_met else "条件满足当天"
    if sale.activated_on is None:
        return "激活次月 20 日–30 日"
    if today > pay_window(sale.activated_on)[1]:
        return "已过到账日，等平台结算" if all_met else "条件满足以后"
    return window_label(sale.activated_on)


def due_label(activated_on: date | None, timing: Timing) -> str:
    """A list's short word for when a sale falls due."""
    if timing is Timing.INSTANT:
        return "满足即可"
    return window_label(activated_on) if activated_on else "激活次月 20 日–30 日"


def dated_steps(sale: SaleFile, judged: Sequence[Judged], today: date) -> tuple[DatedStep, ...]:
    """The order's way to the money, step by step; a revoked sale's ends where it was revoked."""
    steps = [DatedStep("下单，佣金冻结", clock_label(sale.placed_at), None, "done"), _activation(sale)]
    steps += [_charge(sale, one) for one in judged if one.condition is Condition.FIRST_CHARGE]
    if sale.state is SaleState.REVOKED and sale.revoked_at:
        taken_back = DatedStep("已撤回", clock_label(sale.revoked_at), sale.revoke_reason, "done")
        return (*(step for step in steps if step.state == "done"), taken_back)
    steps.append(_arrival(sale, judged, today))
    return tuple(steps)


def _activation(sale: SaleFile) -> DatedStep:
    title = "激活，算第 1 个月" if sale.terms.timing is Timing.NEXT_MONTH else "激活"
    if sale.activated_on:
        return DatedStep(title, clock.spoken_day(sale.activated_on), None, "done")
    return DatedStep(title, "还没激活", None, "now")


def _charge(sale: SaleFile, one: Judged) -> DatedStep:
    title = f"首充 {yuan(sale.terms.first_charge_fen)} 元"
    if one.state == "met" and one.at:
        return DatedStep(title, f"{clock.spoken_day(clock.in_china(one.at).date())} 登记", one.evidence, "done")
    if one.state == "not_due":
        return DatedStep(title, "激活以后", None, "ahead")
    label = f"{clock.spoken_day(one.advice_until)}前" if one.advice_until else "尽快"
    return DatedStep(title, label, one.evidence, "act")


def _arrival(sale: SaleFile, judged: Sequence[Judged], today: date) -> DatedStep:
    title = "到可提现余额"
    if sale.state is SaleState.SETTLED and sale.settled_at:
        return DatedStep(title, clock_label(sale.settled_at), None, "done")
    all_met = all(one.state == "met" for one in judged)
    due = all_met and sale.due_on is not None and today >= sale.due_on
    return DatedStep(
        title,
        expected_label(sale, judged, today),
        None if due else "逾期未到，这里会写明原因和新日期",
        "now" if due else "ahead",
    )
