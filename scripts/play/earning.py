"""Commission: explained to everyone who earns it, booked, settled, and seen in the wallets."""

from __future__ import annotations

from scripts.play import handling
from scripts.play.calling import Json, Person, expect
from scripts.play.joining import Member
from scripts.play.ordering import Ordered, reads
from scripts.play.stage import Stage
from scripts.play.stocking import SELLER_FEN, UPLINE_FEN

TOTAL_FEN = SELLER_FEN + UPLINE_FEN


def earn(stage: Stage, staff: Person, ordered: Ordered, seller: Member, inviter: Member) -> None:
    """From activation to money that is the agents' own."""
    with stage.step("activated: the commission is booked as pending, and the explain page says what is still missing") as step:
        expect(_wallet(seller)["expected_fen"] == SELLER_FEN, "the agent does not expect the commission of an order that was placed")
        handling.activate(staff, ordered)
        why = _explained(seller.phone, "agent", ordered)
        expect((why["met"], why["total"]) == (2, 3), f"{why['met']} of {why['total']} conditions are met")
        expect(_pending(staff) >= TOTAL_FEN, "nothing is booked as pending")
        refused = staff.post("/api/admin/commissions/settle", {"order_nos": [ordered.order_no]})["refused"]
        expect(len(refused) == 1 and bool(refused[0]["reason"]), "it settles before the first charge")
        step.saw(f"{why['met']} of {why['total']} conditions met; settling now is refused: {refused[0]['reason']}")
    with stage.step("first charge: every condition is met"):
        handling.charge(staff, ordered)
        why = _explained(seller.phone, "agent", ordered)
        expect((why["met"], why["total"]) == (3, 3), f"{why['met']} of {why['total']} conditions are met")
        reads(ordered.customer, ordered.order_no, "首充")
    _explained_to_all(stage, staff, ordered, seller, inviter)
    with stage.step("staff settle: the money is the agents' own") as step:
        done = staff.post("/api/admin/commissions/settle", {"order_nos": [ordered.order_no]})
        expect((done["settled"], done["total_fen"]) == ([ordered.order_no], TOTAL_FEN), f"settled is {done}")
        twice = staff.post("/api/admin/commissions/settle", {"order_nos": [ordered.order_no]})
        expect(not twice["settled"] and twice["total_fen"] == 0, "it settles twice")
        step.saw(f"{done['total_fen'] / 100:.2f}")
    with stage.step("both wallets show it, with the order it came from") as step:
        for member, fen in ((seller, SELLER_FEN), (inviter, UPLINE_FEN)):
            wallet, entry = _wallet(member), member.phone.get("/api/agent/wallet/entries")["items"][0]
            expect((wallet["available_fen"], wallet["expected_fen"]) == (fen, 0), f"the wallet shows {wallet}")
            expect((entry["amount_fen"], entry["balance_fen"], entry["order_no"]) == (fen, fen, ordered.order_no), f"the entry is {entry}")
        step.saw(f"{SELLER_FEN / 100:.2f} and {UPLINE_FEN / 100:.2f}")


def books(staff: Person) -> int:
    """The sum over the whole ledger: 0, or something is very wrong."""
    balance = staff.get("/api/admin/ledger/trial-balance")
    difference = int(balance["difference_fen"])
    sides = sum(account["debit_fen"] - account["credit_fen"] for account in balance["accounts"])
    expect(difference == 0 == sides and balance["debit_fen"] == balance["credit_fen"], f"the books are off by {difference or sides} fen")
    return difference


def _explained_to_all(stage: Stage, staff: Person, ordered: Ordered, seller: Member, inviter: Member) -> None:
    with stage.step("the explain page for the agent, the level above and staff: each fen with its level") as step:
        own = _explained(seller.phone, "agent", ordered)
        above = _explained(inviter.phone, "agent", ordered)
        whole = _explained(staff, "admin", ordered)
        expect(own["amount_fen"] == SELLER_FEN and above["amount_fen"] == UPLINE_FEN, "an agent is told another amount than agreed")
        expect(whole["amount_fen"] == whole["total_fen"] == TOTAL_FEN, f"staff are told {whole['total_fen']} fen")
        amounts = [share["amount_fen"] for share in whole["shares"]]
        expect(amounts[:2] == [SELLER_FEN, UPLINE_FEN], f"the levels get {amounts}")
        expect(own["platform_keeps_fen"] is None and whole["platform_keeps_fen"] is not None, "what the platform keeps is for staff alone")
        conditions = [condition for group in own["groups"] for condition in group["conditions"]]
        expect(bool(conditions) and all(c["evidence"] and c["source"] for c in conditions), "a condition lacks its evidence")
        step.saw(f"{'; '.join(condition['title'] for condition in conditions)}")


def _explained(reader: Person, audience: str, ordered: Ordered) -> Json:
    return reader.get(f"/api/{audience}/orders/{ordered.order_no}/commission")


def _wallet(member: Member) -> Json:
    return member.phone.get("/api/agent/wallet")


def _pending(staff: Person) -> int:
    accounts = staff.get("/api/admin/ledger/trial-balance")["accounts"]
    return sum(int(account["credit_fen"] - account["debit_fen"]) for account in accounts if account["name"] == "代理冻结佣金")
