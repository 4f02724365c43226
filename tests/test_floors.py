"""What import-linter can't see: foreign keys are strings, and they too point down."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tortoise import Tortoise

from server import database

ROOT = Path(__file__).parent.parent


async def test_a_foreign_key_points_to_the_same_floor_or_one_below():
    await Tortoise.init(config=database.configuration("sqlite://:memory:"), init_connections=False)
    floor = {module: index for index, module in enumerate(database.MODELS)}
    upward = [
        f"{model.__name__}.{name} → {target.__name__}"
        for model in Tortoise.apps[database.APP].values()
        for name in model._meta.fk_fields
        if floor[(target := model._meta.fields_map[name].related_model).__module__] > floor[model.__module__]
    ]
    await Tortoise.close_connections()
    assert not upward


def test_every_module_with_tables_is_known_to_the_database():
    found = {".".join(path.relative_to(ROOT).with_suffix("").parts) for path in (ROOT / "server").glob("*/*/models.py")}
    assert found == set(database.MODELS)


async def test_no_reverse_relation_is_followed_upward():
    """A related name on a table below, used below the table that points to it, would be an import in disguise."""
    await Tortoise.init(config=database.configuration("sqlite://:memory:"), init_connections=False)
    names = {name for model in Tortoise.apps[database.APP].values() for name in model._meta.backward_fk_fields}
    await Tortoise.close_connections()
    used = [
        f"{path.relative_to(ROOT)}: {match}"
        for path in (ROOT / "server").rglob("*.py")
        for match in re.findall(r"(?:prefetch_related|fetch_related)\([^)]*\)", path.read_text(encoding="utf-8"))
        if any(f'"{name}"' in match for name in names)
    ]
    assert not used


def test_the_migrations_describe_the_tables_as_they_stand(tmp_path):
    """Nobody changed a models.py without writing the step that goes with it."""
    copy = tmp_path / "tree"
    shutil.copytree(ROOT / "server", copy / "server", ignore=shutil.ignore_patterns("__pycache__"))
    steps = len(list((copy / "server/migrations").glob("0*.py")))
    command = [sys.executable, "-m", "tortoise", "-c", "server.migrations.DESCRIBED", "makemigrations"]
    subprocess.run(command, cwd=copy, check=True, capture_output=True, env={**os.environ, "PYTHONPATH": str(copy)}, timeout=60)
    assert len(list((copy / "server/migrations").glob("0*.py"))) == steps
