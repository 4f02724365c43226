"""Staff get in with the right password, and nobody learns which logins exist."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from server.base.limits import claiming
from server.core import statements
from server.core.actors import job
from server.core.errors import InvalidInput, NotFound
from server.core.transactions import transactional
from server.people.sessions import finding
from server.people.staff import changing_password, passwords, permissions, queries
from server.people.staff.errors import LockedOut, LoginTaken, WeakPassword, WrongLogin
from server.people.staff.hiring import hire
from server.people.staff.signing_in import sign_in

GOOD = "榕树-纸飞机-42-灯塔"


@pytest.fixture
async def clerk(database: str) -> str:
    await hire("lin.zhixia", "林知夏", "clerk", GOOD)
    return "lin.zhixia"


async def test_the_right_password_opens_a_session(clerk: str) -> None:
    signed_in = await sign_in(" Lin.ZhiXia ", GOOD, "203.0.113.9")
    assert (signed_in.name, signed_in.role, signed_in.must_change) == ("林知夏", "clerk", False)
    found = await finding.find("staff", signed_in.token)
    assert found is not None
    assert found.subject == str(signed_in.staff_id)
    assert found.csrf_token == signed_in.csrf_token


async def test_a_made_up_password_works_once_and_asks_to_be_changed(database: str) -> None:
    password = await hire("owner", "店主", "owner")
    signed_in = await sign_in("owner", password, "203.0.113.9")
    assert signed_in.must_change
    await changing_password.change_password(signed_in.staff_id, password, GOOD, signed_in.token)
    assert not (await sign_in("owner", GOOD, "203.0.113.9")).must_change
    with pytest.raises(WrongLogin):
        await sign_in("owner", password, "203.0.113.9")


async def _answers(login: str) -> list[tuple[str, int, str]]:
    answers = []
    for _ in range(7):
        with pytest.raises((WrongLogin, LockedOut)) as refusal:
            await sign_in(login, "不是这个密码-1234", "203.0.113.9")
        answers.append((refusal.value.code, refusal.value.status, refusal.value.message))
    return answers


async def test_a_login_that_does_not_exist_gets_the_same_answers_as_one_that_does(clerk: str, frozen_clock: Any) -> None:
    known, unknown = await _answers(clerk), await _answers("nobody.here")
    assert known == unknown
    assert [status for _, status, _ in known] == [401] * 4 + [423] * 3
    assert known[0][2] == "账号或密码不对，还可以试 4 次"
    assert known[4][2] == "连续输错 5 次，已锁定，请 15 分钟后再试"


async def test_a_login_that_does_not_exist_costs_the_same_hashing(clerk: str, monkeypatch: pytest.MonkeyPatch) -> None:
    verified: list[str] = []

    class Counting:
        def verify(self, password_hash: str, password: str) -> bool:
            verified.append(password_hash)
            return False

        hash = staticmethod(passwords._hasher.hash)

    monkeypatch.setattr(passwords, "_hasher", Counting())
    for login in (clerk, "nobody.here"):
        with pytest.raises(WrongLogin):
            await sign_in(login, "x", "203.0.113.9")
    assert len(verified) == 2
    parameters = {password_hash.rsplit("$", 2)[0] for password_hash in verified}
    assert parameters == {"$argon2id$v=19$m=19456,t=2,p=1"}


async def test_locked_means_the_right_password_does_not_help_until_15_minutes_are_over(clerk: str, frozen_clock: Any) -> None:
    await _answers(clerk)
    with pytest.raises(LockedOut):
        await sign_in(clerk, GOOD, "203.0.113.9")
    frozen_clock.move(minutes=14, seconds=30)
    with pytest.raises(LockedOut, match="请 1 分钟后再试"):
        await sign_in(clerk, GOOD, "203.0.113.9")
    frozen_clock.move(seconds=31)
    assert (await sign_in(clerk, GOOD, "203.0.113.9")).name == "林知夏"


async def test_the_right_password_starts_the_count_anew(clerk: str) -> None:
    for _ in range(3):
        for _ in range(4):
            with pytest.raises(WrongLogin):
                await sign_in(clerk, "不是这个", "203.0.113.9")
        await sign_in(clerk, GOOD, "203.0.113.9")


async def _looked_at(login: str, tries: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many of so many tries at once had their password looked at."""
    looked: list[str] = []
    monkeypatch.setattr(passwords, "_verify", lambda password, password_hash: looked.append(password) is not None)
    await asyncio.gather(*(sign_in(login, f"猜 {n}", "203.0.113.9") for n in range(tries)), return_exceptions=True)
    return len(looked)


async def test_of_twenty_guesses_at_once_five_are_looked_at(clerk: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert await _looked_at(clerk, 20, monkeypatch) == 5


async def test_without_the_guard_more_guesses_are_looked_at_so_the_test_above_can_fail(clerk: str, monkeypatch: pytest.MonkeyPatch) -> None:
    unguarded = claiming.COUNT_ONE_AND_WAIT.replace(" AND used < %s", " AND %s IS NOT NULL")
    assert unguarded != claiming.COUNT_ONE_AND_WAIT
    monkeypatch.setattr(claiming, "COUNT_ONE_AND_WAIT", unguarded)
    assert await _looked_at(clerk, 20, monkeypatch) > 5


async def test_an_account_that_is_switched_off_is_like_none(clerk: str) -> None:
    signed_in = await sign_in(clerk, GOOD, "203.0.113.9")
    await statements.change("UPDATE staff SET active = %s", [False])
    with pytest.raises(WrongLogin):
        await sign_in(clerk, GOOD, "203.0.113.9")
    assert await queries.member(signed_in.staff_id) is None


async def test_sign_ins_and_locks_leave_audit_rows_without_what_was_typed(clerk: str) -> None:
    await sign_in(clerk, GOOD, "203.0.113.9")
    await _answers("我的密码其实是这个")
    rows = await statements.read("SELECT action, subject, detail FROM audit_entries ORDER BY id")
    assert [row["action"] for row in rows] == ["staff.hired", "staff.signed_in", "staff.locked_out"]
    everything = str(rows) + str(await statements.read("SELECT * FROM allowances"))
    assert "我的密码" not in everything
    assert GOOD not in everything


async def test_changing_a_password_ends_the_other_sessions(clerk: str) -> None:
    here = await sign_in(clerk, GOOD, "203.0.113.9")
    elsewhere = await sign_in(clerk, GOOD, "203.0.113.10")
    await changing_password.change_password(here.staff_id, GOOD, "另外-一个-灯塔-77", here.token)
    assert await finding.find("staff", here.token) is not None
    assert await finding.find("staff", elsewhere.token) is None
    await sign_in(clerk, "另外-一个-灯塔-77", "203.0.113.9")


async def test_a_wrong_old_password_changes_nothing_and_counts(clerk: str) -> None:
    signed_in = await sign_in(clerk, GOOD, "203.0.113.9")
    for _ in range(5):
        with pytest.raises(WrongLogin):
            await changing_password.change_password(signed_in.staff_id, "不对", "另外-一个-灯塔-77")
    with pytest.raises(LockedOut):
        await sign_in(clerk, GOOD, "203.0.113.9")


async def test_weak_new_passwords_do_not_lock_anyone_out(clerk: str) -> None:
    signed_in = await sign_in(clerk, GOOD, "203.0.113.9")
    for _ in range(8):
        with pytest.raises(WeakPassword):
            await changing_password.change_password(signed_in.staff_id, GOOD, "1234567890")
    await sign_in(clerk, GOOD, "203.0.113.9")


async def test_a_reset_gives_a_password_that_must_be_changed(clerk: str) -> None:
    before = await sign_in(clerk, GOOD, "203.0.113.9")
    password = await changing_password.reset_password(clerk, job("cli"))
    assert await finding.find("staff", before.token) is None
    assert (await sign_in(clerk, password, "203.0.113.9")).must_change
    with pytest.raises(NotFound):
        await changing_password.reset_password("nobody.here", job("cli"))


@pytest.mark.parametrize(
    "password", ["short-1!", "1234567890", "password123", "aaaaaaaaaaaa", "qwertyuiop", "my.lin.zhixia.2026", "x" * 201]
)
def test_a_guessable_password_is_refused(password: str) -> None:
    with pytest.raises(WeakPassword):
        passwords.judge(password, "lin.zhixia", "林知夏")


def test_made_up_passwords_pass_the_judge_and_differ() -> None:
    made = {passwords.made_up() for _ in range(20)}
    assert len(made) == 20
    for password in made:
        passwords.judge(password, "owner", "店主")


async def test_hashing_inside_a_transaction_is_refused(database: str) -> None:
    with pytest.raises(RuntimeError):
        await transactional(passwords.hashed)("anything")


async def test_two_can_not_have_one_login(clerk: str) -> None:
    with pytest.raises(LoginTaken):
        await hire("LIN.zhixia", "另一人", "clerk", GOOD)
    with pytest.raises(InvalidInput) as refusal:
        await hire("林", "", "king", GOOD)
    assert set(refusal.value.fields or {}) == {"login", "name", "role"}


def test_the_owner_may_everything_and_the_others_only_their_rooms() -> None:
    everything = {permission for role in permissions.Role for permission in permissions.of_role(role)}
    assert set(permissions.of_role("owner")) == everything
    assert permissions.may("clerk", "orders.unmask")
    assert not permissions.may("clerk", "withdrawals.pay")
    assert permissions.may("finance", "orders.read")
    assert not permissions.may("finance", "orders.unmask")
    assert not permissions.may("finance", "setup")
