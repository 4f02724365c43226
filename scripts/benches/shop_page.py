"""The first load of the customer's page in Chromium on a slow phone: 1.6 Mbit/s, 150 ms, a fourth of this machine's CPU.

Counts the requests that were sent before the first view was painted, and their bytes on the wire.
"""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import dataclass
from typing import Any

from measuring import middle, say
from playwright.async_api import Browser, CDPSession, async_playwright
from stage import embedded_stage

ROUNDS = 5
BITS_A_SECOND = 1_600_000
LATENCY_MS = 150
CPU_SLOWED = 4
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]
WATCH = """
window.seen = {lcp: 0, fcp: 0, cls: 0, tag: ''};
new PerformanceObserver(l => l.getEntries().forEach(e => { seen.lcp = e.startTime; seen.tag = e.element ? e.element.tagName : '' }))
  .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(l => l.getEntries().forEach(e => { if (!e.hadRecentInput) seen.cls += e.value }))
  .observe({type: 'layout-shift', buffered: true});
new PerformanceObserver(l => l.getEntries().forEach(e => { if (e.name === 'first-contentful-paint') seen.fcp = e.startTime }))
  .observe({type: 'paint', buffered: true});
"""


@dataclass(slots=True)
class Loaded:
    """One request: when it was sent, in seconds, and how many bytes it brought."""

    sent: float
    bytes: float = 0


async def run(rounds: int) -> None:
    """`rounds` cold loads, each in a context of its own."""
    async with embedded_stage() as on, async_playwright() as player:
        browser = await player.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        url = f"{on.servers[0].base}/s/{on.link}"
        await _load(browser, url)
        loads = [await _load(browser, url) for _ in range(rounds)]
        await browser.close()
    found = middle(loads)
    say(
        "shop_page", value=found["lcp"], unit="lcp_ms", limit="quality", limit_value=600, ratio=found["lcp"] / 600, fcp_ms=found["fcp"],
        cls=found["cls"], requests=found["requests"], gzip_kb=found["bytes"] / 1000, document_kb=found["document"] / 1000,
        all_requests=found["all"], all_kb=found["all_bytes"] / 1000, worst_lcp_ms=max(load["lcp"] for load in loads), loads=rounds,
    )


async def _load(browser: Browser, url: str) -> dict[str, float]:
    context = await browser.new_context(viewport={"width": 375, "height": 812}, device_scale_factor=2, is_mobile=True, has_touch=True)
    page = await context.new_page()
    cdp = await context.new_cdp_session(page)
    wire = await _slow(cdp)
    await page.add_init_script(WATCH)
    await page.goto(url, wait_until="load")
    await asyncio.sleep(2)
    seen = await page.evaluate("seen")
    await context.close()
    sent = list(wire.values())
    first = [each for each in sent if (each.sent - sent[0].sent) * 1000 < seen["fcp"]]
    return {
        "lcp": seen["lcp"], "fcp": seen["fcp"], "cls": seen["cls"], "requests": len(first), "bytes": sum(each.bytes for each in first),
        "document": sent[0].bytes, "all": len(sent), "all_bytes": sum(each.bytes for each in sent),
    }


async def _slow(cdp: CDPSession) -> dict[str, Loaded]:
    """Slow the tab down; answers its requests by id, filled while the page loads."""
    wire: dict[str, Loaded] = {}

    def sent(event: dict[str, Any]) -> None:
        # a picture that stands in the style itself is no request
        if not event["request"]["url"].startswith("data:"):
            wire.setdefault(event["requestId"], Loaded(event["timestamp"]))

    def finished(event: dict[str, Any]) -> None:
        if event["requestId"] in wire:
            wire[event["requestId"]].bytes = event["encodedDataLength"]

    cdp.on("Network.requestWillBeSent", sent)
    cdp.on("Network.loadingFinished", finished)
    await cdp.send("Network.enable")
    await cdp.send("Network.setCacheDisabled", {"cacheDisabled": True})
    speed = BITS_A_SECOND / 8
    conditions = {"offline": False, "latency": LATENCY_MS, "downloadThroughput": speed, "uploadThroughput": speed}
    await cdp.send("Network.emulateNetworkConditions", conditions)
    await cdp.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWED})
    return wire
