"""What can not be kept is not published: pools that are gone, areas that nobody knows."""

from __future__ import annotations

from typing import Any

import pytest

from server.core.errors import InvalidInput
from server.goods.catalog import drafting, queries
from server.sales.offers import publishing
from tests.sales import shop as shops
from tests.sales.shop import STAFF

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"pool_ids": [999_999]}, "pool_ids"),
        ({"pool_ids": [-1]}, "pool_ids"),
        ({"pool_ids": []}, "pool_ids"),
        ({"allowed_areas": ["330000", "339999"]}, "allowed_areas"),
        ({"forbidden_areas": [""]}, "forbidden_areas"),
    ],
)
async def test_what_a_draft_can_not_keep_is_named_and_the_plan_stays_as_it_was(changes: dict[str, Any], field: str) -> None:
    shop = await shops.open_shop()
    before = await queries.record(shop.plan_id)
    await drafting.change_draft(shop.plan_id, dict(before.draft) | changes)
    with pytest.raises(InvalidInput) as refused:
        await publishing.publish_offer(shop.plan_id, STAFF)
    assert field in (refused.value.fields or {})
    assert (await queries.on_sale(shop.plan_id)).version == 1
    assert await shops.placed(shop)


async def test_a_plan_whose_numbers_nobody_chooses_needs_no_pool() -> None:
    shop = await shops.open_shop(selection_mode="none")
    await drafting.change_draft(shop.plan_id, dict((await queries.record(shop.plan_id)).draft) | {"pool_ids": []})
    assert await publishing.publish_offer(shop.plan_id, STAFF) == 2
