"""Remembers in which row a key first stood: a set of whole numbers at 16 bytes or less each.

A Python set of a million ints takes 66 MB, and an import may take 200 in all.
"""

from __future__ import annotations

from array import array

_ROW_BITS = 29
_ROW_MASK = (1 << _ROW_BITS) - 1
LARGEST_KEY = (1 << (64 - _ROW_BITS)) - 1
"""34 billion: any eleven digits that begin with 1 or 2"""
_SCATTER = 0x9E3779B97F4A7C15


class FirstRows:
    """An open-addressing table; each cell holds a key and its row in one 64-bit number, 0 is free."""

    def __init__(self) -> None:
        self._bits = 12
        self._cells = array("Q", bytes(8 << self._bits))
        self._count = 0

    def first(self, key: int, row: int) -> int:
        """The row where `key` stood first: `row` itself when it is new. Keys up to LARGEST_KEY, rows from 1."""
        cells, mask = self._cells, len(self._cells) - 1
        place = (key * _SCATTER >> 20) & mask
        while found := cells[place]:
            if found >> _ROW_BITS == key:
                return found & _ROW_MASK
            place = (place + 1) & mask
        cells[place] = key << _ROW_BITS | row
        self._count += 1
        if self._count * 3 > len(cells) * 2:
            self._grow()
        return row

    def _grow(self) -> None:
        old = self._cells
        self._bits += 1
        cells = self._cells = array("Q", bytes(8 << self._bits))
        mask = len(cells) - 1
        for held in old:
            if held:
                place = ((held >> _ROW_BITS) * _SCATTER >> 20) & mask
                while cells[place]:
                    place = (place + 1) & mask
                cells[place] = held
