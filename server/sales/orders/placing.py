"""A customer places an order: everything that it rests on is checked and frozen in one transaction."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any

from server.base.options import reading as options
from server.base.outbox import recording as outbox
from server.base.requests import answering
from server.core import clock, phones, privacy, regions, statements
from server.core.actors import Actor
from server.core.errors import InvalidInput
from server.core.identifiers import dated_number
from server.core.identity_numbers import parse
from server.core.pipelining import together
from server.core.transactions import transactional
from server.goods.catalog import queries as catalog
from server.goods.catalog.errors import PlanStopped
from server.goods.catalog.queries import PlanOnSale
from server.goods.catalog.status import PlanStatus
from server.goods.numbers import reserving, searching
from server.goods.numbers.searching import ChoosableNumber
from server.money.commissions import quoting, rules
from server.money.commissions.rules import Rule
from server.people.agents import queries as agents
from server.people.agents.queries import ChainAgent
from server.people.customers.phone_codes.checking import VerifiedCode, spend_code
from server.people.customers.phone_codes.sending import phone_index
from server.sales.orders import consents, transitions
from server.sales.orders.errors import NumberNeeded
from server.sales.orders.status import CardState, MaterialState, OrderState, SettlementState
from server.sales.risk import checking, slots
from server.sales.sharing import opening
from server.sales.sharing.opening import OpenLink


@dataclass(frozen=True, slots=True, repr=False)
class Form:
    """What the customer filled in. The phone was verified before."""

    link_code: str
    number_id: int | None
    name: str
    id_number: str
    phone: str
    district_code: str
    address: str
    consents: Sequence[tuple[str, str]]
    """(kind, version) of each that was ticked"""


@transactional
async def place_order(form: Form, verified: VerifiedCode, *, visitor: str, request_key: str, entry_label: str, actor: Actor) -> str:
    """Place one order; answers its number. The same request key places it once, however often it comes.

    Raises PlanStopped, NumberNeeded, HoldExpired, IdNumberInvalid, AgeNotAllowed, AreaNotServed,
    AddressTooVague, PersonLimitReached, ConsentMissing, SmsCodeWrong, RequestKeyReused.
    """
    now = clock.now()
    order_no = dated_number("HK", clock.today())
    # first of all: of twins at once the second waits here and finds the first one's answer
    first = await answering.remember_first(f"visitor:{visitor}", request_key, _body(form), {"order_no": order_no})
    if first is not None:
        return str(first["order_no"])
    _, link = await together(spend_code(verified), opening.open_for_order(form.link_code))
    application = _read(form, now)
    known = await _gather(form, application, link)
    passed = checking.check(application, known.plan.terms, clock.today())
    asked = consents.texts(known.plan.terms, known.company)
    consents.require_all(asked, form.consents)
    await _claim_person(known, order_no)
    digits = _chosen(known)
    sale = quoting.Sale(order_no, known.plan.terms.name, known.chain, now)
    quote = await quoting.freeze(sale, known.rule)
    row = _row(form, application, known, link, order_no, digits, visitor, entry_label, passed, quote, now)
    order_id, _, _ = await together(
        statements.insert_row("orders", row),
        _take_number(link.plan_id, form.number_id if digits else None, visitor, order_no, actor),
        consents.publish(asked),
    )
    await transitions.begin(order_id, actor)
    await consents.keep(order_id, asked)
    await outbox.record("order.placed", f"order:{order_no}", {"plan_id": link.plan_id, "agent_id": link.agent_id})
    return order_no


async def placed_before(form: Form, visitor: str, request_key: str) -> str | None:
    """The order that this very request placed already. Raises RequestKeyReused for another body under the same key."""
    answered = await answering.first_answer(f"visitor:{visitor}", request_key, _body(form))
    return str(answered["order_no"]) if answered is not None else None


def _body(form: Form) -> dict[str, Any]:
    return {field.name: getattr(form, field.name) for field in fields(form)}


@dataclass(frozen=True, slots=True)
class _Known:
    """What the database says about this plan, number, person and seller, asked in one go."""

    plan: PlanOnSale
    number: ChoosableNumber | None
    rule: Rule
    chain: tuple[ChainAgent, ...]
    person_index: str
    places: Mapping[str, set[int]]
    orders_of_plan: int
    company: str
    """whose name the consents carry"""


async def _gather(form: Form, application: checking.Application, link: OpenLink) -> _Known:
    """Raises PlanStopped."""
    person = privacy.blind_index(application.identity.digits, "id_number")
    plan, number, rule, chain, (places, orders_of_plan), company = await together(
        catalog.on_sale(link.plan_id),
        searching.by_id(form.number_id or 0),
        rules.current_rule(link.plan_id),
        agents.chain(link.agent_id, 2),
        together(slots.taken(person), slots.orders_of_plan(link.plan_id, person)),
        options.text("company.name"),
    )
    if plan.status is not PlanStatus.PUBLISHED:
        raise PlanStopped()
    return _Known(plan, number, rule, tuple(chain), person, places, orders_of_plan, company)


def _read(form: Form, now: datetime) -> checking.Application:
    mistakes: dict[str, str] = {}
    if not 2 <= len(form.name) <= 30 or any(ch.isdigit() or ch.isspace() for ch in form.name):
        mistakes["name"] = "请填身份证上的姓名"
    if not phones.is_mobile(form.phone):
        mistakes["phone"] = "手机号应是 11 位"
    if mistakes:
        raise InvalidInput(fields=mistakes)
    return checking.Application(parse(form.id_number, clock.in_china(now).date()), form.district_code, form.address)


async def _claim_person(known: _Known, order_no: str) -> None:
    terms = known.plan.terms
    slots.check_plan_limit(known.orders_of_plan, terms.per_person_limit)
    limit = await options.whole("sales.person_limit")
    await slots.claim(terms.operator, known.person_index, order_no, limit, known.places[terms.operator])


def _chosen(known: _Known) -> str:
    if known.plan.terms.selection_mode == "none":
        return ""
    if known.number is None:
        raise NumberNeeded()
    return known.number.digits


async def _take_number(plan_id: int, number_id: int | None, visitor: str, order_no: str, actor: Actor) -> None:
    if number_id is not None:
        await reserving.take_for_order(plan_id, number_id, visitor, order_no, actor)


def _row(
    form: Form,
    application: checking.Application,
    known: _Known,
    link: OpenLink,
    order_no: str,
    digits: str,
    visitor: str,
    entry_label: str,
    passed: Sequence[checking.Passed],
    quote: Mapping[str, Any],
    now: datetime,
) -> dict[str, Any]:
    """One plain INSERT: the same through a model object costs as much as three statements."""
    identity, plan = application.identity, known.plan
    return {
        "order_no": order_no,
        "plan_id": plan.id,
        "plan_version_id": plan.version_id,
        "plan_name": plan.terms.name,
        "operator": plan.terms.operator,
        "number_id": form.number_id if digits else None,
        "number_digits": digits,
        "link_id": link.id,
        "agent_id": link.agent_id,
        "visitor": visitor,
        "entry_label": entry_label,
        "name_sealed": privacy.seal(form.name, "orders.name"),
        "name_masked": privacy.mask_name(form.name),
        "id_number_sealed": privacy.seal(identity.digits, "orders.id_number"),
        "id_number_masked": privacy.mask_id_number(identity.digits),
        "person_index": known.person_index,
        "phone_sealed": privacy.seal(form.phone, "orders.phone"),
        "phone_masked": privacy.mask_phone(form.phone),
        "phone_index": phone_index(form.phone),
        "phone_tail": form.phone[-4:],
        "address_sealed": privacy.seal(form.address, "orders.address"),
        "district_code": form.district_code,
        "region": regions.full_name(form.district_code),
        "age": identity.age_on(clock.in_china(now).date()),
        "gender": identity.gender,
        "order_state": OrderState.SUBMITTED,
        "material_state": MaterialState.NOT_NEEDED,
        "card_state": CardState.NOT_ACTIVE,
        "settlement_state": SettlementState.NONE,
        "quote": json.dumps(quote, ensure_ascii=False),
        "checks": json.dumps([asdict(check) for check in passed], ensure_ascii=False),
        "placed_at": now,
        "reject_code": "",
        "reject_note": "",
        "first_charge_fen": 0,
        "demo": False,
    }
