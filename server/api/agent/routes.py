"""The mini-program's API, all of it below /api/agent."""

from __future__ import annotations

from server.web.endpoints import Audience

agent = Audience("agent", "/api/agent")
