"""scripts/test: every phase of the tests, each with a heading and its time; red if any is."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import fonts
import front_ends
from environment import PYTHON, install_packages
from node import node_environment, npm
from private_servers import private_servers
from steps import ROOT, one_at_a_time, run_main, say
from system_packages import CHINESE_FONT, CHROMIUM, MARIADB, REDIS, require

BROWSER = "tests/browser"
NOTHING_SELECTED = 5
"""pytest's exit code when no test matched"""
INTERRUPT_LIMIT_S = 20


@dataclass
class Run:
    """One whole run: what was asked for, and how each phase ended."""

    arguments: list[str]
    fast: bool = False
    results: list[tuple[str, int, float]] = field(default_factory=list)

    def phase(self, name: str, work: Callable[[], int]) -> None:
        say(f"\n=== {name}")
        began = time.monotonic()
        code = work()
        took = time.monotonic() - began
        self.results.append((name, code, took))
        say(f"=== {name}: {self._verdict(code)} in {took:.0f} s")

    def pytest(self, where: str, *options: str, env: Mapping[str, str] | None = None) -> int:
        # a path on the command line takes the place of `where`
        return _run([str(PYTHON), "-m", "pytest", "-o", f"testpaths={where}", *options, *self.arguments], env=env)

    def close(self) -> int:
        """Say how each phase ended; the exit code of the whole."""
        say("\n=== Summary")
        for name, code, took in self.results:
            say(f"{self._verdict(code):>16}  {took:4.0f} s  {name}")
        codes = [code for _, code, _ in self.results]
        if self.arguments and NOTHING_SELECTED in codes and set(codes) != {NOTHING_SELECTED}:
            codes = [code for code in codes if code != NOTHING_SELECTED]
        return 1 if any(codes) else 0

    def _verdict(self, code: int) -> str:
        if code == NOTHING_SELECTED:
            return "nothing selected"
        return "FAILED" if code else "passed"


def main() -> int:
    options, arguments = _read_options()
    os.chdir(ROOT)
    run = Run(arguments, options.fast)
    wanted = ["sqlite"] if options.fast else options.only or list(PHASES)
    with one_at_a_time():
        _prepare(wanted)
    for name in wanted:
        PHASES[name](run)
    return run.close()


def _read_options() -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(
        prog="scripts/test",
        description="Run Haoka's tests: front ends, then pytest on SQLite, again on a private MariaDB and Redis, then browser journeys.",
        epilog="Everything else on the command line goes to pytest, such as: scripts/test --fast -k reserve",
    )
    parser.add_argument("--fast", action="store_true", help="unit and API tests on SQLite only, without those that start whole processes")
    parser.add_argument("--only", action="append", choices=PHASES, help="this phase only; may be given several times")
    return parser.parse_known_args()


def _prepare(wanted: Sequence[str]) -> None:
    install_packages("requirements-dev.txt")
    front_ends.build_all()
    if "front-ends" in wanted:
        front_ends.install_all()
    require([need for name, need in NEEDS if name in wanted])
    fonts.install_missing()


def _front_ends(run: Run) -> None:
    environment = node_environment()
    for front_end in front_ends.FRONT_ENDS:
        test = partial(_run, [str(npm(environment)), "run", "--silent", "test"], front_end.folder, environment)
        run.phase(f"Unit tests of {front_end.name}/", test)


def _on_sqlite(run: Run) -> None:
    steps = FEW_MONEY_STEPS if run.fast else {}
    env = {**_without_settings(), **steps}
    kinds = ("-m", "not processes") if run.fast else ()
    run.phase("Unit and API tests on SQLite", lambda: run.pytest("tests", "--ignore", BROWSER, *IN_PARALLEL, *kinds, env=env))


def _on_mariadb(run: Run) -> None:
    def work() -> int:
        with private_servers() as servers:
            theirs = {f"HAOKA_TEST_{name}": servers[name] for name in OUR_SERVERS}
            return run.pytest("tests", "--ignore", BROWSER, *IN_PARALLEL, env={**_without_settings(), **theirs, **FEW_MONEY_STEPS})

    run.phase("The same tests on MariaDB and Redis", work)


def _in_browser(run: Run) -> None:
    run.phase("Journeys in Chromium", lambda: run.pytest(BROWSER, env=_without_settings()))


FEW_MONEY_STEPS = {"HAOKA_MONEY_STEPS": "1000"}
"""of the random trade; the whole 10,000 run once, on SQLite"""
OUR_SERVERS = ("DATABASE_URL", "REDIS_URL")
IN_PARALLEL = ("-n", "auto", "--maxprocesses", "4", "--dist", "worksteal")
PHASES: dict[str, Callable[[Run], None]] = {
    "front-ends": _front_ends,
    "sqlite": _on_sqlite,
    "mariadb": _on_mariadb,
    "browser": _in_browser,
}
NEEDS = [("mariadb", MARIADB), ("mariadb", REDIS), ("browser", CHROMIUM), ("browser", CHINESE_FONT)]


def _without_settings() -> dict[str, str]:
    """The environment without the developer's own settings: tests must not find a real database by chance."""
    ours = (*OUR_SERVERS, "PYTHONDONTWRITEBYTECODE")  # dozens of processes import the same modules
    return {name: value for name, value in os.environ.items() if name not in ours and not name.startswith("HAOKA_")}


def _run(command: Sequence[str], cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> int:
    """Run in the open. When we are stopped, the child gets an interrupt, so that it ends the servers it started."""
    with subprocess.Popen(command, cwd=cwd, env=env, stdin=subprocess.DEVNULL) as child:
        try:
            return child.wait()
        except BaseException:
            child.send_signal(signal.SIGINT)
            try:
                child.wait(INTERRUPT_LIMIT_S)
            except subprocess.TimeoutExpired:
                child.kill()
            raise


if __name__ == "__main__":
    run_main(main)
