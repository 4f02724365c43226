"""The one place that writes a sale's state. Compare and set: whoever comes second changes nothing."""

from __future__ import annotations

from typing import Any

from server.core import statements
from server.core.errors import NotFound, StateChanged
from server.money.commissions.errors import NotReady
from server.money.commissions.status import LABELS, MOVES, SaleState

_UNKNOWN_SALE = "没有这一单的佣金记录"


async def state_of(reference: str) -> SaleState:
    """The state as it is committed now; a move still compares. Raises NotFound."""
    row = await statements.read_one("SELECT state FROM commission_sales WHERE reference = %s", [reference])
    if row is None:
        raise NotFound(_UNKNOWN_SALE)
    return SaleState(row["state"])


async def advance(reference: str, before: SaleState, after: SaleState, columns: str, values: list[Any]) -> None:
    """Move one sale and set `columns` ("settled_at = %s") with it; the row stays locked until the transaction ends.

    Raises StateChanged when it is not in `before`, NotReady when it was never activated, NotFound.
    """
    if after not in MOVES[before]:
        raise ValueError(f"{before} is never followed by {after}")
    found = await statements.change(
        f"UPDATE commission_sales SET state = %s, {columns} WHERE reference = %s AND state = %s",
        [after, *values, reference, before],
    )
    if not found:
        raise _refusal(await state_of(reference), after)


async def touch(reference: str, states: tuple[SaleState, ...]) -> int:
    """Lock a sale while it is in one of these states, so that evidence and settling can't cross; answers its id."""
    found = await statements.change(
        f"UPDATE commission_sales SET state = state WHERE reference = %s AND state IN ({statements.places(len(states))})",
        [reference, *states],
    )
    if not found:
        raise StateChanged(f"佣金{LABELS[await state_of(reference)]}，凭证不能再改；要改请先撤回")
    [row] = await statements.read("SELECT id FROM commission_sales WHERE reference = %s", [reference])
    return int(row["id"])


def _refusal(present: SaleState, wanted: SaleState) -> Exception:
    if wanted is SaleState.SETTLED and present is SaleState.QUOTED:
        return NotReady("还没有激活，不能结算")
    return StateChanged(f"这一单的佣金{LABELS[present]}，不能改为{LABELS[wanted]}，请刷新后再看")
