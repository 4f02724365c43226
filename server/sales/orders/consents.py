"""What the customer agrees to, each by itself: the texts of today, and the proof kept with an order."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from server.core import clock, statements
from server.core.money import yuan
from server.goods.catalog.status import OPERATORS
from server.goods.catalog.terms import PlanTerms
from server.sales.orders.errors import ConsentMissing

VERSION = "2026-11"


@dataclass(frozen=True, slots=True)
class Consent:
    """One text to agree to."""

    kind: str
    version: str
    title: str
    summary: str
    link_label: str
    text: str

    @property
    def hash(self) -> str:
        """Names this very text, whatever its version says."""
        return hashlib.sha256(f"{self.title}\n{self.text}".encode()).hexdigest()


def texts(terms: PlanTerms, company: str) -> list[Consent]:
    """The consents that an order of this plan asks for: order, identity number, and passing data on."""
    operator = OPERATORS[terms.operator]
    contract = f"合约 {terms.contract_months} 个月" if terms.contract_months else "没有合约期"
    later = f"，{terms.promo_months} 个月后每月 {yuan(terms.later_fee_fen)} 元" if terms.promo_months and terms.later_fee_fen else ""
    return [_order(f"“{terms.name}”", f"{contract}{later}。", company, operator), _identity(company), _handover(company, operator)]


def general_texts(company: str) -> list[Consent]:
    """The same without a plan, for the pages that anyone may read at any time."""
    operator = "套餐所属的运营商"
    return [_order("所选的套餐", "合约与资费以套餐页为准。", company, operator), _identity(company), _handover(company, operator)]


def _order(plan: str, terms: str, company: str, operator: str) -> Consent:
    text = (
        f"我向{company}申请办理{operator}的{plan}。{terms}\n"
        f"我知道：{company}受{operator}委托收集申请，能否开通由{operator}决定；卡须由我本人用身份证激活，不转让、不出租、不出借。\n"
        f"页面“办之前，先把话说清楚”一节列出的月租、优惠期、首充、超出资费、合约与销号办法，我都看过。"
    )
    return Consent("order", VERSION, "我同意订购", terms, "看协议", text)


def _identity(company: str) -> Consent:
    text = (
        f"{company}为办理这张卡收集我的姓名、身份证号、手机号和收货地址。身份证号属于敏感个人信息：只用于核对是否符合办理条件和向运营商申请开户，"
        "加密保存，页面上只显示头尾几位，推广人看不到全号；工作人员查看须写明原因并留下记录。\n"
        "订单完成后资料按期删除，交易记录依法保存三年。我可以随时查询、更正或要求删除。"
    )
    return Consent("identity", VERSION, "我同意使用我的身份证号", "只用来办这张卡，加密保存，代理看不到全号。", "看说明", text)


def _handover(company: str, operator: str) -> Consent:
    text = (
        f"{company}把办卡需要的资料交给：\n一、{operator}：姓名、身份证号、手机号、收货地址，用来开户和实名核验。\n"
        "二、承运的快递公司：收件人、手机号、收货地址，用来送达和当面核对身份。\n两家只能用于上述目的。不同意则无法办理。"
    )
    return Consent(
        "handover",
        VERSION,
        f"我同意把信息交给{operator.removeprefix('中国')}和快递",
        f"{operator}用来开户，快递用来送达，不作他用。",
        "看名单",
        text,
    )


def require_all(asked: Sequence[Consent], given: Sequence[tuple[str, str]]) -> None:
    """Raises ConsentMissing unless each text was agreed to in the version that stands today."""
    agreed = set(given)
    missing = [consent.title for consent in asked if (consent.kind, consent.version) not in agreed]
    if missing:
        raise ConsentMissing(f"还没确认：{'、'.join(missing)}")


async def publish(texts: Sequence[Consent]) -> None:
    """Store each text once, for the orders that agree to it."""
    unless_known = "ON DUPLICATE KEY UPDATE hash = hash" if statements.dialect() == "mysql" else "ON CONFLICT (hash) DO NOTHING"
    by_hash = {consent.hash: consent for consent in texts}
    known = await statements.read(f"SELECT hash FROM consent_texts WHERE hash IN ({statements.places(len(by_hash))})", list(by_hash))
    for new in sorted(by_hash.keys() - {row["hash"] for row in known}):
        consent = by_hash[new]
        await statements.change(
            f"INSERT INTO consent_texts (hash, kind, version, title, text) VALUES (%s, %s, %s, %s, %s) {unless_known}",
            [new, consent.kind, consent.version, consent.title, consent.text],
        )


async def keep(order_id: int, agreed: Sequence[Consent]) -> None:
    """Keep the proof: which of the published texts, which version, when."""
    now = clock.now()
    given = [(order_id, consent.kind, consent.version, consent.hash, now) for consent in agreed]
    rows = ", ".join([f"({statements.places(5)})"] * len(given))
    await statements.append(
        f"INSERT INTO order_consents (order_id, kind, version, text_hash, at) VALUES {rows}",
        [value for row in given for value in row],
    )
