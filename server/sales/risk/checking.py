"""The checks at form time. Pure over the facts that placing gathers; says nothing of what other platforms know."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from server.core import regions
from server.core.identity_numbers import IdentityNumber
from server.goods.catalog.terms import PlanTerms
from server.sales.risk.errors import AddressTooVague, AgeNotAllowed, AreaNotServed

SHORTEST_ADDRESS = 6
_DETAIL = re.compile(r"[0-9０-９号幢栋楼室村组弄巷]|单元")
"""what an address with a door in it holds; a written-out number alone is often a street's name, such as 文三路"""


@dataclass(frozen=True, slots=True)
class Application:
    """What a customer asks for, read but not yet judged."""

    identity: IdentityNumber
    district_code: str
    address: str


@dataclass(frozen=True, slots=True)
class Passed:
    """A check that was passed, as staff read it later."""

    title: str
    detail: str
    tone: str = "good"


def check(application: Application, terms: PlanTerms, today: date) -> list[Passed]:
    """All checks in the order in which a customer would mend them; the first that fails raises."""
    return [
        Passed("证件校验位正确", "18 位，出生日期有效"),
        check_age(application.identity, terms, today),
        check_area(application.district_code, terms),
        check_address(application.address, terms),
    ]


def check_age(identity: IdentityNumber, terms: PlanTerms, today: date) -> Passed:
    """Raises AgeNotAllowed with the plan's range."""
    age = identity.age_on(today)
    if not terms.min_age <= age <= terms.max_age:
        raise AgeNotAllowed(f"这款套餐限 {terms.min_age} 至 {terms.max_age} 周岁办理，身份证上是 {age} 周岁，可以看看别的套餐")
    return Passed("年龄符合", f"{age} 周岁，套餐限 {terms.min_age} 至 {terms.max_age} 周岁")


def check_area(district_code: str, terms: PlanTerms) -> Passed:
    """Raises AreaNotServed for an unknown district, a forbidden one, or one outside the allowed areas."""
    if regions.level(district_code) != "district":
        raise AreaNotServed("请选到区县")
    allowed = not terms.allowed_areas or any(regions.covers(area, district_code) for area in terms.allowed_areas)
    if not allowed or any(regions.covers(area, district_code) for area in terms.forbidden_areas):
        raise AreaNotServed(f"{regions.full_name(district_code)}暂时不送这款套餐，可以换个收货地址或看看别的套餐")
    return Passed("可发货", f"{regions.full_name(district_code)}在可售地区内")


def check_address(address: str, terms: PlanTerms) -> Passed:
    """Raises AddressTooVague for a short one, one without any house, or one with a word that the plan refuses."""
    written = "".join(address.split())
    if len(written) < SHORTEST_ADDRESS or not _DETAIL.search(written):
        raise AddressTooVague()
    for word in terms.address_keywords:
        if word and word in written:
            raise AddressTooVague(f"地址里不能有“{word}”，卡要当面核对身份证签收，请填能当面签收的地方")
    return Passed("地址清楚", "写到门牌，没有代收字样")
