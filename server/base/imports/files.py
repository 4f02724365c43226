"""Where an uploaded sheet lies between its dry run and the end of its import."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol


class SheetStore(Protocol):
    async def put(self, key: str, path: Path) -> None: ...
    async def open(self, key: str) -> Path: ...


async def keep(store: SheetStore, key: str, path: Path) -> None:
    await store.put(key, path)


@asynccontextmanager
async def fetched(store: SheetStore, key: str) -> AsyncIterator[Path]:
    yield await store.open(key)
