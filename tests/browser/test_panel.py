"""The staff's day in a real browser: numbers in, a plan out, an agent, an order to its first charge, money to an agent."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Demo
from tests.browser.staff_desk import choose, read

SHEET = Path(__file__).parents[1] / "numbers" / "data" / "numbers-gbk.csv"
TRUTH = json.loads(SHEET.with_suffix(".truth.json").read_text(encoding="utf-8"))
expect.set_options(timeout=20_000)


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
    assert "云岭 · 浙江" not in [pool["name"] for pool in read(staff, "pools")["items"]]

    staff.get_by_role("button", name=f"写入 {TRUTH['valid']:,} 个号码").click()
    expect(staff.get_by_text(f"已写入 {TRUTH['valid']:,} 个号码")).to_be_visible()
    staff.get_by_role("link", name="看号码库存").click()
    expect(staff.get_by_role("button", name=f"云岭 · 浙江 {TRUTH['valid']:,}")).to_be_visible()


def test_a_changed_plan_reaches_customers_only_once_it_is_published(staff: Page, visit: Callable[..., Page], demo: Demo) -> None:
    customer = visit(**PHONE)
    customer.goto(demo.link)
    said = "到期前 30 天有人打电话问你。"
    name = read(staff, "plans")["items"][-1]["name"]
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
    choose(staff, "快递公司", "顺丰速运")
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
    order = staff.get_by_role("table").first.get_by_role("row").nth(1).get_by_role("button")
    order_no = re.sub(r"\s", "", order.inner_text())
    staff.goto(f"/admin/orders/{order_no}")
    staff.get_by_role("link", name="去结算").click()
    expect(order).to_have_attribute("aria-current", "true")
    expect(staff.get_by_text("先勾选要结算的订单")).to_be_visible()
    expect(staff.get_by_role("button", name="结算", exact=True)).to_be_disabled()
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
