"""Changes settings. An audit row names the fields that changed; of numbers and choices also from what to what."""

from __future__ import annotations

from collections.abc import Mapping

from server.base.audit import recording
from server.base.options import catalogue, reading
from server.core import clock, privacy, statements
from server.core.actors import Actor
from server.core.errors import InvalidInput
from server.core.transactions import after_commit, transactional


@transactional
async def put(values: Mapping[str, str], actor: Actor) -> list[str]:
    """Set these options; answers the names of those that changed. All or none.

    A secret that comes back as the form showed it is left as it is; an empty value goes back to the default.
    Raises InvalidInput whose `fields` says what is wrong with each.
    """
    moves: dict[str, str] = {}
    for name, value in _checked(values).items():
        if await _differs(name, value):
            moves[name] = _move(catalogue.OPTIONS[name], await reading.text(name), value)
            await _write(name, value, actor.name)
    for section in dict.fromkeys(catalogue.OPTIONS[name].section for name in moves):
        fields = [name for name in moves if catalogue.OPTIONS[name].section == section]
        changes = [moves[name] for name in fields if moves[name]]
        await recording.record(actor, "options.changed", f"options:{section}", "", {"fields": fields, "changes": changes})
    after_commit(_forget)
    return list(moves)


@transactional
async def note_unlawful(values: Mapping[str, str], refusal: InvalidInput, actor: Actor) -> None:
    """Leave a row for each value that was refused because a law's limit lies below it: somebody wanted it."""
    for name, words in (refusal.fields or {}).items():
        option = catalogue.OPTIONS.get(name)
        if option is not None and option.over and words == option.over:
            wanted = f"{option.label}想设为 {values[name].strip()[:12]}，没有保存"
            await recording.record(actor, "options.unlawful", f"options:{option.section}", wanted, {"fields": [name]})


@transactional
async def keep_first(name: str, value: str, actor: Actor) -> str:
    """Set an option only if it was never set; answers the value that stands."""
    row = await statements.read_one("SELECT value FROM options WHERE name = %s", [name])
    if row is None:
        # two processes may come here at once: the second's insert fails, it tries again and finds the row
        await _insert(name, value, actor.name)
        reading.forget()
        after_commit(_forget)
    return await reading.text(name)


def _move(option: catalogue.KnownOption, before: str, after: str) -> str:
    return f"{option.label} {option.spoken(before)} → {option.spoken(after)}" if option.countable else ""


async def _forget() -> None:
    reading.forget()


def _checked(values: Mapping[str, str]) -> dict[str, str]:
    tidy: dict[str, str] = {}
    wrong: dict[str, str] = {}
    for name, written in values.items():
        option = catalogue.OPTIONS.get(name)
        if option is None:
            wrong[name] = "没有这一项设置"
            continue
        try:
            tidy[name] = option.default if not written.strip() else option.tidied(written)
        except ValueError as mistake:
            wrong[name] = str(mistake)
    if wrong:
        raise InvalidInput(fields=wrong)
    return tidy


async def _differs(name: str, value: str) -> bool:
    present = await reading.text(name)
    if catalogue.OPTIONS[name].secret and present and value == reading.masked(present):
        return False
    return value != present


async def _write(name: str, value: str, changed_by: str) -> None:
    found = await statements.change(
        "UPDATE options SET value = %s, changed_at = %s, changed_by = %s WHERE name = %s",
        [_as_stored(name, value), clock.now(), changed_by, name],
    )
    if not found:
        await _insert(name, value, changed_by)
    reading.forget()


async def _insert(name: str, value: str, changed_by: str) -> None:
    await statements.change(
        "INSERT INTO options (name, value, secret, changed_at, changed_by) VALUES (%s, %s, %s, %s, %s)",
        [name, _as_stored(name, value), catalogue.OPTIONS[name].secret, clock.now(), changed_by],
    )


def _as_stored(name: str, value: str) -> str:
    secret = catalogue.OPTIONS[name].secret and value
    return privacy.seal(value, reading.sealing_field(name)) if secret else value
