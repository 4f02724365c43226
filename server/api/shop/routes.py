"""The customer's API, all of it below /api/shop."""

from __future__ import annotations

from server.web.endpoints import Audience

shop = Audience("shop", "/api/shop")
