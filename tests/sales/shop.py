"""A small shop for tests of selling: a plan on sale, numbers, a seller with a link; and customers who come in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from server.core import clock, identity_numbers, statements
from server.core.actors import Actor
from server.gateways.sms import SmsConfig, make_sms
from server.goods.catalog import drafting
from server.goods.numbers import pools, reserving
from server.insight.demo.plans import QINGCHUAN
from server.insight.verifying import verify_all
from server.people.customers.phone_codes import checking, sending
from server.people.customers.phone_codes.checking import VerifiedCode
from server.sales.offers import publishing
from server.sales.orders import placing
from server.sales.orders.consents import VERSION
from server.sales.sharing import linking
from tests.money import trade

STAFF = Actor("staff", 1, "陈述", "7c1e40b29d66")
CUSTOMER = Actor("customer", None, "客户", "test")
ALL_CONSENTS = [(kind, VERSION) for kind in ("order", "identity", "handover")]
_people = count(1)
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Shop:
    """What is open for business."""

    plan_id: int
    pool_id: int
    seller_id: int
    upline_id: int
    link: str


async def open_shop(**terms: Any) -> Shop:
    """A plan of 60.00 for the seller and 15.00 for the one above, with three numbers."""
    pool_id = await pools.named(f"号池 {next(_numbers)}", STAFF)
    plan_id = await drafting.start_draft(QINGCHUAN | terms | {"pool_ids": [pool_id]})
    await publishing.publish_offer(plan_id, STAFF)
    upline, seller = await trade.agent("陈知远"), await trade.agent("林小满")
    await statements.change("UPDATE agents SET upline_id = %s WHERE id = %s", [upline.agent_id, seller.agent_id])
    shop = Shop(plan_id, pool_id, seller.agent_id, upline.agent_id, await linking.make_link(seller.agent_id, plan_id, None))
    for _ in range(3):
        await number(shop)
    return shop


async def number(shop: Shop) -> int:
    """One more number in the shop's pool; answers its id."""
    digits = f"199{next(_numbers):08d}"
    row = {
        "digits": digits, "reversed_digits": digits[::-1], "random_key": int(digits[-6:]), "pool_id": shop.pool_id,
        "carrier": "telecom", "province": "浙江省", "city": "杭州市", "pattern": "", "price_fen": 0, "prestore_fen": 0,
        "min_spend_fen": 0, "contract_months": 0, "status": "available", "locked": False, "holder": "",
    }  # fmt: skip
    return await trade.insert("phone_numbers", row)


async def numbers(shop: Shop) -> list[int]:
    return [row["id"] for row in await statements.read("SELECT id FROM phone_numbers WHERE pool_id = %s ORDER BY id", [shop.pool_id])]


async def number_now(number_id: int) -> dict[str, Any]:
    """How a number stands: status, holder, held_until."""
    row = await statements.read_one("SELECT digits, status, holder, held_until FROM phone_numbers WHERE id = %s", [number_id])
    assert row is not None
    return row


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody with a browser, a phone that answered a code, and an identity number."""

    visitor: str
    form: placing.Form
    verified: VerifiedCode

    def wishing(self, **changes: Any) -> Customer:
        """The same customer with another form."""
        return replace(self, form=replace(self.form, **changes))


async def customer(shop: Shop, number_id: int | None = None, *, years: int = 30) -> Customer:
    """A new customer; with a number that is held for them."""
    person = next(_people)
    first = f"110199{clock.today().year - years}0101{person:03d}"
    phone = f"139{person:08d}"
    form = placing.Form(
        shop.link, number_id, "周予安", first + identity_numbers.check_digit(first), phone, "330106", "文三路 90 号 3 幢 502", ALL_CONSENTS
    )
    visitor = f"visitor{person:025d}"
    if number_id is not None:
        await reserving.hold(shop.plan_id, number_id, visitor, 15, CUSTOMER)
    return Customer(visitor, form, await prove(phone))


async def prove(phone: str) -> VerifiedCode:
    """A phone that answered its code."""
    sent = await sending.send_code(phone, "order", f"ip-{phone}", make_sms(SmsConfig()))
    return await checking.verify_code(phone, "order", sent.sandbox_code or "")


async def place(customer: Customer, key: str = "request-key") -> str:
    return await placing.place_order(
        customer.form, customer.verified, visitor=customer.visitor, request_key=key, entry_label="浏览器打开", actor=CUSTOMER
    )


async def placed(shop: Shop) -> str:
    """An order on a number of its own."""
    return await place(await customer(shop, await number(shop)))


async def order(order_no: str) -> dict[str, Any]:
    """The row as it lies in the table."""
    row = await statements.read_one("SELECT * FROM orders WHERE order_no = %s", [order_no])
    assert row is not None
    return row


async def count_of(table: str) -> int:
    return int((await statements.read(f"SELECT COUNT(*) AS n FROM {table}"))[0]["n"])


async def assert_in_order() -> None:
    """The end of every test of selling: `python -m server verify` would have nothing to say."""
    assert [str(finding) for finding in (await verify_all()).findings] == []
