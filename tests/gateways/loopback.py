"""A strict HTTP server on a free loopback port, for gateways that are tested as they ship."""

from __future__ import annotations

import json
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Answer:
    status: int = 200
    body: bytes = b"{}"
    content_type: str = "application/json; encoding=utf-8"

    @classmethod
    def of(cls, found: dict[str, Any], status: int = 200) -> Answer:
        return cls(status, json.dumps(found, ensure_ascii=False).encode())


class Strange(Exception):
    """The gateway sent what the real service would not take: the test that caused it fails."""


@dataclass
class LoopbackServer(ABC):
    """Subclasses answer requests. `complaints` must stay empty: each is a request that broke the protocol."""

    complaints: list[str] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    faults: dict[str, list[Callable[[], Answer]]] = field(default_factory=dict)
    """by path, what to answer instead, once each"""

    def __enter__(self) -> LoopbackServer:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler_for(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def authority(self) -> str:
        return f"127.0.0.1:{self._server.server_address[1]}"

    @property
    def base_url(self) -> str:
        return f"http://{self.authority}"

    def fail_once(self, path: str, fault: Callable[[], Answer]) -> None:
        self.faults.setdefault(path, []).append(fault)

    def calls(self, path: str) -> int:
        return sum(request.path == path for request in self.requests)

    @abstractmethod
    def answer(self, request: Request) -> Answer:
        """What the real service would say. Raises Strange for what it would not take."""

    def receive(self, request: Request) -> Answer:
        self.requests.append(request)
        try:
            answer = self.answer(request)
        except Strange as strange:
            self.complaints.append(f"{request.method} {request.path}: {strange}")
            return Answer.of({"errcode": 47001, "errmsg": "data format error"}, status=400)
        planned = self.faults.get(request.path)
        return planned.pop(0)() if planned else answer


def only(found: dict[str, Any], *names: str) -> None:
    if set(found) != set(names):
        raise Strange(f"fields {sorted(found)}, expected {sorted(names)}")


def _handler_for(server: LoopbackServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _reply(self) -> None:
            address = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            query = dict(parse_qsl(address.query, keep_blank_values=True))
            headers = {name.lower(): value for name, value in self.headers.items()}
            answer = server.receive(Request(self.command, address.path, query, headers, body))
            try:
                self.send_response(answer.status)
                self.send_header("Content-Type", answer.content_type)
                self.send_header("Content-Length", str(len(answer.body)))
                self.end_headers()
                self.wfile.write(answer.body)
            except (BrokenPipeError, ConnectionResetError):
                pass  # a client that stopped waiting is what some tests are about

        do_GET = do_POST = do_PUT = _reply  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:
            """Silent."""

    return Handler
