"""Provinces and cities in one spelling, however a sheet writes them."""

from __future__ import annotations

import pytest

from server.goods.numbers import places


@pytest.mark.parametrize(
    ("written", "province", "city", "said"),
    [
        (("浙江", "杭州", ""), "浙江省", "杭州市", "浙江杭州"),
        (("浙江省", "杭州市", ""), "浙江省", "杭州市", "浙江杭州"),
        (("", "", "浙江杭州"), "浙江省", "杭州市", "浙江杭州"),
        (("", "", "浙江省-杭州市"), "浙江省", "杭州市", "浙江杭州"),
        (("", "", "浙江 / 杭州"), "浙江省", "杭州市", "浙江杭州"),
        (("浙江杭州", "", ""), "浙江省", "杭州市", "浙江杭州"),
        (("", "杭州", ""), "浙江省", "杭州市", "浙江杭州"),
        (("", "", "北京"), "北京市", "", "北京"),
        (("北京市", "北京市", ""), "北京市", "北京市", "北京"),
        (("", "", "海南"), "海南省", "", "海南"),
        (("", "", "青海海南"), "青海省", "海南藏族自治州", "青海海南"),
        (("", "", "吉林吉林"), "吉林省", "吉林市", "吉林吉林"),
        (("新疆", "乌鲁木齐", ""), "新疆维吾尔自治区", "乌鲁木齐市", "新疆乌鲁木齐"),
        (("湖北", "恩施土家族苗族自治州", ""), "湖北省", "恩施土家族苗族自治州", "湖北恩施"),
        (("湖北", "仙桃", ""), "湖北省", "仙桃市", "湖北仙桃"),
        (("廣東", "廣州", ""), "广东省", "广州市", "广东广州"),
        (("全国", "", ""), "", "", ""),
        (("", "", ""), "", "", ""),
    ],
)
def test_a_place_has_one_spelling(written: tuple[str, str, str], province: str, city: str, said: str) -> None:
    place = places.read(*written)

    assert (place.province, place.city, place.complaint) == (province, city, None)
    assert places.label(province, city) == said


@pytest.mark.parametrize(
    ("written", "kept", "kind"),
    [
        (("广东", "杭州", ""), ("广东省", "杭州市"), "省市不一致"),
        (("火星省", "", ""), ("火星省", ""), "认不出的省份"),
        (("火星省", "杭州", ""), ("浙江省", "杭州市"), "认不出的省份"),
        (("浙江", "火星", ""), ("浙江省", "火星"), "认不出的城市"),
        (("浙江", "=A1", ""), ("浙江省", ""), "认不出的城市"),
    ],
)
def test_what_nobody_knows_is_a_word_of_care(written: tuple[str, str, str], kept: tuple[str, str], kind: str) -> None:
    place = places.read(*written)

    assert (place.province, place.city) == kept
    assert place.complaint is not None
    assert place.complaint.kind == kind


def test_a_filter_takes_either_spelling() -> None:
    assert places.province("浙江") == places.province("浙江省") == "浙江省"
