"""An agent signs in with WeChat, joins by an inviter's code, and keeps a profile."""

from __future__ import annotations

from sanic.request import File

from server.api.agent.presenting import me_shape
from server.api.agent.routes import agent
from server.api.agent.shapes.joining import AskJoinSms, Inviter, Join, Login, LoginAnswer, Me, Rename
from server.base.options import reading as options
from server.core import clock
from server.core.errors import InvalidInput
from server.people.agents import avatars, inviting, joining, queries, renaming
from server.people.customers.phone_codes import checking, sending
from server.people.sessions import closing, opening
from server.sales.sharing import pictures
from server.web.callers import CallerKind
from server.web.company import company
from server.web.endpoints import Call
from server.web.limits import Limit
from server.web.shapes import Nothing, SmsSent

_SESSION_DAYS = 30
_PROMISES = ["不收加盟费，不压保证金", "平台审核通过，再开始推广", "邀请人没有奖励，只按真实激活计佣"]
_LARGEST_AVATAR = 5 * 1024 * 1024


@agent.route("POST", "/login", caller=CallerKind.ANYONE, body=Login, answer=LoginAnswer, limit=Limit("login", 60, 60))
async def log_in(call: Call[Login]) -> LoginAnswer:
    """Sign in with the code of wx.login."""
    identity = await (await call.services.wechat()).exchange_login_code(call.body.code)
    session = await opening.open_session("agent", identity.openid, days=_SESSION_DAYS)
    profile = await queries.by_openid(identity.openid)
    return LoginAnswer(
        token=session.token,
        expires_at=clock.iso(session.expires_at),
        registered=profile is not None,
        me=await me_shape(profile) if profile else None,
        company_name=(await company()).name,
        selling_allowed=await options.flag("sales.selling_in_miniprogram"),
    )


@agent.route("POST", "/logout", caller=CallerKind.GUEST, answer=Nothing)
async def log_out(call: Call[None]) -> Nothing:
    """End this session."""
    await closing.close(call.request.token or "")
    return Nothing()


@agent.route("GET", "/inviters/<invite_code:str>", caller=CallerKind.GUEST, answer=Inviter, limit=Limit("inviter", 30, 60))
async def show_inviter(call: Call[None], invite_code: str) -> Inviter:
    """Who invites by this code."""
    found = await inviting.inviter(invite_code)
    name = found.name if found.agent_id is None else f"{found.name[:1]}**"
    return Inviter(display_name_masked=name, initial=found.name[:1], company_name=(await company()).name, promises=_PROMISES)


@agent.route("POST", "/sms-codes", caller=CallerKind.GUEST, body=AskJoinSms, answer=SmsSent, limit=Limit("sms", 30, 3600))
async def send_join_code(call: Call[AskJoinSms]) -> SmsSent:
    """Send a code to a phone, where WeChat does not give one."""
    sent = await sending.send_code(call.body.phone, "join", call.ip, await call.services.sms())
    return SmsSent(
        phone_tail=sent.phone_tail,
        resend_after_seconds=sent.resend_after_seconds,
        expires_in_seconds=sent.expires_in_seconds,
        sandbox_code=sent.sandbox_code if call.services.sandbox else None,
    )


@agent.route("POST", "/join", caller=CallerKind.GUEST, body=Join, answer=Me, limit=Limit("join", 20, 600))
async def join(call: Call[Join]) -> Me:
    """Apply to become an agent below the inviter."""
    await inviting.inviter(call.body.invite_code)
    phone = await _proved_phone(call)
    agent_id = await joining.join(call.caller.openid, call.body.invite_code, call.body.display_name, phone, call.body.agreed)
    return await me_shape(await queries.profile(agent_id))


@agent.route("GET", "/me", caller=CallerKind.MEMBER, answer=Me)
async def show_me(call: Call[None]) -> Me:
    """The agent's own profile."""
    return await me_shape(await queries.profile(call.caller.agent_id))


@agent.route("PUT", "/me", caller=CallerKind.MEMBER, body=Rename, answer=Me)
async def rename(call: Call[Rename]) -> Me:
    """Change the name that customers see."""
    await renaming.rename(call.caller.agent_id, call.body.display_name, call.caller.actor)
    return await me_shape(await queries.profile(call.caller.agent_id))


@agent.route(
    "POST",
    "/me/avatar",
    caller=CallerKind.MEMBER,
    answer=Me,
    limit=Limit("avatar", 20, 600),
    largest_body=_LARGEST_AVATAR + 16 * 1024,
)
async def change_avatar(call: Call[None]) -> Me:
    """Replace the picture that customers see; it is drawn anew, so that nothing hides in it."""
    sent = call.request.files.get("file") if call.request.files else None
    if not isinstance(sent, File) or not sent.body:
        raise InvalidInput("没有收到图片，请重新选择")
    if len(sent.body) > _LARGEST_AVATAR:
        raise InvalidInput("图片太大，请选 5 MB 以内的")
    key = await pictures.keep_avatar(call.caller.agent_id, sent.body, call.services.storage)
    before = await avatars.set_avatar(call.caller.agent_id, key)
    if before is not None:
        await call.services.storage.delete(before)
    return await me_shape(await queries.profile(call.caller.agent_id))


async def _proved_phone(call: Call[Join]) -> str:
    body = call.body
    if body.phone_code:
        return await (await call.services.wechat()).phone_number(body.phone_code)
    if body.phone and body.sms_code:
        await checking.check_code(body.phone, "join", body.sms_code)
        return body.phone
    raise InvalidInput("请授权微信手机号，或填手机号和验证码")
