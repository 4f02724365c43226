"""WeChat's message push: the address check, and the messages themselves."""

from __future__ import annotations

import structlog
from sanic import Blueprint, HTTPResponse, Request
from sanic.response import text

from server.base.options import reading as options
from server.gateways.wechat import PushGate

callbacks = Blueprint("callbacks", url_prefix="/callbacks")
log = structlog.get_logger()


async def _gate() -> PushGate:
    values = await options.section("wechat")
    return PushGate(values["wechat.push_token"], values["wechat.push_aes_key"], values["wechat.mini_app_id"])


@callbacks.get("/wechat", name="check_wechat_push")
async def check_address(request: Request) -> HTTPResponse:
    """WeChat asks once whether this address is ours: the signature is checked, the echo goes back."""
    (await _gate()).verify(request.args.get("signature", ""), request.args.get("timestamp", ""), request.args.get("nonce", ""))
    return text(request.args.get("echostr", ""))


@callbacks.post("/wechat", name="take_wechat_push")
async def take_push(request: Request) -> HTTPResponse:
    """A safe-mode message: verified, opened, logged by its kind alone. WeChat repeats until it reads "success"."""
    message = (await _gate()).decrypt(
        request.body, request.args.get("msg_signature", ""), request.args.get("timestamp", ""), request.args.get("nonce", "")
    )
    log.info("wechat_push", kind=str(message.get("MsgType", "")), event=str(message.get("Event", "")))
    return text("success")
