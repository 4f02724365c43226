"""Words the first view of a link, ready for h5/src/shop/html/shop.html to print; decides nothing and asks no table.

Amounts come in fen and leave as yuan with two decimals.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from markupsafe import Markup
from pydantic import TypeAdapter

from server.api.shop.shapes import Company, ConsentText, PlanOffer, ShopPage
from server.core.money import yuan
from server.web.pages import BuiltPages, PrintedPage, inlined_json
from server.web.shapes import NumberOffer

LINE_WIDTH = 303
"""of the drawing of the price, in its own units"""

_OFFERS = TypeAdapter(list[NumberOffer])
_NUMBERS_HERE = Markup("<!--numbers-->")
_NO_NUMBERS = '"numbers":[]'


def render_shop(pages: BuiltPages, page: ShopPage) -> PrintedPage:
    """Print the page of a link: plan and numbers as HTML, and the same values for the script.

    Only the numbers are new in each view of a link: all around them is printed once and kept.
    """
    shown = worded_numbers(page) if page.plan.status == "published" else []
    around = page.model_copy(update={"numbers": []}).model_dump_json(exclude={"consents": {"__all__": {"text"}}})
    frame = _frame(pages, around, bool(shown))
    above, between, below = frame.pieces
    written = inlined_json(_OFFERS.dump_json(page.numbers).decode())
    return PrintedPage((above, pages.fragment("numbers", numbers=shown) if shown else "", between, written, below), frame.csp)


@lru_cache(maxsize=256)
def _frame(pages: BuiltPages, around: str, with_numbers: bool) -> PrintedPage:
    """The three pieces around the numbers in HTML and their values. What stands in their place is in no text: texts are escaped."""
    values = json.loads(around)
    for consent in values["consents"]:
        consent["text"] = ""  # long, and read by few: the script fetches it from /api/shop/consents
    page = ShopPage.model_validate(values)
    printed = pages.render(
        "shop",
        written=page.model_dump_json(),
        page=page,
        view=first_view(page),
        numbers=_NUMBERS_HERE if with_numbers else "",
        title=f"{page.plan.name} 每月 {yuan(page.plan.monthly_fee_fen)} 元 · {page.seller.display_name}推荐",
    )
    above, rest = printed.html.split(_NUMBERS_HERE, 1) if with_numbers else ("", printed.html)
    between, below = rest.split(_NO_NUMBERS, 1)
    return PrintedPage((above, between + _NO_NUMBERS.removesuffix("[]"), below), printed.csp)


def render_follow(pages: BuiltPages, company: Company, sandbox: bool) -> PrintedPage:
    """Print the shell of /orders and /orders/<no>; its script asks for the orders."""
    written = {"company": company.model_dump(mode="json"), "sandbox": sandbox}
    return pages.render("follow", written=written, title="我的订单")


def render_agreement(pages: BuiltPages, company: Company, consents: list[ConsentText]) -> PrintedPage:
    """Print what a customer agrees to when ordering."""
    return _document(pages, company, "用户协议", [text for text in consents if text.kind == "order"])


def render_privacy(pages: BuiltPages, company: Company, consents: list[ConsentText]) -> PrintedPage:
    """Print what happens to a customer's personal data, and who gets it."""
    return _document(pages, company, "隐私说明", [text for text in consents if text.kind != "order"])


def render_dead_end(pages: BuiltPages, company: Company, title: str, message: str) -> PrintedPage:
    """Print a page for a link that leads nowhere."""
    return _document(pages, company, title, [], lead=message if message.endswith("。") else f"{message}。")


def _document(pages: BuiltPages, company: Company, title: str, texts: list[ConsentText], lead: str = "") -> PrintedPage:
    foot = _company_lines(company)
    return pages.render("document", title=title, lead=lead, texts=texts, company=company, foot=foot)


def first_view(page: ShopPage) -> dict[str, Any]:
    """Word what the page itself does not hold as text."""
    whole, cents = yuan(page.plan.monthly_fee_fen).split(".")
    return {
        "price_whole": whole,
        "price_rest": f".{cents}",
        "bar_note": _bar_note(page.plan),
        "specs": _specs(page.plan),
        "foot": _foot(page),
        **_price_line(page.plan),
        "numbers_lead": _numbers_lead(page),
        **_action(page),
        **_alternatives(page),
    }


def _bar_note(plan: PlanOffer) -> str:
    first_charge = f"首充 {yuan(plan.first_charge_fen)}" if plan.first_charge_fen else "不用首充"
    if plan.promo_months and plan.later_fee_fen is not None:
        return f"{plan.promo_months} 个月后 {yuan(plan.later_fee_fen)}，{first_charge}"
    return first_charge


def _price_line(plan: PlanOffer) -> dict[str, Any]:
    """The step of the price, drawn from the plan: where it stands and how high it is."""
    now_fen, later_fen, months = plan.monthly_fee_fen, plan.later_fee_fen, plan.promo_months
    if not months or later_fen is None or later_fen == now_fen:
        level = {"step": "", "line_now": f"M1.5 23H{LINE_WIDTH - 2}", "line_later": "", "later_title": "", "later_note": ""}
        return {**level, "now_title": f"每月 {yuan(now_fen)} 元，长期不变"}
    step, share = ("to-52", 0.52) if months <= 12 else ("to-58", 0.58) if months <= 18 else ("to-66", 0.664)
    turn = round(LINE_WIDTH * share)
    height = max(12, min(30, round(30 * abs(later_fen - now_fen) / max(now_fen, 1))))
    before, after = (38, 38 - height) if later_fen > now_fen else (8, 8 + height)
    return {
        "step": step,
        "line_now": f"M1.5 {before}H{turn}",
        "line_later": f"M{turn} {before}V{after}H{LINE_WIDTH - 2}",
        "now_title": f"前 {months} 个月 {yuan(now_fen)} 元",
        "later_title": f"之后 {yuan(later_fen)} 元",
        "later_note": f"第 {months + 1} 个月起",
    }


def _specs(plan: PlanOffer) -> list[dict[str, str]]:
    parts = [
        (plan.data_gb, "GB", "通用流量"),
        (plan.directed_data_gb, "GB", "指定应用流量"),
        (plan.voice_minutes, "分钟", "全国通话"),
    ]
    return [{"value": f"{amount:,}", "unit": unit, "label": label} for amount, unit, label in parts if amount]


def _numbers_lead(page: ShopPage) -> str:
    lead = f"点一个，就为你留 {page.hold_minutes} 分钟"
    return f"第一个是{page.seller.display_name}为你挑的，{lead}" if page.chosen_number else lead


def worded_numbers(page: ShopPage) -> list[dict[str, Any]]:
    """The numbers to choose from; one that the agent chose stands first."""
    chosen = page.chosen_number
    offers = [offer for offer in page.numbers if chosen is None or offer.id != chosen.id]
    if chosen is not None:
        offers.insert(0, chosen)
    hits = {chip.pattern: len(chip.example) for chip in page.patterns}
    return [{**_number(offer, hits), "chosen": offer is chosen} for offer in offers]


def _number(offer: NumberOffer, hits: dict[str, int]) -> dict[str, Any]:
    """Divide a number into its groups, each with the part that its pattern marks: a tail as long as the pattern's example."""
    marked_from = len(offer.digits) - hits.get(offer.pattern or "", 0)
    groups, start = [], 0
    for part in offer.parts:
        plain = max(0, min(len(part), marked_from - start))
        groups.append({"plain": part[:plain], "hit": part[plain:]})
        start += len(part)
    return {"id": offer.id, "groups": groups, "note": offer.note, "costs_more": offer.costs_more}


def _action(page: ShopPage) -> dict[str, Any]:
    if page.plan.selection_mode == "none":
        return {"action": "去办理", "action_place": "order", "action_number": None}
    chosen = page.chosen_number
    return {
        "action": "就选这个号" if chosen else "去选个号码",
        "action_place": "number",
        "action_number": chosen.id if chosen else None,
    }


def _alternatives(page: ShopPage) -> dict[str, Any]:
    others = [
        {
            "url": f"/s/{other.link_code}",
            "name": other.name,
            "summary": other.summary,
            "fee": yuan(other.monthly_fee_fen),
            "later": other.later_note,
            "tone": "rise" if any(sign.isdigit() for sign in other.later_note) else "mute",
        }
        for other in page.alternatives
    ]
    first = page.alternatives[0] if page.alternatives else None
    return {
        "alternatives": others,
        "stopped_url": f"/s/{first.link_code}" if first else "/orders",
        "stopped_action": f"看看{first.name}" if first else "看我的订单",
    }


def _foot(page: ShopPage) -> list[str]:
    lines = [f"套餐由{page.plan.operator_name}提供，本页由{page.company.name}受托推广。", *_company_lines(page.company)]
    if page.sandbox:
        lines.append("演示环境：不会真的发短信、办卡和寄卡。")
    return lines


def _company_lines(company: Company) -> list[str]:
    licences = "　".join(text for text in (company.licence, company.icp) if text)
    return [licences] if licences else []
