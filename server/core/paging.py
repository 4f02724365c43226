"""A window on a list."""

from __future__ import annotations

from dataclasses import dataclass

LARGEST_PAGE = 100
_LAST_PAGE = 1_000_000
"""nobody turns so many; beyond, the offset would be no number for a database"""


@dataclass(frozen=True, slots=True)
class Window:
    """Page `page` (from 1) of `size` rows."""

    page: int = 1
    size: int = 20

    @property
    def offset(self) -> int:
        return (self.page - 1) * self.size


def window(page: int | str | None, size: int | str | None = None) -> Window:
    """A window from what a caller sent; nonsense becomes the first page of 20."""
    return Window(min(_LAST_PAGE, max(1, _whole(page, 1))), min(LARGEST_PAGE, max(1, _whole(size, 20))))


def _whole(value: int | str | None, otherwise: int) -> int:
    try:
        return int(value) if value is not None else otherwise
    except ValueError:
        return otherwise
