"""A link as its agent gets it: address, code, posters, texts to send."""

from __future__ import annotations

from server.api.agent.presenting import money_line
from server.api.agent.shapes.selling import AgentLink, PosterStyle
from server.core import clock, phones, privacy
from server.goods.catalog import queries as catalog
from server.sales.sharing.posters import STYLES
from server.sales.sharing.queries import SharedLink


async def link_shape(link: SharedLink, site: str) -> AgentLink:
    """`site` is the address that customers see."""
    terms = (await catalog.on_sale(link.plan_id)).terms
    url = f"{site}/s/{link.code}"
    parts = phones.grouped(link.number_digits) if link.number_digits else None
    number = f"号码 {' '.join(parts)}，" if parts else ""
    signature = privacy.sign(f"link:{link.code}")
    texts = list(terms.share_copy) or [f"{terms.name}，{terms.data_gb}G 流量，寄到家，本人激活。"]
    return AgentLink(
        code=link.code,
        url=url,
        plan_id=link.plan_id,
        plan_name=terms.name,
        number_parts=parts,
        title=f"{terms.name}，{money_line(terms)}",
        share_copy=[f"{number}{text}{money_line(terms)}。点开就能办：{url}" for text in texts],
        share_path=f"/pages/plan/plan?id={link.plan_id}&link={link.code}",
        visits=link.views,
        visitors=link.visitors,
        orders=link.orders,
        qr_url=f"/s/{link.code}/qr.png?t={signature}",
        posters=[
            PosterStyle(style=style, label=label, url=f"/s/{link.code}/poster.jpg?style={style}&t={signature}")
            for style, label in STYLES.items()
        ],
        created_at=clock.iso(link.created_at),
    )
