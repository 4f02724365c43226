"""Customers order: whatever is wrong is refused by its own code, and what is right is taken once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from scripts.play import inventing
from scripts.play.calling import Json, Person, at_once, expect
from scripts.play.inventing import Individual
from scripts.play.stage import Stage

DELIVERED_TO, NOT_DELIVERED_TO = "330106", "650104"
TWINS = 6


@dataclass(frozen=True, slots=True)
class Ordered:
    """An order, and whose it is."""

    customer: Person
    individual: Individual
    order_no: str
    number: Json


def order_first(stage: Stage, customer: Person, link: str, number: Json) -> Ordered:
    """One order after everything that must be refused."""
    someone = stage.individual()
    form = _form(stage, customer, link, number, someone)
    _refusals(stage, customer, form)
    order_no = _once(stage, customer, form)
    return Ordered(customer, someone, order_no, number)


def order_second(stage: Stage, customer: Person, link: str, other: Ordered) -> Ordered:
    """An order of another customer, who can't take what is not theirs."""
    with stage.step("the second customer orders too, but not with a number that another one held") as step:
        someone, held = stage.individual(), customer.get("/api/shop/hold")["number"]
        form = _form(stage, customer, link, held, someone)
        stolen = form | {"number_id": other.number["id"]}
        customer.post("/api/shop/orders", stolen, status=409, code="hold_expired", key=inventing.key())
        placed = customer.post("/api/shop/orders", form, status=201, key=inventing.key())
        customer.get(f"/api/shop/orders/{other.order_no}", status=404, code="not_found")
        step.saw(placed["order_no"])
    return Ordered(customer, someone, placed["order_no"], held)


def _form(stage: Stage, customer: Person, link: str, number: Json, someone: Individual) -> dict[str, Any]:
    sent = customer.post("/api/shop/sms-codes", {"phone": someone.phone, "purpose": "order"})
    asked = customer.get("/api/shop/consents", link_code=link)["items"]
    return {
        "link_code": link, "number_id": number["id"], "name": someone.name, "id_number": someone.id_number, "phone": someone.phone,
        "sms_code": sent["sandbox_code"], "district_code": DELIVERED_TO, "address": someone.address,
        "consents": [{"kind": text["kind"], "version": text["version"]} for text in asked],
    }  # fmt: skip


def _refusals(stage: Stage, customer: Person, form: dict[str, Any]) -> None:
    wrong_code = f"{(int(form['sms_code']) + 1) % 1_000_000:06d}"
    refusals: list[tuple[str, dict[str, Any], int, str]] = [
        ("a wrong SMS code", {"sms_code": wrong_code}, 422, "sms_code_wrong"),
        ("a wrong check digit", {"id_number": inventing.with_wrong_check_digit(form["id_number"])}, 422, "id_number_invalid"),
        ("a child", {"id_number": stage.individual(years=10).id_number}, 422, "age_not_allowed"),
        ("a district that is not served", {"district_code": NOT_DELIVERED_TO}, 422, "area_not_served"),
        ("an address without a house", {"address": "文三路附近那一带"}, 422, "address_too_vague"),
        ("a parcel locker", {"address": "文三路 90 号菜鸟驿站"}, 422, "address_too_vague"),
        ("a consent that is missing", {"consents": form["consents"][:2]}, 422, "consent_missing"),
    ]
    with stage.step("what is wrong in the form is refused, each by its own code") as step:
        for what, change, status, code in refusals:
            said = customer.post("/api/shop/orders", form | change, status=status, code=code, key=inventing.key())
            expect(any("一" <= letter <= "鿿" for letter in said["message"]), f"{what}: the message is {said['message']}")
        customer.post("/api/shop/orders", form, status=422, code="invalid_input")
        step.saw(", ".join(what for what, *_ in refusals))


def _once(stage: Stage, customer: Person, form: dict[str, Any]) -> str:
    key = inventing.key()
    with stage.step(f"the right form, sent {TWINS} times at once with one request key, makes one order") as step:
        windows = [customer.twin() for _ in range(TWINS)]
        answers = at_once([partial(window.tries, "POST", "/api/shop/orders", form, key) for window in windows])
        expect({status for status, _ in answers} == {201}, f"the answers are {sorted(str(answer) for answer in answers)}")
        numbers = {answer["order_no"] for _, answer in answers}
        expect(len(numbers) == 1, f"it made the orders {sorted(numbers)}")
        customer.cookies |= windows[0].cookies
        order_no = str(numbers.pop())
        again = customer.post("/api/shop/orders", form, status=201, key=key)
        expect(again["order_no"] == order_no, "sent once more, it made another order")
        customer.post("/api/shop/orders", form | {"name": "别的姓名"}, status=409, code="request_key_reused", key=key)
        listed = customer.get("/api/shop/orders")["items"]
        expect([order["order_no"] for order in listed] == [order_no], f"the customer has {len(listed)} orders")
        step.saw(order_no)
    return order_no


def follow(stage: Stage, ordered: Ordered, *, shown: str, ended: bool = False) -> None:
    """On another phone, by number and code; `shown` must stand in the headline or a step."""
    browser = stage.person("customer on another phone")
    browser.get("/api/shop/orders", status=401, code="login_required")
    sent = browser.post("/api/shop/sms-codes", {"phone": ordered.individual.phone, "purpose": "track"})
    wrong = f"{(int(sent['sandbox_code']) + 1) % 1_000_000:06d}"
    browser.post("/api/shop/track", {"phone": ordered.individual.phone, "sms_code": wrong}, status=422, code="sms_code_wrong")
    browser.post("/api/shop/track", {"phone": ordered.individual.phone, "sms_code": sent["sandbox_code"]})
    listed = browser.get("/api/shop/orders")["items"]
    expect([order["order_no"] for order in listed] == [ordered.order_no], f"the phone has {len(listed)} orders")
    reads(browser, ordered.order_no, shown, ended)


def reads(customer: Person, order_no: str, shown: str, ended: bool = False) -> Json:
    """The customer's own page of the order says this."""
    page = customer.get(f"/api/shop/orders/{order_no}")
    told = [page["headline"], page["reason"] or "", *(step["title"] for step in page["steps"])]
    expect(any(shown in words for words in told), f"the customer does not read “{shown}” but {told}")
    expect(page["ended"] == ended, f"the order is {'' if page['ended'] else 'not '}over for the customer")
    return page
