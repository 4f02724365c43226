"""Whether demo data is here."""

from __future__ import annotations

from server.core import statements


async def present() -> bool:
    """Any plan, agent or pool that seeding made."""
    row = await statements.read_one(
        "SELECT (SELECT COUNT(*) FROM plans WHERE demo = %s) + (SELECT COUNT(*) FROM agents WHERE demo = %s)"
        " + (SELECT COUNT(*) FROM number_pools WHERE demo = %s) AS n",
        [True, True, True],
    )
    return bool(row and row["n"])


async def demo_link() -> str | None:
    """The code of the first link that a demo agent shared."""
    row = await statements.read_one(
        "SELECT l.code FROM links l JOIN agents a ON a.id = l.agent_id WHERE a.demo = %s ORDER BY l.id LIMIT 1", [True]
    )
    return str(row["code"]) if row else None


async def wiped() -> bool:
    """An operator once cleared the demo data away: it must not come back with the next start."""
    row = await statements.read_one("SELECT COUNT(*) AS n FROM audit_entries WHERE action = %s", ["demo.wiped"])
    return bool(row and row["n"])
