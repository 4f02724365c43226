"""Lets staff in. Says nothing about which logins exist: an unknown one is counted, hashed and locked like any other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from server.base.audit import recording
from server.base.limits import claiming
from server.core import privacy, statements
from server.core.actors import Actor
from server.core.transactions import transactional
from server.people.sessions.opening import open_session
from server.people.staff import passwords
from server.people.staff.errors import LockedOut, WrongLogin

TRIES = 5
LOCKED_SECONDS = 15 * 60
SESSION_HOURS = 12
_LONGEST_LOGIN = 40


@dataclass(frozen=True, slots=True, repr=False)
class SignedIn:
    """A member of staff with a fresh session."""

    staff_id: int
    name: str
    login: str
    role: str
    token: str
    csrf_token: str
    must_change: bool
    expires_at: datetime


async def sign_in(login: str, password: str, ip: str) -> SignedIn:
    """Check a password and open a session of 12 hours.

    Raises WrongLogin (which says how many tries are left) and LockedOut (which says for how many minutes).
    The try is counted before the password is looked at, so that tries sent at once can't outrun the count.
    """
    login = tidy_login(login)
    claim = await claiming.claim(tries_of(login), TRIES, LOCKED_SECONDS, from_last=True)
    if not claim.allowed:
        raise _locked(claim.retry_after)
    staff = await statements.read_one("SELECT id, password_hash, active FROM staff WHERE login = %s", [login])
    password_hash = staff["password_hash"] if staff and staff["active"] else None
    if await passwords.fits(password, password_hash) and staff is not None:
        return await _welcome(int(staff["id"]), str(password_hash), ip)
    if claim.left == 0:
        await _note_lock(staff["id"] if staff else None, ip)
        raise _locked(LOCKED_SECONDS)
    raise WrongLogin(f"账号或密码不对，还可以试 {claim.left} 次", details={"tries_left": claim.left})


def tidy_login(written: str) -> str:
    """Logins don't know upper and lower case."""
    return written.strip().lower()[:_LONGEST_LOGIN]


def tries_of(login: str) -> str:
    """The name under which a login's tries are counted; keyed, for people type passwords into that field."""
    return f"staff.sign_in:{privacy.blind_index(login, 'login')}"


@transactional
async def _welcome(staff_id: int, password_hash: str, ip: str) -> SignedIn:
    # a password that was changed while it was being checked no longer opens anything
    staff = await statements.read_one(
        "SELECT login, display_name, role, must_change_password FROM staff WHERE id = %s AND password_hash = %s AND active = %s",
        [staff_id, password_hash, True],
    )
    if staff is None:
        raise WrongLogin()
    await claiming.clear(tries_of(staff["login"]))
    opened = await open_session("staff", str(staff_id), hours=SESSION_HOURS, csrf=True)
    actor = Actor("staff", staff_id, staff["display_name"])
    await recording.record(actor, "staff.signed_in", f"staff:{staff_id}", "", {"ip": ip})
    return SignedIn(
        staff_id,
        staff["display_name"],
        staff["login"],
        staff["role"],
        opened.token,
        opened.csrf_token,
        bool(staff["must_change_password"]),
        opened.expires_at,
    )


@transactional
async def _note_lock(staff_id: int | None, ip: str) -> None:
    actor = Actor("staff", staff_id, "未登录的人")
    await recording.record(actor, "staff.locked_out", f"staff:{staff_id or '不存在的账号'}", "", {"ip": ip})


def _locked(seconds: int) -> LockedOut:
    minutes = -(-seconds // 60)
    return LockedOut(f"连续输错 {TRIES} 次，已锁定，请 {minutes} 分钟后再试", details={"minutes": minutes}, retry_after=seconds)
