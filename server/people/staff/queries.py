"""Reads about staff. Never a password's hash."""

from __future__ import annotations

from dataclasses import dataclass

from server.core import statements


@dataclass(frozen=True, slots=True)
class StaffMember:
    """One account that may sign in."""

    id: int
    login: str
    name: str
    role: str
    must_change: bool


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
