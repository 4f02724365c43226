"""What staff look at before money goes out: debts, standing, payee, times. Reads and warns; refuses nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from server.base.options import reading
from server.core import clock, statements
from server.core.money import yuan
from server.core.statements import Row
from server.money.ledger.balances import Balances, balances_of
from server.money.payouts.status import COUNTED, WithdrawalState
from server.people.agents.status import AgentState

Tone = Literal["plain", "good", "act", "bad"]
_RECENT = timedelta(days=30)
_WORST_FIRST = {"bad": 0, "act": 1, "plain": 2, "good": 3}


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. `short` is its word in a list."""

    title: str
    detail: str
    tone: Tone
    short: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known around one withdrawal."""

    gross_fen: int
    agent_state: str
    balances: Balances
    nth_this_month: int
    times_per_month: int
    payee_is_new: bool
    """no earlier withdrawal at all"""
    payee_changed_from: datetime | None
    """when this account was first used, if another was used before it"""
    others_on_account: int
    asked_at: datetime


async def facts_of(rows: Sequence[Row]) -> dict[int, Facts]:
    """The facts around these withdrawals, by id, in four readings however many they are."""
    if not rows:
        return {}
    agent_ids = sorted({row["agent_id"] for row in rows})
    balances = await balances_of(agent_ids)
    history = await _history(agent_ids)
    users = await _users_of([row["account_index"] for row in rows])
    times = await reading.whole("payouts.times_per_month")
    return {row["id"]: _facts(row, history, balances, users, times) for row in rows}


def checks(facts: Facts) -> list[Check]:
    """Every check with its finding, the worst first. Pure."""
    found = [_standing(facts), _debt(facts), _payee(facts), _account(facts), _times(facts)]
    return sorted(found, key=lambda check: _WORST_FIRST[check.tone])


def worst(found: Sequence[Check]) -> tuple[str, Tone]:
    """A list's one word: the worst check's, or 通过."""
    first = min(found, key=lambda check: _WORST_FIRST[check.tone])
    return (first.short, first.tone) if first.tone in ("bad", "act") else ("通过", "good")


def _standing(facts: Facts) -> Check:
    if facts.agent_state == AgentState.APPROVED:
        return Check("代理状态正常", "", "good")
    return Check("代理已被冻结", "先弄清原因再付", "bad", "代理已冻结")


def _debt(facts: Facts) -> Check:
    if facts.balances.debt_fen:
        return Check("代理有欠款", f"{yuan(facts.balances.debt_fen)} 元，申请以后发生的扣回", "bad", "有欠款")
    return Check("没有欠款", "", "good")


def _payee(facts: Facts) -> Check:
    if facts.payee_is_new:
        return Check("第一次提现", "请核对收款人姓名", "plain")
    changed = facts.payee_changed_from
    if changed is None or facts.asked_at - changed > _RECENT:
        return Check("近 30 日没换过收款账号", "", "good")
    days = (facts.asked_at - changed).days
    when = f"{days} 天前换绑" if days else "这次换了账号"
    return Check("近 30 日换过收款账号", f"{when}，请与代理本人核对", "act", when)


def _account(facts: Facts) -> Check:
    if facts.others_on_account:
        return Check("别的代理也用这个账号", f"另有 {facts.others_on_account} 位", "act", "账号多人共用")
    return Check("只有本人用这个账号", "", "good")


def _times(facts: Facts) -> Check:
    return Check(f"本月第 {facts.nth_this_month} 次", f"上限 {facts.times_per_month} 次", "good")


def _facts(
    row: Row, history: dict[int, list[Row]], balances: dict[int, Balances], users: dict[str, set[int]], times: int
) -> Facts:
    asked_at = statements.moment(row["requested_at"])
    earlier = [one for one in history.get(row["agent_id"], []) if one["id"] <= row["id"]]
    month = clock.in_china(asked_at).strftime("%Y%m")
    same_month = [
        one
        for one in earlier
        if one["state"] in COUNTED and clock.in_china(statements.moment(one["requested_at"])).strftime("%Y%m") == month
    ]
    first_use = next(one for one in earlier if one["account_index"] == row["account_index"])
    used_another_before = any(one["id"] < first_use["id"] for one in earlier)
    return Facts(
        gross_fen=row["gross_fen"],
        agent_state=row["agent_state"],
        balances=balances.get(row["agent_id"], Balances()),
        nth_this_month=len(same_month) or 1,
        times_per_month=times,
        payee_is_new=len(earlier) == 1,
        payee_changed_from=statements.moment(first_use["requested_at"]) if used_another_before else None,
        others_on_account=len(users.get(row["account_index"], set()) - {row["agent_id"]}),
        asked_at=asked_at,
    )


async def _history(agent_ids: list[int]) -> dict[int, list[Row]]:
    rows = await statements.read(
        "SELECT id, agent_id, account_index, state, requested_at FROM withdrawals"
        f" WHERE agent_id IN ({statements.places(len(agent_ids))}) ORDER BY id",
        agent_ids,
    )
    found: dict[int, list[Row]] = {}
    for row in rows:
        found.setdefault(row["agent_id"], []).append(row)
    return found


async def _users_of(account_indexes: list[str]) -> dict[str, set[int]]:
    rows = await statements.read(
        "SELECT DISTINCT account_index, agent_id FROM withdrawals"
        f" WHERE account_index IN ({statements.places(len(account_indexes))}) AND state <> %s",
        [*account_indexes, WithdrawalState.CANCELLED],
    )
    found: dict[str, set[int]] = {}
    for row in rows:
        found.setdefault(row["account_index"], set()).add(row["agent_id"])
    return found
