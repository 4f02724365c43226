"""`python -m server COMMAND`: everything that is done to an installation without a browser."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path

try:
    from server import commands
    from server.people.staff.permissions import Role
    from server.settings import SettingsRefused, load
except ModuleNotFoundError as missing:
    sys.exit(f"{missing.name} is not installed for this Python. Run scripts/run once, then: .venv/bin/python -m server …")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; answers the exit code."""
    parsed = _parser().parse_args(arguments)
    try:
        return parsed.run(parsed)
    except SettingsRefused as refusal:
        print(refusal, file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m server", description="Haoka 号卡分销系统")
    verbs = parser.add_subparsers(required=True, metavar="COMMAND")
    serve = _verb(verbs, "serve", "serve customers, agents and staff", _serve)
    serve.add_argument("--port", type=int, default=8000)
    serve.add_argument("--host", default="127.0.0.1")
    _verb(verbs, "migrate", "bring the tables up to date", _in_database(commands.migrate, opened=False, starts=True))
    seed = _verb(verbs, "seed-demo", "fill an empty installation with demo data, once", _in_database(commands.seed_demo, starts=True))
    seed.add_argument("--json", action="store_true")
    into_stock = _in_database(commands.import_numbers, starts=True)
    imports = _verb(verbs, "import-numbers", "read a sheet of numbers; --apply writes it", into_stock)
    imports.add_argument("file", type=Path)
    imports.add_argument("--pool", required=True)
    imports.add_argument("--apply", action="store_true")
    imports.add_argument("--json", action="store_true")
    _verb(verbs, "verify", "check every invariant of ledger, numbers and orders", _in_database(commands.verify))
    password = _verb(verbs, "reset-password", "give a member of staff a new password", _in_database(commands.reset_password))
    password.add_argument("login")
    added = _verb(verbs, "add-staff", "make an account for a member of staff", _in_database(commands.add_staff))
    added.add_argument("login")
    added.add_argument("--name", required=True)
    added.add_argument("--role", choices=[str(role) for role in Role], required=True)
    describe = _verb(verbs, "openapi", "write an audience's OpenAPI as JSON", _describe)
    describe.add_argument("--audience", choices=("shop", "agent", "admin"), required=True)
    return parser


def _verb(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], name: str, help: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=help, description=help)
    parser.add_argument("--data", type=Path, help="the folder of database, keys and files")
    parser.set_defaults(run=run)
    return parser


def _in_database(
    verb: Callable[[argparse.Namespace, commands.Installation], Awaitable[int]], *, opened: bool = True, starts: bool = False
) -> Callable[[argparse.Namespace], int]:
    def run(parsed: argparse.Namespace) -> int:
        work = partial(verb, parsed)
        return asyncio.run(commands.within(load(parsed.data), work, opened=opened, starts=starts))

    return run


def _serve(parsed: argparse.Namespace) -> int:
    return commands.serve(load(parsed.data), parsed.host, parsed.port)


def _describe(parsed: argparse.Namespace) -> int:
    print(json.dumps(commands.described(parsed.audience), ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
