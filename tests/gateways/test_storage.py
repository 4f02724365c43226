"""Files in a folder: whole or not at all, and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from server.gateways.storage import FileMissing, Storage, make_storage


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "files"


@pytest.fixture
def storage(root: Path) -> Storage:
    return make_storage(root)


def kept_in(root: Path) -> list[str]:
    return [path.name for path in root.rglob("*") if path.is_file()]


async def test_what_is_put_is_got_back_and_replaced(storage: Storage, tmp_path: Path) -> None:
    await storage.put("public/avatars/7.jpg", b"first")
    await storage.put("public/avatars/7.jpg", b"second")
    assert await storage.get("public/avatars/7.jpg") == b"second"
    sheet = tmp_path / "sheet.csv"
    sheet.write_bytes(b"a,b")
    await storage.put("imports/12.csv", sheet)
    assert (await storage.open("imports/12.csv")).read_bytes() == b"a,b"
    assert sheet.exists()


async def test_what_is_deleted_is_gone_and_deleting_twice_is_fine(storage: Storage) -> None:
    await storage.put("a/b.jpg", b"x")
    assert await storage.exists("a/b.jpg")
    await storage.delete("a/b.jpg")
    await storage.delete("a/b.jpg")
    assert not await storage.exists("a/b.jpg")
    for reading in (storage.get, storage.open):
        with pytest.raises(FileMissing):
            await reading("a/b.jpg")


@pytest.mark.parametrize(
    "key",
    [
        "",
        "../x",
        "a/../../x",
        "/etc/passwd",
        "a//b",
        "a/",
        ".hidden",
        "a/.half-x",
        "a\\b",
        "a\0b",
        "图.jpg",
        "a/./b",
        "x\n",
        "a" * 300,
        "a/" * 50 + "a",
    ],
)
async def test_no_key_leaves_the_folder(key: str, storage: Storage, root: Path) -> None:
    with pytest.raises(FileMissing):
        await storage.put(key, b"x")
    with pytest.raises(FileMissing):
        await storage.get(key)
    with pytest.raises(FileMissing):
        await storage.delete(key)
    assert not await storage.exists(key)
    assert kept_in(root) == []


async def test_a_write_that_fails_leaves_the_old_file_and_no_half(storage: Storage, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    await storage.put("a/b.jpg", b"old")

    def full_disk(_: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="no space"):
        await storage.put("a/b.jpg", b"new")
    assert await storage.get("a/b.jpg") == b"old"
    assert kept_in(root) == ["b.jpg"]
