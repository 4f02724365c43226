"""What the OpenAPI says is what the server does."""

from __future__ import annotations

import pytest

from server.app import AUDIENCES
from server.core import statements
from server.web import openapi

OPERATIONS = {
    (method.upper(), path): operation
    for audience in AUDIENCES
    for path, methods in openapi.describe(audience)["paths"].items()
    for method, operation in methods.items()
}


def headers_of(operation):
    return [parameter["name"] for parameter in operation["parameters"] if parameter["in"] == "header"]


def test_the_request_key_is_described_where_it_is_asked_for_and_nowhere_else():
    keyed = {place for place, operation in OPERATIONS.items() if headers_of(operation) == ["Idempotency-Key"]}
    assert keyed == {("POST", "/api/shop/orders"), ("POST", "/api/agent/withdrawals")}


async def test_without_a_request_key_nothing_is_asked_for(trading):
    agent = await trading.agent("lin")
    wanted = {"gross_fen": 10000, "method": "alipay", "account": "lin@example.com", "holder_name": "林小满"}
    for key in (None, "short", "x" * 65):
        answer = await agent.post("/api/agent/withdrawals", json=wanted, headers={"idempotency-key": key} if key else {})
        assert answer.status_code == 422
        assert "Idempotency-Key" in answer.json()["message"]


@pytest.fixture
async def links(trading):
    """Two links of one agent, whose plans sell from different pools; and a number of the first."""
    rows = await statements.read(
        "SELECT l.code, MIN(p.pool_id) AS pool_id FROM links l JOIN plan_pools p ON p.plan_id = l.plan_id"
        " WHERE l.number_id IS NULL GROUP BY l.code, l.plan_id ORDER BY l.code"
    )
    first = rows[0]
    second = next(row for row in rows if row["pool_id"] != first["pool_id"])
    [number] = await statements.read(
        "SELECT id FROM phone_numbers WHERE pool_id = %s AND status = 'available' ORDER BY id LIMIT 1", [first["pool_id"]]
    )
    return first["code"], second["code"], number["id"]


async def test_a_held_number_comes_back_under_every_link_that_sells_it(trading, links):
    link, other, number_id = links
    visitor = trading.stranger()
    assert (await visitor.get("/api/shop/hold")).status_code == 204
    assert "204" in OPERATIONS[("GET", "/api/shop/hold")]["responses"]

    held = await visitor.put("/api/shop/hold", json={"link_code": link, "number_id": number_id})

    assert held.json()["link_code"] == link
    again = (await visitor.get("/api/shop/hold", params={"link_code": link})).json()
    assert (again["link_code"], again["number"]["id"]) == (link, number_id)
    assert (await visitor.get("/api/shop/hold", params={"link_code": other})).status_code == 204
    assert (await visitor.get("/api/shop/hold")).json()["link_code"] is None
