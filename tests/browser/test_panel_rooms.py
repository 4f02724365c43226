"""The panel's doors and rooms in a real browser: who gets in, what the owner sets, what happens when something fails."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Request, expect

from tests.browser.conftest import Demo
from tests.browser.staff_desk import sign_in

ROOMS = (
    "", "review", "orders", "numbers", "numbers/import", "plans", "plans/new", "agents", "commissions", "ledger", "withdrawals", "setup",
    "staff", "audit", "password",
)  # fmt: skip
WATCH_POLICY = """
window.refused = [];
addEventListener('securitypolicyviolation', e => refused.push(e.violatedDirective + ' ' + e.blockedURI));
"""
expect.set_options(timeout=20_000)


def test_five_wrong_passwords_lock_the_login(desk: Page) -> None:
    desk.goto("/admin/orders")
    for _ in range(5):
        sign_in(desk, "nobody", "not-the-password")
        expect(desk.get_by_role("alert")).to_be_visible()
    sign_in(desk, "nobody", "not-the-password")
    expect(desk.get_by_role("alert")).to_contain_text("分钟")
    expect(desk.get_by_role("navigation")).to_have_count(0)


def test_every_room_opens_and_keeps_to_a_strict_content_policy(staff: Page) -> None:
    staff.add_init_script(WATCH_POLICY)
    for room in ROOMS:
        opened = staff.goto(f"/admin/{room}")
        assert opened is not None
        assert "unsafe-inline" not in opened.headers["content-security-policy"]
        expect(staff.get_by_role("main").locator("h1").first).to_be_visible()
        staff.wait_for_load_state("networkidle")
        expect(staff.get_by_role("alert")).to_have_count(0)
        assert staff.evaluate("refused") == [], room


def test_a_password_that_is_easily_guessed_is_refused_with_what_to_do(staff: Page, demo: Demo) -> None:
    staff.goto("/admin/password")
    staff.get_by_label("现在的密码").fill(demo.staff_password)
    staff.get_by_label("新密码", exact=True).fill("password1234")
    staff.get_by_label("再输一次新密码").fill("password123")
    expect(staff.get_by_text("两次输入的新密码不一样")).to_be_visible()
    expect(staff.get_by_role("button", name="修改密码")).to_be_disabled()
    staff.get_by_label("再输一次新密码").fill("password1234")
    staff.get_by_role("button", name="修改密码").click()
    expect(staff.get_by_text("容易被猜到")).to_be_visible()


def test_a_clerk_gets_an_account_with_a_password_that_is_told_once(staff: Page, desk: Page) -> None:
    staff.goto("/admin/staff")
    staff.get_by_role("button", name="新增员工").first.click()
    staff.get_by_label("姓名").fill("林知夏")
    staff.get_by_label("登录账号").fill("admin")
    staff.get_by_role("button", name="开通账号").click()
    expect(staff.get_by_text("这个账号已经有人用了，请换一个")).to_be_visible()
    staff.get_by_label("登录账号").fill("lin.zhixia")
    staff.get_by_role("button", name="开通账号").click()
    told = staff.locator("[data-secret]")
    password = told.inner_text()
    staff.keyboard.press("Escape")
    expect(told).to_be_visible()
    staff.get_by_role("button", name="已经交给本人").click()
    expect(told).to_have_count(0)
    assert password not in staff.content()

    desk.goto("/admin/")
    sign_in(desk, "lin.zhixia", password)
    expect(desk.get_by_text("请先换成自己的密码")).to_be_visible()
    staff.get_by_role("button", name="林知夏").click()
    staff.get_by_role("button", name="停用账号").click()
    staff.get_by_role("dialog", name="停用账号").get_by_role("button", name="停用").click()
    expect(staff.get_by_text("林知夏已停用")).to_be_visible()
    desk.goto("/admin/orders")
    expect(desk.get_by_label("密码")).to_be_visible()
    staff.goto("/admin/audit")
    for act in ("新增员工账号", "停用员工账号"):
        expect(staff.get_by_role("row").filter(has_text=act).filter(has_text="员工 林知夏").first).to_be_visible()


def test_a_rule_is_changed_in_the_units_of_a_shop_and_a_third_level_is_refused(staff: Page) -> None:
    staff.goto("/admin/setup")
    staff.get_by_role("button", name="修改经营规则").click()
    expect(staff.get_by_label("手续费")).to_have_value("0.60")
    staff.get_by_label("佣金最多付几级").fill("3")
    expect(staff.get_by_text("超过两级涉嫌传销")).to_be_visible()
    staff.get_by_label("手续费").fill("1.255")
    expect(staff.get_by_text("请填数字，最多两位小数")).to_be_visible()
    staff.get_by_label("手续费").fill("1.25")
    staff.get_by_role("button", name="保存 2 项改动").click()
    expect(staff.get_by_text("有几处填得不对")).to_be_visible()
    staff.get_by_label("佣金最多付几级").fill("2")
    with staff.expect_request("**/api/admin/rules") as saved:
        staff.get_by_role("button", name="保存 1 项改动").click()
    assert saved.value.post_data_json == {"values": {"payouts.fee_bps": "125"}}
    expect(staff.get_by_text("手续费 1.25%")).to_be_visible()
    staff.goto("/admin/audit")
    expect(staff.get_by_role("row").filter(has_text="手续费 0.60% → 1.25%")).to_be_visible()
    expect(staff.get_by_role("row").filter(has_text="佣金最多付几级想设为 3，没有保存")).to_be_visible()
    staff.goto("/admin/setup")
    staff.get_by_role("button", name="修改经营规则").click()
    staff.get_by_label("手续费").fill("0.6")
    staff.get_by_role("button", name="保存 1 项改动").click()
    expect(staff.get_by_text("手续费 0.60%")).to_be_visible()


def test_an_sms_is_tried_on_the_phone_that_is_typed_beside_the_button(staff: Page) -> None:
    staff.goto("/admin/setup")
    staff.get_by_role("button", name="测试短信").click()
    phone = staff.get_by_label("测试短信发到")
    expect(phone).to_be_focused()
    expect(staff.get_by_text("填一个能收短信的 11 位手机号")).to_be_visible()
    phone.fill("138 0013 8000")
    with staff.expect_request("**/setup/sms/test") as tried:
        staff.get_by_role("button", name="测试短信").click()
    assert tried.value.post_data_json == {"phone": "138 0013 8000"}
    expect(staff.get_by_text("还没有填访问编号")).to_be_visible()  # the demo has no account with a provider
    staff.get_by_label("短信服务商").click()
    expect(staff.get_by_text("阿里云短信")).to_be_visible()


def test_a_room_that_cannot_be_fetched_says_so_and_opens_once_the_network_is_back(staff: Page) -> None:
    staff.goto("/admin/orders")
    expect(staff.get_by_role("row").nth(1)).to_be_visible()
    staff.context.set_offline(True)
    staff.get_by_role("navigation").get_by_role("link", name="伙伴").click()
    expect(staff.get_by_text("“代理”没有打开")).to_be_visible()
    staff.context.set_offline(False)
    staff.get_by_role("button", name="现在重试").click()
    expect(staff.get_by_role("row").nth(1)).to_be_visible()
    expect(staff).to_have_url(re.compile("/agents$"))


def test_search_starts_by_a_key_and_a_session_that_ended_asks_to_sign_in_again(staff: Page) -> None:
    staff.goto("/admin/orders")
    expect(staff.get_by_role("row").nth(1)).to_be_visible()
    staff.keyboard.press("/")
    staff.keyboard.type("HK00")
    staff.keyboard.press("Enter")
    expect(staff.get_by_text("没有找到订单")).to_be_visible()
    staff.context.clear_cookies()
    wrote: list[Request] = []
    staff.on("request", lambda request: wrote.append(request) if request.method != "GET" else None)
    staff.get_by_role("button", name="看全部订单").click()
    expect(staff.get_by_text("登录已过期，请重新登录")).to_be_visible()
    assert wrote == []
