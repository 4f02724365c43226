"""Agents join below whoever invites them, and are approved."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.play.calling import Json, Person, expect
from scripts.play.inventing import Individual
from scripts.play.stage import Stage
from scripts.play.stocking import SELLER_FEN, Stock


@dataclass(frozen=True, slots=True)
class Member:
    """An agent: the phone they hold, and who they are."""

    phone: Person
    individual: Individual
    agent_id: int
    invite_code: str


def join_all(stage: Stage, staff: Person, stock: Stock) -> tuple[Member, Member, Member]:
    """The inviter, the agent below, and another agent who has nothing to do with the two."""
    with stage.step("an inviter opens the mini-program, joins by the platform's code and is approved") as step:
        inviter = _joined(stage, staff, "inviter", staff.get("/api/admin/agents/platform-invite")["invite_code"])
        step.saw(f"invites by {inviter.invite_code}")
    seller = _join_below(stage, staff, stock, inviter)
    with stage.step("another agent, of another team, joins and is approved"):
        other = _joined(stage, staff, "other agent", staff.get("/api/admin/agents/platform-invite")["invite_code"])
    return inviter, seller, other


def _join_below(stage: Stage, staff: Person, stock: Stock, inviter: Member) -> Member:
    with stage.step("an agent opens the mini-program (wx.login), sees who invites, and joins with WeChat's phone code") as step:
        phone, individual = stage.wechat_user("agent"), stage.individual()
        phone.post("/api/agent/links", {"plan_id": stock.plan_id}, status=401, code="login_required")
        seen = phone.get(f"/api/agent/inviters/{inviter.invite_code}")
        expect(seen["display_name_masked"] == f"{inviter.individual.nickname[0]}**", f"the inviter reads {seen['display_name_masked']}")
        applied = _apply(phone, individual, inviter.invite_code)
        expect(applied["state"] == "applied" and applied["invite_code"] is None, f"the application is {applied['state']}")
        step.saw(f"invited by {seen['display_name_masked']}, waits for approval")
    with stage.step("before approval: plans with earnings, but no link, no orders, no wallet"):
        _sees_plan(phone, stock)
        phone.post("/api/agent/links", {"plan_id": stock.plan_id}, status=403, code="not_approved")
        phone.get("/api/agent/orders", status=403, code="not_approved")
        phone.get("/api/agent/wallet", status=403, code="not_approved")
    with stage.step("staff approve the agent, who now has a code to invite others"):
        member = _approved(staff, phone, individual, applied["id"])
        expect(
            phone.get("/api/agent/me")["upline_name"] == f"{inviter.individual.nickname[0]}**", "the agent does not stand below the inviter"
        )
    with stage.step("the agent sees the plan with what it earns") as step:
        card = _sees_plan(phone, stock)
        levels = phone.get(f"/api/agent/plans/{stock.plan_id}")["levels"]
        expect([level["amount_fen"] for level in levels][:1] == [SELLER_FEN], f"the plan's levels are {levels}")
        step.saw(f"{card['i_earn_fen'] / 100:.2f}, {card['earn_condition']}, {card['timing_label']}")
    return member


def _joined(stage: Stage, staff: Person, name: str, invite_code: str) -> Member:
    phone, individual = stage.wechat_user(name), stage.individual()
    return _approved(staff, phone, individual, _apply(phone, individual, invite_code)["id"])


def _apply(phone: Person, individual: Individual, invite_code: str) -> Json:
    return phone.post(
        "/api/agent/join",
        {
            "invite_code": invite_code, "display_name": individual.nickname, "phone_code": f"sandbox-phone:{individual.phone}",
            "agreed": ["agreement", "phone"],
        },
    )  # fmt: skip


def _approved(staff: Person, phone: Person, individual: Individual, agent_id: int) -> Member:
    waiting = staff.get("/api/admin/agents", state="applied", query=individual.nickname)["items"]
    expect([row["id"] for row in waiting] == [agent_id], "staff don't find the application")
    file = staff.post(f"/api/admin/agents/{agent_id}/approve", {"reason": "资料齐全"})
    expect(file["state"] == "approved", f"the agent is {file['state']}")
    me = phone.get("/api/agent/me")
    expect(me["state"] == "approved" and bool(me["invite_code"]), "the agent has no code to invite others")
    return Member(phone, individual, agent_id, me["invite_code"])


def _sees_plan(phone: Person, stock: Stock) -> Json:
    found = phone.get("/api/agent/plans", query=stock.plan_name)["items"]
    expect([card["id"] for card in found] == [stock.plan_id], f"the agent finds {len(found)} plans by the name")
    expect(found[0]["i_earn_fen"] == SELLER_FEN, f"the plan earns {found[0]['i_earn_fen']} fen")
    return dict(found[0])
