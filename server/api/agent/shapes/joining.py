"""Agents sign in and join."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from server.web.shapes import Shape


class Login(Shape):
    code: str = Field(min_length=1, max_length=128)


class Me(Shape):
    id: int
    display_name: str
    avatar_url: str | None
    phone_masked: str
    state: Literal["applied", "approved", "refused", "frozen"]
    state_reason: str | None
    invite_code: str | None
    """null until approved"""
    upline_name: str | None
    applied_at: str
    approved_at: str | None
    company_name: str
    direct_team: int
    active_links: int
    visits_today: int
    selling_allowed: bool
    """false: this installation keeps prices and ordering out of the mini-program"""


class LoginAnswer(Shape):
    token: str
    expires_at: str
    registered: bool
    me: Me | None
    company_name: str
    selling_allowed: bool
    """false: prices and ordering stay out of the mini-program, for strangers who open it too"""


class Inviter(Shape):
    display_name_masked: str
    initial: str
    company_name: str
    promises: list[str]


class Join(Shape):
    invite_code: str = Field(min_length=4, max_length=16)
    display_name: str = Field(min_length=1, max_length=20)
    phone_code: str | None = None
    """from <button open-type="getPhoneNumber">; or phone with sms_code"""
    phone: str | None = None
    sms_code: str | None = None
    agreed: list[Literal["agreement", "phone"]]


class AskJoinSms(Shape):
    phone: str


class Rename(Shape):
    display_name: str = Field(min_length=1, max_length=20)
