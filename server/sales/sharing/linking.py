"""An agent makes a link to a plan, with or without a number. The same choice gives the same link again."""

from __future__ import annotations

from server.core import clock, statements
from server.core.errors import NotFound
from server.core.identifiers import short_code
from server.core.transactions import transactional
from server.goods.catalog import queries as catalog
from server.goods.catalog.errors import PlanStopped
from server.goods.catalog.status import PlanStatus
from server.goods.numbers import searching
from server.goods.numbers.errors import NumberTaken
from server.people.agents import queries as agents
from server.people.agents.status import AgentState
from server.sales.sharing.errors import NotApproved


@transactional
async def make_link(agent_id: int, plan_id: int, number_id: int | None) -> str:
    """The link's code. Sharing a number does not hold it. Raises NotApproved, PlanStopped, NumberTaken."""
    agent = await agents.profile(agent_id)
    if agent.state != AgentState.APPROVED:
        raise NotApproved()
    plan = await catalog.on_sale(plan_id)
    if plan.status is not PlanStatus.PUBLISHED:
        raise PlanStopped()
    if number_id is not None and await searching.choosable(plan_id, number_id) is None:
        raise NumberTaken()
    choice = f"{agent_id}:{plan_id}:{number_id or 0}"
    known = await statements.read_one("SELECT code FROM links WHERE choice = %s", [choice])
    if known:
        return str(known["code"])
    code = short_code()
    await statements.change(
        "INSERT INTO links (code, agent_id, plan_id, number_id, choice, created_at) VALUES (%s, %s, %s, %s, %s, %s)",
        [code, agent_id, plan_id, number_id, choice, clock.now()],
    )
    return code


async def own_link(agent_id: int, code: str) -> int:
    """The link's id, for its agent alone. Raises NotFound for another's."""
    row = await statements.read_one("SELECT id FROM links WHERE code = %s AND agent_id = %s", [code, agent_id])
    if row is None:
        raise NotFound("没有这个链接")
    return int(row["id"])
