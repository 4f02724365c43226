"""Changes a password: one's own, or another's by whoever runs the server."""

from __future__ import annotations

from server.base.audit import recording
from server.base.limits import claiming
from server.core import statements
from server.core.actors import Actor
from server.core.errors import NotFound, StateChanged
from server.core.transactions import transactional
from server.people.sessions import closing
from server.people.staff import passwords
from server.people.staff.errors import LockedOut, WeakPassword, WrongLogin
from server.people.staff.signing_in import LOCKED_SECONDS, TRIES, tidy_login, tries_of

_SET = "UPDATE staff SET password_hash = %s, must_change_password = %s WHERE id = %s AND password_hash = %s"


async def change_password(staff_id: int, old: str, new: str, keep_token: str = "") -> None:
    """Put `new` in place of `old`, and close every session but that of `keep_token`.

    Wrong old passwords count as wrong sign-ins. Raises WrongLogin, LockedOut, WeakPassword, StateChanged.
    """
    staff = await _account("id = %s", staff_id)
    claim = await claiming.claim(tries_of(staff["login"]), TRIES, LOCKED_SECONDS, from_last=True)
    if not claim.allowed:
        raise LockedOut(retry_after=claim.retry_after)
    if not await passwords.fits(old, staff["password_hash"]):
        raise WrongLogin(f"原密码不对，还可以试 {claim.left} 次", fields={"old": "原密码不对"})
    await claiming.clear(tries_of(staff["login"]))
    if new == old:
        raise WeakPassword("新密码和原密码一样，请换一个")
    passwords.judge(new, staff["login"], staff["display_name"])
    actor = Actor("staff", staff_id, staff["display_name"])
    await _write(staff, await passwords.hashed(new), False, keep_token, "staff.password_changed", actor)


async def reset_password(login: str, actor: Actor) -> str:
    """Give an account a made-up password that must be changed, and close its sessions. Raises NotFound."""
    staff = await _account("login = %s", tidy_login(login))
    password = passwords.made_up()
    await _write(staff, await passwords.hashed(password), True, "", "staff.password_reset", actor)
    return password


async def _account(condition: str, value: object) -> statements.Row:
    row = await statements.read_one(
        f"SELECT id, login, display_name, password_hash FROM staff WHERE {condition}",
        [value],
    )
    if row is None:
        raise NotFound("没有这个账号")
    return row


@transactional
async def _write(staff: statements.Row, password_hash: str, must_change: bool, keep_token: str, action: str, actor: Actor) -> None:
    if not await statements.change(_SET, [password_hash, must_change, staff["id"], staff["password_hash"]]):
        raise StateChanged("密码刚刚被改过，请重新登录")
    await claiming.clear(tries_of(staff["login"]))
    await closing.close_all("staff", str(staff["id"]), keep_token=keep_token)
    await recording.record(actor, action, f"staff:{staff['id']}")
