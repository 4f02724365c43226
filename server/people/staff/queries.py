"""Reads about staff. Never a password's hash."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from server.base.audit import queries as audit
from server.core import statements
from server.core.errors import NotFound


@dataclass(frozen=True, slots=True)
class StaffMember:
    """One account that may sign in."""

    id: int
    login: str
    name: str
    role: str
    must_change: bool


@dataclass(frozen=True, slots=True)
class StaffAccount(StaffMember):
    """One account, whether it may sign in or not."""

    active: bool
    created_at: datetime
    last_signed_in_at: datetime | None


_COLUMNS = "id, login, display_name, role, must_change_password, active, created_at"


async def accounts() -> list[StaffAccount]:
    """Every account, those that may sign in first, then by age."""
    rows = await statements.read(f"SELECT {_COLUMNS} FROM staff ORDER BY active DESC, id")
    return await _accounts(rows)


async def account(staff_id: int) -> StaffAccount:
    """One account. Raises NotFound."""
    found = await _accounts(await statements.read(f"SELECT {_COLUMNS} FROM staff WHERE id = %s", [staff_id]))
    if not found:
        raise NotFound("没有这个账号")
    return found[0]


async def names(staff_ids: Sequence[int]) -> dict[int, str]:
    """The names of these accounts, also of those that are switched off."""
    return await statements.by_id("staff", "display_name", staff_ids)


async def _accounts(rows: Sequence[statements.Row]) -> list[StaffAccount]:
    seen = await audit.latest("staff.signed_in", [f"staff:{row['id']}" for row in rows])
    return [
        StaffAccount(
            row["id"],
            row["login"],
            row["display_name"],
            row["role"],
            bool(row["must_change_password"]),
            bool(row["active"]),
            statements.moment(row["created_at"]),
            seen.get(f"staff:{row['id']}"),
        )
        for row in rows
    ]


async def member(staff_id: int) -> StaffMember | None:
    """An active account; None when it is switched off, which ends its sessions in effect."""
    row = await statements.read_one(
        "SELECT id, login, display_name, role, must_change_password FROM staff WHERE id = %s AND active = %s", [staff_id, True]
    )
    if row is None:
        return None
    return StaffMember(row["id"], row["login"], row["display_name"], row["role"], bool(row["must_change_password"]))


async def anyone() -> bool:
    """Whether there is an account at all: a fresh installation has none."""
    return await statements.read_one("SELECT id FROM staff LIMIT 1") is not None
