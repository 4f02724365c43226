"""The chart of accounts: codes, headings, Chinese names. Pure.

An account's balance is what came in less what went out. What came in is its credit side, what went out its
debit side: money that is owed to an agent is a credit, an agent's debt and the cost of commissions are debits.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Purse(StrEnum):
    """Where an agent's money can be."""

    AVAILABLE = "available"
    PENDING = "pending"
    HELD = "held"
    DEBT = "debt"
    """below zero while the agent owes; never above"""


COMMISSION_COST = "platform:commission_cost"
PAYOUT_BANK = "platform:payout_bank"
WITHDRAWAL_FEE = "platform:withdrawal_fee"
TAX_PAYABLE = "platform:tax_payable"


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the trial balance: all accounts whose code ends with `key`."""

    key: str
    number: str
    name: str


HEADINGS = {
    heading.key: heading
    for heading in (
        Heading("payout_bank", "1001", "银行存款"),
        Heading("debt", "1221", "代理欠款"),
        Heading("available", "2201", "代理可提现"),
        Heading("pending", "2202", "代理冻结佣金"),
        Heading("held", "2203", "提现在途"),
        Heading("tax_payable", "2221", "代扣税款"),
        Heading("withdrawal_fee", "6051", "手续费收入"),
        Heading("commission_cost", "6401", "佣金支出"),
    )
}
"""in the order of their numbers"""


def of_agent(agent_id: int, purse: Purse) -> str:
    """agent:12:available"""
    return f"agent:{agent_id}:{purse}"


def agent_of(code: str) -> int | None:
    """Whose account it is; None for the platform's."""
    owner, _, rest = code.partition(":")
    return int(rest.partition(":")[0]) if owner == "agent" else None


def heading_of(code: str) -> Heading:
    """Raises KeyError for a code that stands under no heading."""
    return HEADINGS[code.rpartition(":")[2]]


def keeps_running_balance(code: str) -> bool:
    """People draw from agents' accounts; the platform's are summed when asked."""
    return code.startswith("agent:")


def is_debt(code: str) -> bool:
    return code.endswith(f":{Purse.DEBT}")


def key_of_number(number: str) -> str | None:
    """The heading's key for 2201; None for a number that is not in the chart."""
    return next((heading.key for heading in HEADINGS.values() if heading.number == number), None)


def names(account: str, code: str) -> bool:
    """Whether `account`, a code or a heading's number, means the account of this code."""
    return account in (code, heading_of(code).number)
