"""Where pictures and uploaded sheets lie. Keys read like paths: "imports/12.csv", "public/avatars/7.jpg"."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class Storage(Protocol):
    """Files by key. A file is there whole or not at all."""

    async def put(self, key: str, content: bytes | Path) -> None:
        """Keep bytes or a copy of a file, in place of what was there."""

    async def get(self, key: str) -> bytes:
        """The bytes. Raises FileMissing."""

    async def open(self, key: str) -> Path:
        """A local file to read from, for contents too large for memory. Raises FileMissing."""

    async def exists(self, key: str) -> bool: ...

    async def delete(self, key: str) -> None:
        """Nothing happens where there is none."""
