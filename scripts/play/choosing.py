"""A customer looks for a number and has it held."""

from __future__ import annotations

from typing import Any

from scripts.play.calling import Json, Person, expect
from scripts.play.stage import Stage
from scripts.play.stocking import Stock


def choose(stage: Stage, first: Person, second: Person, stock: Stock, code: str) -> Json:
    """The number that is held for the first customer."""
    with stage.step("the first customer looks at numbers: any, others, by tail, by what they hold and what not") as step:
        seen = [_batch(first, code, stock, limit=5) for _ in range(6)]
        expect(len({tuple(sorted(batch)) for batch in seen}) > 1, "“换一批” shows the same numbers for ever")
        special = _batch(first, code, stock, tail=stock.sheet.special_tail)
        expect(len(special) == 1, f"{len(special)} numbers end in {stock.sheet.special_tail}")
        expect(all("88" in digits for digits in _batch(first, code, stock, contains="88")), "a number lacks what was asked for")
        expect(all("4" not in digits for digits in _batch(first, code, stock, excludes="4")), "a number holds what was excluded")
        step.saw(f"{len(set().union(*seen))} seen, one ends in {stock.sheet.special_tail}")
    with stage.step("it holds one, with time running; asking again does not prolong it") as step:
        number = first.get(f"/api/shop/links/{code}/numbers", tail=stock.sheet.special_tail)["items"][0]
        wanted = {"link_code": code, "number_id": number["id"]}
        held = first.put("/api/shop/hold", wanted)
        expect(held["number"]["digits"] == number["digits"] and held["seconds_left"] > 0, f"what is held is {held}")
        expect(first.put("/api/shop/hold", wanted)["until"] == held["until"], "holding twice prolongs")
        step.saw(f"{' '.join(number['parts'])} for {held['seconds_left']} s")
    with stage.step("the second customer can't hold that number, is shown similar ones, and takes one of them") as step:
        refused = second.put("/api/shop/hold", wanted, status=409, code="number_taken")
        similar = refused["details"]["similar"]
        expect(bool(similar) and number["digits"] not in [one["digits"] for one in similar], "no similar number is offered")
        expect(number["digits"] not in _batch(second, code, stock, tail=stock.sheet.special_tail), "a held number is still offered")
        second.put("/api/shop/hold", {"link_code": code, "number_id": similar[0]["id"]})
        step.saw(f"{len(similar)} similar")
    return dict(number)


def _batch(person: Person, code: str, stock: Stock, **wish: Any) -> set[str]:
    found = {number["digits"] for number in person.get(f"/api/shop/links/{code}/numbers", **wish)["items"]}
    expect(found <= set(stock.sheet.fresh), "a number of another pool is offered")
    return found
