"""Why an order is refused: stage, code, text, what the customer reads, what the agent reads, whether it can be mended."""

from __future__ import annotations

from dataclasses import dataclass

from server.sales.orders.errors import UnknownReason


@dataclass(frozen=True, slots=True)
class RejectReason:
    """One reason that staff choose. `fixable`: the customer may order again after mending it."""

    code: str
    stage: str
    text: str
    fixable: bool
    customer_reads: str

    @property
    def agent_reads(self) -> str:
        return f"平台审核，{self.stage}：{self.text}，{'可改' if self.fixable else '不可改'}"


REASONS = [
    RejectReason("under_age", "身份", "未到办理年龄", False, "身份证上的年龄不在这款套餐的办理范围内，没有扣款，资料按期删除。"),
    RejectReason("repeat", "身份", "一证限量，近期已办", True, "这张身份证近期办过同一家运营商的卡，满一个周期后可以再办。"),
    RejectReason("blacklisted", "身份", "不符合办理要求", False, "这张身份证暂时不符合办理要求，可致电客服核实。"),
    RejectReason("area_forbidden", "地址", "禁发地区", False, "这个地区运营商暂时不发货，可以换一款能送到的套餐。"),
    RejectReason("forwarded_parcel", "地址", "疑似转寄、集中收件", True, "收货地址要是你本人能当面签收的地方，改好地址后可以重新下单。"),
    RejectReason("address_unclear", "地址", "地址写不清", True, "地址不够清楚，请写到小区、楼号和门牌后重新下单。"),
    RejectReason("identity_mismatch", "材料", "信息对不上", False, "姓名和身份证号对不上，请本人核对后再办。"),
    RejectReason("unreachable", "意愿", "联系不上", True, "打了几次电话没有联系上，方便接听时可以重新下单。"),
    RejectReason("changed_mind", "意愿", "客户不想办了", True, "按你的意思取消了，没有扣款。想办时可以重新下单。"),
    RejectReason("operator_refused", "运营商", "运营商没有通过", True, "运营商没有通过这次申请，可以换一款套餐再试。"),
]
_BY_CODE = {reason.code: reason for reason in REASONS}


def reason_of(code: str) -> RejectReason:
    """The reason with this code. Raises UnknownReason."""
    try:
        return _BY_CODE[code]
    except KeyError:
        raise UnknownReason() from None
