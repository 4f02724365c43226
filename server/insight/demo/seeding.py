"""Fills an empty installation with a small, believable trade, through the same verbs as everyone else."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.base.outbox import taking
from server.core import clock, identity_numbers, statements
from server.core.actors import Actor, job
from server.core.transactions import transactional
from server.gateways.sms import SmsConfig, make_sms
from server.gateways.wechat import WeChatConfig, make_wechat
from server.goods.catalog import drafting
from server.goods.catalog import queries as catalog
from server.goods.numbers import patterns, reserving
from server.insight.demo import plans
from server.insight.demo.presence import present, wiped
from server.money.payouts import requesting
from server.people.agents import inviting, joining, standing
from server.people.agents.status import AgentState
from server.people.customers.phone_codes import checking, sending
from server.people.staff import hiring, passwords
from server.people.staff import queries as staff
from server.sales.logistics import shipping
from server.sales.offers import publishing
from server.sales.orders import activating, consents, placing, reviewing, settling
from server.sales.sharing import linking, opening, visiting

SEEDER = job("demo")
POOLS: tuple[tuple[str, str, tuple[str, ...], str, str], ...] = (
    ("演示 · 浙江电信", "telecom", ("191", "199", "177", "181", "189"), "浙江省", "杭州市"),
    ("演示 · 四川联通", "unicom", ("166", "175", "186", "196"), "四川省", "成都市"),
)
NUMBERS_A_POOL = 1200
DAYS_AGO = (13, 12, 12, 11, 10, 10, 9, 9, 8, 7, 6, 5, 5, 4, 3, 2, 1, 0, 0, 0)
"""when each order was placed; the last ones today, unless the day has just begun"""
STEPS = {8: 6, 7: 6, 6: 5, 5: 4, 4: 4, 3: 3, 2: 2, 1: 1, 0: 0}
"""how far an order of that age has come; an older one is at its end"""
REJECTED = 18
"""one of today's"""


@dataclass(frozen=True, slots=True)
class Seeded:
    """What a newcomer needs to look around. `staff_password` is shown once and stored nowhere."""

    staff_login: str
    staff_password: str | None
    link_code: str
    invite_code: str


async def first_staff(*, sandbox: bool) -> str | None:
    """The first account, with a password made up; None when there is one already.

    In production it must be changed at the first sign-in; a newcomer to the sandbox goes straight in.
    """
    if await staff.anyone():
        return None
    return await hiring.hire("admin", "管理员", "owner", passwords.made_up() if sandbox else None, actor=SEEDER)


async def seed() -> Seeded | None:
    """Seed once: None when demo data is here already, or was cleared away."""
    if await present() or await wiped():
        return None
    random_source = random.Random(20261118)  # noqa: S311  the same demo on every machine
    password = await first_staff(sandbox=True)
    pools = [await _pool(*pool, random_source) for pool in POOLS]
    plan_ids = [
        await _plan(plans.QINGCHUAN, [pools[0]]),
        await _plan(plans.QINGHE, [pools[1]]),
        await _plan(plans.SONGJIAN, []),
    ]
    upline = await _agent("chen", "陈知远", "13900000001", await inviting.platform_code())
    seller = await _agent("lin", "林小满", "13900000002", await _invite_code(upline))
    await _applicant("xu", "许听澜", "13900000003", await _invite_code(upline))
    link = await linking.make_link(seller, plan_ids[0], None)
    await _history(seller, plan_ids, random_source)
    await taking.tick_off_all()
    return Seeded("admin", password, link, await _invite_code(upline))


async def _pool(name: str, carrier: str, prefixes: tuple[str, ...], province: str, city: str, source: random.Random) -> int:
    digits: set[str] = set()
    while len(digits) < NUMBERS_A_POOL:
        tail = source.choice(("6688", "8899", "1122", "5566", "6868", "1314", "888", "5678")) if source.random() < 0.15 else ""
        body = "".join(source.choice("0123456789") for _ in range(8 - len(tail)))
        digits.add(source.choice(prefixes) + body + tail)
    return await _write_pool(name, carrier, province, city, sorted(digits), source)


@transactional
async def _write_pool(name: str, carrier: str, province: str, city: str, digits: list[str], source: random.Random) -> int:
    await statements.change("INSERT INTO number_pools (name, demo, created_at) VALUES (%s, %s, %s)", [name, True, clock.now()])
    pool = await statements.read_one("SELECT id FROM number_pools WHERE name = %s", [name])
    assert pool is not None
    rows = [(d, d[::-1], source.getrandbits(31), pool["id"], carrier, province, city, *_price(d), "available", False, "") for d in digits]
    await statements.change_many(
        "INSERT INTO phone_numbers (digits, reversed_digits, random_key, pool_id, carrier, province, city, pattern, price_fen,"
        " prestore_fen, min_spend_fen, contract_months, status, locked, holder)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
        rows,
    )
    return int(pool["id"])


def _price(digits: str) -> tuple[str, int, int, int, int]:
    """Pattern, price, prestore, least monthly bill, contract: invented, dearer for rarer tails."""
    pattern = patterns.best(digits)
    if pattern in ("AAAA", "AAAAA", "ABCDE", "AABBCC", "AAABBB"):
        return pattern, 0, 50000, 8900, 24
    if pattern in ("AAA", "ABCD", "AABB"):
        return pattern, 0, 12000, 2900, 12
    return pattern, 0, 0, 0, 0


async def _plan(draft: dict[str, object], pool_ids: list[int]) -> int:
    plan_id = await drafting.start_draft(draft | {"pool_ids": pool_ids}, demo=True)
    await publishing.publish_offer(plan_id, SEEDER)
    return plan_id


async def _applicant(name: str, display_name: str, phone: str, invite_code: str) -> int:
    identity = await make_wechat(WeChatConfig()).exchange_login_code(f"sandbox:{name}")
    return await joining.join(identity.openid, invite_code, display_name, phone, ["agreement", "phone"], demo=True)


async def _agent(name: str, display_name: str, phone: str, invite_code: str) -> int:
    agent_id = await _applicant(name, display_name, phone, invite_code)
    await standing.advance(agent_id, AgentState.APPROVED, "资料齐全", SEEDER)
    return agent_id


async def _invite_code(agent_id: int) -> str:
    row = await statements.read_one("SELECT invite_code FROM agents WHERE id = %s", [agent_id])
    assert row is not None
    return str(row["invite_code"])


@dataclass(slots=True)
class _Customer:
    name: str
    id_number: str
    phone: str


async def _history(seller: int, plan_ids: list[int], source: random.Random) -> None:
    """Two weeks of orders, each stopped at another step, and of visits; time stands where each step happened."""
    begun = clock.now()
    try:
        for index, days in enumerate(DAYS_AGO):
            start = begun - (timedelta(days=days) if days else timedelta(minutes=50 * (len(DAYS_AGO) - index)))
            await _story(index, days, seller, plan_ids[index % 3], start, source)
        for days in range(14):
            await _visits(seller, plan_ids[0], begun - timedelta(days=days), source)
    finally:
        clock.use(None)
    wanted = requesting.WithdrawalRequest(3000, "alipay", "13900000002", "林小满")
    await requesting.request(seller, wanted, "demo-withdrawal", Actor("agent", seller, "林小满"))


async def _visits(seller: int, plan_id: int, at: datetime, source: random.Random) -> None:
    """People who opened the seller's link on that day."""
    link = await opening.open_link(await linking.make_link(seller, plan_id, None))
    day = clock.in_china(at).date()
    people = source.randrange(18, 45)
    await visiting.write({(link.id, day, f"demo{source.getrandbits(80):020x}"): source.choice((1, 1, 1, 2, 3)) for _ in range(people)}, at)


async def _story(index: int, days: int, seller: int, plan_id: int, start: datetime, source: random.Random) -> None:
    clock.use(lambda: start)
    order_no = await _order(seller, plan_id, _customer(index, source), source)
    moves = [
        lambda: reviewing.accept(order_no, SEEDER),
        lambda: reviewing.approve(order_no, SEEDER),
        lambda: reviewing.confirm(order_no, SEEDER),
        lambda: shipping.ship(order_no, "shunfeng", f"SF14{index:08d}", SEEDER),
        lambda: shipping.sign(order_no, None, SEEDER),
        lambda: activating.activate(order_no, clock.today(), True, SEEDER),
        lambda: _charge_and_settle(order_no),
    ]
    for number, move in enumerate(moves[: STEPS.get(days, len(moves))], start=1):
        moment = start + timedelta(minutes=20 * number)
        clock.use(lambda moment=moment: moment)  # type: ignore[misc]
        await move()
    if index == REJECTED:
        await reviewing.reject(order_no, "address_unclear", "", SEEDER)


async def _charge_and_settle(order_no: str) -> None:
    await activating.record_first_charge(order_no, 5000, clock.today(), SEEDER)
    await settling.settle_orders([order_no], SEEDER)


async def _order(seller: int, plan_id: int, customer: _Customer, source: random.Random) -> str:
    link = await linking.make_link(seller, plan_id, None)
    plan = await catalog.on_sale(plan_id)
    visitor = f"demo{source.getrandbits(80):020x}"
    actor = Actor("customer", None, "客户", "demo")
    number_id = await _hold_one(plan_id, visitor, actor) if plan.terms.selection_mode == "choose" else None
    sms = make_sms(SmsConfig())
    sent = await sending.send_code(customer.phone, "order", f"demo-{customer.phone[-4:]}", sms)
    verified = await checking.verify_code(customer.phone, "order", sent.sandbox_code or "")
    asked = consents.texts(plan.terms, "")
    form = placing.Form(
        link,
        number_id,
        customer.name,
        customer.id_number,
        customer.phone,
        "330106",
        "文三路 90 号 3 幢 502",
        [(consent.kind, consent.version) for consent in asked],
    )
    return await placing.place_order(form, verified, visitor=visitor, request_key=visitor, entry_label="浏览器打开", actor=actor)


async def _hold_one(plan_id: int, visitor: str, actor: Actor) -> int:
    row = await statements.read_one(
        "SELECT n.id FROM phone_numbers n JOIN plan_pools p ON p.pool_id = n.pool_id WHERE p.plan_id = %s"
        " AND n.status = 'available' ORDER BY n.random_key LIMIT 1",
        [plan_id],
    )
    assert row is not None
    await reserving.hold(plan_id, row["id"], visitor, 15, actor)
    return int(row["id"])


_NAMES = (
    "周予安",
    "何书宁",
    "沈向晚",
    "顾北辰",
    "许知意",
    "温言",
    "唐亦舟",
    "苏见山",
    "程未央",
    "陆行舟",
    "宋时雨",
    "江野",
    "叶知秋",
    "方既白",
)


def _customer(index: int, source: random.Random) -> _Customer:
    """An invented person; the number has a right check digit and an area that nobody is born in any more."""
    first = f"110199{1975 + index}0{1 + index % 9}{10 + index % 18}{source.randrange(100, 999)}"
    return _Customer(_NAMES[index % len(_NAMES)], first + identity_numbers.check_digit(first), f"1370000{index:04d}")
