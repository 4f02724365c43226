"""A link whose agent is frozen, a plan that has stopped: nobody is led on, nothing is held."""

from __future__ import annotations

import pytest

from server.core import statements
from server.core.actors import job
from server.goods.catalog import publishing
from server.people.agents import standing

STAFF = job("test")
A_LINK = (
    "SELECT l.code, l.agent_id, l.plan_id, (SELECT MIN(n.id) FROM phone_numbers n JOIN plan_pools p ON p.pool_id = n.pool_id"
    " WHERE p.plan_id = l.plan_id AND n.status = 'available') AS number_id FROM links l WHERE l.number_id IS NULL ORDER BY l.id LIMIT 1"
)


@pytest.mark.parametrize("serving", [True], indirect=True)
async def test_the_link_of_a_frozen_agent_says_so_at_once_and_sells_nothing(trading):
    [link] = await statements.read(A_LINK)
    agent, visitor = await trading.agent("lin"), trading.stranger()
    wish = {"link_code": link["code"], "number_id": link["number_id"]}
    assert (await visitor.get(f"/s/{link['code']}")).status_code == 200

    await standing.advance(link["agent_id"], "frozen", "核查中", STAFF)

    page = await visitor.get(f"/s/{link['code']}")
    assert (page.status_code, "这个推广链接已停用" in page.text) == (410, True)
    refused = await visitor.put("/api/shop/hold", json=wish)
    assert (refused.status_code, refused.json()["code"]) == (409, "link_closed")
    assert (await agent.get("/api/agent/wallet")).json()["message"] == "账号已被冻结，请联系平台"

    await standing.advance(link["agent_id"], "approved", "没有问题", STAFF)
    assert (await visitor.put("/api/shop/hold", json=wish)).status_code == 200


async def test_no_number_is_held_for_a_plan_that_has_stopped(trading):
    [link] = await statements.read(A_LINK)
    await publishing.stop(link["plan_id"], "上游停办", STAFF)
    refused = await trading.stranger().put("/api/shop/hold", json={"link_code": link["code"], "number_id": link["number_id"]})
    assert (refused.status_code, refused.json()["code"]) == (409, "plan_stopped")
