"""api.weixin.qq.com as far as Haoka uses it, and as strict: paths, methods, every field, tokens, single-use codes."""

from __future__ import annotations

import hashlib
import json
import re
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from server.gateways.wechat import WeChatConfig
from tests.gateways.loopback import Answer, LoopbackServer, Request, Strange, only

MINI = ("wxmini0123456789ab", "mini-secret-3f9a")
OFFICIAL = ("wxofficial01234567", "official-secret-77c1")
JPEG = b"\xff\xd8\xff\xe0" + b"a mini-program code" * 20
PNG = b"\x89PNG\r\n\x1a\n" + b"a mini-program code" * 20
AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
SCENE = re.compile(r"[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}")


@dataclass
class WeChatServer(LoopbackServer):
    login_codes: dict[str, dict[str, str]] = field(default_factory=dict)
    """by code, the session it opens; a code works once"""
    phone_codes: dict[str, dict[str, str]] = field(default_factory=dict)
    pages: set[str] = field(default_factory=set)
    """pages of the published mini-program"""
    tokens: dict[str, str] = field(default_factory=dict)
    """by app id, the token that is valid now"""
    token_seconds: int = 7200
    used: set[str] = field(default_factory=set)
    ticket: str = "ticket-of-the-official-account"

    def forget_tokens(self) -> None:
        """As when somebody resets them: what clients hold is refused from now on."""
        self.tokens.clear()

    def answer(self, request: Request) -> Answer:
        routes: dict[tuple[str, str], Callable[[Request], Answer]] = {
            ("GET", "/sns/jscode2session"): self._login,
            ("POST", "/cgi-bin/stable_token"): self._stable_token,
            ("POST", "/wxa/business/getuserphonenumber"): self._phone,
            ("POST", "/wxa/getwxacodeunlimit"): self._code,
            ("GET", "/cgi-bin/ticket/getticket"): self._ticket,
        }
        route = routes.get((request.method, request.path))
        if route is None:
            raise Strange("no such call")
        return route(request)

    def _login(self, request: Request) -> Answer:
        query = request.query
        only(query, "appid", "secret", "js_code", "grant_type")
        if query["grant_type"] != "authorization_code" or request.body:
            raise Strange("not an authorization code")
        if query["appid"] != MINI[0]:
            return refuse(40013, "invalid appid")
        if query["secret"] != MINI[1]:
            return refuse(40125, "invalid appsecret")
        return self._spend(query["js_code"], self.login_codes)

    def _phone(self, request: Request) -> Answer:
        body = self._authorised(request, MINI[0])
        if isinstance(body, Answer):
            return body
        only(body, "code")
        return self._spend(body["code"], self.phone_codes)

    def _spend(self, code: str, codes: dict[str, dict[str, str]]) -> Answer:
        if code in self.used:
            return refuse(40163, "code been used")
        if code not in codes:
            return refuse(40029, "invalid code")
        self.used.add(code)
        return Answer.of(codes[code])

    def _stable_token(self, request: Request) -> Answer:
        if request.query:
            raise Strange("stable_token takes no query")
        body = json.loads(request.body)
        only(body, "grant_type", "appid", "secret", "force_refresh")
        if body["grant_type"] != "client_credential" or body["force_refresh"] is not False:
            raise Strange("force_refresh is allowed twenty times a day")
        known = dict([MINI, OFFICIAL])
        if body["appid"] not in known:
            return refuse(40013, "invalid appid")
        if body["secret"] != known[body["appid"]]:
            return refuse(40125, "invalid appsecret")
        token = self.tokens.setdefault(body["appid"], secrets.token_hex(20))
        return Answer.of({"access_token": token, "expires_in": self.token_seconds})

    def _ticket(self, request: Request) -> Answer:
        refused = self._authorised(request, OFFICIAL[0], "type")
        if isinstance(refused, Answer):
            return refused
        if request.query["type"] != "jsapi":
            raise Strange("only jsapi tickets are in use")
        return Answer.of({"errcode": 0, "errmsg": "ok", "ticket": self.ticket, "expires_in": 7200})

    def _code(self, request: Request) -> Answer:
        body = self._authorised(request, MINI[0])
        if isinstance(body, Answer):
            return body
        page = body.pop("page", None)
        only(body, "scene", "check_path", "env_version", "width", "auto_color", "line_color", "is_hyaline")
        right = (
            SCENE.fullmatch(body["scene"])
            and isinstance(body["check_path"], bool)
            and body["env_version"] in {"release", "trial", "develop"}
            and 280 <= body["width"] <= 1280
            and isinstance(body["auto_color"], bool)
            and set(body["line_color"]) == {"r", "g", "b"}
            and (page is None or not page.startswith("/"))
        )
        if not right:
            raise Strange(f"bad code request {body}")
        if body["check_path"] and page not in self.pages:
            return refuse(41030, "invalid page rid: 1")
        if body["is_hyaline"]:
            return Answer(body=PNG, content_type="image/png")
        return Answer(body=JPEG, content_type="image/jpeg")

    def _authorised(self, request: Request, app_id: str, *query: str) -> dict[str, Any] | Answer:
        only(request.query, "access_token", *query)
        if request.query["access_token"] != self.tokens.get(app_id):
            return refuse(40001, "invalid credential, access_token is invalid or not latest")
        return json.loads(request.body) if request.body else {}


def refuse(errcode: int, errmsg: str = "refused") -> Answer:
    return Answer.of({"errcode": errcode, "errmsg": errmsg})


def garbage() -> Answer:
    return Answer(body=b"<html>502 from something in between</html>", content_type="text/html")


def broken() -> Answer:
    return Answer(status=500, body=b"oops")


def slow() -> Answer:
    time.sleep(1.5)
    return Answer.of({"openid": "too late", "session_key": "x"})


def config_for(server: WeChatServer, **changes: object) -> WeChatConfig:
    filled = {
        "mode": "live",
        "mini_program_app_id": MINI[0],
        "mini_program_secret": MINI[1],
        "official_app_id": OFFICIAL[0],
        "official_secret": OFFICIAL[1],
        "push_token": "push-token",
        "push_aes_key": AES_KEY,
        "base_url": server.base_url,
        "timeout_seconds": 0.6,
    }
    return WeChatConfig(**(filled | changes))


def push_signature(*parts: str) -> str:
    """As WeChat signs the address of a push."""
    return hashlib.sha1("".join(sorted(parts)).encode()).hexdigest()
