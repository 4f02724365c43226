"""After a whole journey, nothing that the house keeps or writes gives a person away: database, logs, cache, files.

Not searched for: the numbers on uploaded sheets and in stock, which are goods and belong to nobody yet, and the
company's own telephone.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Mapping

import httpx
import pytest
from redis import Redis

from scripts.play import inventing
from server.insight.demo import first_login
from tests.api import searching
from tests.api.conftest import Journey
from tests.api.house import House

pytestmark = pytest.mark.processes

PLACES: dict[str, Callable[[House], Mapping[str, bytes]]] = {
    "the database": searching.database_of,
    "the logs": searching.logs_of,
    "the cache": searching.cache_of,
    "the files": searching.files_of,
}


def personal_data_of(journey: Journey) -> dict[str, str]:
    """Everything that must not be found, by what it is."""
    found = {f"the account of withdrawal {n}": account for n, account in enumerate(journey.stage.accounts)}
    for number, person in enumerate(journey.stage.invented):
        for what in ("name", "id_number", "phone", "address"):
            found[f"the {what} of person {number}"] = getattr(person, what)
    return found


def somebody() -> dict[str, str]:
    """A person who has never been here, to be planted."""
    person = inventing.individual()
    return {"the name": person.name, "the ID number": person.id_number, "the phone": person.phone, "the address": person.address}


@pytest.mark.parametrize("place", PLACES)
def test_nothing_personal_is_left_in(place: str, journey: Journey, house: House) -> None:
    places = PLACES[place](house)
    assert places or (place == "the cache" and not house.redis_url)
    assert searching.found_in(places, personal_data_of(journey)) == []


def test_what_is_searched_is_what_the_journey_wrote(journey: Journey, house: House) -> None:
    tables = searching.database_of(house)
    order_no = house.read("SELECT MAX(order_no) AS no FROM orders")[0]["no"].encode()
    for table in ("orders", "commission_sales", "outbox_facts", "audit_entries", "answered_requests", "number_events"):
        assert order_no[:4] in tables[f"table {table}"], table
    assert any(b"/api/shop/orders" in log for log in searching.logs_of(house).values())
    assert "keys.json" in searching.files_of(house)
    assert list((house.data / searching.SHEETS).iterdir())
    assert list((house.data / searching.POSTERS).iterdir())


def writings_of(value: str) -> dict[str, str]:
    """Ways in which careless code would write a value somewhere."""
    plain = value.encode()
    found = {
        "as it is": f"客户 {value}，已核对",
        "as JSON": json.dumps({"note": value}),
        "backwards": value[::-1],
        "as hex": f"x'{plain.hex()}'",
    }
    for before in range(4):
        found[f"in base64 after {before} letters"] = b64encode(b"k=v"[:before] + plain + b";z").decode()
    found["in base64 for an address"] = urlsafe_b64encode(plain).decode()
    for hashing in (hashlib.md5, hashlib.sha1, hashlib.sha256):
        found[f"as {hashing().name}"] = hashing(plain).hexdigest()
    return found


def test_the_search_finds_whoever_is_planted_in_the_database(journey: Journey, house: House) -> None:
    values = somebody()
    planted = [(what, how, written) for what, value in values.items() for how, written in writings_of(value).items()]
    for number, (_, _, written) in enumerate(planted):
        row = [f"planted {number}", written]
        house.change("INSERT INTO consent_texts (hash, kind, version, title, text) VALUES (%s, 'x', 'x', 'x', %s)", row)
    whole = searching.found_in(searching.database_of(house), values)
    rows = {row["hash"]: row["text"].encode() for row in house.read("SELECT hash, text FROM consent_texts WHERE hash LIKE 'planted%'")}
    house.change("DELETE FROM consent_texts WHERE version = 'x'")
    assert {found.split(" (")[0] for found in whole} >= {f"table consent_texts holds {what}" for what in values}
    missed = [
        how for n, (what, how, _) in enumerate(planted) if not searching.found_in({"row": rows[f"planted {n}"]}, {what: values[what]})
    ]
    assert missed == []


def test_the_search_finds_a_phone_that_is_grouped_as_people_write_it(house: House) -> None:
    phone = inventing.phone()
    for written in (f"{phone[:3]} {phone[3:7]} {phone[7:]}", f"+86-{phone[:3]}-{phone[3:7]}-{phone[7:]}"):
        assert searching.found_in({"a note": written.encode()}, {"the phone": phone}) == ["a note holds the phone (plain)"]


def test_the_search_finds_whoever_is_planted_in_a_log_a_file_or_the_cache(journey: Journey, house: House) -> None:
    values = somebody()
    planted = house.data / "exports.csv"
    with house.logs[0].open("ab") as log:
        log.write(f"{values['the phone']}\n".encode())
    planted.write_text(values["the ID number"], encoding="utf-8")
    if house.redis_url:
        with Redis.from_url(house.redis_url) as redis:
            redis.set("planted", values["the name"])
    assert searching.found_in(searching.logs_of(house), values) == ["server-0.log holds the phone (plain)"]
    assert searching.found_in(searching.files_of(house), values) == ["exports.csv holds the ID number (plain)"]
    planted.unlink()
    if house.redis_url:
        assert searching.found_in(searching.cache_of(house), values) == ["Redis b'planted' holds the name (plain)"]


def test_the_staff_password_is_nowhere_but_in_the_file_for_its_owner(journey: Journey, house: House) -> None:
    password = {"the password": house.login.password}
    for place in (searching.database_of, searching.logs_of, searching.cache_of):
        assert searching.found_in(place(house), password) == []
    assert {found.split()[0] for found in searching.found_in(searching.files_of(house), password)} == {first_login.NAME}


def test_the_demo_customers_and_agents_are_hidden_too(journey: Journey, house: House) -> None:
    phones = {f"demo phone {n}": f"1370000{n:04d}" for n in range(14)} | {f"demo agent {n}": f"1390000000{n}" for n in (1, 2, 3)}
    assert house.read("SELECT COUNT(*) AS n FROM orders WHERE phone_masked LIKE '137%'")[0]["n"] >= 14
    assert searching.found_in(searching.database_of(house), phones) == []


def test_an_agent_reads_of_a_parcel_no_more_than_its_tail(journey: Journey, house: House) -> None:
    with httpx.Client(base_url=house.addresses[0]) as agent:
        agent.headers["authorization"] = f"Bearer {agent.post('/api/agent/login', json={'code': 'sandbox:lin'}).json()['token']}"
        parcels = "SELECT o.order_no, s.waybill FROM shipments s JOIN orders o ON o.id = s.order_id WHERE s.waybill LIKE 'SF14%'"
        assert house.read(parcels)
        for sent in house.read(parcels):
            order = agent.get(f"/api/agent/orders/{sent['order_no']}")
            assert sent["waybill"][-4:] in order.text
            assert sent["waybill"] not in order.text


def test_a_sheet_of_numbers_is_kept_as_it_was_sent(journey: Journey, house: House) -> None:
    """They are goods: whoever imports them may look at the file again."""
    kept = [path.read_bytes() for path in (house.data / searching.SHEETS).iterdir() if path.is_file()]
    assert any("号 码".encode("gb18030") in sheet for sheet in kept)
