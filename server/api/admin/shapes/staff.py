"""Accounts of staff. A password is in an answer once, when it was just made up."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from server.web.shapes import Shape

RoleKey = Literal["owner", "clerk", "finance"]


class StaffRow(Shape):
    id: int
    login: str
    name: str
    role: RoleKey
    role_label: str
    active: bool
    must_change_password: bool
    """the password is one that somebody else knows"""
    last_signed_in_at: str | None
    created_at: str
    is_me: bool


class RoleChoice(Shape):
    role: RoleKey
    label: str
    summary: str


class StaffList(Shape):
    items: list[StaffRow]
    roles: list[RoleChoice]
    """what may be given, and what each may do"""


class NewStaff(Shape):
    login: str = Field(max_length=40)
    name: str = Field(max_length=40)
    role: str = Field(max_length=12)


class StaffChange(Shape):
    name: str = Field(max_length=40)
    role: str = Field(max_length=12)


class HandedPassword(Shape):
    """What is told once and stored nowhere."""

    member: StaffRow
    password: str
