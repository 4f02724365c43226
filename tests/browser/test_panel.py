"""The staff's day in a real browser: numbers in, a plan out, an agent, an order to its first charge, money to an agent."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.browser.conftest import CHINESE, DESK, PHONE, Demo

SHEET = Path(__file__).parents[1] / "numbers" / "data" / "numbers-gbk.csv"
TRUTH = json.loads(SHEET.with_suffix(".truth.json").read_text(encoding="utf-8"))
ROOMS = (
    "", "review", "orders", "numbers", "numbers/import", "plans", "plans/new", "agents", "commissions", "ledger", "withdrawals", "setup",
    "staff", "audit", "password",
)  # fmt: skip
WATCH_POLICY = """
window.refused = [];
addEventListener('securitypolicyviolation', e => refused.push(e.violatedDirective + ' ' + e.blockedURI));
"""
expect.set_options(timeout=20_000)


@pytest.fixture(scope="module")
def signed_in(browser: Browser, base_url: str, demo: Demo) -> Any:
    """The cookies of one session of the owner, for all journeys of this file."""
    context = browser.new_context(base_url=base_url, **CHINESE, **DESK)
    page = context.new_page()
    page.goto("/admin/")
    _sign_in(page, demo.staff_login, demo.staff_password)
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


def test_five_wrong_passwords_lock_the_login(desk: Page) -> None:
    desk.goto("/admin/orders")
    for _ in range(5):
        _sign_in(desk, "nobody", "not-the-password")
        expect(desk.get_by_role("alert")).to_be_visible()
    _sign_in(desk, "nobody", "not-the-password")
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


def test_a_dry_run_shows_the_true_counts_and_only_the_last_step_writes(staff: Page) -> None:
    staff.goto("/admin/numbers/import")
    staff.get_by_label("号码表").set_input_files(SHEET)
    staff.get_by_label("号池").fill("云岭 · 浙江")
    staff.keyboard.press("Enter")
    staff.get_by_role("button", name="上传并检查").click()
    staff.get_by_role("button", name="列对，看试运行结果").click()
    for figure, count in (("fresh", TRUTH["valid"]), ("twice", TRUTH["duplicate_in_file"]), ("invalid", TRUTH["invalid"]), ("known", 0)):
        expect(staff.locator(f"[data-figure={figure}]")).to_have_text(f"{count:,}")
    expect(staff.get_by_text("还没有改动")).to_be_visible()
    assert "云岭 · 浙江" not in [pool["name"] for pool in _read(staff, "pools")["items"]]

    staff.get_by_role("button", name=f"写入 {TRUTH['valid']:,} 个号码").click()
    expect(staff.get_by_text(f"已写入 {TRUTH['valid']:,} 个号码")).to_be_visible()
    staff.get_by_role("link", name="看号码库存").click()
    expect(staff.get_by_role("button", name=f"云岭 · 浙江 {TRUTH['valid']:,}")).to_be_visible()


def test_a_changed_plan_reaches_customers_only_once_it_is_published(staff: Page, visit: Callable[..., Page], demo: Demo) -> None:
    customer = visit(**PHONE)
    customer.goto(demo.link)
    said = "到期前 30 天有人打电话问你。"
    name = _read(staff, "plans")["items"][-1]["name"]
    expect(customer.get_by_text(name).first).to_be_visible()
    staff.goto("/admin/plans")
    staff.get_by_role("link", name=name).click()
    staff.get_by_label("优惠之后怎么收费").fill(said)
    staff.get_by_role("button", name="客户看到的").click()
    expect(staff.get_by_label("客户看到的样子").get_by_text(said)).to_be_visible()
    staff.get_by_role("button", name="存草稿").click()
    expect(staff.get_by_text("有改动还没发布")).to_be_visible()
    customer.reload()
    expect(customer.get_by_text(said)).to_have_count(0)

    staff.get_by_role("button", name="发布改动").click()
    expect(staff.get_by_text("在售，第 2 版")).to_be_visible()
    customer.reload()
    expect(customer.get_by_text(said)).to_be_visible()


def test_an_agent_who_is_approved_gets_an_invite_code(staff: Page) -> None:
    staff.goto("/admin/agents")
    staff.get_by_role("button", name="待审核").click()
    staff.get_by_role("button", name="许听澜").click()
    file = staff.get_by_label("代理资料")
    expect(file.get_by_text("通过后才有")).to_be_visible()
    file.get_by_role("button", name="通过，可以开始分享").click()
    expect(file.get_by_text("资料核对无误")).to_be_visible()
    expect(file.get_by_text("通过后才有")).to_have_count(0)
    expect(staff.get_by_role("row", name=re.compile("许听澜"))).to_have_count(0)  # she waits no longer


def test_an_order_travels_from_the_queue_to_its_first_charge(staff: Page) -> None:
    staff.goto("/admin/review")
    staff.get_by_role("listitem").filter(has_text="已提交").first.get_by_role("button").click()
    decision = staff.get_by_label("审核决定")
    for step in ("接收", "审核通过", "确认开卡"):
        expect(decision.get_by_role("button", name=step)).to_be_enabled()
        staff.keyboard.press("a")
        expect(staff.get_by_text(f"已{step}")).to_be_visible()

    staff.goto("/admin/orders?state=confirmed")
    staff.get_by_role("row").nth(1).get_by_role("link").click()
    staff.get_by_role("button", name="发货").click()
    _choose(staff, "快递公司", "顺丰速运")
    staff.get_by_label("快递单号").fill("SF1088 6600 4321")
    staff.get_by_role("button", name="发货，通知客户").click()
    expect(staff.get_by_role("main").get_by_text("SF108866004321").first).to_be_visible()

    staff.get_by_role("button", name="标记签收").click()
    staff.get_by_role("dialog").get_by_role("button", name="已签收").click()
    staff.get_by_role("button", name="标记激活").click()
    staff.get_by_text("一致，本人激活").click()
    staff.get_by_role("dialog").get_by_role("button", name="已激活").click()
    staff.get_by_role("button", name="标记首充").click()
    staff.get_by_label("首充金额（元）").fill("50")
    staff.get_by_role("dialog").get_by_role("button", name="首充已到账").click()
    expect(staff.get_by_label("四条状态轴").locator("[aria-current=step]")).to_have_text(["已签收", "不需要", "已首充", "冻结待考核"])


def test_a_step_that_was_marked_wrongly_is_corrected_with_a_trace(staff: Page) -> None:
    staff.goto("/admin/orders?state=shipped")
    staff.get_by_role("row").nth(1).get_by_role("link").click()
    staff.get_by_role("button", name="其他操作").click()
    staff.get_by_text("更正标错的状态").click()
    staff.get_by_label("理由（必填）").fill("单号录到别的订单上了")
    staff.get_by_role("button", name="更正", exact=True).click()
    expect(staff.get_by_role("button", name="发货")).to_be_visible()
    expect(staff.get_by_text("更正：单号录到别的订单上了")).to_be_visible()


def test_a_commission_that_is_due_is_settled_and_the_books_stay_even(staff: Page) -> None:
    staff.goto("/admin/commissions")
    staff.get_by_role("checkbox", name="全选可以结算的").click()
    due = staff.get_by_role("checkbox", name="选中").count()
    staff.get_by_role("button", name=re.compile(f"^结算 {due} 单，¥")).click()
    staff.get_by_role("dialog").get_by_role("button", name=re.compile("^结算 ¥")).click()
    expect(staff.get_by_text(f"结算了 {due} 单")).to_be_visible()
    staff.get_by_role("button", name="知道了").click()
    expect(staff.get_by_text("这里没有佣金")).to_be_visible()
    staff.goto("/admin/ledger")
    expect(staff.get_by_text("借贷相等", exact=True)).to_be_visible()


def test_a_withdrawal_is_approved_then_marked_as_paid(staff: Page) -> None:
    staff.goto("/admin/withdrawals")
    file = staff.get_by_label("提现明细")
    expect(file.get_by_text("账号")).to_have_count(0)
    file.get_by_role("button", name=re.compile("^通过，待付")).click()
    expect(file.get_by_text("付款前才显示全号")).to_be_visible()
    file.get_by_role("button", name=re.compile("填流水号")).click()
    staff.get_by_label("付款流水号").fill("ICBC20261124000001")
    staff.get_by_role("dialog").get_by_role("button", name=re.compile("^已付")).click()
    expect(file.get_by_text("ICBC20261124000001")).to_be_visible()
    expect(file.get_by_text("付款前才显示全号")).to_have_count(0)


def test_unmasking_shows_one_field_for_a_while_and_leaves_an_audit_row(staff: Page) -> None:
    staff.goto("/admin/orders")
    staff.get_by_role("row").nth(1).get_by_role("link").click()
    expect(staff).to_have_url(re.compile(r"/orders/HK\d+$"))
    order_no = staff.url.rsplit("/", 1)[1]
    whole = staff.get_by_text(re.compile(r"^\d{17}[\dX]$"))
    expect(whole).to_have_count(0)
    staff.get_by_role("button", name="填写理由后查看").click()
    expect(staff.get_by_role("button", name="查看 60 秒")).to_be_disabled()  # neither a field nor a reason yet
    staff.get_by_role("checkbox", name="身份证号").click()
    staff.get_by_text("客户来电核身").click()
    staff.get_by_role("button", name="查看 60 秒").click()
    expect(whole).to_be_visible()
    expect(staff.get_by_text("秒后遮回")).to_be_visible()
    staff.get_by_role("button", name="现在遮回").click()
    expect(whole).to_have_count(0)

    staff.goto("/admin/audit")
    staff.get_by_label("搜索操作记录").fill(order_no)
    read_aloud = re.sub(r"(.{8})(.{4})(.{4})", r"\1 \2 \3", order_no)
    staff.get_by_role("row", name=re.compile(f"{read_aloud}.*客户来电核身")).get_by_role("link").click()
    expect(staff).to_have_url(re.compile(f"/orders/{order_no}$"))


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
    _sign_in(desk, "lin.zhixia", password)
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


def _sign_in(page: Page, login: str, password: str) -> None:
    page.get_by_label("账号").fill(login)
    page.get_by_label("密码", exact=True).fill(password)
    page.get_by_role("button", name="登录").click()


def _choose(page: Page, label: str, choice: str) -> None:
    page.get_by_label(label).click()
    page.locator(".n-base-select-option").get_by_text(choice, exact=True).click()


def _read(page: Page, path: str) -> Any:
    return page.request.get(f"/api/admin/{path}").json()
