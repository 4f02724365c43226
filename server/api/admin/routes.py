"""The panel's API, all of it below /api/admin."""

from __future__ import annotations

from server.web.endpoints import Audience

admin = Audience("admin", "/api/admin")
