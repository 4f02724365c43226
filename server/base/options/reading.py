"""Reads settings. A process keeps them for a few seconds, so that all processes agree soon after a change.

A transaction asks the database itself, once. Nothing here writes.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, cast

from tortoise.connection import get_connection

from server.base.options import catalogue
from server.core import privacy, statements, transactions

KEPT_SECONDS = 3.0
_OPTIONS = "options"

Stored = dict[str, str]
"""values as the database holds them: a secret is sealed"""


@dataclass(frozen=True, slots=True)
class _Kept:
    connection: Any
    """the database they came from: another one's values are never shown"""
    read_at: float
    values: Stored


@dataclass(frozen=True, slots=True)
class ShownOption:
    """One field of a form; of a secret only its first and last characters."""

    name: str
    label: str
    value: str
    secret: bool
    filled: bool
    hint: str
    choices: tuple[tuple[str, str], ...]


_kept: _Kept | None = None
_generation = 0
"""grows with each write, so that a read that began before it is not kept"""


async def text(name: str) -> str:
    """A setting, or its default. Raises KeyError for a name that is not in the catalogue."""
    return _opened(catalogue.OPTIONS[name], await _stored())


async def whole(name: str) -> int:
    """A setting that is a whole number, in the unit its name ends with."""
    return int(await text(name))


async def flag(name: str) -> bool:
    """A setting that is on or off."""
    return await text(name) == "1"


async def section(key: str) -> dict[str, str]:
    """A section's settings by full name, secrets in the clear: for gateways, never for a screen."""
    stored = await _stored()
    return {option.name: _opened(option, stored) for option in catalogue.of_section(key)}


async def form(key: str) -> list[ShownOption]:
    """A section's settings as a form shows them."""
    stored = await _stored()
    return [_shown(option, stored) for option in catalogue.of_section(key) if option.on_form]


def forget() -> None:
    """Drop what this process keeps, and this transaction: the next reading asks the database."""
    global _kept, _generation
    if transactions.inside():
        transactions.kept().pop(_OPTIONS, None)
    _kept = None
    _generation += 1


def masked(secret: str) -> str:
    """A secret's first and last characters; fewer of a short one, so that most of it stays hidden."""
    ends = min(4, len(secret) // 4)
    return f"{secret[:ends]} ···· {secret[-ends:]}" if ends else "····" * bool(secret)


def _opened(option: catalogue.KnownOption, stored: Stored) -> str:
    value = stored.get(option.name)
    if value is None:
        return option.default
    return privacy.unseal(value, sealing_field(option.name)) if option.secret and value else value


def _shown(option: catalogue.KnownOption, stored: Stored) -> ShownOption:
    value = _opened(option, stored)
    shown = masked(value) if option.secret else value
    return ShownOption(option.name, option.label, shown, option.secret, bool(value), option.hint, option.choices)


def sealing_field(name: str) -> str:
    """What core/privacy is told about a secret's place."""
    return f"options.{name}"


async def _stored() -> Stored:
    global _kept
    if transactions.inside():
        kept = transactions.kept()
        if _OPTIONS not in kept:
            kept[_OPTIONS] = await _from_database()
        return cast(Stored, kept[_OPTIONS])
    connection = get_connection("default")
    if _kept and _kept.connection is connection and time.monotonic() - _kept.read_at < KEPT_SECONDS:
        return _kept.values
    began = _generation
    values = await _from_database()
    if began == _generation:
        _kept = _Kept(connection, time.monotonic(), values)
    return values


async def _from_database() -> Stored:
    return {row["name"]: row["value"] for row in await statements.read("SELECT name, value FROM options")}
