"""The whole journey in its order: from numbers on a supplier's sheet to money in an agent's hand."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.play import choosing, drawing, earning, handling, joining, ordering, sharing, stocking
from scripts.play.calling import Person, expect
from scripts.play.joining import Member
from scripts.play.ordering import Ordered
from scripts.play.stage import Stage


@dataclass(frozen=True, slots=True)
class Played:
    """What the journey came to."""

    orders: int
    commission_fen: int
    ledger_sum_fen: int

    def __str__(self) -> str:
        return f"journey: ok orders={self.orders} commission_fen={self.commission_fen} ledger_sum_fen={self.ledger_sum_fen}"


def play(stage: Stage) -> Played:
    """Play it once. Raises StepFailed."""
    with stage.step("staff sign in"):
        staff = stage.staff()
        earning.books(staff)
    stock = stocking.stock(stage, staff)
    inviter, seller, other = joining.join_all(stage, staff, stock)
    link = sharing.share(stage, seller, stock)
    first, second = sharing.visit(stage, seller, stock, link)
    number = choosing.choose(stage, first, second, stock, link)
    one = ordering.order_first(stage, first, link, number)
    two = ordering.order_second(stage, second, link, one)
    handling.handle(stage, staff, one)
    handling.refuse(stage, staff, two, stock, link)
    earning.earn(stage, staff, one, seller, inviter)
    drawing.draw(stage, staff, seller)
    _hidden(stage, staff, one, seller, other)
    _followed(stage, one)
    handling.stop(stage, staff, stock, link)
    with stage.step("the ledger sums to zero") as step:
        sum_fen = earning.books(staff)
        step.saw(f"{sum_fen} fen")
    return Played(orders=2, commission_fen=earning.TOTAL_FEN, ledger_sum_fen=sum_fen)


def _hidden(stage: Stage, staff: Person, one: Ordered, seller: Member, other: Member) -> None:
    with stage.step("a stranger, another agent and another customer see nothing of it; the agent sees it without personal data"):
        stranger = stage.person("stranger")
        for path in (f"/api/shop/orders/{one.order_no}", f"/api/agent/orders/{one.order_no}", f"/api/admin/orders/{one.order_no}"):
            stranger.get(path, status=401, code="login_required")
        for path in (f"/api/agent/orders/{one.order_no}", f"/api/agent/orders/{one.order_no}/commission"):
            other.phone.get(path, status=404, code="not_found")
        expect(other.phone.get("/api/agent/orders")["total"] == 0, "another agent has orders that are not theirs")
        expect(other.phone.get("/api/agent/wallet")["available_fen"] == 0, "another agent has money that is not theirs")
        seen = str(seller.phone.get(f"/api/agent/orders/{one.order_no}"))
        person = one.individual
        told = [word for word in (person.name, person.id_number, person.phone, person.address) if word in seen]
        expect(not told, f"the agent reads personal data: {len(told)} fields")
        forgetful = staff.twin()
        del forgetful.headers["x-csrf-token"]
        forgetful.post(f"/api/admin/orders/{one.order_no}/sign", {"signed_at": None}, status=403, code="csrf_failed")


def _followed(stage: Stage, one: Ordered) -> None:
    with stage.step("on another phone, the customer follows the order by number and code"):
        ordering.follow(stage, one, shown="激活了，首充到账")
