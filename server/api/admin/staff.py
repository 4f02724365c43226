"""Accounts of staff: who has one, what each may do, and a password for whoever has none."""

from __future__ import annotations

from server.api.admin.routes import admin
from server.api.admin.shapes.staff import HandedPassword, NewStaff, RoleChoice, StaffChange, StaffList, StaffRow
from server.core import clock
from server.core.errors import NotFound
from server.insight.demo import first_login
from server.people.staff import changing_password, hiring, queries, standing
from server.people.staff.errors import OwnAccount
from server.people.staff.permissions import ROLE_LABELS, ROLE_SUMMARIES, Role
from server.people.staff.queries import StaffAccount
from server.people.staff.signing_in import tidy_login
from server.web.callers import CallerKind
from server.web.endpoints import Call
from server.web.limits import Limit

_HIRING = Limit("staff_password", 30, 600)
"""each makes up and hashes a password"""


@admin.route("GET", "/staff", caller=CallerKind.STAFF, permission="staff.write", answer=StaffList)
async def list_staff(call: Call[None]) -> StaffList:
    """Every account, those that may sign in first."""
    roles = [RoleChoice(role=role.value, label=ROLE_LABELS[role], summary=ROLE_SUMMARIES[role]) for role in Role]
    return StaffList(items=[_row(one, call) for one in await queries.accounts()], roles=roles)


@admin.route("POST", "/staff", caller=CallerKind.STAFF, permission="staff.write", body=NewStaff, answer=HandedPassword, limit=_HIRING)
async def add_staff(call: Call[NewStaff]) -> HandedPassword:
    """Make an account; its made-up password is answered once, and must be changed at the first sign-in."""
    password = await hiring.hire(call.body.login, call.body.name, call.body.role, actor=call.caller.actor)
    made = next((one for one in await queries.accounts() if one.login == tidy_login(call.body.login)), None)
    if made is None:
        raise NotFound("没有这个账号")
    return HandedPassword(member=_row(made, call), password=password)


@admin.route("PUT", "/staff/<staff_id:int>", caller=CallerKind.STAFF, permission="staff.write", body=StaffChange, answer=StaffRow)
async def change_staff(call: Call[StaffChange], staff_id: int) -> StaffRow:
    """Set name and role; nobody changes their own role."""
    await standing.change(staff_id, call.body.name, call.body.role, call.caller.actor)
    return await _one(call, staff_id)


@admin.route("POST", "/staff/<staff_id:int>/disable", caller=CallerKind.STAFF, permission="staff.write", answer=StaffRow)
async def disable_staff(call: Call[None], staff_id: int) -> StaffRow:
    """Let somebody in no more; their sessions end at once."""
    await standing.disable(staff_id, call.caller.actor)
    return await _one(call, staff_id)


@admin.route("POST", "/staff/<staff_id:int>/enable", caller=CallerKind.STAFF, permission="staff.write", answer=StaffRow)
async def enable_staff(call: Call[None], staff_id: int) -> StaffRow:
    """Let somebody in again, with the password they had."""
    await standing.enable(staff_id, call.caller.actor)
    return await _one(call, staff_id)


@admin.route(
    "POST", "/staff/<staff_id:int>/password", caller=CallerKind.STAFF, permission="staff.write", answer=HandedPassword, limit=_HIRING
)
async def reset_staff_password(call: Call[None], staff_id: int) -> HandedPassword:
    """Make up a new password, answered once; the old one and every session end."""
    if staff_id == call.caller.staff_id:
        raise OwnAccount("自己的密码请在“修改密码”里改")
    account = await queries.account(staff_id)
    password = await changing_password.reset_password(account.login, call.caller.actor)
    first_login.forget(call.services.data, account.login)
    return HandedPassword(member=_row(await queries.account(staff_id), call), password=password)


async def _one(call: Call[object], staff_id: int) -> StaffRow:
    return _row(await queries.account(staff_id), call)


def _row(account: StaffAccount, call: Call[object]) -> StaffRow:
    seen = account.last_signed_in_at
    return StaffRow(
        id=account.id,
        login=account.login,
        name=account.name,
        role=account.role,
        role_label=ROLE_LABELS[Role(account.role)],
        active=account.active,
        must_change_password=account.must_change,
        last_signed_in_at=clock.iso(seen) if seen else None,
        created_at=clock.iso(account.created_at),
        is_me=account.id == call.caller.staff_id,
    )
