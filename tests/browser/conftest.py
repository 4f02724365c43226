"""A real server with demo data, and a real Chromium that looks at it. Nothing here stands in for either."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.staff_desk import sign_in

ROOT = Path(__file__).parents[2]
START_LIMIT_S = 60
PHONE = {"viewport": {"width": 375, "height": 812}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
DESK = {"viewport": {"width": 1440, "height": 900}}
CHINESE = {"locale": "zh-CN", "timezone_id": "Asia/Shanghai"}
OWN_SETTINGS = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL") and name[:6] != "HAOKA_"}
"""the environment without the developer's own settings: a journey must not end in a real database"""


@dataclass(frozen=True)
class Demo:
    """A running Haoka and what its demo data tells a newcomer."""

    base_url: str
    link: str
    """an agent's share link, whole"""
    staff_login: str
    staff_password: str
    invite_code: str


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """A server of its own with freshly seeded demo data; ended with the session."""
    data = tmp_path_factory.mktemp("haoka")
    _command("migrate", data)
    seeded = json.loads(_command("seed-demo", data, "--json").strip().splitlines()[-1])
    port = _free_port()
    base_url = f"http://127.0.0.1:{port}"
    log = data / "server.log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            _line("serve", data, "--port", str(port)),
            cwd=ROOT, env=OWN_SETTINGS, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
        )  # fmt: skip
    try:
        _wait_until_ready(server, base_url, log)
        yield Demo(base_url, urljoin(base_url, seeded["link"]), seeded["staff_login"], seeded["staff_password"], seeded["invite_code"])
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(20)


@pytest.fixture(scope="session")
def base_url(demo: Demo) -> str:
    """What pytest-playwright puts before a path such as /admin/."""
    return demo.base_url


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The system's Chromium, and quiet: without these flags it calls home at every start."""
    quiet = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    return {**browser_type_launch_args, "executable_path": shutil.which("chromium"), "args": ["--no-sandbox", "--disable-gpu", *quiet]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, **CHINESE}


@pytest.fixture
def visit(browser: Browser, base_url: str) -> Iterator[Callable[..., Page]]:
    """Open a page as a new visitor with cookies of their own; a script error on any of them fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(**traits: Any) -> Page:
        context = browser.new_context(base_url=base_url, **{**CHINESE, **traits})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def phone(visit: Callable[..., Page]) -> Page:
    """A customer's or an agent's phone, 375 wide."""
    return visit(**PHONE)


@pytest.fixture
def desk(visit: Callable[..., Page]) -> Page:
    """A staff member's screen, 1440 wide."""
    return visit(**DESK)


@pytest.fixture(scope="session")
def signed_in(browser: Browser, base_url: str, demo: Demo) -> Any:
    """The cookies of one session of the owner, for all journeys."""
    context = browser.new_context(base_url=base_url, **CHINESE, **DESK)
    page = context.new_page()
    page.goto("/admin/")
    sign_in(page, demo.staff_login, demo.staff_password)
    expect(page.get_by_role("heading", name="概览")).to_be_visible()
    cookies = context.storage_state()
    context.close()
    return cookies


@pytest.fixture
def staff(visit: Callable[..., Page], signed_in: Any) -> Page:
    """A screen where the owner is signed in."""
    page = visit(**DESK, storage_state=signed_in)
    page.set_default_timeout(20_000)
    return page


def _line(command: str, data: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "server", command, "--data", str(data), *more]


def _command(command: str, data: Path, *more: str) -> str:
    done = subprocess.run(_line(command, data, *more), cwd=ROOT, env=OWN_SETTINGS, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


def _wait_until_ready(server: subprocess.Popen[bytes], base_url: str, log: Path) -> None:
    limit = time.monotonic() + START_LIMIT_S
    while time.monotonic() < limit and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{base_url}/readyz", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise AssertionError(f"The server did not get ready; it wrote:\n{log.read_text(errors='replace')}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
