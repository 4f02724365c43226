"""Staff sign in, see who they are, change their password."""

from __future__ import annotations

from server.api.admin.routes import admin
from server.api.admin.shapes.sessions import ChangePassword, Login, StaffSession
from server.insight.demo import first_login
from server.insight.demo import presence as demo
from server.people.sessions import closing
from server.people.staff import changing_password, permissions, queries, signing_in
from server.people.staff.permissions import ROLE_LABELS, Role
from server.web import callers
from server.web.callers import CallerKind
from server.web.company import company
from server.web.endpoints import Call
from server.web.limits import Limit
from server.web.shapes import Nothing

_HOURS = 12


@admin.route("POST", "/login", caller=CallerKind.ANYONE, body=Login, answer=StaffSession, limit=Limit("staff_login", 60, 60))
async def log_in(call: Call[Login]) -> StaffSession:
    """Sign in with login and password."""
    signed = await signing_in.sign_in(call.body.login, call.body.password, call.ip)
    call.set_cookie(callers.STAFF_COOKIE, signed.token, _HOURS * 3600)
    return await _session(call, signed.staff_id, signed.csrf_token)


@admin.route("GET", "/session", caller=CallerKind.STAFF, answer=StaffSession)
async def show_session(call: Call[None]) -> StaffSession:
    """Who is signed in, and what they may do."""
    return await _session(call, call.caller.staff_id, call.caller.csrf_token)


@admin.route("POST", "/logout", caller=CallerKind.STAFF, answer=Nothing)
async def log_out(call: Call[None]) -> Nothing:
    """End this session."""
    await closing.close(call.request.cookies.get(callers.STAFF_COOKIE) or "")
    call.set_cookie(callers.STAFF_COOKIE, "", 0)
    return Nothing()


@admin.route("POST", "/password", caller=CallerKind.STAFF, body=ChangePassword, answer=Nothing, limit=Limit("password", 20, 600))
async def change_password(call: Call[ChangePassword]) -> Nothing:
    """Change one's own password; other sessions end."""
    token = call.request.cookies.get(callers.STAFF_COOKIE) or ""
    await changing_password.change_password(call.caller.staff_id, call.body.old, call.body.new, keep_token=token)
    member = await queries.member(call.caller.staff_id)
    first_login.forget(call.services.data, member.login if member else None)
    return Nothing()


async def _session(call: Call[object], staff_id: int, csrf_token: str) -> StaffSession:
    member = await queries.member(staff_id)
    assert member is not None
    return StaffSession(
        name=member.name,
        login=member.login,
        role=member.role,
        role_label=ROLE_LABELS[Role(member.role)],
        permissions=list(permissions.of_role(member.role)),
        csrf_token=csrf_token,
        company_name=(await company()).name,
        sandbox=call.services.sandbox,
        has_demo_data=await demo.present(),
        must_change_password=member.must_change,
    )
