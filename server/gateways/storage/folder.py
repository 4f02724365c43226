"""Storage in a folder of this machine."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import tempfile
from pathlib import Path

from server.core.errors import NotFound

_KEY = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}){0,9}")


class FileMissing(NotFound):
    code = "file_missing"
    message = "文件不在了，请重新上传"


class FolderStorage:
    """Writes beside the target, flushes to disk, then renames: a crash leaves the old file or the new one."""

    def __init__(self, root: Path) -> None:
        self._root = root

    async def put(self, key: str, content: bytes | Path) -> None:
        await asyncio.to_thread(self._write, self._path(key), content)

    async def get(self, key: str) -> bytes:
        path = await self.open(key)
        return await asyncio.to_thread(path.read_bytes)

    async def open(self, key: str) -> Path:
        path = self._path(key)
        if not path.is_file():
            raise FileMissing()
        return path

    async def exists(self, key: str) -> bool:
        return bool(_KEY.fullmatch(key)) and (self._root / key).is_file()

    async def delete(self, key: str) -> None:
        await asyncio.to_thread(self._path(key).unlink, missing_ok=True)

    def _path(self, key: str) -> Path:
        """Raises FileMissing for a key that could leave the folder."""
        if not _KEY.fullmatch(key):
            raise FileMissing()
        return self._root / key

    def _write(self, target: Path, content: bytes | Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=target.parent, prefix=".half-")
        try:
            with os.fdopen(handle, "wb") as out:
                if isinstance(content, bytes):
                    out.write(content)
                else:
                    with content.open("rb") as source:
                        shutil.copyfileobj(source, out)
                out.flush()
                os.fsync(out.fileno())
            os.replace(beside, target)
            _flush_folder(target.parent)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise


def _flush_folder(folder: Path) -> None:
    """Without this the new name itself can be lost when the power goes."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
