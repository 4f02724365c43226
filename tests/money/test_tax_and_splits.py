"""Pure money: splitting loses nothing, tax is what the tables say, splitting a payment dodges none of it."""

from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.core.money import portion, split
from server.money.commissions.quoting import divide
from server.money.payouts.quoting import Terms, reckon
from server.money.payouts.tax import Month, withhold
from server.people.agents.queries import ChainAgent

fen = st.integers(0, 10**10)


def tax(gross_yuan: float, before: Month = Month()) -> int:  # noqa: B008
    return withhold("per_payment", round(gross_yuan * 100), before).tax_fen


@given(total=fen, weights=st.lists(st.integers(0, 10_000), min_size=1, max_size=6).filter(any))
def test_a_split_loses_no_fen_and_the_last_share_takes_what_does_not_divide(total: int, weights: list[int]) -> None:
    shares = split(total, weights)
    assert sum(shares) == total
    assert min(shares) >= 0
    last = max(index for index, weight in enumerate(weights) if weight)
    exact = [total * weight / sum(weights) for weight in weights]
    assert all(share <= part + 1 for index, (share, part) in enumerate(zip(shares, exact, strict=True)) if index != last)


@given(amount=fen, rate=st.integers(0, 10_000))
def test_a_portion_is_rounded_half_up(amount: int, rate: int) -> None:
    part = portion(amount, rate)
    assert 2 * amount * rate - 10_000 < 2 * part * 10_000 <= 2 * amount * rate + 10_000


@given(levels=st.lists(st.integers(1, 10_000), min_size=1, max_size=2), above=st.integers(1, 5), most=st.integers(1, 2))
def test_no_more_levels_are_paid_than_the_rule_the_chain_and_the_law_allow(levels: list[int], above: int, most: int) -> None:
    chain = tuple(ChainAgent(number, f"{number}", number) for number in range(1, above + 1))
    shares = divide(tuple(levels), chain, most)
    assert [share.amount_fen for share in shares] == levels[: min(len(levels), above, most)]
    assert [share.agent_id for share in shares] == [share.level for share in shares]


@pytest.mark.parametrize(
    ("gross", "withheld"),
    [
        (500, 0),
        (800, 0),
        (800.01, 0),
        (800.03, 0.01),
        (1000, 40),
        (4000, 640),
        (5000, 800),
        (25_000, 4000),
        (30_000, 5200),
        (62_500, 13_000),
        (100_000, 25_000),
    ],
)
def test_tax_on_one_payment_is_what_the_table_says(gross: float, withheld: float) -> None:
    assert tax(gross) == round(withheld * 100)


@given(parts=st.lists(st.integers(1, 5_000_000), min_size=1, max_size=4))
def test_splitting_a_months_income_over_several_withdrawals_saves_no_tax(parts: list[int]) -> None:
    before, paid = Month(), 0
    for part in parts:
        taken = withhold("per_payment", part, before).tax_fen
        paid += taken
        before = Month(before.gross_fen + part, before.tax_fen + taken)
    assert paid == withhold("per_payment", sum(parts), Month()).tax_fen


@given(parts=st.lists(st.integers(1, 5_000_000), min_size=2, max_size=6))
def test_more_income_is_never_taxed_less_and_never_leaves_less(parts: list[int]) -> None:
    taxes = [withhold("per_payment", gross, Month()).tax_fen for gross in accumulate(parts)]
    assert all(less <= more for less, more in pairwise(taxes))
    nets = [gross - taken for gross, taken in zip(accumulate(parts), taxes, strict=True)]
    assert all(less <= more for less, more in pairwise(nets))


def test_the_formula_says_how_the_tax_was_reckoned() -> None:
    assert withhold("per_payment", 100_000, Month(50_000, 0)).formula == "（本月累计 1,500.00 − 800.00）× 20.00% − 已扣 0.00"
    assert withhold("per_payment", 100_000, Month(50_000, 0)).tax_fen == 14_000
    assert withhold("per_payment", 50_000, Month()).formula == "本月累计 500.00，不超过 800.00，不扣税"
    assert withhold("per_payment", 3_000_000, Month()).formula == "本月累计 30,000.00 × 80.00% × 30.00% − 速算扣除 2,000.00 − 已扣 0.00"
    assert withhold("none", 3_000_000, Month()).tax_fen == 0
    assert withhold("per_payment/1", 100_000, Month()).rule == "per_payment/1"


@given(gross=st.integers(1000, 10**8), bps=st.integers(0, 300), drawn=st.integers(0, 10**7))
def test_gross_is_net_and_fee_and_tax_to_the_fen(gross: int, bps: int, drawn: int) -> None:
    before = Month(drawn, withhold("per_payment", drawn, Month()).tax_fen)
    figures = reckon(gross, Terms(1000, bps, 4, "per_payment", 1), before)
    assert figures.gross_fen == figures.net_fen + figures.fee_fen + figures.tax.tax_fen
    assert figures.net_fen > 0
    assert figures.fee_fen == portion(gross, bps)
