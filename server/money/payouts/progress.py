"""A withdrawal's way in steps, as its agent reads it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from server.core import clock
from server.core.money import yuan
from server.money.payouts.status import WithdrawalState

StepState = Literal["done", "now", "ahead", "bad"]


@dataclass(frozen=True, slots=True)
class Step:
    title: str
    detail: str
    at: datetime | None
    state: StepState


@dataclass(frozen=True, slots=True)
class Times:
    """When a withdrawal moved, and until when staff answer."""

    requested_at: datetime
    approved_at: datetime | None
    closed_at: datetime | None
    result_by: datetime


def steps(state: WithdrawalState, gross_fen: int, net_fen: int, refusal: str, slip_no: str, times: Times) -> tuple[Step, ...]:
    """From asking to the money's arrival, or back."""
    asked = Step("已提交", f"{yuan(gross_fen)} 元已从可提现中冻结，不会重复扣", times.requested_at, "done")
    if state is WithdrawalState.REFUSED:
        back = Step("已退回", f"{yuan(gross_fen)} 元全额回到可提现。原因：{refusal}", times.closed_at, "bad")
        return (asked, back)
    if state is WithdrawalState.CANCELLED:
        return (asked, Step("已撤回", f"{yuan(gross_fen)} 元全额回到可提现", times.closed_at, "done"))
    return (asked, _review(state, times), *_payment(state, net_fen, slip_no, times))


def _review(state: WithdrawalState, times: Times) -> Step:
    if state is WithdrawalState.REQUESTED:
        until = clock.in_china(times.result_by)
        detail = f"{clock.spoken_day(until.date())} {until:%H:%M} 前有结果，通过前可以撤回"
        return Step("审核中", detail, None, "now")
    return Step("审核通过", "", times.approved_at, "done")


def _payment(state: WithdrawalState, net_fen: int, slip_no: str, times: Times) -> tuple[Step, Step]:
    if state is WithdrawalState.PAID:
        paid = Step("已打款", f"流水号 {slip_no}", times.closed_at, "done")
        return paid, Step("到账", f"{yuan(net_fen)} 元，以银行或支付宝到账为准", times.closed_at, "done")
    now: StepState = "now" if state is WithdrawalState.APPROVED else "ahead"
    paying = Step("打款", "财务正在打款" if now == "now" else "通过后由财务打款", None, now)
    return paying, Step("到账", f"{yuan(net_fen)} 元", None, "ahead")
