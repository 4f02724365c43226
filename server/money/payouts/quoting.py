"""What an agent would get: gross, fee, tax, net, and whether it is allowed. Holds nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from server.base.options import reading
from server.core import clock, statements
from server.core.errors import DomainError, InvalidInput
from server.core.money import portion, yuan
from server.money.ledger.balances import Balances, balances
from server.money.payouts.errors import InDebt, TimesUsedUp
from server.money.payouts.status import COUNTED
from server.money.payouts.tax import Month, Tax, withhold

OFFICE_CLOSES = time(18)


@dataclass(frozen=True, slots=True)
class Terms:
    """The operator's settings for withdrawals, as they are now."""

    minimum_fen: int
    fee_bps: int
    times_per_month: int
    tax_rule: str
    review_days: int


@dataclass(frozen=True, slots=True)
class Figures:
    """The money of one withdrawal: net = gross − fee − tax."""

    gross_fen: int
    fee_fen: int
    fee_label: str
    tax: Tax

    @property
    def net_fen(self) -> int:
        return self.gross_fen - self.fee_fen - self.tax.tax_fen


@dataclass(frozen=True, slots=True)
class Drawn:
    """What an agent asked for in this month and was not given back."""

    times: int
    month: Month


@dataclass(frozen=True, slots=True)
class WithdrawalQuote:
    """What the agent sees before asking; the names the API sends, times as moments."""

    gross_fen: int
    fee_fen: int
    fee_label: str
    tax_fen: int
    tax_label: str
    tax_formula: str
    net_fen: int
    available_fen: int
    left_fen: int
    minimum_fen: int
    times_left: int
    allowed: bool
    refusal: str | None
    result_by: datetime


async def quote(agent_id: int, gross_fen: int) -> WithdrawalQuote:
    """Reckon a withdrawal without asking for it. Any amount can be asked about; `refusal` says why it can't be drawn."""
    terms, held, drawn = await payout_terms(), await balances(agent_id), await drawn_this_month(agent_id)
    figures = reckon(max(0, gross_fen), terms, drawn.month)
    refusal = refusal_of(figures, terms, drawn, held.debt_fen)
    words = refusal.message if refusal else _too_much(figures, held)
    return WithdrawalQuote(
        gross_fen=figures.gross_fen,
        fee_fen=figures.fee_fen,
        fee_label=figures.fee_label,
        tax_fen=figures.tax.tax_fen,
        tax_label=figures.tax.label,
        tax_formula=figures.tax.formula,
        net_fen=figures.net_fen,
        available_fen=held.available_fen,
        left_fen=held.available_fen - figures.gross_fen,
        minimum_fen=terms.minimum_fen,
        times_left=max(0, terms.times_per_month - drawn.times),
        allowed=words is None,
        refusal=words,
        result_by=result_by(clock.now(), terms.review_days),
    )


async def payout_terms() -> Terms:
    """The settings under `payouts`."""
    return Terms(
        minimum_fen=await reading.whole("payouts.minimum_fen"),
        fee_bps=await reading.whole("payouts.fee_bps"),
        times_per_month=await reading.whole("payouts.times_per_month"),
        tax_rule=await reading.text("payouts.tax_rule"),
        review_days=await reading.whole("payouts.review_days"),
    )


async def drawn_this_month(agent_id: int) -> Drawn:
    """What counts of this agent's withdrawals since the first of the month in China."""
    begins = clock.china_midnight(clock.today().replace(day=1))
    [row] = await statements.read(
        "SELECT COUNT(*) AS times, COALESCE(SUM(gross_fen), 0) AS gross, COALESCE(SUM(tax_fen), 0) AS tax FROM withdrawals"
        f" WHERE agent_id = %s AND requested_at >= %s AND state IN ({statements.places(len(COUNTED))})",
        [agent_id, begins, *COUNTED],
    )
    return Drawn(int(row["times"]), Month(int(row["gross"]), int(row["tax"])))


def reckon(gross_fen: int, terms: Terms, before: Month) -> Figures:
    """Fee and tax of a gross amount, each rounded half up to the fen. Pure."""
    fee_fen = portion(gross_fen, terms.fee_bps)
    label = f"{terms.fee_bps // 100}.{terms.fee_bps % 100:02d}%"
    return Figures(gross_fen, fee_fen, label, withhold(terms.tax_rule, gross_fen, before))


def refusal_of(figures: Figures, terms: Terms, drawn: Drawn, debt_fen: int) -> DomainError | None:
    """Why this can't be drawn whatever the balance holds; None when it can. Pure."""
    if debt_fen:
        return InDebt(f"还欠 {yuan(debt_fen)} 元，抵清后可以提现")
    if figures.gross_fen < terms.minimum_fen:
        return _amount_is_wrong(f"每次最少提 {yuan(terms.minimum_fen)} 元")
    if drawn.times >= terms.times_per_month:
        return TimesUsedUp(f"本月 {terms.times_per_month} 次已用完，下月 1 日起可以再提")
    if figures.net_fen <= 0:
        return _amount_is_wrong("扣除手续费和个税后没有剩余，请提多一些")
    return None


def _amount_is_wrong(message: str) -> InvalidInput:
    return InvalidInput(message, fields={"gross_fen": message})


def _too_much(figures: Figures, held: Balances) -> str | None:
    return f"可提现只有 {yuan(held.available_fen)} 元" if figures.gross_fen > held.available_fen else None


def result_by(asked_at: datetime, working_days: int) -> datetime:
    """When a request is answered at the latest: that many working days on, at closing time. Knows no holidays. Pure."""
    day = clock.in_china(asked_at).date()
    while working_days:
        day += timedelta(days=1)
        working_days -= day.weekday() < 5
    return datetime.combine(day, OFFICE_CLOSES, tzinfo=clock.CHINA)
