"""Staff sign in."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from server.web.shapes import Shape


class Login(Shape):
    login: str = Field(max_length=40)
    password: str = Field(max_length=200)


class StaffSession(Shape):
    name: str
    login: str
    role: Literal["owner", "clerk", "finance"]
    role_label: str
    permissions: list[str]
    csrf_token: str
    company_name: str
    sandbox: bool
    has_demo_data: bool
    must_change_password: bool


class ChangePassword(Shape):
    old: str = Field(max_length=200)
    new: str = Field(max_length=200)
