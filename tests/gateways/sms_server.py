"""Aliyun's SendSms as far as Haoka uses it: recomputes the ACS3 signature and checks every field."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import quote

from tests.gateways.loopback import Answer, LoopbackServer, Request, Strange, only

KEY_ID = "LTAI5tExampleExample"
SECRET = "example-access-key-secret"
SIGN = "青木通信"
TEMPLATE = "SMS_154950909"
_AUTHORIZATION = re.compile(r"ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})")
_MUST_SIGN = {"host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version"}


@dataclass
class SmsServer(LoopbackServer):
    sent: list[tuple[str, str, str]] = field(default_factory=list)
    """phone, code and our own word for why"""
    nonces: set[str] = field(default_factory=set)

    def answer(self, request: Request) -> Answer:
        if (request.method, request.path) != ("POST", "/") or request.body:
            raise Strange("SendSms is a POST to / with its fields in the query")
        refused = self._refusal(request)
        if refused:
            return refused
        query = request.query
        only(query, "PhoneNumbers", "SignName", "TemplateCode", "TemplateParam", "OutId")
        if not re.fullmatch(r"1[3-9]\d{9}", query["PhoneNumbers"]):
            return say("isv.MOBILE_NUMBER_ILLEGAL")
        if query["SignName"] != SIGN:
            return say("isv.SMS_SIGNATURE_ILLEGAL")
        if query["TemplateCode"] != TEMPLATE:
            return say("isv.SMS_TEMPLATE_ILLEGAL")
        param = json.loads(query["TemplateParam"])
        only(param, "code")
        self.sent.append((query["PhoneNumbers"], param["code"], query["OutId"]))
        return say("OK")

    def _refusal(self, request: Request) -> Answer | None:
        headers = request.headers
        if (headers.get("x-acs-action"), headers.get("x-acs-version")) != ("SendSms", "2017-05-25"):
            raise Strange("another action or version")
        age = datetime.now(UTC) - datetime.strptime(headers["x-acs-date"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        if abs(age.total_seconds()) > 900:
            raise Strange("the date is too far off")
        if headers["x-acs-signature-nonce"] in self.nonces:
            raise Strange("a nonce was used twice")
        self.nonces.add(headers["x-acs-signature-nonce"])
        given = _AUTHORIZATION.fullmatch(headers.get("authorization", ""))
        if not given or not set(given[2].split(";")) >= _MUST_SIGN:
            raise Strange("no complete ACS3-HMAC-SHA256 signature")
        if given[1] != KEY_ID:
            return say("InvalidAccessKeyId.NotFound", status=404)
        if given[3] != _signature(request, given[2].split(";")):
            return say("SignatureDoesNotMatch", status=400)
        return None


def say(code: str, status: int = 200) -> Answer:
    return Answer.of({"Code": code, "Message": code, "RequestId": "A1", "BizId": "9"}, status)


def _signature(request: Request, signed: list[str]) -> str:
    """As Aliyun's documents describe version 3, written apart from the SDK."""
    query = "&".join(f"{quote(name, safe='~')}={quote(value, safe='~')}" for name, value in sorted(request.query.items()))
    headers = "".join(f"{name}:{request.headers[name].strip()}\n" for name in sorted(signed))
    payload = hashlib.sha256(request.body).hexdigest()
    if request.headers["x-acs-content-sha256"] != payload:
        raise Strange("the hash of the body is wrong")
    whole = "\n".join([request.method, request.path, query, headers, ";".join(sorted(signed)), payload])
    text = f"ACS3-HMAC-SHA256\n{hashlib.sha256(whole.encode()).hexdigest()}"
    return hmac.new(SECRET.encode(), text.encode(), hashlib.sha256).hexdigest()
