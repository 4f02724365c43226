"""What somebody of the staff does in the panel, in a real browser."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page


def sign_in(page: Page, login: str, password: str) -> None:
    page.get_by_label("账号").fill(login)
    page.get_by_label("密码", exact=True).fill(password)
    page.get_by_role("button", name="登录").click()


def choose(page: Page, label: str, choice: str) -> None:
    page.get_by_label(label).click()
    page.locator(".n-base-select-option").get_by_text(choice, exact=True).click()


def read(page: Page, path: str) -> Any:
    return page.request.get(f"/api/admin/{path}").json()
