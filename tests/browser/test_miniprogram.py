"""An agent's way through the mini-program, in its preview, against the real server."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.agent_phone import (
    HOME,
    ME,
    ORDERS,
    PICK,
    approve,
    build_preview,
    fen,
    promote,
    screen,
    see,
    tab,
    tap,
    wechat,
    written,
)
from tests.browser.conftest import PHONE, Demo

PAPER = {"light": "rgb(244, 247, 245)", "dark": "rgb(14, 22, 19)"}
SELLER = "lin"  # the agent of the demo data who has orders and money
CARD = "6222021234567890123"


@pytest.fixture(scope="session", autouse=True)
def _preview() -> None:
    build_preview()


@pytest.fixture
def phone_of(visit: Callable[..., Page]) -> Callable[..., Page]:
    """Open the mini-program on somebody's phone, at a page."""

    def open_phone(name: str, route: str = "pages/home/home", **traits: Any) -> Page:
        page = visit(**{**PHONE, **traits})
        page.goto(f"/preview/?as={name}#{route}")
        return page

    return open_phone


def test_somebody_joins_by_an_inviters_code_and_sells_once_staff_approve(phone_of: Callable[..., Page], demo: Demo) -> None:
    phone = phone_of("newcomer")
    see(phone, "每一分佣金，")
    screen(phone).get_by_placeholder("填邀请码，向邀请人要").fill(demo.invite_code)
    tap(phone, "下一步")
    see(phone, "陈** 邀请你加入")
    see(phone, "邀请人没有奖励，只按真实激活计佣")

    tap(phone, "微信手机号一键加入")
    expect(phone.get_by_role("status")).to_have_text("请填一个称呼")
    screen(phone).get_by_placeholder("平台和上级这样叫你").fill("何新月")
    for consent in screen(phone).get_by_role("checkbox").all():
        expect(consent).not_to_have_attribute("aria-checked", "true")
        consent.click()
    tap(phone, "微信手机号一键加入")
    wechat(phone, "同意")
    wechat(phone, "允许")
    see(phone, "就能开始推广", exact=False)
    see(phone, "平台审核")

    tab(phone, PICK)
    see(phone, "我赚")
    expect(screen(phone).get_by_label(re.compile("^推广"))).to_have_count(0)
    tab(phone, ORDERS)
    see(phone, "审核通过后开放")

    approve(demo, "何新月")
    tab(phone, HOME)
    see(phone, "可提现，已经是你的")
    tab(phone, PICK)
    expect(screen(phone).get_by_label(re.compile("^推广")).first).to_be_visible()


def test_somebody_without_a_wechat_phone_joins_by_a_code_sent_to_theirs(phone_of: Callable[..., Page], demo: Demo) -> None:
    phone = phone_of("codesender", f"pages/join/join?invite={demo.invite_code}")
    see(phone, "陈** 邀请你加入")
    screen(phone).get_by_placeholder("平台和上级这样叫你").fill("沈一帆")
    for consent in screen(phone).get_by_role("checkbox").all():
        consent.click()
    tap(phone, "微信手机号一键加入")
    wechat(phone, "同意")
    wechat(phone, "不允许")
    screen(phone).get_by_placeholder("11 位手机号").fill("13712345678")
    tap(phone, "发验证码")
    shown = screen(phone).get_by_text("演示环境，验证码")
    expect(shown).to_be_visible()
    wrong = "000000" if "000000" not in shown.inner_text() else "111111"
    screen(phone).get_by_placeholder("短信里的数字").fill(wrong)
    tap(phone, "用验证码加入")
    expect(screen(phone).locator(".fault")).to_be_visible()
    screen(phone).get_by_placeholder("短信里的数字").fill(re.sub(r"\D", "", shown.inner_text()))
    tap(phone, "用验证码加入")
    see(phone, "平台审核")


def test_an_unknown_invite_code_is_refused_in_words(phone_of: Callable[..., Page]) -> None:
    phone = phone_of("lost")
    screen(phone).get_by_placeholder("填邀请码，向邀请人要").fill("zzzzzzz")
    tap(phone, "下一步")
    fault = screen(phone).locator(".fault")
    expect(fault).to_contain_text("邀请码")
    assert not re.search("[a-z_]{4,}", fault.inner_text())


def test_an_agent_saves_a_poster_whose_code_opens_their_link(phone_of: Callable[..., Page]) -> None:
    phone = phone_of(SELLER)
    promote(phone, "晴川卡")
    poster = screen(phone).get_by_label("海报", exact=True).locator("img")
    expect(poster).to_be_visible()
    phone.wait_for_function("image => image.naturalWidth === 750 && image.naturalHeight === 1334", arg=poster.element_handle())
    picture_box, words_box = poster.bounding_box(), screen(phone).get_by_text("话术", exact=True).bounding_box()
    last_style = screen(phone).get_by_text("夜行", exact=True).bounding_box()
    assert picture_box and words_box and last_style
    assert picture_box["y"] + picture_box["height"] < words_box["y"]
    assert last_style["y"] + last_style["height"] < words_box["y"]
    for style in ("青玉", "夜行"):
        before = poster.get_attribute("src")
        tap(phone, style)
        expect(poster).not_to_have_attribute("src", before or "")

    tap(phone, "链接")
    link = screen(phone).locator(".link-text").inner_text()
    tap(phone, "海报")
    tap(phone, "存海报")
    wechat(phone, "同意")
    with phone.expect_download() as saved:
        wechat(phone, "允许")
    picture = Image.open(io.BytesIO(Path(saved.value.path()).read_bytes()))
    assert picture.size == (750, 1334)
    assert link in {found.text for found in zxingcpp.read_barcodes(picture)}


def test_who_refused_the_album_is_led_to_the_settings(phone_of: Callable[..., Page]) -> None:
    phone = phone_of(SELLER)
    promote(phone, "青禾卡")
    tap(phone, "二维码")
    tap(phone, "存二维码")
    wechat(phone, "同意")
    wechat(phone, "拒绝")
    wechat(phone, "去打开")
    wechat(phone, "保存到相册")
    wechat(phone, "返回小程序")
    with phone.expect_download():
        tap(phone, "存二维码")


def test_a_card_sent_to_a_friend_carries_the_link_and_never_what_the_agent_earns(phone_of: Callable[..., Page], demo: Demo) -> None:
    phone = phone_of(SELLER)
    promote(phone, "晴川卡")
    tap(phone, "链接")
    link = screen(phone).locator(".link-text").inner_text()
    tap(phone, "发给微信好友")
    card = phone.locator(".wx-share-card")
    expect(card.locator(".wx-share-path")).to_contain_text(f"link={link.rsplit('/', 1)[1]}")
    assert "赚" not in card.inner_text()
    picture = card.locator("img").get_attribute("src") or ""
    assert "/poster.jpg" in picture, "without a picture of its own WeChat would send a shot of the page"
    wechat(phone, "打开这张卡片")
    page = screen(phone).get_by_role("link", name="打开网页")
    expect(page).to_be_visible()
    assert urlsplit(page.get_attribute("href") or "").path == urlsplit(link).path


def test_a_number_is_found_by_its_tail_and_gets_a_link_of_its_own(phone_of: Callable[..., Page]) -> None:
    phone = phone_of(SELLER, "pages/pick/pick")
    tap(phone, "号码")
    rows = screen(phone).locator(".numrow")
    expect(rows.first).to_be_visible()
    first_batch = rows.all_inner_texts()
    tap(phone, "换一批")
    expect(rows.first).not_to_have_text(first_batch[0])
    screen(phone).get_by_placeholder("输入尾号或喜欢的数字").fill("88")
    expect(screen(phone).get_by_text(re.compile("尾号 88，共"))).to_be_visible()
    tails = screen(phone).locator(".numrow .e")
    expect(tails.first).to_have_text(re.compile("88$"))
    assert all(tail.endswith("88") for tail in tails.all_inner_texts())
    screen(phone).get_by_label("推广这个号码").first.click()
    digits = screen(phone).locator(".digits").inner_text()
    assert re.fullmatch(r"1\d{2} \d{4} \d{2}88", digits)
    tap(phone, "复制链接")
    wechat(phone, "同意")
    expect(phone.get_by_role("status")).to_have_text("内容已复制")
    assert re.search(r"/s/\w+$", phone.evaluate("preview.kept.clipboard"))


def test_an_order_says_where_it_stands_and_why_it_earns_what_it_earns(phone_of: Callable[..., Page]) -> None:
    phone = phone_of(SELLER)
    tab(phone, ORDERS)
    card = screen(phone).locator("order-card").filter(has_text="佣金已到账").first
    expect(card).to_be_visible()
    expect(card.locator(".axis")).to_have_count(4)
    amount = card.locator("money").inner_text()
    card.click()
    see(phone, "四件事分开看")
    tap(phone, "为什么是", exact=False)
    see(phone, "为什么是")
    expect(screen(phone).locator(".ask")).to_have_text(amount.removeprefix("¥"))
    expect(screen(phone).locator(".condition").first).to_be_visible()
    shares = [fen(text) for text in screen(phone).locator(".share money").all_inner_texts()]
    assert sum(shares) == fen(screen(phone).locator(".sum .money").inner_text())
    screen(phone).get_by_label("返回").click()
    see(phone, "四件事分开看")
    phone.go_back()
    expect(screen(phone).locator("order-card").first).to_be_visible()


def test_an_agent_sees_what_arrives_before_asking_for_it_and_can_take_it_back(phone_of: Callable[..., Page]) -> None:
    phone = phone_of(SELLER)
    tab(phone, ME)
    tap(phone, "钱包")
    available = fen(screen(phone).locator(".vault .m6").inner_text())
    assert available > 2000
    tap(phone, "提现")
    amount = screen(phone).get_by_label("提现金额").or_(screen(phone).locator(".amount input")).first
    amount.fill("999999")
    expect(screen(phone).locator(".note.rd")).to_be_visible()
    amount.fill("20.5")
    button = screen(phone).locator(".actions button")
    expect(button).to_have_text(re.compile(r"确认提现，到手 \d+\.\d\d 元"))
    rows = [fen(text) for text in screen(phone).locator(".card .kv > text:last-child").all_inner_texts()]
    net = fen(screen(phone).locator(".net .money").inner_text())
    assert rows[0] == 2050 and sum(rows) == net
    assert f"到手 {net // 100}.{net % 100:02d} 元" in button.inner_text()

    button.click()
    see(phone, "请填收款人的真实姓名")
    payee = {"和账户一致的真实姓名": "林小满", "本人的借记卡": CARD, "例如 招商银行成都分行": "招商银行杭州分行"}
    for field, text in payee.items():
        screen(phone).get_by_placeholder(field).fill(text)
    button.click()
    see(phone, "正在审核，预计到手")
    expect(screen(phone).locator(".hero .m6")).to_contain_text(f"{net // 100}.{net % 100:02d}")
    assert CARD not in screen(phone).inner_text()
    screen(phone).get_by_label("返回").click()
    expect(screen(phone).locator(".vault .m6")).to_have_text(re.compile(written(available - 2050)))
    see(phone, "提现中，已冻结")

    tap(phone, "提现记录")
    screen(phone).locator(".line").first.click()
    tap(phone, "撤回")
    wechat(phone, "撤回", within=".wx-dialog")
    see(phone, "已撤回，已退回")
    screen(phone).get_by_label("返回").click()
    screen(phone).get_by_label("返回").click()
    expect(screen(phone).locator(".vault .m6")).to_have_text(re.compile(written(available)))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_tab_follows_the_phones_theme(phone_of: Callable[..., Page], scheme: str) -> None:
    phone = phone_of(SELLER, color_scheme=scheme)
    for name in (HOME, PICK, ORDERS, ME):
        tab(phone, name)
        expect(screen(phone).locator("page")).to_have_css("background-color", PAPER[scheme])
        expect(screen(phone).locator(".wx-screen-tabs .on")).to_have_text(name)


def test_without_a_network_the_last_figures_stay_with_their_time(phone_of: Callable[..., Page]) -> None:
    phone = phone_of(SELLER)
    expected = screen(phone).locator(".hopebox money").inner_text()
    tab(phone, ORDERS)
    expect(screen(phone).locator("order-card").first).to_be_visible()
    phone.context.set_offline(True)
    tab(phone, HOME)
    see(phone, "上次更新", exact=False)
    expect(screen(phone).locator(".hopebox money")).to_have_text(expected)
    tab(phone, ME)
    see(phone, "暂时连不上")
    phone.context.set_offline(False)
    tap(phone, "再试一次")
    see(phone, "我的邀请码")


def test_the_phone_stands_in_a_frame_on_a_desk_and_fills_a_small_window(visit: Callable[..., Page]) -> None:
    desk = visit(viewport={"width": 1100, "height": 900})
    desk.goto(f"/preview/?as={SELLER}")
    see(desk, "可提现，已经是你的")
    frame = desk.locator("#phone").bounding_box()
    assert frame is not None and (frame["width"], frame["height"]) == (375, 812)
    desk.locator("#bench").get_by_text("浅色", exact=True).click()
    expect(screen(desk).locator("page")).to_have_css("background-color", PAPER["dark"])
    desk.set_viewport_size({"width": 390, "height": 844})
    frame = desk.locator("#phone").bounding_box()
    assert frame == {"x": 0, "y": 0, "width": 390, "height": 844}
    expect(desk.locator("#bench")).to_be_hidden()
