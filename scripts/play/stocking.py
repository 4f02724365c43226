"""Staff bring numbers in and put a plan on sale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from scripts.play import inventing
from scripts.play.calling import Json, Person, expect
from scripts.play.sheets import Sheet, messy_sheet
from scripts.play.stage import Stage

SELLER_FEN, UPLINE_FEN, FIRST_CHARGE_FEN = 6000, 1500, 5000


@dataclass(frozen=True, slots=True)
class Stock:
    """What is on sale."""

    sheet: Sheet
    plan_id: int
    plan_name: str


def stock(stage: Stage, staff: Person) -> Stock:
    """Numbers in, plan out."""
    sheet = messy_sheet()
    pool_name = f"行程号池 {inventing.digits(6)}"
    report = _try_import(stage, staff, sheet, pool_name)
    pool_id = _apply_import(stage, staff, sheet, report, pool_name)
    _import_again(stage, staff, sheet, pool_name)
    return _publish(stage, staff, sheet, pool_id)


def _try_import(stage: Stage, staff: Person, sheet: Sheet, pool_name: str) -> Json:
    with stage.step("staff upload a messy sheet in GB18030 and see what importing it would do") as step:
        report = _upload(staff, sheet, pool_name)
        seen = (report["fresh"], report["known"], report["duplicate_in_file"], report["invalid"])
        expect(seen == (len(sheet.fresh), 0, sheet.twice, sheet.unreadable), f"new, known, twice, refused are {seen}")
        expect(all(p["problem"] and p["remedy"] for p in report["problems"]), "a refused row does not say why")
        expect(_count(staff, sheet) == 0, "the dry run already wrote numbers")
        step.saw(f"{seen[0]} new, {seen[2]} twice, {seen[3]} refused with row and reason, nothing written")
    with stage.step("staff download the refused rows as a sheet") as step:
        workbook = staff.fetch(f"/api/admin/imports/{report['id']}/errors.xlsx")
        expect(workbook.startswith(b"PK"), "it is no XLSX")
        step.saw(f"XLSX, {len(workbook):,} bytes")
    return report


def _apply_import(stage: Stage, staff: Person, sheet: Sheet, report: Json, pool_name: str) -> int:
    with stage.step("staff import it") as step:
        applied = staff.post(f"/api/admin/imports/{report['id']}/apply")
        expect((applied["state"], applied["written"]) == ("applied", len(sheet.fresh)), f"it says {applied['state']}, {applied['written']}")
        pool = next(p for p in staff.get("/api/admin/pools")["items"] if p["name"] == pool_name)
        expect(pool["available"] == len(sheet.fresh), f"{pool['available']} numbers can be sold")
        expect(_count(staff, sheet) == len(sheet.fresh), "the list of numbers shows another count")
        step.saw(f"{pool['available']} numbers can be sold")
        return int(pool["id"])


def _import_again(stage: Stage, staff: Person, sheet: Sheet, pool_name: str) -> None:
    with stage.step("the same sheet once more changes nothing") as step:
        report = _upload(staff, sheet, pool_name)
        expect((report["fresh"], report["known"]) == (0, len(sheet.fresh)), f"new {report['fresh']}, known {report['known']}")
        applied = staff.post(f"/api/admin/imports/{report['id']}/apply")
        expect((applied["written"], _count(staff, sheet)) == (0, len(sheet.fresh)), f"it wrote {applied['written']}")
        step.saw(f"{report['known']} known, 0 written")


def _publish(stage: Stage, staff: Person, sheet: Sheet, pool_id: int) -> Stock:
    with stage.step("staff draft a plan, which is not yet for sale, and publish it with what each level earns") as step:
        draft = _draft(f"行程卡 {inventing.digits(4)}", pool_id)
        plan = staff.post("/api/admin/plans", draft, status=201)
        expect((plan["status"], plan["missing"]) == ("draft", []), f"status {plan['status']}, still missing {plan['missing']}")
        published = staff.post(f"/api/admin/plans/{plan['id']}/publish")
        expect((published["status"], published["version"]) == ("published", 1), f"it is {published['status']}")
        step.saw(f"{draft['name']}, {SELLER_FEN / 100:.2f} for the seller, {UPLINE_FEN / 100:.2f} for the level above")
        return Stock(sheet, int(plan["id"]), str(draft["name"]))


def _upload(staff: Person, sheet: Sheet, pool_name: str) -> Json:
    return staff.upload("/api/admin/imports/numbers", (sheet.name, sheet.body), {"pool_name": pool_name}, status=201)


def _count(staff: Person, sheet: Sheet) -> int:
    """How many of the sheet's numbers lie in stock."""
    return sum(int(staff.get("/api/admin/numbers", tail=digits[-8:], size=5)["total"]) for digits in sheet.fresh)


def _draft(name: str, pool_id: int) -> dict[str, Any]:
    return {
        "name": name, "operator": "telecom", "monthly_fee_fen": 1900, "promo_months": 24, "later_fee_fen": 3900,
        "first_month_note": "激活当月按天折算", "data_gb": 80, "directed_data_gb": 30, "voice_minutes": 100,
        "overage_data_fen_per_gb": 500, "overage_voice_fen_per_minute": 10, "overage_note": "超出费用到 100.00 元自动停流量。",
        "first_charge_fen": FIRST_CHARGE_FEN, "first_charge_note": "72 小时内到账，全部是你的话费。",
        "contract_months": 12, "contract_note": "期内销号，每剩一个月付 5.70 元。", "later_note": "流量和通话不变。",
        "min_age": 18, "max_age": 60, "per_person_limit": 2, "eligibility_note": "收到后 10 天内，用本人身份证激活。",
        "cancel_headline": "没拆封，拒收就行，不用付钱", "cancel_note": "没激活，退回卡片后什么都不收。", "activation_days": 10,
        "selection_mode": "choose", "region_note": "号码归属地见号码列表", "delivery_note": "审核 1 天，快递约 2 天送到",
        "allowed_areas": [], "forbidden_areas": ["650000", "540000"], "address_keywords": ["驿站", "代收点"],
        "faqs": [{"question": "首充会不会拿不回来？", "answer": "它就是话费，到账后用来抵月租。"}],
        "share_copy": ["80G 通用流量，寄到家，本人激活。"], "pool_ids": [pool_id],
        "commission": {
            "levels_fen": [SELLER_FEN, UPLINE_FEN], "platform_income_fen": 11000, "activate_within_days": 10,
            "first_charge_required": True, "timing": "instant",
        },
    }  # fmt: skip
