"""Real server processes on the test's database, and one whole journey that was played on them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO

import pytest

from scripts.play.stage import Stage
from scripts.play.story import Played, play
from tests.api.house import House, own_schema


@dataclass(frozen=True, slots=True)
class Journey:
    """A journey that reached its end: what it came to, whom it invented, what it printed."""

    played: Played
    stage: Stage
    lines: list[str]


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory, worker: str, empty_database: str) -> Iterator[House]:
    """One process on SQLite; two that share MariaDB and Redis when HAOKA_TEST_DATABASE_URL names a server."""
    data = tmp_path_factory.mktemp("house") / "data"
    data.mkdir(mode=0o700)
    server, redis = os.environ.get("HAOKA_TEST_DATABASE_URL"), os.environ.get("HAOKA_TEST_REDIS_URL")
    if server:
        assert redis, "two processes on MariaDB need HAOKA_TEST_REDIS_URL too"
        # Redis' limits go by address, and here everybody is 127.0.0.1: each worker counts in a database of its own
        number = 1 + int("".join(filter(str.isdigit, worker)) or 0)
        house = House(data, own_schema(server, f"haoka_test_{worker}_house"), f"{redis.rsplit('/', 1)[0]}/{number}")
    else:
        house = House(data, f"sqlite://{data / 'haoka.db'}", "")
    house.build(empty_database)
    house.furnish()
    with house.serving():
        yield house


@pytest.fixture(scope="session")
def journey(house: House) -> Journey:
    """The first journey on this house."""
    return travel(house)


def travel(house: House) -> Journey:
    """Play it once more."""
    stage, printed = house.stage(), StringIO()
    with redirect_stdout(printed):
        played = play(stage)
    return Journey(played, stage, printed.getvalue().splitlines())
