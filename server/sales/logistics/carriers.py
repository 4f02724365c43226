"""Parcel carriers by 快递100's codes (facts of the trade), with the names people use."""

from __future__ import annotations

CARRIERS = {
    "shunfeng": "顺丰速运",
    "ems": "EMS",
    "jd": "京东快递",
    "youzhengguonei": "邮政快递包裹",
    "zhongtong": "中通快递",
    "yuantong": "圆通速递",
    "yunda": "韵达快递",
    "shentong": "申通快递",
    "jtexpress": "极兔速递",
    "debangkuaidi": "德邦快递",
}
