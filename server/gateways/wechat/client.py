"""wechatpy's client, extended by what it lacks: the stable token, phone numbers and complete mini-program codes.

Everything here is synchronous and raises wechatpy's and requests' own exceptions; `live.py` translates them. Importing
it costs about 30 MB, so only an installation that talks to WeChat does.
"""

from __future__ import annotations

import logging
import threading
from typing import Any

from wechatpy.client import WeChatClient
from wechatpy.client.api.base import BaseWeChatAPI
from wechatpy.client.api.jsapi import WeChatJSAPI
from wechatpy.exceptions import WeChatClientException

from server.core import clock
from server.gateways.wechat.protocol import TokenStorage

# At DEBUG it writes whole addresses, and WeChat's carry the AppSecret and the access token.
logging.getLogger("urllib3.connectionpool").setLevel(logging.INFO)

_STALE_TOKEN = frozenset({40001, 40014, 42001})
_RENEW_EARLY_SECONDS = 240
"""WeChat renews a stable token in its last five minutes and lets the old one overlap"""
_WITHOUT_TOKEN: tuple[Any, ...] = ()
"""as `params`: wechatpy adds the access token to a dict only"""


class UnreadableAnswer(Exception):
    """WeChat, or something between us, answered what the protocol does not know."""


class Login(BaseWeChatAPI):
    def exchange(self, code: str) -> dict[str, Any]:
        """GET /sns/jscode2session: openid, session_key and perhaps unionid."""
        query = {"appid": self.appid, "secret": self.secret, "js_code": code, "grant_type": "authorization_code"}
        return self._client.get(f"{self._client.base_url}/sns/jscode2session", params=tuple(query.items()))


class PhoneNumber(BaseWeChatAPI):
    def read(self, code: str) -> dict[str, Any]:
        """POST /wxa/business/getuserphonenumber: phone_info."""
        return self._client.post(f"{self._client.base_url}/wxa/business/getuserphonenumber", data={"code": code})


class MiniProgramCode(BaseWeChatAPI):
    def draw(self, **fields: Any) -> Any:
        """POST /wxa/getwxacodeunlimit with every field. Returns requests' answer when it is not JSON."""
        given = {name: value for name, value in fields.items() if value is not None}
        return self._client.post(f"{self._client.base_url}/wxa/getwxacodeunlimit", data=given)


class Ticket(WeChatJSAPI):
    def get_ticket(self, type: str = "jsapi") -> dict[str, Any]:
        """GET /cgi-bin/ticket/getticket; `get_jsapi_ticket` keeps it in the storage until it expires."""
        answer = super().get_ticket(type)
        if not isinstance(answer, dict) or not answer.get("ticket") or "expires_in" not in answer:
            raise UnreadableAnswer("getticket")
        return answer


class StableClient(WeChatClient):
    """One app's client. Its token comes from /cgi-bin/stable_token and is renewed here alone, one thread at a time.

    Several processes need no lock between them: in normal mode WeChat answers all of them with the same token.
    """

    jsapi = Ticket()
    login = Login()
    phone = PhoneNumber()
    mini_program_code = MiniProgramCode()

    def __init__(self, app_id: str, secret: str, *, base_url: str, timeout: float, storage: TokenStorage | None) -> None:
        self.base_url = base_url.rstrip("/")
        self.API_BASE_URL = f"{self.base_url}/cgi-bin/"
        self._renewing = threading.Lock()
        # auto_retry is ours below: wechatpy repeats for as long as WeChat refuses the token.
        super().__init__(app_id, secret, session=storage, timeout=timeout, auto_retry=False)

    @property
    def access_token(self) -> str:
        return self._held_token() or self.renew_token(None)

    def renew_token(self, refused: str | None) -> str:
        """A token that is not `refused`; asks WeChat unless another thread already did."""
        with self._renewing:
            held = self._held_token()
            if held is not None and held != refused:
                return held
            return self.fetch_access_token()

    def fetch_access_token(self) -> str:
        """Ask WeChat now, past the cache."""
        answer = self.post(
            f"{self.base_url}/cgi-bin/stable_token",
            params=_WITHOUT_TOKEN,
            data={
                "grant_type": "client_credential",
                "appid": self.appid,
                "secret": self.secret,
                "force_refresh": False,
            },
        )
        if not isinstance(answer, dict) or not answer.get("access_token"):
            raise UnreadableAnswer("stable_token")
        token, seconds = str(answer["access_token"]), int(answer.get("expires_in", 7200))
        until = clock.now().timestamp() + seconds - _RENEW_EARLY_SECONDS
        self.session.set(self.access_token_key, {"token": token, "until": until}, seconds)
        return token

    def close(self) -> None:
        self._http.close()

    def _held_token(self) -> str | None:
        held = self.session.get(self.access_token_key)
        if not held or held["until"] <= clock.now().timestamp():
            return None
        return str(held["token"])

    def _request(self, method: str, url_or_endpoint: str, **kwargs: Any) -> Any:
        if isinstance(kwargs.get("params"), tuple):
            return super()._request(method, url_or_endpoint, **kwargs)
        query = dict(kwargs.pop("params", None) or {})
        token = self.access_token
        try:
            return super()._request(method, url_or_endpoint, params={**query, "access_token": token}, **kwargs)
        except WeChatClientException as refusal:
            if refusal.errcode not in _STALE_TOKEN:
                raise
        token = self.renew_token(refused=token)
        return super()._request(method, url_or_endpoint, params={**query, "access_token": token}, **kwargs)
