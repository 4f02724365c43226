"""The strict WeChat, the gateway that asks it, and what gateways say in the log."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import structlog

from server.gateways.wechat import WeChat, make_wechat
from tests.gateways.wechat_server import WeChatServer, config_for


@pytest.fixture
def spoken() -> Iterator[list[dict[str, Any]]]:
    """Every event that is logged while the test runs; elsewhere the suite keeps the log silent."""
    before = structlog.get_config()["wrapper_class"]
    structlog.configure(wrapper_class=structlog.BoundLogger)
    with structlog.testing.capture_logs() as events:
        yield events
    structlog.configure(wrapper_class=before)


@pytest.fixture
def server() -> Iterator[WeChatServer]:
    with WeChatServer() as running:
        yield running
    assert running.complaints == []


@pytest.fixture
def wechat(server: WeChatServer) -> Iterator[WeChat]:
    gateway = make_wechat(config_for(server))
    yield gateway
    gateway.close()
