"""What every act of the journey works with: the site, the telling, and whoever was invented on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from scripts.play import inventing
from scripts.play.calling import Json, Patience, Person, Site, expect
from scripts.play.inventing import Individual
from scripts.play.telling import Step, Telling


@dataclass(frozen=True, slots=True)
class StaffLogin:
    """How staff sign in."""

    login: str
    password: str = field(repr=False)


@dataclass(slots=True)
class Stage:
    """One run of the journey."""

    site: Site
    login: StaffLogin
    patience: Patience | None = None
    telling: Telling = field(default_factory=Telling)
    invented: list[Individual] = field(default_factory=list)
    accounts: list[str] = field(default_factory=list)
    """where withdrawals went"""

    @contextmanager
    def step(self, words: str) -> Iterator[Step]:
        with self.telling.step(words) as step:
            yield step

    def person(self, name: str) -> Person:
        return Person(name, self.site, self.patience or self.telling.wait)

    def individual(self, years: int = 30) -> Individual:
        found = inventing.individual(years)
        self.invented.append(found)
        return found

    def staff(self) -> Person:
        """A member of staff, signed in."""
        staff = self.person("staff")
        session = staff.post("/api/admin/login", {"login": self.login.login, "password": self.login.password})
        staff.headers["x-csrf-token"] = session["csrf_token"]
        expect(session["sandbox"], "this server is not in sandbox mode: the journey would send real SMS, so it stops here")
        return staff

    def wechat_user(self, name: str) -> Person:
        """Somebody who opened the mini-program: known to WeChat, not yet to us."""
        user = self.person(name)
        user.headers["authorization"] = f"Bearer {user.post('/api/agent/login', {'code': f'sandbox:{inventing.key()}'})['token']}"
        return user


def until(look: Callable[[], Json], holds: Callable[[Json], bool], patience: Patience, otherwise: str) -> Json:
    """Look again for a few seconds, where something is written while its answer is already on its way."""
    for _ in range(5):
        found = look()
        if holds(found):
            return found
        patience(1)
    expect(False, otherwise)
    return {}
