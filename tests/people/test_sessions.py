"""Who is signed in, until when, and how it ends."""

from __future__ import annotations

from typing import Any

from server.core import statements
from server.people.sessions import closing, finding, opening


async def test_a_session_is_found_by_its_token_and_by_no_other_audience(database: str) -> None:
    opened = await opening.open_session("staff", "7", hours=12, csrf=True)
    found = await finding.find("staff", opened.token)
    assert found is not None
    assert (found.subject, found.csrf_token) == ("7", opened.csrf_token)
    assert await finding.find("agent", opened.token) is None
    assert await finding.find("staff", opened.token + "x") is None
    assert await finding.find("staff", "") is None


async def test_the_token_itself_is_nowhere_in_the_database(database: str) -> None:
    opened = await opening.open_session("agent", "1", days=30)
    rows = await statements.read("SELECT * FROM sessions")
    assert len(rows) == 1
    assert opened.token not in str(rows)


async def test_a_session_is_over_when_its_time_is(database: str, frozen_clock: Any) -> None:
    opened = await opening.open_session("customer", "index", hours=2)
    frozen_clock.move(hours=1, minutes=59)
    assert await finding.find("customer", opened.token) is not None
    frozen_clock.move(minutes=1)
    assert await finding.find("customer", opened.token) is None
    assert await closing.sweep() == 1


async def test_signing_out_everywhere_can_spare_the_one_who_asks(database: str) -> None:
    mine = await opening.open_session("staff", "7", hours=1)
    other = await opening.open_session("staff", "7", hours=1)
    colleague = await opening.open_session("staff", "8", hours=1)
    assert await closing.close_all("staff", "7", keep_token=mine.token) == 1
    assert await finding.find("staff", mine.token) is not None
    assert await finding.find("staff", other.token) is None
    assert await finding.find("staff", colleague.token) is not None
    assert await closing.close(mine.token)
    assert not await closing.close(mine.token)
    assert await finding.find("staff", mine.token) is None
