"""Who did it: carried from the door to every event and audit row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ActorKind = Literal["customer", "agent", "staff", "upstream", "job"]


@dataclass(frozen=True, slots=True)
class Actor:
    """One who acts. `name` is what a timeline shows; a customer has no account and no id."""

    kind: ActorKind
    id: int | None
    name: str
    source: str = ""
    """where the act came from: a request id, a job's name, a raw payload's id"""


def job(name: str) -> Actor:
    """The clock's hand: a periodic job that acts for nobody."""
    return Actor("job", None, "系统", name)
