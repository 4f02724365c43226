"""The tables, step by step. `scripts/make-migration` writes the next step; read it before you commit it."""

from server.database import configuration

DESCRIBED = configuration("sqlite://:memory:")
"""the models, for the tool that writes migrations; it connects to nothing"""
