"""The one door through which money moves in the books. Knows neither commissions nor withdrawals.

Entries and postings are only ever added. A posting takes from one account what it gives to another, so the
books sum to zero whatever is booked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tortoise.exceptions import IntegrityError

from server.core import clock, statements
from server.core.actors import Actor
from server.core.errors import NotFound
from server.core.transactions import transactional
from server.money.ledger import accounts
from server.money.ledger.errors import AlreadyBooked, BalanceTooLow
from server.money.ledger.opening import open_accounts

KEEP_ABOVE_ZERO = "UPDATE ledger_accounts SET balance_fen = balance_fen + %s WHERE id = %s AND balance_fen + %s >= 0"
KEEP_BELOW_ZERO = "UPDATE ledger_accounts SET balance_fen = balance_fen + %s WHERE id = %s AND balance_fen + %s <= 0"
"""for debts, which can't be repaid beyond what is owed"""


@dataclass(frozen=True, slots=True)
class Posting:
    """`amount_fen` leaves `source` and arrives at `destination`. Raises ValueError unless it is above zero."""

    source: str
    destination: str
    amount_fen: int
    memo: str = ""

    def __post_init__(self) -> None:
        if self.amount_fen <= 0 or self.source == self.destination:
            raise ValueError("a posting moves more than nothing between two accounts")


@dataclass(frozen=True, slots=True)
class Booking:
    """One entry that is to be made. `reference` names the event and is unique for ever."""

    reference: str
    kind: str
    subject: str
    postings: Sequence[Posting]
    note: str = ""
    reverses_id: int | None = None

    def __post_init__(self) -> None:
        if not self.postings:
            raise ValueError("an entry has postings")


@transactional
async def post(bookings: Sequence[Booking], actor: Actor) -> list[int]:
    """Book all of these or none; answers the entries' ids in the order given.

    Raises BalanceTooLow when an agent's account would fall below zero, AlreadyBooked for a reference that stands.
    """
    if not bookings:
        return []
    moves = [posting for booking in bookings for posting in booking.postings]
    ids = await open_accounts([code for move in moves for code in (move.source, move.destination)])
    # balances first: whoever changed an account earlier also has the lower entry and posting ids
    await _move_balances(moves, ids)
    entry_ids = await _write_entries(bookings, actor)
    await _write_postings(bookings, entry_ids, ids)
    return entry_ids


@transactional
async def reverse(reference: str, new_reference: str, kind: str, actor: Actor, note: str = "") -> int:
    """Book the opposite of an entry, which itself stays as it is; answers the new entry's id.

    Raises NotFound for a reference that is not in the books, AlreadyBooked when it was reversed before,
    BalanceTooLow when the money has moved on.
    """
    entry = await statements.read_one("SELECT id, subject FROM ledger_entries WHERE reference = %s", [reference])
    if entry is None:
        raise NotFound("账上没有这一笔，不能冲正")
    rows = await statements.read(
        "SELECT s.code AS source, d.code AS destination, p.amount_fen, p.memo FROM ledger_postings p"
        " JOIN ledger_accounts s ON s.id = p.source_id JOIN ledger_accounts d ON d.id = p.destination_id"
        " WHERE p.entry_id = %s ORDER BY p.id",
        [entry["id"]],
    )
    opposite = [Posting(row["destination"], row["source"], row["amount_fen"], row["memo"]) for row in rows]
    [made] = await post([Booking(new_reference, kind, entry["subject"], opposite, note, entry["id"])], actor)
    return made


async def _move_balances(moves: Sequence[Posting], ids: dict[str, int]) -> None:
    changes: defaultdict[str, int] = defaultdict(int)
    for move in moves:
        changes[move.source] -= move.amount_fen
        changes[move.destination] += move.amount_fen
    for code in sorted(changes):
        change_fen = changes[code]
        if not change_fen or not accounts.keeps_running_balance(code):
            continue
        guarded = KEEP_BELOW_ZERO if accounts.is_debt(code) else KEEP_ABOVE_ZERO
        if not await statements.change(guarded, [change_fen, ids[code], change_fen]):
            raise BalanceTooLow()


async def _write_entries(bookings: Sequence[Booking], actor: Actor) -> list[int]:
    now = clock.now()
    who = (actor.kind, actor.name[:60], actor.source[:80])
    rows = [(made.reference, made.kind, made.subject, made.reverses_id, *who, made.note[:200], now) for made in bookings]
    try:
        await statements.change_many(
            "INSERT INTO ledger_entries (reference, kind, subject, reverses_id, actor_kind, actor_name, source, note, at)"
            f" VALUES ({statements.places(9)})",
            rows,
        )
    except IntegrityError as clash:
        raise AlreadyBooked() from clash
    references = [made.reference for made in bookings]
    found = await statements.read(
        f"SELECT id, reference FROM ledger_entries WHERE reference IN ({statements.places(len(references))})", references
    )
    by_reference = {row["reference"]: row["id"] for row in found}
    return [by_reference[reference] for reference in references]


async def _write_postings(bookings: Sequence[Booking], entry_ids: list[int], ids: dict[str, int]) -> None:
    await statements.change_many(
        f"INSERT INTO ledger_postings (entry_id, source_id, destination_id, amount_fen, memo) VALUES ({statements.places(5)})",
        [
            (entry_id, ids[move.source], ids[move.destination], move.amount_fen, move.memo)
            for booking, entry_id in zip(bookings, entry_ids, strict=True)
            for move in booking.postings
        ],
    )
