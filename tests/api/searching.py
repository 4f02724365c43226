"""Looks for a person's data in everything that an installation leaves behind, in each form in which it could be read back."""

from __future__ import annotations

import hashlib
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from redis import Redis

from tests.api.house import House

SEPARATORS = (b" ", b"-", b"\xc2\xa0")
SHEETS, POSTERS = "files/imports", "files/posters"
"""uploaded sheets hold numbers for sale, which are no person's yet; posters show what the customer's page shows"""


def forms_of(value: str) -> dict[str, bytes]:
    """The value as it is, and what anybody can turn back into it: encoded, reversed, or hashed without a key."""
    plain = value.encode()
    forms = {
        "plain": plain,
        "utf-16": value.encode("utf-16-le"),
        "reversed": value[::-1].encode(),
        "hex": plain.hex().encode(),
        "json": value.encode("unicode_escape"),
        "url": quote(value).encode(),
    }
    for offset in range(3):
        # base64 of a text that holds the value: how it begins depends on what stands before it
        for name, encode in (("base64", b64encode), ("base64url", urlsafe_b64encode)):
            written = encode(b"\0" * offset + plain).rstrip(b"=")
            forms[f"{name}+{offset}"] = written[(offset * 8 + 5) // 6 : len(written) - 1]
    for hashing in (hashlib.md5, hashlib.sha1, hashlib.sha256):
        digest = hashing(plain).digest()
        name = hashing().name
        forms |= {f"{name} hex": digest.hex().encode(), f"{name} HEX": digest.hex().upper().encode(), f"{name} base64": b64encode(digest)}
        forms[f"{name} bytes"] = digest
    return forms


def found_in(places: Mapping[str, bytes], values: Mapping[str, str]) -> list[str]:
    """Where one of the values stands, in which form: "orders.note holds the phone of A (base64)"."""
    wanted = {needle: f"{what} ({form})" for what, value in values.items() for form, needle in reversed(forms_of(value).items())}
    plain = {value.encode(): f"{what} (plain)" for what, value in values.items()}
    found: list[str] = []
    for place, content in places.items():
        grouped = _without_separators(content)
        seen = {said for needle, said in wanted.items() if needle in content}
        seen |= {said for needle, said in plain.items() if needle in grouped}
        found += [f"{place} holds {said}" for said in sorted(seen)]
    return found


def database_of(house: House) -> dict[str, bytes]:
    """Every table of the installation, every row and column; on SQLite its files too, with what was deleted from them."""
    found = {f"table {table}": _written(house, table) for table in house.tables()}
    if house.on_sqlite:
        found |= {path.name: path.read_bytes() for path in sorted(house.data.glob("haoka.db*"))}
    return found


def cache_of(house: House) -> dict[str, bytes]:
    """Every key of Redis with its value; empty where none is used."""
    if not house.redis_url:
        return {}
    with Redis.from_url(house.redis_url) as redis:
        return {f"Redis {key!r}": key + b" " + (redis.dump(key) or b"") for key in redis.scan_iter()}


def logs_of(house: House) -> dict[str, bytes]:
    return {log.name: log.read_bytes() for log in house.logs}


def files_of(house: House) -> dict[str, bytes]:
    """What was written to the data folder, but for the database, uploaded sheets and posters."""
    return {str(path.relative_to(house.data)): path.read_bytes() for path in _files(house.data)}


def _files(data: Path) -> Iterator[Path]:
    for path in sorted(data.rglob("*")):
        name = str(path.relative_to(data))
        if path.is_file() and not name.startswith((SHEETS, POSTERS, "haoka.db")):
            yield path


def _written(house: House, table: str) -> bytes:
    return b"\n".join(_bytes(value) for row in house.read(f"SELECT * FROM {table}") for value in row.values())


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode()


def _without_separators(content: bytes) -> bytes:
    for separator in SEPARATORS:
        content = content.replace(separator, b"")
    return content
