"""What the books can be asked, in one place; nothing of its own. The readings stand in the three rooms below."""

from __future__ import annotations

from server.money.ledger.balances import AccountBalance, Balances, TrialBalance, balances, balances_of, trial_balance
from server.money.ledger.entries import EntryRead, PostingRead, entries, entry
from server.money.ledger.wallet import WalletLine, agent_entries, earned_since, months

__all__ = [
    "AccountBalance",
    "Balances",
    "EntryRead",
    "PostingRead",
    "TrialBalance",
    "WalletLine",
    "agent_entries",
    "balances",
    "balances_of",
    "earned_since",
    "entries",
    "entry",
    "months",
    "trial_balance",
]
