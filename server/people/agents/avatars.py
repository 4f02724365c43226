"""Remembers where an agent's picture lies. The picture itself is in storage, re-encoded by whoever put it there."""

from __future__ import annotations

from server.core import statements
from server.core.errors import NotFound
from server.core.transactions import transactional


@transactional
async def set_avatar(agent_id: int, key: str | None) -> str | None:
    """Point to another picture; answers the key of the one before, which may be deleted. Raises NotFound."""
    row = await statements.read_one("SELECT avatar_key FROM agents WHERE id = %s", [agent_id])
    if row is None:
        raise NotFound("没有这个代理")
    await statements.change("UPDATE agents SET avatar_key = %s WHERE id = %s", [key, agent_id])
    before = row["avatar_key"]
    return None if before is None else str(before)
