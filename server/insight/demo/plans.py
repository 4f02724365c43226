"""Plans of the demo. Names and figures are invented; no operator sells these."""

from __future__ import annotations

from typing import Any

_COMMON: dict[str, Any] = {
    "first_month_note": "激活当月按天折算",
    "overage_data_fen_per_gb": 500,
    "overage_voice_fen_per_minute": 10,
    "overage_note": "超出费用到 100.00 元自动停流量；当月没用完的流量不结转。",
    "min_age": 18,
    "max_age": 60,
    "per_person_limit": 2,
    "eligibility_note": "收到后 10 天内，用本人身份证激活。同一家运营商一个人最多 5 个号，可用一证通查查一查。",
    "cancel_headline": "没拆封，拒收就行，不用付钱",
    "cancel_note": "没激活，退回卡片后什么都不收；已激活，按合约期办理销号。",
    "activation_days": 10,
    "region_note": "号码归属地见号码列表",
    "delivery_note": "审核 1 天，快递约 2 天送到",
    "allowed_areas": [],
    "forbidden_areas": ["650000", "540000", "533100", "710000", "810000", "820000"],
    "address_keywords": ["驿站", "代收点", "转寄"],
    "faqs": [
        {"question": "首充会不会拿不回来？", "answer": "它就是话费，到账后用来抵月租。"},
        {"question": "能换成自己选的号码吗？", "answer": "下单前可以一直换，下单后号码就为你留着，不能再换。"},
        {"question": "原来的号码能转过来吗？", "answer": "这是新开的号码，携号转网请到运营商营业厅办理。"},
        {"question": "办错了怎么取消？", "answer": "发货前联系客服取消；发货后拒收即可。"},
    ],
}

QINGCHUAN: dict[str, Any] = _COMMON | {
    "name": "晴川卡",
    "operator": "telecom",
    "monthly_fee_fen": 1900,
    "promo_months": 24,
    "later_fee_fen": 3900,
    "data_gb": 80,
    "directed_data_gb": 30,
    "voice_minutes": 100,
    "first_charge_fen": 5000,
    "first_charge_note": "72 小时内到账，全部是你的话费。只在运营商的应用里充，不要转给个人。",
    "contract_months": 12,
    "contract_note": "期内销号，每剩一个月付 5.70 元；满 12 个月后随时可销，不收费。",
    "later_note": "流量和通话不变。到期前可改套餐，也可销号。",
    "selection_mode": "choose",
    "share_copy": ["80G 通用流量加 30G 定向，全国通用，寄到家，本人激活。", "流量够用，号码自己挑，合约说得清清楚楚。"],
    "commission": {
        "levels_fen": [6000, 1500],
        "platform_income_fen": 11000,
        "activate_within_days": 10,
        "first_charge_required": True,
        "timing": "instant",
    },
}

QINGHE: dict[str, Any] = _COMMON | {
    "name": "青禾卡",
    "operator": "unicom",
    "monthly_fee_fen": 2900,
    "promo_months": 12,
    "later_fee_fen": 3900,
    "data_gb": 103,
    "directed_data_gb": 0,
    "voice_minutes": 200,
    "first_charge_fen": 5000,
    "first_charge_note": "72 小时内到账，全部是你的话费。",
    "contract_months": 12,
    "contract_note": "期内销号，付剩余月份月租的 30%。",
    "later_note": "流量和通话不变，到期前可改套餐。",
    "selection_mode": "choose",
    "share_copy": ["103G 全国流量，200 分钟通话，寄到家，本人激活。"],
    "commission": {
        "levels_fen": [3750, 1250],
        "platform_income_fen": 8000,
        "activate_within_days": 10,
        "first_charge_required": True,
        "timing": "next_month",
    },
}

SONGJIAN: dict[str, Any] = _COMMON | {
    "name": "松间卡",
    "operator": "broadcast",
    "monthly_fee_fen": 1900,
    "promo_months": None,
    "later_fee_fen": None,
    "data_gb": 70,
    "directed_data_gb": 0,
    "voice_minutes": 100,
    "first_charge_fen": 0,
    "first_charge_note": "",
    "contract_months": 0,
    "contract_note": "",
    "later_note": "",
    "selection_mode": "none",
    "share_copy": ["19 元长期不变，70G 流量，不用首充，没有合约。"],
    "commission": {
        "levels_fen": [3000, 500],
        "platform_income_fen": 5000,
        "activate_within_days": 15,
        "first_charge_required": False,
        "timing": "instant",
    },
}
