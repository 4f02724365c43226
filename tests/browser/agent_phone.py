"""What somebody does with the agents' mini-program in its preview, and what staff do beside it."""

from __future__ import annotations

import http.cookiejar
import json
import re
import shutil
import subprocess
import urllib.request
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Demo

PROJECT = Path(__file__).parents[2] / "miniprogram"
HOME, PICK, ORDERS, ME = "首页", "选号", "订单", "我的"


def build_preview() -> None:
    """The preview that the server hands out is that of the app as it stands; built only if something changed."""
    built = PROJECT / "dist" / "preview" / "preview.js"
    sources = [path for folder in ("src", "preview") for path in (PROJECT / folder).rglob("*") if path.is_file()]
    if built.is_file() and built.stat().st_mtime > max(path.stat().st_mtime for path in sources):
        return
    npm = shutil.which("npm")
    assert npm, "the preview is older than the app: build it with “npm run preview:build” in miniprogram/"
    if not (PROJECT / "node_modules").is_dir():
        subprocess.run([npm, "ci", "--ignore-scripts"], cwd=PROJECT, check=True)
    subprocess.run([npm, "run", "--silent", "preview:build"], cwd=PROJECT, check=True)


def screen(page: Page) -> Locator:
    """The page of the mini-program that is in front."""
    return page.locator(".wx-screen:not([hidden])")


def see(page: Page, text: str, *, exact: bool = True) -> None:
    expect(screen(page).get_by_text(text, exact=exact).first).to_be_visible()


def tap(page: Page, text: str, *, exact: bool = True) -> None:
    screen(page).get_by_text(text, exact=exact).first.click()


def tab(page: Page, name: str) -> None:
    screen(page).locator(".wx-screen-tabs").get_by_text(name, exact=True).click()
    expect(screen(page).locator(".wx-screen-tabs .on")).to_have_text(name)


def wechat(page: Page, answer: str, within: str = "#overlays") -> None:
    """Answer what WeChat asks over the app."""
    page.locator(within).get_by_text(answer, exact=True).click()


def promote(page: Page, plan: str) -> None:
    tab(page, PICK)
    screen(page).get_by_label(f"推广{plan}").click()
    see(page, "话术")


def written(amount_fen: int) -> str:
    return re.escape(f"{amount_fen // 100:,}.{amount_fen % 100:02d}")


def fen(text: str) -> int:
    """The amount that a text on the screen shows."""
    sign = -1 if "−" in text else 1
    return sign * int(re.sub(r"\D", "", text))


def approve(demo: Demo, display_name: str) -> None:
    """Staff look through who applied and approve one."""
    jar = http.cookiejar.CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))

    def call(path: str, body: dict[str, str] | None = None, csrf: str = "") -> Any:
        request = urllib.request.Request(
            f"{demo.base_url}/api/admin{path}", data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json", "X-CSRF-Token": csrf},
        )  # fmt: skip
        with opener.open(request) as answer:
            return json.load(answer)

    session = call("/login", {"login": demo.staff_login, "password": demo.staff_password})
    waiting = call("/agents?state=applied")["items"]
    agent = next(row for row in waiting if row["display_name"] == display_name)
    call(f"/agents/{agent['id']}/approve", {"reason": "资料齐全"}, session["csrf_token"])
