"""A link's pictures: its QR, its poster in three styles, and the share card's. Composed once for each content."""

from __future__ import annotations

import asyncio
import hashlib

from server.core import phones
from server.core.errors import NotFound
from server.gateways.storage import FileMissing, Storage
from server.gateways.wechat import WeChat
from server.goods.catalog import queries as catalog
from server.goods.catalog.status import OPERATORS
from server.goods.catalog.terms import PlanTerms, disclosures
from server.goods.numbers import searching
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
    return await _once(facts, storage)


async def share_picture(link: OpenLink, site: str, storage: Storage) -> bytes:
    """The share card's picture: the plan's poster, without the agent's."""
    return await _once(await _facts(link, site, FIRST_STYLE, storage, None), storage)


async def _once(facts: drawing.PosterFacts, storage: Storage) -> bytes:
    key = f"posters/{hashlib.sha256(repr(facts).encode()).hexdigest()[:40]}.jpg"
    try:
        return await storage.get(key)
    except FileMissing:
        drawn = await asyncio.to_thread(drawing.poster, facts)
        await storage.put(key, drawn)
        return drawn


async def _facts(link: OpenLink, site: str, style: str, storage: Storage, mini_code: bytes | None) -> drawing.PosterFacts:
    terms = (await catalog.on_sale(link.plan_id)).terms
    number = await searching.by_id(link.number_id) if link.number_id else None
    avatar = await storage.get(link.agent_avatar_key) if link.agent_avatar_key else None
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
        avatar=avatar,
        mini_code=mini_code,
        disclosures=_must_say(terms),
    )


def _must_say(terms: PlanTerms) -> tuple[str, ...]:
    """The headlines that no poster may leave out."""
    return tuple(f"{term.label}：{term.headline}".replace("\n", "，") for term in disclosures(terms))
