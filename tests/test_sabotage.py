"""scripts/sabotage can still do its harm: whoever rewrites a guarded line moves the sabotage along."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.harm.edits import EDITS, Edit

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_the_text_of_each_edit_stands_once_in_its_file(edit: Edit) -> None:
    assert (ROOT / edit.file).read_text(encoding="utf-8").count(edit.text) == 1
    assert edit.harm != edit.text
    assert all((ROOT / word).is_file() for word in edit.tests if word.startswith("tests/"))


def test_there_are_enough_of_them_and_each_has_its_own_name() -> None:
    assert len({edit.name for edit in EDITS}) == len(EDITS) >= 14
