"""The first view: plan and numbers are HTML from the server, and the policy allows exactly what the page carries."""

import base64
import gzip
import hashlib
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from server.api.shop.first_view import render_agreement, render_dead_end, render_privacy, render_shop, worded_numbers
from server.api.shop.shapes import ShopPage
from server.web import packing
from server.web.pages import BuiltPages, PagesNotBuilt

H5 = Path(__file__).parent.parent / "h5"
NASTY = "<b>\"'&amp;{{ 7*7 }}{% raw %}</script>\u2028"


def number(identity: int, digits: str, pattern: str | None = None, **more: Any) -> dict[str, Any]:
    return {
        "id": identity, "digits": digits, "parts": [digits[:3], digits[3:7], digits[7:]], "pattern": pattern,
        "pattern_label": None, "carrier_name": "中国电信", "region": "浙江杭州", "price_fen": 0, "prestore_fen": 0,
        "min_spend_fen": 0, "contract_months": 0, "costs_more": False, "note": "不另收费", **more,
    }  # fmt: skip


def disclosure(label: str, headline: str, detail: str, tone: str = "plain") -> dict[str, Any]:
    return {"key": label, "label": label, "headline": headline, "detail": detail, "tone": tone}


def shop_page(**more: Any) -> dict[str, Any]:
    plan = {
        "id": 1, "version": 3, "name": "晴川卡", "operator": "telecom", "operator_name": "中国电信", "monthly_fee_fen": 1900,
        "promo_months": 24, "later_fee_fen": 3900, "first_month_note": "激活当月按天折算", "data_gb": 80,
        "directed_data_gb": 30, "voice_minutes": 100, "first_charge_fen": 5000, "contract_months": 12, "min_age": 18,
        "max_age": 60, "selection_mode": "choose", "region_note": "号码归属地就是收货城市",
        "delivery_note": "审核 1 天，顺丰约 2 天送到", "forbidden_note": "新疆、西藏和港澳台暂时不送。",
        "disclosures": [
            disclosure("优惠之后", "第 25 个月起，每月 39.00 元", "流量和通话不变。可改套餐，也可销号。", "act"),
            disclosure("用超了", "流量 5.00 元/GB\n通话 0.10 元/分钟", "当月没用完的流量不结转。"),
            disclosure("不想要了", "没拆封，拒收就行，不用付钱", ""),
        ],
        "faqs": [{"question": "原来的号码能转过来吗？", "answer": "这张卡是新号，不能携号转入。"},
                 {"question": "办错了怎么取消？", "answer": "卡已经寄出的，拒收即可。"}],
        "status": "published", **more.pop("plan", {}),
    }  # fmt: skip
    consent = {"version": "1", "summary": "合约 12 个月。", "link_label": "看协议", "text": "一、\n二、"}
    return {
        "link_code": "k7f2q9",
        "company": {"name": "青木通信", "logo_url": None, "icp": "浙ICP备00000000号", "licence": "浙B2-00000000",
                    "support_phone": "4008001234"},
        "seller": {"display_name": "林小满", "avatar_url": None, "note": "已实名，已签代理协议"},
        "plan": plan,
        "numbers": [number(1, "19157206688", "AABB", costs_more=True, note="低消 29.00，预存 120.00"),
                    number(2, "19905713366", "AABB"), number(3, "17768041888", "AAA"), number(4, "18106730472")],
        "chosen_number": None,
        "patterns": [{"pattern": "AABB", "label": "双对", "example": "6688"},
                     {"pattern": "AAA", "label": "三连", "example": "888"}],
        "consents": [{"kind": "order", "title": "我同意订购", **consent},
                     {"kind": "identity", "title": "我同意使用我的身份证号", **consent},
                     {"kind": "handover", "title": "我同意把信息交给电信和快递", **consent}],
        "share": {"title": "晴川卡 每月 19.00 元", "description": "80 GB", "image_url": "/p.jpg", "url": "/s/k7f2q9"},
        "alternatives": [],
        "hold_minutes": 15,
        "sandbox": False,
        **more,
    }  # fmt: skip


OTHER = {"link_code": "aaaa22", "name": "松间卡", "summary": "70 GB", "monthly_fee_fen": 1900, "later_note": "一年后 29.00"}
PAGES = {
    "an ordinary plan": shop_page(),
    "a price that never changes": shop_page(plan={"promo_months": None, "later_fee_fen": None, "first_charge_fen": 0}),
    "a price that falls": shop_page(plan={"promo_months": 6, "later_fee_fen": 900}),
    "a large price": shop_page(plan={"monthly_fee_fen": 128850, "promo_months": 12, "later_fee_fen": 199900}),
    "long names": shop_page(
        plan={"name": "青春无限畅享流量王卡" * 4, "data_gb": 12000},
        seller={"display_name": "欧阳" * 10, "avatar_url": "/a.jpg", "note": ""},
    ),
    "nothing to choose": shop_page(plan={"selection_mode": "none"}, numbers=[]),
    "no numbers, no questions, no support": shop_page(
        numbers=[], plan={"faqs": [], "disclosures": [], "forbidden_note": "", "directed_data_gb": 0, "voice_minutes": 0},
        company={"name": "青木通信", "logo_url": None, "icp": "", "licence": "", "support_phone": ""},
    ),
    "a number from the agent": shop_page(chosen_number=number(9, "17700008888", "AAAA"), sandbox=True),
    "a stopped plan": shop_page(plan={"status": "stopped"}, alternatives=[OTHER, {**OTHER, "later_note": "长期不变"}]),
    "a stopped plan without others": shop_page(plan={"status": "stopped"}),
    "signs that mean something in HTML": shop_page(
        plan={"name": NASTY, "disclosures": [disclosure(NASTY, NASTY, NASTY)], "faqs": [{"question": NASTY, "answer": NASTY}]},
        seller={"display_name": NASTY, "avatar_url": NASTY, "note": NASTY},
        share={"title": NASTY, "description": NASTY, "image_url": NASTY, "url": NASTY},
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def built() -> BuiltPages:
    return BuiltPages(H5 / "dist" / "shop")


@pytest.mark.parametrize("name", PAGES)
def test_every_kind_of_plan_can_be_printed(name: str, built: BuiltPages) -> None:
    page = ShopPage.model_validate(PAGES[name])
    printed = render_shop(built, page)
    elements = _Elements.read(printed.html)
    assert page.plan.name in elements.text
    assert elements.unclosed == []
    assert elements.forbidden == []


@pytest.mark.parametrize("name", PAGES)
def test_the_inlined_values_are_whole_and_leave_their_element_only_at_its_end(name: str, built: BuiltPages) -> None:
    page = ShopPage.model_validate(PAGES[name])
    written = _Elements.read(render_shop(built, page).html).json
    assert ShopPage.model_validate(written).plan == page.plan


def test_the_plan_and_the_numbers_are_in_the_html_before_any_script_runs(built: BuiltPages) -> None:
    text = _Elements.read(render_shop(built, ShopPage.model_validate(PAGES["an ordinary plan"])).html).text
    for words in ("晴川卡", "19.00", "第 25 个月起，每月 39.00 元", "19157206688", "低消 29.00，预存 120.00", "先看看号码"):
        assert words in text


def test_each_view_shows_its_own_numbers_in_html_and_values(built: BuiltPages) -> None:
    one = render_shop(built, ShopPage.model_validate(shop_page(numbers=[number(1, "19157206688")])))
    other = render_shop(built, ShopPage.model_validate(shop_page(numbers=[number(2, "17768041888")])))
    none = render_shop(built, ShopPage.model_validate(shop_page(numbers=[])))
    read = [_Elements.read(printed.html) for printed in (one, other, none)]
    assert [[each["digits"] for each in elements.json["numbers"]] for elements in read] == [["19157206688"], ["17768041888"], []]
    assert ["17768041888" in elements.text for elements in read] == [False, True, False]
    assert ["先看看号码" in elements.text for elements in read] == [True, True, False]


def test_what_is_sent_unpacks_to_what_was_printed(built: BuiltPages) -> None:
    for name in PAGES:
        printed = render_shop(built, ShopPage.model_validate(PAGES[name]))
        for _ in range(2):  # the second time from what was kept
            assert gzip.decompress(packing.pack(printed.pieces)).decode() == printed.html


def test_a_pattern_is_marked_at_the_tail_and_only_as_long_as_it_is() -> None:
    printed = worded_numbers(ShopPage.model_validate(PAGES["an ordinary plan"]))
    assert [each["groups"][2] for each in printed] == [
        {"plain": "", "hit": "6688"},
        {"plain": "", "hit": "3366"},
        {"plain": "1", "hit": "888"},
        {"plain": "0472", "hit": ""},
    ]


def test_the_policy_allows_only_what_the_page_carries(built: BuiltPages) -> None:
    from_shop = render_shop(built, ShopPage.model_validate(PAGES["signs that mean something in HTML"]))
    elements = _Elements.read(from_shop.html)
    assert "unsafe" not in from_shop.csp
    assert elements.inline_hashes and all(f"'{each}'" in from_shop.csp for each in elements.inline_hashes)
    assert elements.forbidden == []


def test_long_consent_texts_are_fetched_when_they_are_read(built: BuiltPages) -> None:
    page = ShopPage.model_validate(shop_page())
    assert {each["text"] for each in _Elements.read(render_shop(built, page).html).json["consents"]} == {""}


def test_agreement_privacy_and_dead_ends_are_plain_pages(built: BuiltPages) -> None:
    page = ShopPage.model_validate(shop_page())
    agreement = render_agreement(built, page.company, page.consents).html
    privacy = render_privacy(built, page.company, page.consents).html
    assert "我同意订购" in agreement
    assert "我同意使用我的身份证号" not in agreement
    assert "我同意使用我的身份证号" in privacy
    assert "我同意把信息交给电信和快递" in privacy
    dead = render_dead_end(built, page.company, "这个链接打不开", NASTY).html
    assert "这个链接打不开" in dead
    assert "<b>" not in dead


def test_a_folder_without_a_build_says_how_to_build(tmp_path: Path) -> None:
    with pytest.raises(PagesNotBuilt, match="build:shop"):
        BuiltPages(tmp_path)


class _Elements(HTMLParser):
    """What a page carries inline: its JSON, the hashes of its scripts and sheets, and what the policy would refuse."""

    def __init__(self) -> None:
        super().__init__()
        self.json: Any = None
        self.inline_hashes: list[str] = []
        self.forbidden: list[str] = []
        self.text = ""
        self.unclosed: list[str] = []
        self._inside: dict[str, str | None] | None = None

    @classmethod
    def read(cls, html: str) -> "_Elements":
        parser = cls()
        parser.feed(html)
        return parser

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.forbidden += [name for name, _ in attrs if name == "style" or name.startswith("on")]
        self._inside = dict(attrs) if tag in ("script", "style") else None
        if tag not in ("meta", "link", "img", "br"):
            self.unclosed.append(tag)

    def handle_data(self, data: str) -> None:
        if self._inside is None:
            self.text += data
        elif self._inside.get("type") == "application/json":
            self.json = json.loads(data)
        elif data.strip():
            self.inline_hashes.append(_sha256(data))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A drawing's part: it opens nothing."""

    def handle_endtag(self, tag: str) -> None:
        self._inside = None
        if self.unclosed[-1:] == [tag]:
            self.unclosed.pop()


def _sha256(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
