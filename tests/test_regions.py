"""Regions: names, nesting, and what an area covers."""

import pytest

from server.core import regions


@pytest.mark.parametrize(
    ("code", "level", "full", "short"),
    [
        ("330106", "district", "浙江省杭州市西湖区", "浙江杭州"),
        ("330000", "province", "浙江省", "浙江"),
        ("110101", "district", "北京市东城区", "北京"),
        ("500229", "district", "重庆市城口县", "重庆"),
        ("469005", "district", "海南省文昌市", "海南文昌"),
        ("150102", "district", "内蒙古自治区呼和浩特市新城区", "内蒙古呼和浩特"),
        ("999999", None, "", ""),
        ("", None, "", ""),
    ],
)
def test_a_region_is_named_as_an_address_and_as_people_say_it(
    code: str, level: str | None, full: str, short: str
) -> None:
    assert (regions.level(code), regions.full_name(code), regions.short_name(code)) == (level, full, short)


@pytest.mark.parametrize(
    ("area", "district", "covered"),
    [
        (regions.COUNTRY, "330106", True),
        ("330000", "330106", True),
        ("330100", "330106", True),
        ("330106", "330106", True),
        ("330200", "330106", False),
        ("440000", "330106", False),
        ("330000", "330100", False),
        ("330000", "339999", False),
        ("33", "330106", False),
        ("", "330106", False),
    ],
)
def test_an_area_covers_only_known_districts_inside_it(area: str, district: str, covered: bool) -> None:
    assert regions.covers(area, district) is covered


def test_children_lead_from_the_country_down_to_a_district_and_no_further() -> None:
    assert regions.children()["330000"] == "浙江省"
    assert regions.children("330000")["330100"] == "杭州市"
    assert regions.children("330100")["330106"] == "西湖区"
    assert regions.children("330106") == {}
    assert regions.children("999999") == {}


def test_every_district_hangs_below_a_city_and_a_province() -> None:
    districts = [d for p in regions.children() for c in regions.children(p) for d in regions.children(c)]
    assert len(districts) > 3000
    assert all(regions.province_name(d) and regions.city_name(d) and regions.district_name(d) for d in districts)
