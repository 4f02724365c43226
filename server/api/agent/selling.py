"""The agent looks through plans and numbers, and makes links, codes and posters to share."""

from __future__ import annotations

from server.api.agent.linked import link_shape
from server.api.agent.presenting import plan_cards, plan_detail
from server.api.agent.routes import agent
from server.api.agent.shapes.selling import AgentLink, AgentNumber, AgentNumberBatch, MakeLink, PlanCards, PlanDetail
from server.core.errors import NotFound
from server.goods.catalog import queries as catalog
from server.goods.catalog.status import PlanStatus
from server.goods.numbers import searching
from server.goods.numbers.searching import COUNTED_UP_TO, Wish
from server.money.commissions import rules
from server.sales.sharing import linking, queries
from server.web.callers import CallerKind
from server.web.endpoints import Call
from server.web.limits import Limit
from server.web.number_offers import offer
from server.web.shapes import Items, Shape
from server.web.site import site_of

_BATCH = 10


class PlanWish(Shape):
    query: str = ""
    operator: str = ""
    selection_mode: str = ""


class AgentNumberWish(Shape):
    tail: str = ""
    contains: str = ""
    excludes: str = ""
    pattern: str = ""


class AgentLinks(Items[AgentLink]):
    pass


@agent.route("GET", "/plans", caller=CallerKind.MEMBER, query=PlanWish, answer=PlanCards)
async def list_plans(call: Call[None]) -> PlanCards:
    """Plans that take orders, with what I earn."""
    wish: PlanWish = call.query
    found = [
        plan
        for plan in await catalog.published()
        if (not wish.operator or plan.terms.operator == wish.operator)
        and (not wish.selection_mode or plan.terms.selection_mode == wish.selection_mode)
        and (not wish.query or _mentions(plan, wish.query))
    ]
    cards = await plan_cards(found)
    return PlanCards(items=cards, total=len(cards))


@agent.route("GET", "/plans/<plan_id:int>", caller=CallerKind.MEMBER, answer=PlanDetail)
async def show_plan(call: Call[None], plan_id: int) -> PlanDetail:
    """One plan with everything that the customer will be told."""
    return await plan_detail(await _published(plan_id))


@agent.route(
    "GET",
    "/plans/<plan_id:int>/numbers",
    caller=CallerKind.MEMBER,
    query=AgentNumberWish,
    answer=AgentNumberBatch,
    limit=Limit("search", 120, 60),
)
async def search_plan_numbers(call: Call[None], plan_id: int) -> AgentNumberBatch:
    """A fresh random batch of the plan's numbers."""
    await _published(plan_id)
    wish = Wish(call.query.tail, call.query.contains, call.query.excludes, call.query.pattern)
    pools = await searching.pools_of(plan_id)
    earned = (await rules.earnings([plan_id]))[plan_id].seller_fen
    found = await searching.random_batch(pools, wish, _BATCH)
    matching = await searching.count(pools, wish)
    return AgentNumberBatch(
        items=[AgentNumber(**offer(number).model_dump(), i_earn_fen=earned) for number in found],
        matching=min(matching, COUNTED_UP_TO),
        more=matching > COUNTED_UP_TO,
    )


@agent.route("POST", "/links", caller=CallerKind.AGENT, body=MakeLink, answer=AgentLink, limit=Limit("link", 60, 60))
async def make_link(call: Call[MakeLink]) -> AgentLink:
    """My link to a plan, with or without a number."""
    code = await linking.make_link(call.caller.agent_id, call.body.plan_id, call.body.number_id)
    found = await queries.one(call.caller.agent_id, code)
    assert found is not None
    return await link_shape(found, await site_of(call.request))


@agent.route("GET", "/links", caller=CallerKind.AGENT, answer=AgentLinks)
async def list_links(call: Call[None]) -> AgentLinks:
    """My links with their visits and orders."""
    site = await site_of(call.request)
    return AgentLinks(items=[await link_shape(link, site) for link in await queries.of_agent(call.caller.agent_id, 50)])


async def _published(plan_id: int) -> catalog.PlanOnSale:
    plan = await catalog.on_sale(plan_id)
    if plan.status is not PlanStatus.PUBLISHED:
        raise NotFound("这款套餐已停办")
    return plan


def _mentions(plan: catalog.PlanOnSale, words: str) -> bool:
    terms = plan.terms
    text = f"{terms.name} {terms.monthly_fee_fen // 100} {terms.data_gb}G {terms.data_gb}"
    return words.strip().upper() in text.upper()
