"""One step of preparing Haoka after another: said in plain words, stopped cleanly, never two starts at once.

Needs Python alone, for it runs before anything is installed.
"""

from __future__ import annotations

import ctypes
import fcntl
import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache"
LAST_LINES = 30
"""how much of a failed step's own output is worth a reader's time"""
LINUX = sys.platform.startswith("linux")


class Stop(Exception):
    """Something that only the person at the terminal can mend; the text says what to do."""


def say(text: str) -> None:
    print(text, flush=True)


def run_main(main: Callable[[], int]) -> None:
    """Run a command to its exit code; a Stop or an interruption becomes a plain line instead of a traceback."""
    signal.signal(signal.SIGTERM, _leave)
    signal.signal(signal.SIGHUP, _leave)
    try:
        code = main()
    except Stop as stop:
        print(f"\n{stop}", file=sys.stderr, flush=True)
        code = 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr, flush=True)
        code = 130
    sys.exit(code)


def _leave(number: int, _frame: FrameType | None) -> None:
    # one exit is enough: a second signal must not cut short the cleaning up that the first began
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    sys.exit(128 + number)


def die_with_parent() -> None:
    """Run in a child before its program starts: it ends even if this process is killed with -9 (Linux only)."""
    if LINUX:
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)


def step(text: str, command: Sequence[str | Path], hint: str, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> None:
    """Run one command quietly; if it fails, show the end of its output and the hint, and stop."""
    say(f"· {text}")
    began = time.monotonic()
    # its own session, so that stopping ends npm's and pip's children with them
    with subprocess.Popen(
        [str(part) for part in command],
        cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, errors="replace", start_new_session=True, preexec_fn=die_with_parent,  # noqa: PLW1509  no thread runs yet
    ) as child:  # fmt: skip
        try:
            output, _ = child.communicate()
        except BaseException:
            os.killpg(child.pid, signal.SIGTERM)
            raise
    if child.returncode:
        tail = "\n".join(output.strip().splitlines()[-LAST_LINES:])
        raise Stop(f"{tail}\n\nThis step failed: {text}.\n{hint}")
    took = time.monotonic() - began
    if took > 1:
        say(f"  done in {took:.0f} s")


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold the lock of this checkout; a second start waits for the first. Freed by the system if this process dies."""
    CACHE.mkdir(exist_ok=True)
    with (CACHE / "prepare.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("· Another start of Haoka is preparing this checkout; waiting for it")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def fingerprint(paths: Iterable[Path]) -> str:
    """A hash of these files' names and contents, the same on every machine."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(f"{path.relative_to(ROOT)}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def is_stamped(stamp: Path, value: str) -> bool:
    """Whether this stamp was left for exactly this value. Stamps lie inside what they vouch for, and go with it."""
    return stamp.is_file() and stamp.read_text(encoding="ascii") == value


def leave_stamp(stamp: Path, value: str) -> None:
    stamp.write_text(value, encoding="ascii")
