"""Money as a bookkeeper would do it on paper: dictionaries and whole fen, nothing of the server's code."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

ACTIVATE_WITHIN = timedelta(days=10)


@dataclass
class PaperSale:
    shares: dict[int, int]
    placed_on: date
    needs_charge: bool
    pays_next_month: bool
    state: str = "quoted"
    in_time: bool = False
    holder: bool = False
    charged: bool | None = None
    due_on: date = date.max

    def may_settle(self, today: date) -> bool:
        ready = self.in_time and self.holder and (self.charged is True or not self.needs_charge)
        return self.state == "pending" and ready and today >= self.due_on


@dataclass
class PaperWithdrawal:
    agent: int
    gross: int
    fee: int
    tax: int
    month: tuple[int, int]
    state: str = "requested"


@dataclass
class Paper:
    """Every purse and every sum; `tax_in_full` says what the law takes of one payment."""

    purses: defaultdict[int, dict[str, int]] = field(
        default_factory=lambda: defaultdict(lambda: {"available": 0, "pending": 0, "held": 0, "debt": 0})
    )
    sales: list[PaperSale] = field(default_factory=list)
    withdrawals: list[PaperWithdrawal] = field(default_factory=list)
    cost: int = 0
    bank: int = 0
    fees: int = 0
    taxes: int = 0

    def activate(self, sale: PaperSale, today: date, holder: bool) -> None:
        sale.state, sale.in_time, sale.holder = "pending", today <= sale.placed_on + ACTIVATE_WITHIN, holder
        sale.due_on = twentieth_of_next_month(today) if sale.pays_next_month else today
        for agent, fen in sale.shares.items():
            self.purses[agent]["pending"] += fen
            self.cost += fen

    def settle(self, sale: PaperSale) -> None:
        sale.state = "settled"
        for agent, fen in sale.shares.items():
            self.purses[agent]["pending"] -= fen
            self.receive(agent, fen)

    def receive(self, agent: int, fen: int) -> None:
        purse = self.purses[agent]
        repaid = min(fen, purse["debt"])
        purse["debt"] -= repaid
        purse["available"] += fen - repaid

    def revoke(self, sale: PaperSale) -> None:
        for agent, fen in sale.shares.items() if sale.state in ("pending", "settled") else ():
            purse = self.purses[agent]
            self.cost -= fen
            if sale.state == "pending":
                purse["pending"] -= fen
                continue
            taken = min(fen, purse["available"])
            purse["available"] -= taken
            purse["debt"] += fen - taken
        sale.state = "revoked"

    def may_withdraw(self, agent: int, gross: int) -> bool:
        purse = self.purses[agent]
        return 1000 <= gross <= purse["available"] and not purse["debt"]

    def withdraw(self, agent: int, gross: int, today: date) -> None:
        asked = PaperWithdrawal(agent, gross, half_up(gross * 60, 10_000), 0, (today.year, today.month))
        asked.tax = self.tax_of(asked, self.withdrawals)
        self.withdrawals.append(asked)
        self.purses[agent]["available"] -= gross
        self.purses[agent]["held"] += gross

    def tax_of(self, asked: PaperWithdrawal, earlier: list[PaperWithdrawal]) -> int:
        same = [
            one
            for one in earlier
            if (one.agent, one.month) == (asked.agent, asked.month) and one.state in ("requested", "approved", "paid")
        ]
        together = sum(one.gross for one in same) + asked.gross
        return max(0, tax_in_full(together) - sum(one.tax for one in same))

    def pay(self, paid: PaperWithdrawal) -> None:
        paid.state = "paid"
        self.purses[paid.agent]["held"] -= paid.gross
        self.bank += paid.gross - paid.fee - paid.tax
        self.fees += paid.fee
        self.taxes += paid.tax

    def give_back(self, returned: PaperWithdrawal, state: str) -> None:
        returned.state = state
        self.purses[returned.agent]["held"] -= returned.gross
        self.receive(returned.agent, returned.gross)
        place = self.withdrawals.index(returned)
        for index, one in enumerate(self.withdrawals):
            same = (one.agent, one.month) == (returned.agent, returned.month)
            if index > place and same and one.state == "requested":
                one.tax = self.tax_of(one, self.withdrawals[:index])


def twentieth_of_next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=20)


def tax_in_full(fen: int) -> int:
    if fen <= 80_000:
        return 0
    if fen <= 400_000:
        return half_up(fen - 80_000, 5)
    taxable = fen * 4  # in fifths of a fen
    for limit, percent, quick in ((10_000_000, 20, 0), (25_000_000, 30, 200_000), (10**18, 40, 700_000)):
        if taxable <= limit:
            return half_up(taxable * percent, 500) - quick
    raise AssertionError


def half_up(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)
