"""Entries as staff read them, by account and by what they are about. Reads only."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from server.core import clock, statements
from server.core.errors import NotFound
from server.core.paging import Window
from server.core.statements import Row
from server.money.ledger import accounts, kinds

_ENTRY_NO = re.compile(r"FL\d{6}(\d{6,})", re.IGNORECASE)
_ENTRIES = "SELECT e.id, e.reference, e.kind, e.subject, e.actor_name, e.source, e.note, e.at FROM ledger_entries e"


@dataclass(frozen=True, slots=True)
class PostingRead:
    """One posting; an account reads 2201 代理可提现，沈念一."""

    source: str
    destination: str
    amount_fen: int
    memo: str


@dataclass(frozen=True, slots=True)
class EntryRead:
    """One entry. `amount_fen` is what it did to the account that was asked for, else the sum of its postings."""

    id: int
    entry_no: str
    reference: str
    kind: str
    title: str
    at: datetime
    actor: str
    postings: tuple[PostingRead, ...]
    amount_fen: int
    balance_fen: int | None
    """the account's balance after it; None unless one agent's account was asked for"""
    order_no: str | None
    withdrawal_no: str | None
    why: tuple[str, ...]


async def entries(account: str, query: str, window: Window) -> tuple[list[EntryRead], int]:
    """The newest entries first, and how many there are.

    `account`: an account's code, a heading's number (2201), or "" for all. `query`: an order, withdrawal or
    entry number, part of an agent's name, or "".
    """
    touching, account_values = _touching(account)
    about, about_values = _about("".join(query.split()))
    where = f"WHERE {touching} AND {about}"
    values = [*account_values, *about_values]
    [count] = await statements.read(f"SELECT COUNT(*) AS total FROM ledger_entries e {where}", values)
    rows = await statements.read(
        f"{_ENTRIES} {where} ORDER BY e.id DESC LIMIT %s OFFSET %s", [*values, window.size, window.offset]
    )
    return await _with_postings(rows, account), int(count["total"])


async def entry(entry_id: int) -> EntryRead:
    """One entry. Raises NotFound."""
    rows = await statements.read(f"{_ENTRIES} WHERE e.id = %s", [entry_id])
    if not rows:
        raise NotFound("账上没有这一笔")
    [found] = await _with_postings(rows, "")
    return found


def _touching(account: str) -> tuple[str, list[Any]]:
    if not account:
        return "1 = 1", []
    key = accounts.key_of_number(account)
    chosen, value = ("a.heading", key) if key else ("a.code", account)
    legs = " UNION ".join(
        f"SELECT p.entry_id FROM ledger_postings p JOIN ledger_accounts a ON a.id = p.{leg} WHERE {chosen} = %s"
        for leg in ("source_id", "destination_id")
    )
    return f"e.id IN ({legs})", [value, value]


def _about(query: str) -> tuple[str, list[Any]]:
    if not query:
        return "1 = 1", []
    number = _ENTRY_NO.fullmatch(query)
    if number:
        return "e.id = %s", [int(number.group(1))]
    named = (
        "e.id IN (SELECT p.entry_id FROM agents g JOIN ledger_accounts a ON a.agent_id = g.id"
        " JOIN ledger_postings p ON p.{leg} = a.id WHERE g.display_name LIKE %s ESCAPE '!')"
    )
    pattern = statements.containing(query)
    return (
        f"(e.subject = %s OR {named.format(leg='source_id')} OR {named.format(leg='destination_id')})",
        [query.upper(), pattern, pattern],
    )


async def _with_postings(rows: list[Row], account: str) -> list[EntryRead]:
    if not rows:
        return []
    legs: defaultdict[int, list[Row]] = defaultdict(list)
    for leg in await _legs([row["id"] for row in rows]):
        legs[leg["entry_id"]].append(leg)
    after = await _balances_after(account, rows[-1]["id"])
    return [_entry(row, legs[row["id"]], account, after.get(row["id"])) for row in rows]


async def _legs(entry_ids: list[int]) -> list[Row]:
    return await statements.read(
        "SELECT p.entry_id, p.amount_fen, p.memo, s.code AS source, d.code AS destination,"
        " sg.display_name AS source_name, dg.display_name AS destination_name FROM ledger_postings p"
        " JOIN ledger_accounts s ON s.id = p.source_id JOIN ledger_accounts d ON d.id = p.destination_id"
        " LEFT JOIN agents sg ON sg.id = s.agent_id LEFT JOIN agents dg ON dg.id = d.agent_id"
        f" WHERE p.entry_id IN ({statements.places(len(entry_ids))}) ORDER BY p.id",
        entry_ids,
    )


async def _balances_after(account: str, oldest_id: int) -> dict[int, int]:
    """Walk back from today's balance over what the account's entries did, down to the oldest one shown."""
    if not accounts.keeps_running_balance(account):
        return {}
    held = await statements.read_one("SELECT id, balance_fen FROM ledger_accounts WHERE code = %s", [account])
    if held is None:
        return {}
    rows = await statements.read(
        "SELECT entry_id, SUM(CASE WHEN destination_id = %s THEN amount_fen ELSE -amount_fen END) AS change_fen"
        " FROM ledger_postings WHERE (source_id = %s OR destination_id = %s) AND entry_id >= %s"
        " GROUP BY entry_id ORDER BY entry_id DESC",
        [held["id"], held["id"], held["id"], oldest_id],
    )
    balance_fen, after = held["balance_fen"], {}
    for row in rows:
        after[row["entry_id"]] = balance_fen
        balance_fen -= int(row["change_fen"])
    return after


def _entry(row: Row, legs: list[Row], account: str, balance_fen: int | None) -> EntryRead:
    at = statements.moment(row["at"])
    return EntryRead(
        id=row["id"],
        entry_no=f"FL{clock.in_china(at):%y%m%d}{row['id']:06d}",
        reference=row["reference"],
        kind=row["kind"],
        title=kinds.title(row["kind"]),
        at=at,
        actor=row["actor_name"],
        postings=tuple(
            PostingRead(
                _named(leg["source"], leg["source_name"]),
                _named(leg["destination"], leg["destination_name"]),
                leg["amount_fen"],
                leg["memo"],
            )
            for leg in legs
        ),
        amount_fen=sum(_effect(leg, account) for leg in legs),
        balance_fen=balance_fen,
        order_no=kinds.order_no(row["kind"], row["subject"]),
        withdrawal_no=kinds.withdrawal_no(row["kind"], row["subject"]),
        why=tuple(_why(row)),
    )


def _named(code: str, name: str | None) -> str:
    heading = accounts.heading_of(code)
    return f"{heading.number} {heading.name}" + (f"，{name}" if name else "")


def _effect(leg: Row, account: str) -> int:
    if not account:
        return int(leg["amount_fen"])
    came_in = accounts.names(account, leg["destination"]) * leg["amount_fen"]
    went_out = accounts.names(account, leg["source"]) * leg["amount_fen"]
    return int(came_in - went_out)


def _why(row: Row) -> list[str]:
    about = "订单" if row["kind"] in kinds.COMMISSION_KINDS else "提现"
    reasons = [f"{about} {row['subject']}", row["note"], f"操作人 {row['actor_name']}"]
    if row["source"]:
        reasons.append(f"请求号 {row['source']}")
    return [reason for reason in reasons if reason]
