"""Packs a page with gzip, piece by piece: what is the same in many views is packed once and kept."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from functools import lru_cache

_HEAD = b"\x1f\x8b\x08\0\0\0\0\0\0\xff"
_END = b"\x03\0"
"""an empty last block"""

Packed = tuple[bytes, bytes]
"""the piece as it is, and as a run of whole blocks (RFC 1951) that looks at nothing outside of it"""


def pack(pieces: Sequence[str]) -> bytes:
    """One gzip file (RFC 1952) of all pieces. Those at even places are kept; those between are new each time."""
    packed = [_packed(piece, 1) if index % 2 else _kept(piece) for index, piece in enumerate(pieces)]
    checksum, size = 0, 0
    for plain, _ in packed:
        checksum = zlib.crc32(plain, checksum)
        size += len(plain)
    return b"".join([_HEAD, *(blocks for _, blocks in packed), _END, struct.pack("<LL", checksum, size & 0xFFFFFFFF)])


@lru_cache(maxsize=512)
def _kept(piece: str) -> Packed:
    return _packed(piece, 9)


def _packed(piece: str, level: int) -> Packed:
    plain = piece.encode()
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return plain, packer.compress(plain) + packer.flush(zlib.Z_FULL_FLUSH)
