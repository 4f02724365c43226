"""Demo data is a guest: it comes once, and when it was sent away it stays away."""

from __future__ import annotations

import pytest

from server.core.actors import job
from server.insight.demo import presence, seeding, wiping

pytestmark = pytest.mark.processes


@pytest.mark.usefixtures("database")
async def test_demo_data_that_was_cleared_away_does_not_come_back_with_the_next_start() -> None:
    assert await seeding.seed() is not None
    assert await seeding.seed() is None, "a second start seeds nothing twice"
    await wiping.wipe(job("test"))
    assert not await presence.present()
    assert await seeding.seed() is None
    assert not await presence.present()
