"""Files by key: a folder by default."""

from __future__ import annotations

from pathlib import Path

from server.gateways.storage.folder import FileMissing, FolderStorage
from server.gateways.storage.protocol import Storage

__all__ = ["FileMissing", "FolderStorage", "Storage", "make_storage"]


def make_storage(folder: Path) -> Storage:
    """The storage of this installation."""
    return FolderStorage(folder)
