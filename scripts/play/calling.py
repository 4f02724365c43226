"""One person's way to the server: cookies, token, and the answer that is expected. Knows no story."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import requests

Json = dict[str, Any]
Patience = Callable[[int], None]
"""waits so many seconds"""
Result = TypeVar("Result")

LONGEST_WAIT_S = 90
ANSWER_WITHIN_S = 60


class Unexpected(Exception):
    """Something went otherwise than it must; the text says what was seen."""


def expect(holds: bool, otherwise: str) -> None:
    """Go on only if it holds."""
    if not holds:
        raise Unexpected(otherwise)


class Site:
    """The addresses of one installation. Each request goes to the next one, so that several processes share the work."""

    def __init__(self, addresses: Sequence[str]) -> None:
        self.addresses = [address.rstrip("/") for address in addresses]
        self._turn = itertools.cycle(self.addresses)
        self._lock = threading.Lock()

    def next(self) -> str:
        with self._lock:
            return next(self._turn)


class Person:
    """Somebody with a browser or a phone. Keeps cookies by itself: they go to every address of the site."""

    def __init__(self, name: str, site: Site, patience: Patience = time.sleep) -> None:
        self.name = name
        self.site = site
        self.patience = patience
        self.cookies: dict[str, str] = {}
        self.headers: dict[str, str] = {}
        self._line = requests.Session()
        self._line.trust_env = False  # what the developer set for the whole machine, a proxy say, is not ours

    def get(self, path: str, *, status: int = 200, code: str = "", **query: Any) -> Json:
        return self._json(self.ask("GET", path, status, code, params=query))

    def post(self, path: str, body: Json | None = None, *, status: int = 200, code: str = "", key: str = "") -> Json:
        headers = {"idempotency-key": key} if key else {}
        return self._json(self.ask("POST", path, status, code, json=body, headers=headers))

    def put(self, path: str, body: Json, *, status: int = 200, code: str = "") -> Json:
        return self._json(self.ask("PUT", path, status, code, json=body))

    def delete(self, path: str) -> None:
        self.ask("DELETE", path, 204)

    def upload(self, path: str, file: tuple[str, bytes], fields: dict[str, str], *, status: int) -> Json:
        return self._json(self.ask("POST", path, status, files={"file": file}, data=fields))

    def fetch(self, path: str, *, status: int = 200) -> bytes:
        """The body as it came: a page or a picture."""
        return self.ask("GET", path, status).content

    def tries(self, method: str, path: str, body: Json, key: str) -> tuple[int, Json]:
        """Any status is an answer here, but a breakdown of the server's."""
        answer = self._send(method, path, json=body, headers={"idempotency-key": key})
        expect(answer.status_code < 500, self._seen(answer, "anything but a breakdown"))
        return answer.status_code, self._json(answer)

    def twin(self) -> Person:
        """The same person in a second window."""
        twin = Person(self.name, self.site, self.patience)
        twin.cookies, twin.headers = dict(self.cookies), dict(self.headers)
        return twin

    def ask(self, method: str, path: str, status: int = 200, code: str = "", **how: Any) -> requests.Response:
        """Raises Unexpected unless the answer has this status, and this error code where one is named."""
        answer = self._send(method, path, **how)
        while answer.status_code == 429 != status:
            self._wait(answer)
            answer = self._send(method, path, **how)
        expect(answer.status_code == status, self._seen(answer, f"{status} {code}".strip()))
        if code:
            said = self._json(answer)
            expect(said.get("code") == code and bool(said.get("message")), self._seen(answer, f"{status} {code}"))
        return answer

    def _wait(self, answer: requests.Response) -> None:
        seconds = int(answer.headers.get("retry-after", LONGEST_WAIT_S + 1))
        said = self._json(answer).get("message", "")
        minutes = -(-seconds // 60)
        expect(seconds <= LONGEST_WAIT_S, f"the server's own limit stops us ({said}); try again in {minutes} minutes")
        self.patience(seconds)

    def _send(self, method: str, path: str, **how: Any) -> requests.Response:
        address = "" if path.startswith("http") else self.site.next()
        headers = {**self.headers, **how.pop("headers", {})}
        if self.cookies:
            headers["cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            answer = self._line.request(method, address + path, headers=headers, timeout=ANSWER_WITHIN_S, **how)
        except requests.RequestException as trouble:
            raise Unexpected(f"no answer from {address or path} ({type(trouble).__name__}); is the server running?") from trouble
        self._line.cookies.clear()
        for cookie in answer.cookies:
            self.cookies[cookie.name] = cookie.value or ""
        return answer

    def _seen(self, answer: requests.Response, wanted: str) -> str:
        said = self._json(answer) if answer.status_code >= 400 else {}
        told = f" {said.get('code', '')} “{said.get('message', '')}” {said.get('fields', '')}".rstrip() if said else ""
        return f"{self.name}: {answer.request.method} {answer.request.path_url} answered {answer.status_code}{told}; expected {wanted}"

    @staticmethod
    def _json(answer: requests.Response) -> Json:
        if "json" not in answer.headers.get("content-type", ""):
            return {}
        found = answer.json()
        return found if isinstance(found, dict) else {}


def at_once(work: Sequence[Callable[[], Result]]) -> list[Result]:
    """Do all of these at the same moment, a thread each."""
    gate = threading.Barrier(len(work))

    def do(one: Callable[[], Result]) -> Result:
        gate.wait()
        return one()

    with ThreadPoolExecutor(max_workers=len(work)) as pool:
        return list(pool.map(do, work))
