"""The operator's name and marks, as every surface shows them."""

from __future__ import annotations

from dataclasses import dataclass

from server.base.options import reading as options


@dataclass(frozen=True, slots=True)
class CompanyMarks:
    name: str
    full_name: str
    logo_url: str | None
    icp: str
    licence: str
    support_phone: str


async def company() -> CompanyMarks:
    values = await options.section("company")
    logo = values["company.logo_key"]
    return CompanyMarks(
        name=values["company.name"],
        full_name=values["company.full_name"],
        logo_url=f"/media/{logo}" if logo else None,
        icp=values["company.icp"],
        licence=values["company.licence"],
        support_phone=values["company.support_phone"],
    )
