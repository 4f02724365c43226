"""Who calls: read from cookie or header, against the sessions in the database."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from enum import StrEnum

from sanic import Request

from server.core.actors import Actor
from server.core.errors import DomainError
from server.core.identifiers import digest
from server.people.agents import queries as agents
from server.people.agents.status import AgentState
from server.people.sessions import finding
from server.people.staff import permissions
from server.people.staff import queries as staff
from server.people.staff.queries import StaffMember

STAFF_COOKIE = "haoka_staff"
VISITOR_COOKIE = "haoka_visitor"
CUSTOMER_COOKIE = "haoka_customer"
_SAFE = {"GET", "HEAD", "OPTIONS"}


class LoginRequired(DomainError):
    code = "login_required"
    status = 401
    message = "登录已过期，请重新登录"


class NotAllowed(DomainError):
    code = "not_allowed"
    status = 403
    message = "你的账号没有这项权限，需要时请找管理员开通"


class NotApproved(DomainError):
    code = "not_approved"
    status = 403
    message = "审核通过后才能用，请等平台审核"


class CsrfFailed(DomainError):
    code = "csrf_failed"
    status = 403
    message = "页面已过期，请刷新后再操作"


class PasswordMustChange(DomainError):
    code = "password_must_change"
    status = 403
    message = "这是别人给你的初始密码，请先改成自己的，再继续"


class CallerKind(StrEnum):
    ANYONE = "anyone"
    VISITOR = "visitor"
    CUSTOMER = "customer"
    GUEST = "guest"
    """signed in to WeChat, whether an agent yet or not"""
    MEMBER = "member"
    """an agent in any state"""
    AGENT = "agent"
    """an approved agent"""
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Caller:
    """Whom the request comes from, as far as its route asks."""

    actor: Actor
    visitor: str = ""
    """a fingerprint of the visitor's cookie"""
    fresh_visitor_token: str | None = None
    """set when the answer must hand out a visitor cookie"""
    openid: str = ""
    agent_id: int = 0
    agent_state: str = ""
    staff_id: int = 0
    role: str = ""
    csrf_token: str = ""
    phone_index: str = ""


async def recognise(request: Request, kind: CallerKind, permission: str | None) -> Caller:
    """The caller, or LoginRequired, NotApproved, NotAllowed, CsrfFailed, PasswordMustChange."""
    source = request.ctx.request_id
    match kind:
        case CallerKind.ANYONE:
            return Caller(Actor("customer", None, "访客", source))
        case CallerKind.VISITOR:
            return visitor(request)
        case CallerKind.CUSTOMER:
            return await _customer(request, source)
        case CallerKind.STAFF:
            return await _staff(request, permission, source)
        case _:
            return await _agent(request, kind, source)


def visitor(request: Request) -> Caller:
    """Anyone with a browser; a first-timer gets a cookie with the answer."""
    known = request.cookies.get(VISITOR_COOKIE)
    token = known if known and len(known) >= 20 else secrets.token_urlsafe(18)
    actor = Actor("customer", None, "客户", request.ctx.request_id)
    return Caller(actor, visitor=digest(token)[:32], fresh_visitor_token=None if token == known else token)


async def _customer(request: Request, source: str) -> Caller:
    session = await finding.find("customer", request.cookies.get(CUSTOMER_COOKIE) or "")
    if session is None:
        raise LoginRequired("请用下单的手机号和验证码查进度")
    return Caller(Actor("customer", None, "客户", source), visitor=visitor(request).visitor, phone_index=session.subject)


async def _agent(request: Request, kind: CallerKind, source: str) -> Caller:
    session = await finding.find("agent", request.token or "")
    if session is None:
        raise LoginRequired()
    agent = await agents.by_openid(session.subject)
    if agent is None:
        if kind is not CallerKind.GUEST:
            raise LoginRequired("请先加入")
        return Caller(Actor("agent", None, "未加入", source), openid=session.subject)
    if kind is CallerKind.AGENT and agent.state != AgentState.APPROVED:
        raise NotApproved("账号已被冻结，请联系平台" if agent.state == AgentState.FROZEN else None)
    actor = Actor("agent", agent.id, agent.display_name, source)
    return Caller(actor, openid=session.subject, agent_id=agent.id, agent_state=agent.state)


async def _staff(request: Request, permission: str | None, source: str) -> Caller:
    session = await finding.find("staff", request.cookies.get(STAFF_COOKIE) or "")
    member = await staff.member(int(session.subject)) if session else None
    if session is None or member is None:
        raise LoginRequired()
    sent = request.headers.get("x-csrf-token", "")
    if request.method not in _SAFE and not hmac.compare_digest(sent.encode(errors="replace"), session.csrf_token.encode()):
        raise CsrfFailed()
    if permission is not None:
        _require(permission, member)
    actor = Actor("staff", member.id, member.name, source)
    return Caller(actor, staff_id=member.id, role=member.role, csrf_token=session.csrf_token)


def _require(permission: str, member: StaffMember) -> None:
    """What needs no permission (one's session, one's password) is open to a password that somebody else knows; no more."""
    if member.must_change:
        raise PasswordMustChange()
    if permission not in permissions.of_role(member.role):
        raise NotAllowed()
