"""Tells what is played: a line a step, and which step failed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from scripts.play.calling import Unexpected


class StepFailed(Exception):
    """The journey ends here; the text is the line to print."""


class Step:
    """What a step has to add to its line."""

    def __init__(self) -> None:
        self.seen = ""

    def saw(self, words: str) -> None:
        self.seen = words


class Telling:
    """Numbers the steps and prints each when it is done."""

    def __init__(self) -> None:
        self.steps = 0

    @contextmanager
    def step(self, words: str) -> Iterator[Step]:
        """One step: printed when it is done; StepFailed when something in it is not as it must be."""
        self.steps += 1
        step = Step()
        try:
            yield step
        except (Unexpected, KeyError, IndexError, TypeError, ValueError) as failure:
            # an answer without what we read from it is as wrong as a refusal
            reason = str(failure) if isinstance(failure, Unexpected) else f"the answer lacks something: {failure!r}"
            raise StepFailed(f"FAILED at step {self.steps}, {words}: {reason}") from failure
        print(f"{self.steps:3}  {words}{f': {step.seen}' if step.seen else ''}", flush=True)

    def wait(self, seconds: int) -> None:
        """A person waits."""
        print(f"     (waits {seconds} s, as the server asked)", flush=True)
        time.sleep(seconds)
