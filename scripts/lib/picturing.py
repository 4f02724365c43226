"""scripts/screenshots: what the three surfaces look like, for the README."""

from __future__ import annotations

import argparse
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

FOLDER = Path(__file__).resolve().parent.parent.parent / "docs" / "screenshots"
PHONE = {"width": 375, "height": 812}
DESK = {"width": 1440, "height": 900}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]
SETTLED_MS = 1500


def main(base: str, link: str, password: str) -> None:
    """Writes one PNG a screen; `link` is the demo's share link."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        _shop(browser, f"{base}{link}")
        _miniprogram(browser, f"{base}/preview/?as=lin")
        _panel(browser, base, password)
        browser.close()


def _shop(browser: Browser, url: str) -> None:
    for name, dark in (("shop-plan", False), ("shop-plan-dark", True)):
        page = browser.new_page(viewport=PHONE, color_scheme="dark" if dark else "light")
        _open(page, url)
        _keep(page, name)
    page = browser.new_page(viewport=PHONE)
    _open(page, url)
    page.get_by_text("去选个号码").first.click()
    page.wait_for_timeout(SETTLED_MS)
    _keep(page, "shop-numbers")


def _miniprogram(browser: Browser, url: str) -> None:
    page = browser.new_page(viewport=PHONE)
    _open(page, url)
    _keep(page, "miniprogram-home")
    for tab, name in (("选号", "miniprogram-plans"), ("订单", "miniprogram-orders"), ("我的", "miniprogram-me")):
        page.get_by_text(tab, exact=True).last.click()
        page.wait_for_timeout(SETTLED_MS)
        _keep(page, name)


def _panel(browser: Browser, base: str, password: str) -> None:
    page = browser.new_page(viewport=DESK)
    _open(page, f"{base}/admin/")
    _keep(page, "panel-login")
    page.locator("input").nth(0).fill("admin")
    page.locator("input").nth(1).fill(password)
    page.keyboard.press("Enter")
    page.wait_for_timeout(SETTLED_MS * 2)
    for room in ("", "review", "numbers", "plans/1", "commissions", "ledger", "withdrawals", "setup"):
        _open(page, f"{base}/admin/{room}")
        _keep(page, f"panel-{room.partition('/')[0] or 'overview'}")


def _open(page: Page, url: str) -> None:
    page.goto(url)
    page.wait_for_timeout(SETTLED_MS)


def _keep(page: Page, name: str) -> None:
    page.screenshot(path=FOLDER / f"{name}.png")


if __name__ == "__main__":
    about = "Take the pictures of docs/screenshots anew, from a server with demo data."
    parser = argparse.ArgumentParser(prog="scripts/screenshots", description=about)
    for name, about in (("base", "http://…"), ("link", "the demo's share link, /s/…"), ("password", "admin's")):
        parser.add_argument(name, help=about)
    main(**vars(parser.parse_args()))
