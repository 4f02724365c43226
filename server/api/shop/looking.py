"""What one view of a link needs from the database, asked in one message.

Which plan and pools that will be is known only from the link: so the answer of the link's last view is taken for likely,
asked together with the link itself, and asked again where the link says otherwise.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from server.core.errors import NotFound
from server.core.pipelining import together
from server.goods.catalog import queries as catalog
from server.goods.catalog.queries import PlanOnSale
from server.goods.catalog.status import PlanStatus
from server.goods.numbers import searching
from server.goods.numbers.searching import ChoosableNumber, Wish
from server.sales.sharing import opening
from server.sales.sharing.opening import OpenLink

FIRST_NUMBERS = 6
KEPT_LINKS = 4096


@dataclass(frozen=True, slots=True)
class View:
    """A link, the plan behind it, and a few numbers to choose from."""

    link: OpenLink
    plan: PlanOnSale
    numbers: list[ChoosableNumber]


@dataclass(frozen=True, slots=True)
class _Likely:
    plan_id: int
    pool_ids: list[int]


_likely: OrderedDict[str, _Likely] = OrderedDict()
"""by link code, the least lately seen first"""


async def look(code: str) -> View:
    """Everything is as the database says now, whatever was guessed. Raises NotFound for a code that no link has."""
    guess = _likely.get(code)
    view = await _look_where_it_likely_is(code, guess) if guess else None
    return view or await _look_from_the_start(code)


async def _look_where_it_likely_is(code: str, guess: _Likely) -> View | None:
    try:
        link, plan, pool_ids, numbers = await together(
            opening.open_link(code),
            catalog.on_sale(guess.plan_id),
            searching.pools_of(guess.plan_id),
            searching.random_batch(guess.pool_ids, Wish(), FIRST_NUMBERS),
        )
    except NotFound:
        return None
    if (link.plan_id, pool_ids) != (guess.plan_id, guess.pool_ids):
        return None
    _likely.move_to_end(code)
    return View(link, plan, numbers if _chosen_from_a_pool(plan) else [])


async def _look_from_the_start(code: str) -> View:
    link = await opening.open_link(code)
    plan, pool_ids = await together(catalog.on_sale(link.plan_id), searching.pools_of(link.plan_id))
    _remember(code, _Likely(plan.id, pool_ids))
    return View(link, plan, await searching.random_batch(pool_ids, Wish(), FIRST_NUMBERS) if _chosen_from_a_pool(plan) else [])


def _remember(code: str, seen: _Likely) -> None:
    _likely[code] = seen
    _likely.move_to_end(code)
    if len(_likely) > KEPT_LINKS:
        _likely.popitem(last=False)


def _chosen_from_a_pool(plan: PlanOnSale) -> bool:
    return plan.status is PlanStatus.PUBLISHED and plan.terms.selection_mode != "none"
