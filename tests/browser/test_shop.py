"""The customer's journey in a real browser: from the shared link to following the order."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlparse

import pytest
from playwright.sync_api import Page, Request, Response, expect

from server.core.identity_numbers import check_digit
from tests.browser.conftest import PHONE, Demo

FIRST_LOAD_LIMIT = 35_000
WATCH_POLICY = """
window.refused = [];
addEventListener('securitypolicyviolation', e => refused.push(e.violatedDirective + ' ' + e.blockedURI));
"""
MICROMESSENGER = (
    "Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0 Mobile Safari/537.36 "
    "MicroMessenger/8.0.47.2560(0x28002F36) WeChat/arm64 Language/zh_CN"
)
BRIDGE = """
window.shared = {};
window.WeixinJSBridge = {
  on() {},
  invoke(name, data, answer) {
    (shared[name] = shared[name] || []).push(data);
    answer({ err_msg: name + ':ok' });
  },
};
"""
ADDRESS = "周予安 {phone} 浙江省杭州市西湖区文三路 90 号 3 幢 502"


def test_the_first_view_is_html_and_the_script_changes_nothing_of_it(visit: Callable[..., Page], demo: Demo) -> None:
    without_script, with_script = visit(**PHONE, java_script_enabled=False), visit(**PHONE)
    without_script.goto(demo.link)
    for words in ("办之前，先把话说清楚", "先看看号码", "去选个号码"):
        expect(without_script.get_by_text(words)).to_be_visible()
    assert without_script.locator("#plan .no").count() >= 4

    with_script.add_init_script(
        "addEventListener('DOMContentLoaded', () => setTimeout(() => window.later = document.documentElement.outerHTML, 800));"
        "document.addEventListener('readystatechange', () => { if (document.readyState === 'interactive')"
        " window.before = document.documentElement.outerHTML });"
    )
    with_script.goto(demo.link)
    _until(with_script, "!!window.later")
    assert with_script.evaluate("before === later")


def test_the_first_view_takes_two_requests_and_few_bytes(phone: Page, demo: Demo) -> None:
    answers: list[Response] = []
    phone.on("response", lambda answer: answers.append(answer) or None)
    phone.goto(demo.link)
    phone.wait_for_timeout(500)
    sizes = {urlparse(answer.url).path: len(gzip.compress(answer.body(), 9)) for answer in answers}
    assert len(answers) == 2, sizes
    assert sum(sizes.values()) <= FIRST_LOAD_LIMIT, sizes


def test_nothing_jumps_while_the_first_view_appears(phone: Page, demo: Demo) -> None:
    phone.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) shift += e.value })"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    phone.goto(demo.link)
    phone.wait_for_timeout(800)
    assert phone.evaluate("shift") <= 0.02


def test_a_customer_picks_a_number_orders_and_follows_the_order(phone: Page, demo: Demo) -> None:
    phone.add_init_script(WATCH_POLICY)
    phone.goto(demo.link)
    digits = _pick_first_number(phone)
    expect(phone.get_by_role("timer")).to_contain_text(re.compile(r"1[45]:\d\d"))
    phone.get_by_role("link", name="就要这个号").tap()
    _fill(phone, "13857160001")
    expect(phone.get_by_text("还有")).to_have_count(0)
    phone.get_by_role("button", name="提交订单").tap()
    phone.wait_for_url("**/orders/*")
    expect(phone.get_by_text("你下了单")).to_be_visible()
    expect(phone.locator(".sim")).to_contain_text(digits)
    assert "330106" not in phone.evaluate("JSON.stringify(sessionStorage) + JSON.stringify(localStorage)")

    phone.get_by_role("link", name="看我的全部订单").tap()
    expect(phone.locator(".ord")).to_have_count(1)
    assert phone.evaluate("refused") == []


def test_orders_open_with_phone_and_code_and_a_wrong_code_is_told(phone: Page, demo: Demo) -> None:
    phone.goto("/orders")
    phone.get_by_role("button", name="打开我的订单").tap()
    expect(phone.get_by_text("请填手机号")).to_be_visible()
    phone.get_by_label("手机号").press_sequentially("13857160002")
    expect(phone.get_by_label("手机号")).to_have_value("138 5716 0002")
    phone.get_by_role("button", name="获取验证码").tap()
    expect(phone.get_by_text("秒后可重发")).to_be_visible()
    phone.get_by_label("短信验证码").fill("000000")
    phone.get_by_role("button", name="打开我的订单").tap()
    expect(phone.locator(".msg")).to_contain_text("验证码")
    phone.get_by_role("button", name="点这里填上").tap()
    phone.get_by_role("button", name="打开我的订单").tap()
    expect(phone.get_by_text("这个手机号还没有订单")).to_be_visible()


def test_pressing_twice_and_reloading_without_an_answer_makes_one_order(phone: Page, demo: Demo) -> None:
    keys: list[str | None] = []
    cut = [True]

    def answer(route: Any, request: Request) -> None:
        keys.append(request.headers.get("idempotency-key"))
        if cut[0]:
            route.fetch()  # the server does its work, and its answer is lost on the way
            route.abort("connectionreset")
        else:
            route.continue_()

    phone.route("**/api/shop/orders", lambda route: answer(route, route.request) if route.request.method == "POST" else route.continue_())
    phone.goto(demo.link)
    _pick_first_number(phone)
    phone.get_by_role("link", name="就要这个号").tap()
    _fill(phone, "13857160003")
    phone.get_by_role("button", name="提交订单").dblclick()
    expect(phone.get_by_role("heading", name="网断了一下")).to_be_visible()
    assert len(keys) == 1
    phone.get_by_role("button", name="再试一次").tap()
    expect(phone.get_by_role("button", name="再试一次")).to_be_enabled()
    expect(phone.get_by_role("heading", name="网断了一下")).to_be_visible()
    assert len(keys) == 2

    phone.reload()
    expect(phone.get_by_label("姓名")).to_have_value("周予安")
    expect(phone.get_by_text("不会重复下单")).to_be_visible()
    cut[0] = False
    phone.get_by_role("button", name="提交订单").tap()
    phone.wait_for_url("**/orders/*")
    assert len(set(keys)) == 1
    phone.goto("/orders")
    expect(phone.locator(".ord")).to_have_count(1)


def test_a_dead_network_is_told_and_trying_again_ends_in_the_order(phone: Page, demo: Demo) -> None:
    phone.goto(demo.link)
    _pick_first_number(phone)
    phone.get_by_role("link", name="就要这个号").tap()
    _fill(phone, "13857160004")
    phone.context.set_offline(True)
    phone.get_by_role("button", name="提交订单").tap()
    expect(phone.get_by_text("填好的内容都存在这台手机上，号码也还留着")).to_be_visible()
    phone.context.set_offline(False)
    phone.get_by_role("button", name="再试一次").tap()
    phone.wait_for_url("**/orders/*")
    expect(phone.get_by_text("你下了单")).to_be_visible()


def test_what_was_typed_survives_back_and_forth(phone: Page, demo: Demo) -> None:
    phone.goto(demo.link)
    _pick_first_number(phone)
    phone.get_by_role("link", name="就要这个号").tap()
    phone.get_by_label("姓名").fill("周予安")
    phone.get_by_role("textbox", name="身份证号").press_sequentially("340524198001010011")
    expect(phone.get_by_text("请对照身份证再核一遍")).to_be_visible()
    phone.go_back()
    expect(phone.get_by_role("heading", name="选一个号码")).to_be_visible()
    phone.go_back()
    expect(phone.get_by_role("heading", name="先看看号码")).to_be_visible()
    phone.go_forward()
    phone.go_forward()
    expect(phone.get_by_role("textbox", name="身份证号")).to_have_value("340524 19800101 0011")
    phone.reload()
    expect(phone.get_by_label("姓名")).to_have_value("周予安")


def test_the_sandbox_offers_an_id_number_of_nobody_that_the_form_takes(phone: Page, demo: Demo) -> None:
    phone.goto(demo.link)
    _pick_first_number(phone)
    phone.get_by_role("link", name="就要这个号").tap()
    offer, field = phone.get_by_role("button", name="点这里填一个演示身份证号"), phone.get_by_role("textbox", name="身份证号")
    offer.click()
    first = field.input_value()
    offer.click()
    expect(field).not_to_have_value(first)
    expect(field).to_have_value(re.compile(r"^110199 \d{8} \d{3}[\dX]$"))
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_a_number_that_somebody_else_took_is_replaced_without_losing_the_form(visit: Callable[..., Page], demo: Demo) -> None:
    slow, quick = visit(**PHONE), visit(**PHONE)
    slow.goto(demo.link)
    slow.locator(".btn[data-go]").tap()
    expect(slow.locator(".picking .no")).not_to_have_count(0)
    wanted = slow.locator(".picking .no").first
    digits = wanted.locator(".n").inner_text()
    quick.goto(demo.link)
    quick.locator(".btn[data-go]").tap()
    quick.get_by_role("textbox").fill(re.sub(r"\D", "", digits)[-8:])
    quick.locator(".picking .no", has_text=digits).tap()
    expect(quick.get_by_role("timer")).to_contain_text("已为你留着")

    wanted.tap()
    expect(slow.get_by_role("heading", name="这个号刚被选走")).to_be_visible()
    slow.locator(".trouble .no").first.tap()
    expect(slow.get_by_role("timer")).to_contain_text("已为你留着")


def test_searching_finds_by_tail_and_says_when_there_is_nothing(phone: Page, demo: Demo) -> None:
    phone.goto(demo.link)
    phone.locator(".btn[data-go]").tap()
    phone.get_by_role("textbox").fill("8")
    expect(phone.locator(".listhd")).to_contain_text("尾号 8")
    for tile in phone.locator(".picking .no .n").all_inner_texts():
        assert tile.endswith("8")
    phone.get_by_role("textbox").fill("00000000")
    expect(phone.get_by_role("heading", name="没有 00000000 结尾的号")).to_be_visible()
    phone.get_by_role("button", name="看全部号码").tap()
    expect(phone.locator(".picking .no")).not_to_have_count(0)


@pytest.mark.parametrize("width", [320, 414])
def test_no_page_scrolls_sideways(visit: Callable[..., Page], demo: Demo, width: int) -> None:
    page = visit(**{**PHONE, "viewport": {"width": width, "height": 800}})
    page.goto(demo.link)
    assert _sideways(page) == 0
    _pick_first_number(page)
    assert _sideways(page) == 0
    page.get_by_role("link", name="就要这个号").tap()
    expect(page.get_by_label("姓名")).to_be_visible()
    assert _sideways(page) == 0
    for path in ("/orders", "/agreement", "/privacy", "/s/nothere"):
        page.goto(path)
        page.wait_for_timeout(200)
        assert _sideways(page) == 0, path


def test_inside_wechat_the_share_card_carries_title_picture_and_link(visit: Callable[..., Page], demo: Demo) -> None:
    page = visit(**PHONE, user_agent=MICROMESSENGER)
    page.add_init_script(BRIDGE)
    page.add_init_script(WATCH_POLICY)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) or None)
    page.goto(demo.link)
    _until(page, "'updateAppMessageShareData' in shared")
    told = page.evaluate("shared")
    card = told["updateAppMessageShareData"][0]
    assert "每月" in card["title"]
    assert card["link"] == demo.link
    assert card["imgUrl"].endswith(f"{urlparse(demo.link).path}/card.jpg")
    assert page.request.get(card["imgUrl"]).headers["content-type"] == "image/jpeg"
    verified = told["preVerifyJSAPI"][0]
    assert re.fullmatch(r"[0-9a-f]{40}", verified["verifySignature"]), json.dumps(verified)
    assert [url for url in asked if not url.startswith(demo.base_url)] == []
    assert page.evaluate("refused") == []


def _pick_first_number(page: Page) -> str:
    """Tap the first number of the plan's page; it is held at once."""
    tile = page.locator("#plan .no").first
    digits = tile.locator(".n").inner_text()
    tile.tap()
    expect(page.get_by_role("timer")).to_contain_text("已为你留着")
    return re.sub(r"\D", "", digits)


def _fill(page: Page, phone: str) -> None:
    page.get_by_role("textbox", name="身份证号").press_sequentially(_id_number(phone))
    page.locator("#paste").fill(ADDRESS.format(phone=phone))
    page.get_by_role("button", name="粘贴识别").tap()
    expect(page.get_by_label("姓名")).to_have_value("周予安")
    expect(page.locator(".hint.jade")).to_be_visible()
    page.get_by_role("button", name="获取验证码").tap()
    page.get_by_role("button", name="点这里填上").tap()
    for title in ("我同意订购", "我同意使用我的身份证号", "我同意把信息交给"):
        page.locator(".agree label", has_text=title).tap()


def _id_number(phone: str) -> str:
    """A well-formed number of an adult, another one for each phone."""
    first_17 = f"33010619900307{int(phone) % 1000:03}"
    return first_17 + check_digit(first_17)


def _until(page: Page, expression: str) -> None:
    """Wait for an expression; the page's own policy forbids the evaluation that Playwright's waiting needs."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never true: {expression}")


def _sideways(page: Page) -> int:
    width: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return width
