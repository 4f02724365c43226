"""What an entry is about, and what people read. Pure."""

from __future__ import annotations

from enum import StrEnum


class EntryKind(StrEnum):
    """What happened."""

    COMMISSION_ACCRUED = "commission_accrued"
    COMMISSION_SETTLED = "commission_settled"
    COMMISSION_REVOKED = "commission_revoked"
    """before it was settled"""
    COMMISSION_CLAWED_BACK = "commission_clawed_back"
    """after it was settled"""
    WITHDRAWAL_HELD = "withdrawal_held"
    WITHDRAWAL_PAID = "withdrawal_paid"
    WITHDRAWAL_RETURNED = "withdrawal_returned"


_TITLES: dict[str, str] = {
    EntryKind.COMMISSION_ACCRUED: "激活，记冻结佣金",
    EntryKind.COMMISSION_SETTLED: "佣金结算",
    EntryKind.COMMISSION_REVOKED: "撤回冻结佣金",
    EntryKind.COMMISSION_CLAWED_BACK: "佣金扣回",
    EntryKind.WITHDRAWAL_HELD: "提现冻结",
    EntryKind.WITHDRAWAL_PAID: "提现付款",
    EntryKind.WITHDRAWAL_RETURNED: "提现退回",
}

COMMISSION_KINDS = frozenset(kind for kind in EntryKind if kind.startswith("commission_"))
WITHDRAWAL_KINDS = frozenset(kind for kind in EntryKind if kind.startswith("withdrawal_"))


class LineKind(StrEnum):
    """What an agent's wallet shows of a posting; each but `debt` moves the available balance."""

    EARNED = "earned"
    CLAWBACK = "clawback"
    WITHDRAWAL = "withdrawal"
    RETURNED = "returned"
    DEBT = "debt"


def title(kind: str) -> str:
    """A kind's words; a kind that is not known here reads 其他."""
    return _TITLES.get(kind, "其他")


def order_no(kind: str, subject: str) -> str | None:
    """The order that an entry is about, if it is about one."""
    return subject if kind in COMMISSION_KINDS else None


def withdrawal_no(kind: str, subject: str) -> str | None:
    """The withdrawal that an entry is about, if it is about one."""
    return subject if kind in WITHDRAWAL_KINDS else None
