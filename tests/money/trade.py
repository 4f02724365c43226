"""What money tests need of the trade: agents, a plan with a rule, sales; and the books at the end of each test."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import count
from typing import Any

from server.core import clock, statements
from server.core.actors import Actor
from server.core.paging import Window
from server.money.commissions import accruing, evidence, quoting, rules, settling
from server.money.commissions import verifying as commissions
from server.money.commissions.terms import CommissionTerms, Timing
from server.money.ledger import verifying as ledger
from server.money.ledger.findings import Verification
from server.money.ledger.queries import Balances, balances, trial_balance
from server.money.payouts import requesting
from server.money.payouts import verifying as payouts
from server.people.agents.queries import ChainAgent

STAFF = Actor("staff", 1, "陈述", "7c1e40b29d66")
FIRST_PAGE = Window(1, 100)
_numbers = count(1)


async def assert_balanced() -> None:
    """The end of every money test: the books sum to zero, and every state agrees with its entries."""
    report = await verify()
    assert [str(finding) for finding in report.findings] == []
    balance = await trial_balance()
    assert balance.difference_fen == 0
    assert balance.debit_fen == balance.credit_fen


async def verify() -> Verification:
    """The three checks of money; `python -m server verify` adds those of numbers and orders."""
    report = Verification()
    for part in (ledger, commissions, payouts):
        report.add(await part.findings())
    return report


async def agent(name: str = "沈念一", state: str = "approved") -> ChainAgent:
    """An agent in the tables, as the seller of a chain."""
    unique = next(_numbers)
    now = clock.now()
    row = {
        "openid": f"openid-{unique}",
        "display_name": name,
        "phone_sealed": "",
        "phone_index": f"index-{unique}",
        "phone_masked": "138 **** 0000",
        "invite_code": f"code{unique}",
        "state": state,
        "state_reason": "",
        "agreed_version": "1",
        "demo": False,
        "applied_at": now,
        "approved_at": now,
    }
    return ChainAgent(await insert("agents", row), name, 1)


async def chain(*names: str) -> tuple[ChainAgent, ...]:
    """New agents, seller first."""
    return tuple([ChainAgent((await agent(name)).agent_id, name, level) for level, name in enumerate(names, start=1)])


async def plan(name: str = "青禾卡", **terms: Any) -> int:
    """A plan with a published rule: 60.00 for the seller, 20.00 for the one above, unless said otherwise."""
    now = clock.now()
    row = {
        "name": name,
        "operator": "unicom",
        "status": "published",
        "draft": "{}",
        "current_version": 1,
        "demo": False,
        "created_at": now,
        "changed_at": now,
    }
    plan_id = await insert("plans", row)
    await rules.publish_rule(plan_id, commission(**terms))
    return plan_id


def commission(**terms: Any) -> CommissionTerms:
    usual: dict[str, Any] = {
        "levels_fen": (6000, 2000),
        "platform_income_fen": 13500,
        "activate_within_days": 10,
        "first_charge_fen": 5000,
        "timing": Timing.INSTANT,
    }
    return CommissionTerms(**usual | terms)


async def sale(plan_id: int, sellers: Sequence[ChainAgent], reference: str = "") -> str:
    """An order's commission, frozen; answers its reference."""
    number = reference or f"HK261118{next(_numbers):08d}"
    await quoting.freeze(quoting.Sale(number, "青禾卡", tuple(sellers), clock.now()), await rules.current_rule(plan_id))
    return number


async def activate(reference: str, on: date | None = None, shipped_on: date | None = None, holder_matches: bool = True) -> None:
    await accruing.activated(reference, on or clock.today(), shipped_on, holder_matches, STAFF, "运营商回传")


async def charge(reference: str, amount_fen: int = 5000) -> None:
    await evidence.first_charged(reference, amount_fen, clock.today(), STAFF, "运营商回传")


async def settled_sale(plan_id: int, sellers: Sequence[ChainAgent]) -> str:
    """A sale that went all the way."""
    reference = await sale(plan_id, sellers)
    await activate(reference)
    await charge(reference)
    await settling.settle(reference, STAFF)
    return reference


async def earned(agent_: ChainAgent, amount_fen: int) -> None:
    """Give an agent exactly this much to draw, by one sale."""
    rich = await plan(levels_fen=(amount_fen,), platform_income_fen=amount_fen, first_charge_fen=0)
    reference = await sale(rich, [agent_])
    await activate(reference)
    await settling.settle(reference, STAFF)


async def withdraw(agent_: ChainAgent, gross_fen: int, key: str = "", account: str = "6225 8812 3456 7782") -> str:
    wanted = requesting.WithdrawalRequest(gross_fen, "bank", account, "林一夏", "招商银行")
    return await requesting.request(agent_.agent_id, wanted, key or f"key-{next(_numbers):08d}", acting(agent_))


def acting(agent_: ChainAgent) -> Actor:
    return Actor("agent", agent_.agent_id, agent_.display_name)


async def purses(agent_: ChainAgent) -> Balances:
    return await balances(agent_.agent_id)


async def insert(table: str, row: dict[str, Any]) -> int:
    await statements.change(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({statements.places(len(row))})", list(row.values()))
    [found] = await statements.read(f"SELECT MAX(id) AS id FROM {table}")
    return int(found["id"])
