"""What gateways say in the log, which the suite otherwise keeps silent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import structlog


@pytest.fixture
def spoken() -> Iterator[list[dict[str, Any]]]:
    """Every event that is logged while the test runs."""
    before = structlog.get_config()["wrapper_class"]
    structlog.configure(wrapper_class=structlog.BoundLogger)
    with structlog.testing.capture_logs() as events:
        yield events
    structlog.configure(wrapper_class=before)
