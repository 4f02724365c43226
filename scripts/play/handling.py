"""Staff handle orders: review, ship, activate, refuse, correct."""

from __future__ import annotations

from typing import Any

from scripts.play import inventing
from scripts.play.calling import Json, Person, expect
from scripts.play.ordering import Ordered, reads
from scripts.play.stage import Stage
from scripts.play.stocking import FIRST_CHARGE_FEN, Stock


def handle(stage: Stage, staff: Person, ordered: Ordered) -> None:
    """From the application to a card in the customer's hand, with a wrong step on the way."""
    with stage.step("staff find the order among those that wait, personal data masked") as step:
        row = staff.get("/api/admin/orders", state="review", query=ordered.order_no)["items"][0]
        file = staff.get(f"/api/admin/orders/{ordered.order_no}")
        expect(ordered.individual.name not in str(file) and ordered.individual.id_number not in str(file), "personal data is shown plain")
        expect(ordered.individual.phone not in str(file), "the phone is shown plain")
        step.saw(f"{row['customer_masked']}, {file['id_number_masked']}, {len(file['checks'])} checks passed")
    with stage.step("accept, approve and confirm are three moves, each with who and when") as step:
        _move(staff, ordered, "approve", status=409, code="state_changed")
        titles = [_move(staff, ordered, verb)["state_label"] for verb in ("accept", "approve", "confirm")]
        expect(_number(staff, ordered)["status"] == "sold", "the confirmed number is not sold")
        step.saw("，".join(titles))
    _ship_wrongly(stage, staff, ordered)
    with stage.step("ship and sign") as step:
        waybill = f"SF{inventing.digits(12)}"
        _move(staff, ordered, "ship", {"carrier": "shunfeng", "waybill": waybill})
        page = reads(ordered.customer, ordered.order_no, "卡在路上了")
        expect(page["waybill"] == waybill, f"the customer reads the waybill {page['waybill']}")
        _move(staff, ordered, "sign", {"signed_at": None})
        step.saw(f"{page['carrier_name']} {waybill}")


def activate(staff: Person, ordered: Ordered) -> Json:
    today = str(staff.get("/api/admin/overview")["as_of"])[:10]
    return _move(staff, ordered, "activate", {"activated_on": today, "holder_matches": True})


def charge(staff: Person, ordered: Ordered) -> Json:
    today = str(staff.get("/api/admin/overview")["as_of"])[:10]
    return _move(staff, ordered, "first-charge", {"amount_fen": FIRST_CHARGE_FEN, "charged_on": today})


def refuse(stage: Stage, staff: Person, ordered: Ordered, stock: Stock, link: str) -> None:
    """The second order is turned down, and its number is anyone's again."""
    with stage.step("staff refuse the second order with a reason; the customer reads why, and the number is free") as step:
        reason = next(r for r in staff.get("/api/admin/reject-reasons")["items"] if r["code"] == "address_unclear")
        file = _move(staff, ordered, "reject", {"reason_code": reason["code"], "note": "缺门牌"})
        reads(ordered.customer, ordered.order_no, reason["customer_reads"], ended=True)
        third = stage.person("third customer")
        third.put("/api/shop/hold", {"link_code": link, "number_id": ordered.number["id"]})
        third.delete("/api/shop/hold")
        step.saw(f"{file['refusal']}")


def stop(stage: Stage, staff: Person, stock: Stock, link: str) -> None:
    """The plan takes no more orders: what the journey made does not stay on sale."""
    with stage.step("staff stop the plan: its link says so and takes no more orders") as step:
        stopped = staff.post(f"/api/admin/plans/{stock.plan_id}/stop", {"reason": "行程走完，停办"})
        expect(stopped["status"] == "stopped", f"the plan is {stopped['status']}")
        late = stage.person("late customer")
        page = late.get(f"/api/shop/links/{link}")
        expect(page["plan"]["status"] == "stopped" and not page["numbers"], "a stopped plan still offers numbers")
        step.saw(f"{len(page['alternatives'])} other plans to look at")


def _ship_wrongly(stage: Stage, staff: Person, ordered: Ordered) -> None:
    with stage.step("a parcel marked by mistake is corrected, and the timeline keeps both") as step:
        wrong = f"SF{inventing.digits(12)}"
        file = _move(staff, ordered, "ship", {"carrier": "shunfeng", "waybill": wrong})
        expect(file["waybill"] == wrong, "the order shows another waybill")
        target = file["corrections"][0]["to"]
        corrected = _move(staff, ordered, "correct", {"to": target, "reason": "单号贴错了"})
        told = [f"{event['title']} {event['detail']}" for event in corrected["timeline"]]
        expect(any(wrong in words for words in told), "the mistake is gone from the timeline")
        trace = [words for words in told if "单号贴错了" in words]
        expect(bool(trace) and corrected["waybill"] is None, "the correction left no trace, or the parcel stayed")
        step.saw(trace[0])


def _move(staff: Person, ordered: Ordered, verb: str, body: dict[str, Any] | None = None, *, status: int = 200, code: str = "") -> Json:
    return staff.post(f"/api/admin/orders/{ordered.order_no}/{verb}", body, status=status, code=code)


def _number(staff: Person, ordered: Ordered) -> Json:
    found = staff.get("/api/admin/numbers", tail=ordered.number["digits"][-8:], size=5)["items"]
    return next(dict(number) for number in found if number["digits"] == ordered.number["digits"])
