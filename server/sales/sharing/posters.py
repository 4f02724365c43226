"""A link's pictures: its QR, its poster in three styles, and the share card's. Composed once for each content."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import replace

from server.base.options import reading as options
from server.core import phones
from server.core.errors import NotFound
from server.gateways.storage import FileMissing, Storage
from server.gateways.wechat import WeChat
from server.goods.catalog import queries as catalog
from server.goods.catalog.status import OPERATORS
from server.goods.catalog.terms import PlanTerms, disclosures
from server.goods.numbers import patterns, places, searching
from server.sales.sharing import drawing, qr
from server.sales.sharing.opening import OpenLink

STYLES = {"plain": "素笺", "jade": "青玉", "night": "夜行"}
FIRST_STYLE = "plain"


async def qr_code(url: str) -> bytes:
    """A PNG that opens the link."""
    return await asyncio.to_thread(qr.png, url)


async def poster(link: OpenLink, site: str, style: str, storage: Storage, wechat: WeChat | None) -> bytes:
    """The poster as JPEG; with the mini-program's code beside the QR when WeChat is given. Raises NotFound for a style we have not."""
    if style not in STYLES:
        raise NotFound("没有这种海报样式")
    mini_code = await wechat.mini_program_code(link.code, "pages/plan/plan", check_path=False) if wechat else None
    facts = await _facts(link, site, style, storage, mini_code)
    return await _once(drawing.poster, facts, storage)


async def share_picture(link: OpenLink, storage: Storage) -> bytes:
    """The share card's square picture: the plan's price, or the number. No address is on it: anybody may ask, under any."""
    return await _once(drawing.card, await _facts(link, "", FIRST_STYLE, storage, None), storage)


async def _once(draw: Callable[[drawing.PosterFacts], bytes], facts: drawing.PosterFacts, storage: Storage) -> bytes:
    key = f"posters/{draw.__name__}-{drawing.EDITION}-{_fingerprint(facts)}.jpg"
    try:
        return await storage.get(key)
    except FileMissing:
        drawn = await asyncio.to_thread(draw, facts)
        await storage.put(key, drawn)
        return drawn


def _fingerprint(facts: drawing.PosterFacts) -> str:
    """Another one for every other content. The pictures in it are hashed by themselves: written out they are long."""
    words = hashlib.sha256(repr(replace(facts, avatar=None, mini_code=None)).encode())
    for picture in (facts.avatar, facts.mini_code):
        words.update(hashlib.sha256(picture).digest() if picture is not None else b"none")
    return words.hexdigest()[:40]


async def _facts(link: OpenLink, site: str, style: str, storage: Storage, mini_code: bytes | None) -> drawing.PosterFacts:
    terms = (await catalog.on_sale(link.plan_id)).terms
    number = await searching.by_id(link.number_id) if link.number_id else None
    return drawing.PosterFacts(
        style=style,
        url=f"{site}/s/{link.code}",
        plan_name=terms.name,
        operator_name=OPERATORS[terms.operator],
        monthly_fee_fen=terms.monthly_fee_fen,
        promo_months=terms.promo_months,
        later_fee_fen=terms.later_fee_fen,
        data_gb=terms.data_gb,
        directed_data_gb=terms.directed_data_gb,
        voice_minutes=terms.voice_minutes,
        number_parts=tuple(phones.grouped(number.digits)) if number else None,
        agent_name=link.agent_name,
        avatar=await _avatar(link.agent_avatar_key, storage),
        mini_code=mini_code,
        disclosures=_must_say(terms),
        company_name=await options.text("company.name"),
        first_charge_fen=terms.first_charge_fen,
        choose_number=terms.selection_mode == "choose",
        number_region=places.label(number.province, number.city) if number else "",
        number_phrase=(patterns.label(number.pattern) or "") if number else "",
        number_price_fen=number.price_fen if number else 0,
        number_prestore_fen=number.prestore_fen if number else 0,
        number_min_spend_fen=number.min_spend_fen if number else 0,
        number_contract_months=number.contract_months if number else 0,
    )


async def _avatar(key: str | None, storage: Storage) -> bytes | None:
    """None draws the name's first letter: a lost picture must not cost the poster."""
    try:
        return await storage.get(key) if key else None
    except FileMissing:
        return None


def _must_say(terms: PlanTerms) -> tuple[str, ...]:
    """What no poster may leave out, the weightiest first: what does not fit is dropped from the end."""
    said = {term.key: term.headline.replace("\n", "，") for term in disclosures(terms)}
    contract = f"合约 {said['contract']}" if terms.contract_months else said["contract"]
    asked = {"限 ": said["who"], "": terms.contract_note, "不想要了：": said["cancel"], "用超了：": said["overage"]}
    weighed = [said.get("later", ""), contract, *(f"{label}{sentence}" for label, sentence in asked.items() if sentence)]
    return tuple(sentence for sentence in weighed if sentence)
