"""The agent shares a link with its QR and poster, and customers open it."""

from __future__ import annotations

import io
from importlib.util import find_spec

from scripts.play.calling import Json, Person, expect
from scripts.play.joining import Member
from scripts.play.stage import Stage, until
from scripts.play.stocking import Stock

JPEG, PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"


def share(stage: Stage, seller: Member, stock: Stock) -> str:
    """The code of the agent's link."""
    with stage.step("the agent makes a link") as step:
        link = seller.phone.post("/api/agent/links", {"plan_id": stock.plan_id})
        again = seller.phone.post("/api/agent/links", {"plan_id": stock.plan_id})
        expect(again["code"] == link["code"], "the same plan got a second link")
        expect(all(link["code"] in text for text in link["share_copy"]), "a text to send lacks the link")
        step.saw(link["url"])
    code = str(link["code"])
    with stage.step("its QR leads to the link") as step:
        picture = seller.phone.fetch(link["qr_url"])
        expect(picture.startswith(PNG), "the QR is no PNG")
        step.saw(_read_code(picture, code))
    with stage.step("its posters are drawn, and their QR leads to the link") as step:
        sizes = []
        for poster in link["posters"]:
            drawn = stage.person("WeChat's album").fetch(poster["url"])
            expect(drawn.startswith(JPEG), f"the poster “{poster['label']}” is no JPEG")
            sizes.append(f"{poster['label']} {len(drawn) // 1024} kB")
            read = _read_code(drawn, code)
        step.saw(f"{', '.join(sizes)}; {read}")
    return code


def visit(stage: Stage, seller: Member, stock: Stock, code: str) -> tuple[Person, Person]:
    """Two customers who opened the link."""
    first, second = stage.person("first customer"), stage.person("second customer")
    with stage.step("two customers open the link; its HTML holds the plan and numbers to choose") as step:
        page = first.fetch(f"/s/{code}").decode()
        expect(stock.plan_name in page, "the page does not name the plan")
        shown = sum(1 for digits in stock.sheet.fresh if all(part in page for part in (digits[:3], digits[3:7], digits[7:])))
        expect(shown > 0, "the page shows no number")
        first.fetch(f"/s/{code}")
        second.fetch(f"/s/{code}")
        step.saw(f"{len(page):,} characters, {shown} numbers")
    with stage.step("the agent sees how often it was opened, and by how many") as step:
        counted = until(
            lambda: _own_link(seller, code), lambda link: (link["visits"], link["visitors"]) == (3, 2), first.patience,
            "3 visits by 2 customers are not counted so",
        )  # fmt: skip
        step.saw(f"{counted['visits']} visits by {counted['visitors']}")
    with stage.step("nobody opens a link that there is not, nor draws a poster without its signature"):
        first.fetch("/s/zzzzzzz", status=404)
        first.fetch(f"/s/{code}/poster.jpg?t=forged", status=404)
    return first, second


def _own_link(seller: Member, code: str) -> Json:
    return next(dict(link) for link in seller.phone.get("/api/agent/links")["items"] if link["code"] == code)


def _read_code(picture: bytes, code: str) -> str:
    """What the picture's QR says, where a decoder is installed. Raises Unexpected for another link than ours."""
    if find_spec("zxingcpp") is None:
        return "not decoded: zxing-cpp is not installed"
    import zxingcpp  # noqa: PLC0415  a tool of the tests, not of Haoka
    from PIL import Image  # noqa: PLC0415

    found = [one.text for one in zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)).convert("RGB"))]
    expect(len(found) == 1 and found[0].endswith(f"/s/{code}"), f"the QR says {found}")
    return f"it says {found[0]}"
