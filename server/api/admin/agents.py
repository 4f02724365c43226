"""Agents: their applications, standing and sales."""

from __future__ import annotations

from server.api.admin.routes import admin
from server.api.admin.shapes.agents import AgentEvent, AgentFile, AgentRow, PlatformInvite
from server.api.admin.shapes.stock import Reason
from server.core import clock
from server.core.paging import window
from server.money.commissions import queries as commissions
from server.money.ledger import queries as ledger
from server.people.agents import inviting, queries, standing
from server.people.agents.queries import Profile
from server.people.agents.status import AgentState
from server.sales.orders import queries as orders
from server.web.callers import CallerKind
from server.web.endpoints import Call
from server.web.shapes import Page, Shape


class AgentWish(Shape):
    state: str = ""
    query: str = ""
    page: int = 1


class AgentRows(Page[AgentRow]):
    pass


@admin.route("GET", "/agents", caller=CallerKind.STAFF, permission="agents.read", query=AgentWish, answer=AgentRows)
async def list_agents(call: Call[None]) -> AgentRows:
    """Agents, applications first."""
    shown = window(call.query.page)
    found, total = await queries.page(call.query.state or None, call.query.query, shown)
    ids = [profile.id for profile in found]
    sold, money = await orders.sales_of_agents(ids), await ledger.balances_of(ids)
    rows = [_row(p, sold.get(p.id, (0, 0)), money[p.id].available_fen if p.id in money else 0) for p in found]
    return AgentRows(items=rows, total=total, page=shown.page, size=shown.size)


@admin.route("GET", "/agents/platform-invite", caller=CallerKind.STAFF, permission="agents.read", answer=PlatformInvite)
async def show_platform_invite(call: Call[None]) -> PlatformInvite:
    """The code by which an agent joins directly below the platform."""
    return PlatformInvite(invite_code=await inviting.platform_code())


@admin.route("GET", "/agents/<agent_id:int>", caller=CallerKind.STAFF, permission="agents.read", answer=AgentFile)
async def show_agent(call: Call[None], agent_id: int) -> AgentFile:
    """One agent with money, team and every move of standing."""
    file = await queries.file(agent_id)
    money, expected = await ledger.balances(agent_id), await commissions.expected(agent_id)
    sold = (await orders.sales_of_agents([agent_id])).get(agent_id, (0, 0))
    return AgentFile(
        **_row(file.profile, sold, money.available_fen).model_dump(),
        invite_code=file.profile.invite_code,
        direct_team=file.direct_team,
        expected_fen=expected.quoted_fen + expected.pending_fen,
        held_fen=money.held_fen,
        debt_fen=money.debt_fen,
        events=[AgentEvent(at=clock.iso(e.at), title=e.title, detail=e.detail, actor=e.actor) for e in file.events],
    )


async def _advance(call: Call[Reason], agent_id: int, to: AgentState) -> AgentFile:
    await standing.advance(agent_id, to, call.body.reason, call.caller.actor)
    return await show_agent(call, agent_id)  # type: ignore[arg-type]


@admin.route("POST", "/agents/<agent_id:int>/approve", caller=CallerKind.STAFF, permission="agents.write", body=Reason, answer=AgentFile)
async def approve_agent(call: Call[Reason], agent_id: int) -> AgentFile:
    """Let the agent sell."""
    return await _advance(call, agent_id, AgentState.APPROVED)


@admin.route("POST", "/agents/<agent_id:int>/refuse", caller=CallerKind.STAFF, permission="agents.write", body=Reason, answer=AgentFile)
async def refuse_agent(call: Call[Reason], agent_id: int) -> AgentFile:
    """Turn an application down; the agent reads the reason and may apply again."""
    return await _advance(call, agent_id, AgentState.REFUSED)


@admin.route("POST", "/agents/<agent_id:int>/freeze", caller=CallerKind.STAFF, permission="agents.write", body=Reason, answer=AgentFile)
async def freeze_agent(call: Call[Reason], agent_id: int) -> AgentFile:
    """Stop an agent's links and withdrawals."""
    return await _advance(call, agent_id, AgentState.FROZEN)


@admin.route("POST", "/agents/<agent_id:int>/unfreeze", caller=CallerKind.STAFF, permission="agents.write", body=Reason, answer=AgentFile)
async def unfreeze_agent(call: Call[Reason], agent_id: int) -> AgentFile:
    """Let a frozen agent sell again."""
    return await _advance(call, agent_id, AgentState.APPROVED)


def _row(profile: Profile, sold: tuple[int, int], available_fen: int) -> AgentRow:
    return AgentRow(
        id=profile.id,
        display_name=profile.display_name,
        phone_masked=profile.phone_masked,
        state=profile.state,
        state_label=profile.state_label,
        upline_name=profile.upline_name,
        applied_at=clock.iso(profile.applied_at),
        orders=sold[0],
        activations=sold[1],
        available_fen=available_fen,
    )
