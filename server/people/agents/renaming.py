"""Changes what an agent is called, and the picture. Orders keep the name that they were placed under."""

from __future__ import annotations

from server.base.audit import recording
from server.core import statements
from server.core.actors import Actor
from server.core.errors import NotFound
from server.core.transactions import transactional
from server.people.agents.naming import tidy_name


@transactional
async def rename(agent_id: int, display_name: str, actor: Actor | None = None) -> str:
    """Give the agent this name; answers it as it is kept. Raises InvalidInput, NotFound."""
    name = tidy_name(display_name)
    if not await statements.change("UPDATE agents SET display_name = %s WHERE id = %s", [name, agent_id]):
        raise NotFound("没有这个代理")
    await recording.record(actor or Actor("agent", agent_id, name), "agent.renamed", f"agent:{agent_id}")
    return name
