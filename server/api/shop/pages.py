"""The customer's pages as HTML, and the pictures that a link has."""

from __future__ import annotations

import asyncio

from sanic import Blueprint, HTTPResponse, Request
from sanic.response import html, raw, redirect

from server.api.shop.first_view import render_agreement, render_dead_end, render_follow, render_privacy, render_shop
from server.api.shop.looking import look
from server.api.shop.presenting import company_shape, consent_shapes, shop_page
from server.core import privacy
from server.core.errors import NotFound
from server.people.agents.status import AgentState
from server.sales.orders import consents
from server.sales.sharing import opening, posters, visiting
from server.sales.sharing.errors import LinkClosed
from server.web import background, callers, packing
from server.web.pages import BuiltPages, PrintedPage
from server.web.services import Services
from server.web.site import site_of

pages = Blueprint("pages")


@pages.get("/s/<code:str>", name="shop_page")
async def show_shop(request: Request, code: str) -> HTTPResponse:
    """A link's first view; the visit is counted while the page is already on its way."""
    try:
        view = await look(code)
    except NotFound as error:
        return _page(request, render_dead_end(_built(request), await company_shape(), "链接打不开", error.message), 404)
    if view.link.agent_state != AgentState.APPROVED:
        return _page(request, render_dead_end(_built(request), await company_shape(), "链接已停用", LinkClosed.message), 410)
    visitor = callers.visitor(request)
    background.keep(asyncio.create_task(visiting.count_visit(view.link.id, visitor.visitor)))
    response = _page(request, render_shop(_built(request), await shop_page(view, _services(request).sandbox, await site_of(request))))
    if visitor.fresh_visitor_token:
        response.add_cookie(
            callers.VISITOR_COOKIE,
            visitor.fresh_visitor_token,
            path="/",
            httponly=True,
            secure=not _services(request).sandbox,
            samesite="Lax",
            max_age=180 * 86400,
        )
    return response


@pages.get("/orders", name="orders_page")
async def show_orders(request: Request) -> HTTPResponse:
    """Follow one's orders."""
    return _page(request, render_follow(_built(request), await company_shape(), _services(request).sandbox))


@pages.get("/orders/<order_no:str>", name="order_page")
async def show_order(request: Request, order_no: str) -> HTTPResponse:
    """Follow one order."""
    return _page(request, render_follow(_built(request), await company_shape(), _services(request).sandbox))


@pages.get("/agreement", name="agreement_page")
async def show_agreement(request: Request) -> HTTPResponse:
    marks = await company_shape()
    return _page(request, render_agreement(_built(request), marks, consent_shapes(consents.general_texts(marks.name))))


@pages.get("/privacy", name="privacy_page")
async def show_privacy(request: Request) -> HTTPResponse:
    marks = await company_shape()
    return _page(request, render_privacy(_built(request), marks, consent_shapes(consents.general_texts(marks.name))))


@pages.get("/", name="front_page")
async def show_front(request: Request) -> HTTPResponse:
    """There is no shop without a link: staff and newcomers go on from here."""
    return redirect("/admin/")


@pages.get("/s/<code:str>/qr.png", name="link_qr")
async def show_qr(request: Request, code: str) -> HTTPResponse:
    """The link's QR."""
    _require_signature(request, code)
    link = await opening.open_link(code)
    return _picture(await posters.qr_code(f"{await site_of(request)}/s/{link.code}"), "image/png")


@pages.get("/s/<code:str>/poster.jpg", name="link_poster")
async def show_poster(request: Request, code: str) -> HTTPResponse:
    """The link's poster, composed once for each content."""
    _require_signature(request, code)
    link = await opening.open_link(code)
    services = _services(request)
    wechat = await services.wechat() if request.args.get("code") == "mini" else None
    style = request.args.get("style", posters.FIRST_STYLE)
    return _picture(await posters.poster(link, await site_of(request), style, services.storage, wechat), "image/jpeg")


@pages.get("/s/<code:str>/card.jpg", name="link_card")
async def show_card(request: Request, code: str) -> HTTPResponse:
    """The picture of the share card: no data but what the page itself shows."""
    link = await opening.open_link(code)
    return _picture(await posters.share_picture(link, _services(request).storage), "image/jpeg")


@pages.get("/media/<key:path>", name="media")
async def show_media(request: Request, key: str) -> HTTPResponse:
    """Pictures that anyone may see: avatars and the company's mark."""
    if not key.startswith("public/"):
        raise NotFound()
    return _picture(await _services(request).storage.get(key), "image/jpeg")


def _require_signature(request: Request, code: str) -> None:
    if not privacy.signature_holds(f"link:{code}", request.args.get("t", "")):
        raise NotFound()


def _services(request: Request) -> Services:
    services: Services = request.app.ctx.services
    return services


def _built(request: Request) -> BuiltPages:
    built: BuiltPages = request.app.ctx.pages
    return built


def _page(request: Request, printed: PrintedPage, status: int = 200) -> HTTPResponse:
    headers = {"content-security-policy": printed.csp, "cache-control": "no-store", "vary": "accept-encoding"}
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return html(printed.html, status=status, headers=headers)
    headers["content-encoding"] = "gzip"
    return raw(packing.pack(printed.pieces), status=status, headers=headers, content_type="text/html; charset=utf-8")


def _picture(body: bytes, content_type: str) -> HTTPResponse:
    return raw(body, content_type=content_type, headers={"cache-control": "private, max-age=300"})
