"""The server of the negative control: the production statement without its WHERE condition, and nothing else changed."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from server.__main__ import main
from server.goods.numbers import reserving

GUARD = "AND (status = 'available' OR (status = 'reserved' AND held_until < %s))"

if GUARD not in reserving.CLAIM:
    sys.exit("the guard's text is gone: this control controls nothing")
# the value stays, so that the statement takes the same values
reserving.CLAIM = reserving.CLAIM.replace(GUARD, "AND %s IS NOT NULL")
sys.exit(main())
