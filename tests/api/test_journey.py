"""The main journey over HTTP, from a supplier's sheet to money in an agent's hand, played by the same code as scripts/journey."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.api.conftest import Journey, travel
from tests.api.house import OWN_SETTINGS, ROOT, House

pytestmark = pytest.mark.processes

PROGRAM = ROOT / "scripts" / "journey"


def assert_books_in_order(house: House) -> None:
    verified = house.command("verify")
    assert verified.returncode == 0, verified.stdout
    *checked, last = verified.stdout.splitlines()
    assert last.startswith("verify: ok rows=")
    rows = {line.split()[1]: int(line.split()[-2]) for line in checked}
    for table in ("orders", "ledger_entries", "ledger_postings", "commission_sales", "withdrawals", "phone_numbers"):
        assert rows[f"{table}:"] == house.read(f"SELECT COUNT(*) AS n FROM {table}")[0]["n"] > 0


def test_the_journey_reaches_its_end_and_the_books_are_in_order(journey: Journey, house: House) -> None:
    assert str(journey.played) == "journey: ok orders=2 commission_fen=7500 ledger_sum_fen=0"
    assert [int(line.split()[0]) for line in journey.lines] == list(range(1, len(journey.lines) + 1))
    assert_books_in_order(house)


def test_it_passes_again_on_the_same_server(journey: Journey, house: House) -> None:
    before = house.read("SELECT COUNT(*) AS n FROM orders")[0]["n"]
    again = travel(house)
    assert again.played == journey.played
    assert len(again.lines) == len(journey.lines)
    assert house.read("SELECT COUNT(*) AS n FROM orders")[0]["n"] == before + 2
    assert_books_in_order(house)


def test_both_processes_served_it(journey: Journey, house: House) -> None:
    served = [log.read_text(encoding="utf-8").count('"event": "request"') for log in house.logs]
    assert len(served) == (1 if house.on_sqlite else 2)
    assert min(served) > 50


def test_no_step_met_a_breakdown(journey: Journey, house: House) -> None:
    for log in house.logs:
        assert '"event": "bug"' not in log.read_text(encoding="utf-8")


def test_the_first_staff_account_lies_beside_the_data_for_its_owner_alone(house: House) -> None:
    kept = house.data / "demo-staff.json"
    assert kept.stat().st_mode & 0o777 == 0o600
    assert house.login.password in kept.read_text(encoding="utf-8")


def run_program(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([PROGRAM, *arguments], env={**OWN_SETTINGS, **environment}, capture_output=True, text=True)


def test_the_program_names_the_step_that_failed(house: House) -> None:
    told = run_program(house.addresses[0], HAOKA_STAFF_LOGIN="nobody-here", HAOKA_STAFF_PASSWORD="wrong")
    assert told.returncode == 1
    assert "FAILED at step 1, staff sign in" in told.stderr
    assert "wrong_login" in told.stderr


def test_the_program_says_when_no_server_answers() -> None:
    told = run_program("http://127.0.0.1:9", HAOKA_STAFF_LOGIN="admin", HAOKA_STAFF_PASSWORD="x")
    assert told.returncode == 1
    assert "is the server running?" in told.stderr


def test_the_program_says_how_to_name_a_member_of_staff(tmp_path: Path) -> None:
    told = run_program("--data", str(tmp_path))
    assert told.returncode == 1
    assert "HAOKA_STAFF_LOGIN" in told.stderr
    assert "Traceback" not in told.stderr
