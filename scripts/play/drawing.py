"""The agent draws money: quoted, held, paid; or refused, and the money is back."""

from __future__ import annotations

from functools import partial
from typing import Any

from scripts.play import inventing
from scripts.play.calling import Json, Person, at_once, expect
from scripts.play.joining import Member
from scripts.play.stage import Stage
from scripts.play.stocking import SELLER_FEN

FIRST_FEN, SECOND_FEN = 3500, 1500
"""the first is more than half of what is there: two of it don't fit"""


def draw(stage: Stage, staff: Person, seller: Member) -> None:
    """Two withdrawals, one of them refused."""
    first = _ask_twice_at_once(stage, seller)
    _pay(stage, staff, seller, first)
    _refuse(stage, staff, seller)


def _ask_twice_at_once(stage: Stage, seller: Member) -> Json:
    phone = seller.phone
    with stage.step("the agent asks what would arrive") as step:
        quote = phone.get("/api/agent/withdrawals/quote", gross_fen=FIRST_FEN)
        expect(quote["allowed"] and quote["net_fen"] == FIRST_FEN - quote["fee_fen"] - quote["tax_fen"], f"the quote is {quote}")
        expect(not phone.get("/api/agent/withdrawals/quote", gross_fen=SELLER_FEN + 1)["allowed"], "more than there is would be allowed")
        less = f"less fee {quote['fee_fen'] / 100:.2f} and tax {quote['tax_fen'] / 100:.2f}"
        step.saw(f"{FIRST_FEN / 100:.2f} {less}: {quote['net_fen'] / 100:.2f}")
    with stage.step("two requests at the same moment can't draw more than there is") as step:
        body, keys = _request(stage, seller, FIRST_FEN), [inventing.key(), inventing.key()]
        windows = [phone.twin() for _ in keys]
        asks = [partial(w.tries, "POST", "/api/agent/withdrawals", body, k) for w, k in zip(windows, keys, strict=True)]
        answers = at_once(asks)
        expect(sorted(status for status, _ in answers) == [201, 409], f"the answers are {answers}")
        refused = next(said for status, said in answers if status == 409)
        expect(refused["code"] == "balance_too_low", f"the second one is refused as {refused['code']}")
        at = [status for status, _ in answers].index(201)
        asked = answers[at][1]
        again = phone.post("/api/agent/withdrawals", body, status=201, key=keys[at])
        expect(again["withdrawal_no"] == asked["withdrawal_no"], "the same request key asks a second time")
        expect(asked["net_fen"] == quote["net_fen"], "what was asked for differs from the quote")
        _shows(seller, SELLER_FEN - FIRST_FEN, FIRST_FEN)
        step.saw(f"one is held, the other refused: {refused['message']}")
    return dict(asked)


def _pay(stage: Stage, staff: Person, seller: Member, asked: Json) -> None:
    number, slip = asked["withdrawal_no"], f"CMB{inventing.digits(12)}"
    with stage.step("staff see where the money comes from, approve and mark as paid") as step:
        file = staff.get(f"/api/admin/withdrawals/{number}")
        expect(sum(source["amount_fen"] for source in file["sources"]) == FIRST_FEN, f"its sources are {file['sources']}")
        expect(file["payee_account"] is None, "the account is shown before it must be")
        approved = staff.post(f"/api/admin/withdrawals/{number}/approve")
        payee = approved["payee_account"] or ""
        expect(stage.accounts[0] in payee and seller.individual.name in payee, "whoever must pay can't read the account")
        paid = staff.post(f"/api/admin/withdrawals/{number}/pay", {"slip_no": slip})
        expect((paid["state"], paid["payee_account"]) == ("paid", None), f"it is {paid['state']}")
        staff.post(f"/api/admin/withdrawals/{number}/pay", {"slip_no": slip}, status=409, code="state_changed")
        _shows(seller, SELLER_FEN - FIRST_FEN, 0)
        step.saw(f"{paid['net_fen'] / 100:.2f} to {paid['payee_label']}, slip {slip}")


def _refuse(stage: Stage, staff: Person, seller: Member) -> None:
    with stage.step("another withdrawal is refused with a reason, and the money is back") as step:
        asked = seller.phone.post("/api/agent/withdrawals", _request(stage, seller, SECOND_FEN), status=201, key=inventing.key())
        _shows(seller, SELLER_FEN - FIRST_FEN - SECOND_FEN, SECOND_FEN)
        reason = "户名与代理不一致，请核对后再申请"
        staff.post(f"/api/admin/withdrawals/{asked['withdrawal_no']}/refuse", {"reason": reason})
        seen = seller.phone.get(f"/api/agent/withdrawals/{asked['withdrawal_no']}")
        expect((seen["state"], seen["refusal"]) == ("refused", reason), f"the agent reads {seen['state']}, {seen['refusal']}")
        _shows(seller, SELLER_FEN - FIRST_FEN, 0)
        step.saw(f"{SECOND_FEN / 100:.2f} returned, the agent reads “{reason}”")


def _request(stage: Stage, seller: Member, gross_fen: int) -> dict[str, Any]:
    account = "6225" + inventing.digits(12)
    stage.accounts.append(account)
    return {
        "gross_fen": gross_fen, "method": "bank", "account": account, "holder_name": seller.individual.name, "bank_name": "招商银行",
    }  # fmt: skip


def _shows(seller: Member, available_fen: int, held_fen: int) -> None:
    wallet = seller.phone.get("/api/agent/wallet")
    seen = (wallet["available_fen"], wallet["held_fen"], wallet["debt_fen"])
    expect(seen == (available_fen, held_fen, 0), f"available, held and owed are {seen}, expected {(available_fen, held_fen, 0)}")
