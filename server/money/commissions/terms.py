"""What a commission rule says, and the dates that follow from it. Pure."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from server.core import clock
from server.core.errors import InvalidInput
from server.core.money import yuan
from server.money.commissions.status import TIMING_LABELS, Condition, Timing

FIRST_PAY_DAY = 20
LAST_PAY_DAY = 30
"""次月返 is paid from the 20th to the 30th of the month after activation"""
LONGEST_CHAIN = 2
LARGEST_FEN = 10_000_000
"""100,000.00 for one card; more is a slip of the finger, and sums of it would outgrow a column"""


@dataclass(frozen=True, slots=True)
class CommissionTerms:
    """What each level earns on one activated card, fixed by level; the seller's comes first."""

    levels_fen: tuple[int, ...]
    platform_income_fen: int
    """what the operator pays us for the card"""
    activate_within_days: int
    first_charge_fen: int
    """0: no first charge is asked"""
    timing: Timing

    @property
    def conditions(self) -> tuple[Condition, ...]:
        asked = (Condition.ACTIVATED_IN_TIME, Condition.HOLDER_MATCHES)
        return (*asked, Condition.FIRST_CHARGE) if self.first_charge_fen else asked

    @property
    def condition_label(self) -> str:
        """激活并首充 50.00 元"""
        return f"激活并首充 {yuan(self.first_charge_fen)} 元" if self.first_charge_fen else "激活"

    @property
    def timing_label(self) -> str:
        return TIMING_LABELS[self.timing]

    def activate_by(self, counted_from: date) -> date:
        """The last day on which an activation is in time."""
        return counted_from + timedelta(days=self.activate_within_days)

    def due_on(self, activated_on: date) -> date:
        """The first day on which the sale may be settled."""
        return activated_on if self.timing is Timing.INSTANT else pay_window(activated_on)[0]


def pay_window(activated_on: date) -> tuple[date, date]:
    """The first and last pay day of the month after activation."""
    following = date(activated_on.year + activated_on.month // 12, activated_on.month % 12 + 1, 1)
    last = min(LAST_PAY_DAY, monthrange(following.year, following.month)[1])
    return following.replace(day=FIRST_PAY_DAY), following.replace(day=last)


def window_label(activated_on: date) -> str:
    """12 月 20 日–30 日"""
    first, last = pay_window(activated_on)
    return f"{clock.spoken_day(first)}–{last.day} 日"


def checked(terms: CommissionTerms) -> CommissionTerms:
    """The terms as they are kept: levels that get nothing drop off the end. Raises InvalidInput."""
    levels = list(terms.levels_fen)
    while levels and levels[-1] == 0:
        levels.pop()
    wrong: dict[str, str] = {}
    if not levels or min(levels) <= 0:
        wrong["levels_fen"] = "每一级的佣金都要大于 0，不付的级别请留空"
    elif len(levels) > LONGEST_CHAIN:
        wrong["levels_fen"] = "佣金最多付两级：出单人和一位上级"
    elif sum(levels) > terms.platform_income_fen:
        wrong["platform_income_fen"] = f"上游返的不能少于付给代理的合计 {yuan(sum(levels))} 元"
    elif terms.platform_income_fen > LARGEST_FEN:
        wrong["platform_income_fen"] = f"一张卡不会有 {yuan(LARGEST_FEN)} 元以上的佣金，请核对"
    if terms.activate_within_days < 1:
        wrong["activate_within_days"] = "激活期限至少 1 天"
    if terms.first_charge_fen < 0:
        wrong["first_charge_fen"] = "首充金额不能是负数"
    if wrong:
        raise InvalidInput(next(iter(wrong.values())), fields=wrong)
    return CommissionTerms(
        tuple(levels), terms.platform_income_fen, terms.activate_within_days, terms.first_charge_fen, Timing(terms.timing)
    )
