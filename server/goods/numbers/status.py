"""The states of a number in stock. A lock by staff is apart from them: it stops a sale, not a state."""

from __future__ import annotations

from enum import StrEnum


class NumberStatus(StrEnum):
    AVAILABLE = "available"
    RESERVED = "reserved"
    SOLD = "sold"
    RETIRED = "retired"


LABELS = {
    NumberStatus.AVAILABLE: "可售",
    NumberStatus.RESERVED: "保留",
    NumberStatus.SOLD: "已售",
    NumberStatus.RETIRED: "停用",
}

LOCKED = "locked"
UNLOCKED = "unlocked"
"""what an event of a lock says in place of a state"""
