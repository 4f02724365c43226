"""The harm that scripts/sabotage does: one guard taken away at a time, each with the tests that must notice.

An edit is found by its text, which must stand exactly once in its file: when the code has changed so that it is gone,
sabotage says so instead of passing over it. Where a statement takes values, the edit leaves their places.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """`text` in `file` becomes `harm`; `tests` are pytest's arguments for the smallest selection that must turn red."""

    name: str
    file: str
    text: str
    harm: str
    tests: tuple[str, ...]


_RESERVING = "server/goods/numbers/reserving.py"
_PLACING = "server/sales/orders/placing.py"
_CALLERS = "server/web/callers.py"

EDITS = (
    Edit(
        "a number is held without looking whether it is free",
        _RESERVING,
        "AND (status = 'available' OR (status = 'reserved' AND held_until < %s))",
        "AND %s IS NOT NULL",
        ("tests/sales/test_reserving.py", "-k", "held_number or at_once"),
    ),
    Edit(
        "a number of any pool can be held",
        _RESERVING,
        "held_until < %s))\n  AND pool_id IN (SELECT pool_id FROM plan_pools WHERE plan_id = %s)",
        "held_until < %s))\n  AND %s IS NOT NULL",
        ("tests/sales/test_reserving.py", "-k", "another_plan"),
    ),
    Edit(
        "a number held for one plan is ordered with another",
        _RESERVING,
        "held_until >= %s\n  AND pool_id IN (SELECT pool_id FROM plan_pools WHERE plan_id = %s)",
        "held_until >= %s\n  AND %s IS NOT NULL",
        ("tests/sales/test_reserving.py", "-k", "ordered_with_another"),
    ),
    Edit(
        "an order takes a number that another customer holds",
        _RESERVING,
        "AND status = 'reserved' AND holder = %s AND held_until >= %s",
        "AND %s IS NOT NULL AND %s IS NOT NULL",
        ("tests/sales/test_reserving.py", "-k", "own_customer or after_the_hold"),
    ),
    Edit(
        "an order moves on from wherever it stands",
        "server/sales/orders/transitions.py",
        'f"id = %s AND {column} = %s", [move.order_id, move.before]',
        '"id = %s AND %s IS NOT NULL", [move.order_id, move.before]',
        ("tests/sales/test_moving.py", "-k", "at_once or left_out"),
    ),
    Edit(
        "a rejected order keeps its number",
        "server/sales/orders/reviewing.py",
        'await reserving.free(order.number_id, order_no, f"订单未通过：{reason.text}", actor)',
        "pass",
        ("tests/sales/test_moving.py", "-k", "rejected_order"),
    ),
    Edit(
        "a request key is ignored",
        _PLACING,
        "    if first is not None:\n",
        "    if first == {}:\n",
        ("tests/sales/test_placing.py", "-k", "same_request"),
    ),
    Edit(
        "an identity number is shown without its mask",
        "server/core/privacy.py",
        "return f\"{digits[:3]}{'*' * (len(digits) - 7)}{digits[-4:]}\"",
        "return digits",
        ("tests/sales/test_placing.py", "-k", "masked"),
    ),
    Edit(
        "an address is stored unsealed",
        _PLACING,
        'privacy.seal(form.address, "orders.address")',
        "form.address",
        ("tests/sales/test_placing.py", "-k", "masked"),
    ),
    Edit(
        "an order is placed without its consents",
        _PLACING,
        "consents.require_all(asked, form.consents)",
        "pass",
        ("tests/sales/test_placing.py", "-k", "consent"),
    ),
    Edit(
        "a child may order",
        "server/sales/risk/checking.py",
        "if not terms.min_age <= age <= terms.max_age:",
        "if age > terms.max_age:",
        ("tests/sales/test_placing.py", "-k", "age_is_read"),
    ),
    Edit(
        "a person gets as many numbers as they like",
        "server/sales/risk/slots.py",
        "if len(taken) >= limit:",
        "if len(taken) >= 100:",
        ("tests/sales/test_placing.py", "-k", "more_than_five"),
    ),
    Edit(
        "an SMS code is good for a day",
        "server/people/customers/phone_codes/sending.py",
        "now + timedelta(seconds=LIVES_SECONDS)",
        "now + timedelta(days=1)",
        ("tests/people/test_phone_codes.py", "-k", "five_minutes"),
    ),
    Edit(
        "an SMS code can be guessed without end",
        "server/people/customers/phone_codes/checking.py",
        "AND expires_at > %s AND wrong_tries < %s",
        "AND expires_at > %s AND %s IS NOT NULL",
        ("tests/people/test_phone_codes.py", "-k", "outrun"),
    ),
    Edit(
        "the two levels of a commission are swapped",
        "server/money/commissions/quoting.py",
        "zip(chain, levels_fen[:max_paid_levels], strict=False)",
        "zip(chain[::-1], levels_fen[:max_paid_levels], strict=False)",
        ("tests/money/test_commissions.py", "-k", "one_above_when"),
    ),
    Edit(
        "a commission settles before its conditions are met",
        "server/money/commissions/settling.py",
        "    if reasons:\n",
        "    if reasons == 1:\n",
        ("tests/money/test_commissions.py", "-k", "unmet"),
    ),
    Edit(
        "the same event can be booked twice",
        "server/migrations/0001_initial.py",
        "('reference', fields.CharField(unique=True, max_length=100))",
        "('reference', fields.CharField(max_length=100))",
        ("tests/money/test_ledger.py", "-k", "never_booked_twice"),
    ),
    Edit(
        "an agent's balance may fall below zero",
        "server/money/ledger/posting.py",
        "AND balance_fen + %s >= 0",
        "AND %s IS NOT NULL",
        ("tests/money/test_payouts.py", "-k", "more_than_is_available or never_overdraw"),
    ),
    Edit(
        "fractions of a fen are cut off",
        "server/core/money.py",
        "(amount_fen * rate_bps + BPS // 2) // BPS",
        "amount_fen * rate_bps // BPS",
        ("tests/money/test_tax_and_splits.py", "tests/money/test_payouts.py", "-k", "half_up"),
    ),
    Edit(
        "staff need no page token",
        _CALLERS,
        "if request.method not in _SAFE and not",
        "if request.method == 'NEVER' and not",
        ("tests/web/test_callers.py", "-k", "page_token"),
    ),
    Edit(
        "every member of staff may do everything",
        _CALLERS,
        "if permission not in permissions.of_role(member.role):",
        "if not member.role:",
        ("tests/web/test_callers.py", "-k", "admin"),
    ),
    Edit(
        "a customer reads the orders of other phones",
        "server/api/shop/ordering.py",
        "queries.Filter(phone_index=call.caller.phone_index, order_no=order_no)",
        "queries.Filter(order_no=order_no)",
        ("tests/web/test_callers.py", "-k", "shop"),
    ),
    Edit(
        "an agent reads why an order of another team earns",
        "server/money/commissions/explaining.py",
        "    if not mine:\n",
        "    if mine is None:\n",
        ("tests/money/test_explaining.py", "-k", "stranger"),
    ),
    Edit(
        "an agent who is not approved sells",
        _CALLERS,
        "if kind is CallerKind.AGENT and agent.state != AgentState.APPROVED:",
        "if kind is CallerKind.AGENT and not agent.state:",
        ("tests/web/test_callers.py", "-k", "agent"),
    ),
    Edit(
        "the first view prints what people wrote as HTML",
        "server/web/pages.py",
        "autoescape=True",
        "autoescape=False",
        ("tests/test_first_view.py", "-k", "printed or whole or dead_ends"),
    ),
    Edit(
        "the first view's values can close their script",
        "server/web/pages.py",
        r'text.replace("<", "\\u003c")',
        "text",
        ("tests/test_first_view.py", "-k", "leave_their_element"),
    ),
)  # fmt: skip
