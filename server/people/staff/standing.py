"""Changes what an account may do: its role, its name, and whether it may sign in at all.

One active owner always remains, and nobody takes from themself what only another could give back.
"""

from __future__ import annotations

from server.base.audit import recording
from server.core import statements
from server.core.actors import Actor
from server.core.errors import InvalidInput, NotFound, StateChanged
from server.core.transactions import transactional
from server.people.sessions import closing
from server.people.staff.errors import LastOwner, OwnAccount
from server.people.staff.hiring import mistakes_in
from server.people.staff.permissions import Role

LOCK_OWNERS = "UPDATE staff SET active = %s WHERE role = %s AND active = %s"
"""changes nothing: whoever writes these rows first is waited for, so that two can't each count on the other"""
_OWNERS = "SELECT COUNT(*) AS n FROM staff WHERE role = %s AND active = %s"
_CHANGE = "UPDATE staff SET display_name = %s, role = %s WHERE id = %s AND display_name = %s AND role = %s"
_SWITCH = "UPDATE staff SET active = %s WHERE id = %s AND active = %s"


@transactional
async def change(staff_id: int, name: str, role: str, actor: Actor) -> None:
    """Set name and role. Raises InvalidInput, NotFound, OwnAccount, LastOwner, StateChanged."""
    name = name.strip()
    if wrong := mistakes_in(name, role):
        raise InvalidInput(fields=wrong)
    await statements.change(LOCK_OWNERS, [True, Role.OWNER, True])
    before = await _account(staff_id)
    if actor.id == staff_id and role != before["role"]:
        raise OwnAccount("不能改自己的角色，请另一位负责人来改")
    fields = [field for field, new, old in (("name", name, before["display_name"]), ("role", role, before["role"])) if new != old]
    if not fields:
        return
    if not await statements.change(_CHANGE, [name, role, staff_id, before["display_name"], before["role"]]):
        raise StateChanged()
    await _require_an_owner()
    moved = {"from": before["role"], "to": role} if "role" in fields else {}
    await recording.record(actor, "staff.changed", f"staff:{staff_id}", "", {"fields": fields, **moved})


@transactional
async def disable(staff_id: int, actor: Actor) -> None:
    """Let somebody in no more, and end their sessions at once. Raises NotFound, OwnAccount, LastOwner, StateChanged."""
    if actor.id == staff_id:
        raise OwnAccount("不能停用自己的账号，请另一位负责人来停用")
    await statements.change(LOCK_OWNERS, [True, Role.OWNER, True])
    await _account(staff_id)
    if not await statements.change(_SWITCH, [False, staff_id, True]):
        raise StateChanged("这个账号已经停用了，请刷新")
    await _require_an_owner()
    await closing.close_all("staff", str(staff_id))
    await recording.record(actor, "staff.disabled", f"staff:{staff_id}")


@transactional
async def enable(staff_id: int, actor: Actor) -> None:
    """Let somebody in again, with the password they had. Raises NotFound, StateChanged."""
    await _account(staff_id)
    if not await statements.change(_SWITCH, [True, staff_id, False]):
        raise StateChanged("这个账号已经在用了，请刷新")
    await recording.record(actor, "staff.enabled", f"staff:{staff_id}")


async def _account(staff_id: int) -> statements.Row:
    row = await statements.read_one("SELECT display_name, role FROM staff WHERE id = %s", [staff_id])
    if row is None:
        raise NotFound("没有这个账号")
    return row


async def _require_an_owner() -> None:
    """After the write and before the commit: what leaves nobody in charge is undone as a whole."""
    row = await statements.read_one(_OWNERS, [Role.OWNER, True])
    if row is None or not row["n"]:
        raise LastOwner()
