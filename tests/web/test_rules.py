"""What the owner sets as a rule is what the next customer and the next agent meet."""

from __future__ import annotations

from typing import Any

import pytest

from server.api.admin import rules, setup
from server.base.options import catalogue
from server.core import statements
from tests.web.conftest import Serving


async def _values(owner: Any) -> dict[str, str]:
    groups = (await owner.get("/api/admin/rules")).json()["groups"]
    return {field["name"]: field["value"] for group in groups for field in group["fields"]}


async def _held_minutes(trading: Serving) -> float:
    """For how long a fresh visitor gets a number now."""
    visitor = trading.stranger()
    link = (await statements.read("SELECT l.code FROM links l JOIN plan_pools p ON p.plan_id = l.plan_id LIMIT 1"))[0]["code"]
    number = (await visitor.get(f"/api/shop/links/{link}/numbers")).json()["items"][0]
    hold = await visitor.put("/api/shop/hold", json={"link_code": link, "number_id": number["id"]})
    assert hold.status_code == 200, hold.text
    return float(hold.json()["seconds_left"]) / 60


async def test_a_changed_hold_time_is_used_by_the_next_hold(trading: Serving) -> None:
    assert 14 < await _held_minutes(trading) <= 15
    owner = await trading.staff("owner")
    answer = await owner.put("/api/admin/rules", json={"values": {"sales.hold_minutes": "40"}})
    assert answer.status_code == 200, answer.text
    assert 39 < await _held_minutes(trading) <= 40


async def test_a_changed_fee_and_minimum_reach_the_next_quote(trading: Serving) -> None:
    owner, agent = await trading.staff("owner"), await trading.agent("lin")
    await owner.put("/api/admin/rules", json={"values": {"payouts.fee_bps": "125", "payouts.minimum_fen": "5050"}})
    quote = (await agent.get("/api/agent/withdrawals/quote", params={"gross_fen": 10000})).json()
    assert (quote["fee_fen"], quote["fee_label"], quote["minimum_fen"]) == (125, "1.25%", 5050)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("sales.hold_minutes", "0", "请填 1 分钟 到 120 分钟"),
        ("sales.hold_minutes", "1.5", "请填整数，不带小数点和单位"),
        ("sales.hold_minutes", " ", "这一项不能空着"),
        ("sales.person_limit", "6", "一证五户：同一身份证在同一运营商最多 5 张，不能再多"),
        ("payouts.minimum_fen", "0", "请填 0.01 元 到 100,000.00 元"),
        ("payouts.fee_bps", "10001", "请填 0.00% 到 100.00%"),
        ("payouts.tax_rule", "never", "只能选 按次预扣、不代扣 之一"),
        ("sales.selling_in_miniprogram", "yes", "只能选“开”或“关”"),
    ],
)
async def test_a_wrong_value_is_refused_by_its_field_and_nothing_changes(trading: Serving, name: str, value: str, words: str) -> None:
    owner = await trading.staff("owner")
    before = await _values(owner)
    answer = await owner.put("/api/admin/rules", json={"values": {"payouts.times_per_month": "9", name: value}})
    assert (answer.status_code, answer.json()["fields"]) == (422, {name: words})
    assert await _values(owner) == before


async def test_a_third_paid_level_is_refused_by_law_and_the_wish_is_logged(trading: Serving) -> None:
    owner = await trading.staff("owner")
    answer = await owner.put("/api/admin/rules", json={"values": {"compliance.max_paid_levels": "3"}})
    assert answer.status_code == 422
    assert "禁止传销条例" in answer.json()["fields"]["compliance.max_paid_levels"]
    assert (await _values(owner))["compliance.max_paid_levels"] == "2"
    row = (await owner.get("/api/admin/audit")).json()["items"][0]
    assert (row["actor"], row["action"], row["reason"]) == ("owner", "设置超出法规上限，已拒绝", "佣金最多付几级想设为 3，没有保存")


async def test_the_log_tells_from_what_to_what_for_each_group(trading: Serving) -> None:
    owner = await trading.staff("owner")
    changed = {"sales.hold_minutes": "20", "payouts.fee_bps": "100", "payouts.tax_rule": "none", "sales.person_limit": "5"}
    await owner.put("/api/admin/rules", json={"values": changed})
    rows = [row for row in (await owner.get("/api/admin/audit")).json()["items"] if row["action"] == "修改设置"]
    assert {row["subject"]: row["detail"]["changes"] for row in rows} == {
        "设置 销售": ["占号时间 15 分钟 → 20 分钟"],
        "设置 提现": ["手续费 0.60% → 1.00%", "个税规则 按次预扣 → 不代扣"],
    }


async def test_a_setting_that_is_no_rule_is_not_changed_here(trading: Serving) -> None:
    owner = await trading.staff("owner")
    answer = await owner.put("/api/admin/rules", json={"values": {"agents.platform_invite_code": "mine2345"}})
    assert answer.status_code == 422
    assert not await statements.read("SELECT 1 FROM options WHERE value = %s", ["mine2345"])


def test_every_setting_that_is_made_by_hand_has_a_screen() -> None:
    shown = {name for names in rules.GROUPS.values() for name in names}
    shown |= {option.name for section in setup._TITLES for option in catalogue.of_section(section) if option.on_form}
    assert {name for name, option in catalogue.OPTIONS.items() if option.on_form} == shown
