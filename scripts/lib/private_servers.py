"""A MariaDB and a Redis that nobody else knows of: own ports, data in a temporary folder, gone when we are.

They keep nothing safe over a power cut; they are for tests and trials only.
As a command: python scripts/lib/private_servers.py COMMAND...  runs it with DATABASE_URL and REDIS_URL set.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from steps import Stop, die_with_parent, run_main
from system_packages import MARIADB, REDIS, find_program, require

PREFIX = "haoka-servers-"
START_LIMIT_S = 60
STOP_LIMIT_S = 20


@contextmanager
def private_servers() -> Iterator[dict[str, str]]:
    """Start both and yield the environment that leads Haoka to them."""
    require([MARIADB, REDIS])
    _sweep()
    folder = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-"))
    try:
        with private_mariadb(folder) as database_url, private_redis(folder) as redis_url:
            yield {**os.environ, "DATABASE_URL": database_url, "REDIS_URL": redis_url}
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def private_mariadb(folder: Path) -> Iterator[str]:
    """Start a MariaDB with an empty database `haoka` and root without a password; yields its DATABASE_URL."""
    data, log, port = folder / "mariadb", folder / "mariadb.log", free_port()
    as_root = ["--user=root"] if os.geteuid() == 0 else []
    made = subprocess.run(
        [find_program("mariadb-install-db") or "", "--no-defaults", f"--datadir={data}", *as_root,
         "--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve"],
        capture_output=True, text=True,
    )  # fmt: skip
    if made.returncode:
        raise Stop(f"{made.stdout}{made.stderr}\nMariaDB could not make its data folder {data}.")
    first_words = folder / "first.sql"
    first_words.write_text("CREATE DATABASE IF NOT EXISTS haoka CHARACTER SET utf8mb4;\n", encoding="utf-8")
    command = [
        find_program("mariadbd") or "", "--no-defaults", f"--datadir={data}", *as_root, f"--init-file={first_words}",
        "--skip-networking=0", "--bind-address=127.0.0.1", f"--port={port}", f"--socket={folder / 'mariadb.sock'}",
        f"--pid-file={folder / 'mariadb.pid'}", "--skip-name-resolve", "--skip-log-bin", "--character-set-server=utf8mb4",
        "--max-connections=600", "--innodb-buffer-pool-size=256M", "--innodb-log-file-size=32M", "--innodb-flush-log-at-trx-commit=2",
    ]  # fmt: skip
    with _running("MariaDB", command, port, log):
        yield f"mysql://root@127.0.0.1:{port}/haoka"


@contextmanager
def private_redis(folder: Path) -> Iterator[str]:
    """Start a Redis that writes nothing to disk; yields its REDIS_URL."""
    port = free_port()
    command = [
        find_program("redis-server") or "", "--port", str(port), "--bind", "127.0.0.1",
        "--dir", str(folder), "--save", "", "--appendonly", "no",
    ]  # fmt: skip
    with _running("Redis", command, port, folder / "redis.log"):
        yield f"redis://127.0.0.1:{port}/0"


def _sweep() -> None:
    """Remove the folders of owners who were killed before they could."""
    for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        owner = left.name.removeprefix(PREFIX).split("-")[0]
        if owner.isdecimal() and not Path("/proc", owner).exists() and Path("/proc/self").exists():
            shutil.rmtree(left, ignore_errors=True)


def free_port() -> int:
    """A port of 127.0.0.1 that nobody held a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _running(name: str, command: Sequence[str], port: int, log: Path) -> Iterator[None]:
    with log.open("wb") as output:
        # its own session: Ctrl-C at the terminal must reach the tests first, and the servers only after them
        server = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, start_new_session=True,
            preexec_fn=die_with_parent,  # noqa: PLW1509  no thread runs here
        )  # fmt: skip
    try:
        _wait_for(name, server, port, log)
        yield
    finally:
        server.terminate()
        try:
            server.wait(STOP_LIMIT_S)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait_for(name: str, server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    limit = time.monotonic() + START_LIMIT_S
    while time.monotonic() < limit and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise Stop(f"{log.read_text(errors='replace')[-3000:]}\n{name} did not start on port {port}; its own words are above.")


def main() -> int:
    with private_servers() as environment:
        return subprocess.run(sys.argv[1:], env=environment).returncode


if __name__ == "__main__":
    run_main(main)
