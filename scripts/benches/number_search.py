"""What a search among 100,000 numbers costs over HTTP, shape by shape, beside a bare Sanic handler that sends the same SQL.

A small version: MariaDB, 100,000 numbers, one wish a shape. Each answer is compared with what the wish asks for.
"""

from __future__ import annotations

from collections.abc import Callable

from measuring import Meter, middle, say
from read_plan import CONNECTIONS, bare_rival, logged_statements, rate
from stage import Stage, stage
from stocking import add_numbers
from wire import Connection, ask_all, request

ROUNDS = 3
NUMBERS = 100_000
SEARCHES = 100
SHAPES: dict[str, tuple[str, Callable[[str], bool]]] = {
    "open": ("", lambda digits: True),
    "tail_2": ("tail=68", lambda digits: digits.endswith("68")),
    "tail_4": ("tail=1234", lambda digits: digits.endswith("1234")),
    "contains": ("contains=520", lambda digits: "520" in digits),
    "excludes": ("excludes=4", lambda digits: "4" not in digits[3:]),
    "pattern": ("pattern=AABB", lambda digits: digits[-4] == digits[-3] != digits[-2] == digits[-1]),
    "combined": ("tail=8&excludes=4&contains=66", lambda digits: digits[-1] == "8" and "66" in digits and "4" not in digits[3:]),
}


async def run(rounds: int) -> None:
    """Each shape `rounds` times 100 searches, ours and the rival's in turn."""
    async with stage(servers=1) as on:
        add_numbers(on, NUMBERS)
        for shape, (wish, fits) in SHAPES.items():
            await _measure(on, shape, wish, fits, rounds)


async def _measure(on: Stage, shape: str, wish: str, fits: Callable[[str], bool], rounds: int) -> None:
    port, path = on.servers[0].port, f"/api/shop/links/{on.link}/numbers?{wish}"

    def searches() -> list[bytes]:
        return [request("GET", path, {"x-forwarded-for": f"10.{shape_number}.{index}.7"}) for index in range(SEARCHES)]

    shape_number = list(SHAPES).index(shape)
    connection = Connection(port)
    answer = await connection.ask(searches()[0])
    found = [number["digits"] for number in answer.json()["items"]]
    if not found or not all(map(fits, found)):
        raise RuntimeError(f"{shape}: the server answered {found}")
    said = await logged_statements(on, connection, searches()[0])
    figures = []
    async with bare_rival(on, said, answer.body) as bare:
        for _ in range(rounds):
            ours = Meter(**on.pids())
            answers = await ask_all(port, searches(), CONNECTIONS)
            if {each.status for each in answers} != {200}:
                raise RuntimeError(f"{shape}: a search was refused")
            spent = {name: ms / len(answers) for name, ms in ours.spent_ms().items()}
            rival = Meter(bare=bare.pid, bare_mariadb=on.pids()["mariadb"])
            await rate(int(bare.args[2]), request("GET", "/"), SEARCHES)  # type: ignore[index]
            figures.append(spent | {name: ms / SEARCHES for name, ms in rival.spent_ms().items()})
    each = middle(figures)
    say(
        f"number_search_{shape}", value=each["server"], unit="server_cpu_ms", limit="bare_sanic_same_sql", limit_value=each["bare"],
        ratio=each["server"] / each["bare"], mariadb_cpu_ms=each["mariadb"], statements=len(said), numbers=NUMBERS,
    )
