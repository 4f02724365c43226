"""Who is counted: the socket's address, or what the outermost trusted proxy saw; never what a caller says of itself."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from server.web.limits import client_ip

SOCKET = "192.0.2.1"


@pytest.mark.parametrize(
    ("trusted", "forwarded", "counted"),
    [
        (0, "203.0.113.9", SOCKET),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "10.9.9.9, 203.0.113.9", "203.0.113.9"),
        (2, "10.9.9.9, 203.0.113.9, 198.51.100.7", "203.0.113.9"),
        (2, "203.0.113.9", SOCKET),
        (1, "", SOCKET),
        (1, "2001:db8::1", "2001:db8::1"),
        (1, "unknown", SOCKET),
        (1, "x" * 300, SOCKET),
        (1, "\udcff", SOCKET),
    ],
)
def test_who_is_counted(trusted, forwarded, counted):
    app = SimpleNamespace(ctx=SimpleNamespace(services=SimpleNamespace(trusted_proxies=trusted)))
    assert client_ip(SimpleNamespace(app=app, headers={"x-forwarded-for": forwarded}, ip=SOCKET)) == counted
