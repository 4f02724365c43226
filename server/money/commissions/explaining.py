"""Why a sale earns what it earns: every fen with rule, condition, evidence and date. Reads only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from server.core import clock, privacy
from server.core.errors import NotFound
from server.core.money import yuan
from server.money.commissions import explained
from server.money.commissions.conditions import Judged, end_of, judge
from server.money.commissions.dates import clock_label, dated_steps, expected_label
from server.money.commissions.explained import ConditionGroup, Explained, Segment, ShareLine
from server.money.commissions.files import SaleFile, sale_file
from server.money.commissions.quoting import Share
from server.money.commissions.status import Condition, SaleState

_STATE_LABELS = {
    SaleState.QUOTED: "还没激活",
    SaleState.PENDING: "还没到账",
    SaleState.SETTLED: "已到账",
    SaleState.REVOKED: "已撤回",
}
_SHARE_LABELS = {
    SaleState.QUOTED: "预计",
    SaleState.PENDING: "已冻结，待结算",
    SaleState.SETTLED: "已到账",
    SaleState.REVOKED: "已撤回",
}
_LACKING = {
    Condition.ACTIVATED_IN_TIME: "激活",
    Condition.HOLDER_MATCHES: "本人核对",
    Condition.FIRST_CHARGE: "首充",
}


@dataclass(frozen=True, slots=True)
class _Reader:
    """Who reads: an agent of the chain, or staff (None), who see names in full."""

    agent_id: int | None

    def name(self, share: Share) -> str:
        if self.agent_id is None:
            return share.agent_name
        return "你" if share.agent_id == self.agent_id else privacy.mask_name(share.agent_name)

    def role(self, share: Share, seller_id: int) -> str:
        if share.level == 1:
            return "出单人"
        return "你的上级" if self.agent_id == seller_id else "上级"


async def explain(reference: str, reader_agent_id: int | None, shipped_on: date | None = None) -> Explained:
    """The explanation for an agent of the chain, or for staff (None). Names of others are masked for agents.

    `shipped_on`, if the order knows it, tells how long the customer has to activate. Raises NotFound for a
    sale that does not exist or pays this agent nothing.
    """
    sale = await sale_file(reference)
    reader = _Reader(reader_agent_id)
    amount_fen = _amount(sale, reader_agent_id)
    today = clock.today()
    judged = judge(sale, today, shipped_on)
    met = sum(one.state == "met" for one in judged)
    return Explained(
        amount_fen=amount_fen,
        state={SaleState.SETTLED: "settled", SaleState.REVOKED: "revoked"}.get(sale.state, "expected"),  # type: ignore[arg-type]
        state_label=_STATE_LABELS[sale.state],
        segments=(_segment(sale, amount_fen, judged),),
        expected_label=expected_label(sale, judged, today),
        todo_label=_todo_label(judged, today),
        groups=(_group(amount_fen, judged),),
        met=met,
        total=len(judged),
        shares=tuple(_share_line(sale, share, reader) for share in sale.shares),
        platform_keeps_fen=sale.terms.platform_income_fen - sale.total_fen if reader_agent_id is None else None,
        total_fen=sale.total_fen,
        rule_note=_rule_note(sale, reader),
        dates=dated_steps(sale, judged, today),
        clawback_note=_clawback_note(sale, reader),
    )


def _amount(sale: SaleFile, reader_agent_id: int | None) -> int:
    if reader_agent_id is None:
        return sale.total_fen
    mine = [share.amount_fen for share in sale.shares if share.agent_id == reader_agent_id]
    if not mine:
        raise NotFound("这一单没有你的佣金")
    return sum(mine)


def _segment(sale: SaleFile, amount_fen: int, judged: Sequence[Judged]) -> Segment:
    """One bar: a rule that is fixed by level pays all or nothing."""
    if sale.state is SaleState.SETTLED:
        return Segment("已到账", amount_fen, "paid")
    if sale.state is SaleState.REVOKED:
        return Segment("已撤回", amount_fen, "lost")
    lacking = [_LACKING[one.condition] for one in judged if one.state != "met"]
    if lacking:
        return Segment(f"还差{'、'.join(lacking)}", amount_fen, "wait")
    return Segment("条件都满足，等到账", amount_fen, "sure")


def _todo_label(judged: Sequence[Judged], today: date) -> str:
    todo = [one for one in judged if one.advice]
    ends = [one.advice_until for one in todo if one.advice_until]
    if not todo:
        return "没有要办的"
    if not ends:
        return f"{len(todo)} 件"
    left = (min(ends) - today).days
    return f"{len(todo)} 件，{'最近' * (len(todo) > 1)}{f'剩 {left} 天' if left else '今天截止'}"


def _group(amount_fen: int, judged: Sequence[Judged]) -> ConditionGroup:
    return ConditionGroup("每一项都要满足" if len(judged) > 1 else "要满足", amount_fen, tuple(map(_condition, judged)))


def _condition(one: Judged) -> explained.Condition:
    return explained.Condition(
        code=one.condition,
        title=one.title,
        state=one.state,
        evidence=one.evidence,
        source=one.source,
        at=clock.iso_or_none(one.at),
        advice=one.advice,
        advice_until=clock.iso(end_of(one.advice_until)) if one.advice_until else None,
    )


def _share_line(sale: SaleFile, share: Share, reader: _Reader) -> ShareLine:
    return ShareLine(
        name=reader.name(share),
        role_label=reader.role(share, sale.shares[0].agent_id),
        amount_fen=share.amount_fen,
        basis=f"按级固定，第 {sale.rule_version} 版：{'一二'[share.level - 1]}级 {yuan(share.amount_fen)} 元",
        state_label=_SHARE_LABELS[sale.state],
        is_me=share.agent_id == reader.agent_id,
        paid=sale.state is SaleState.SETTLED,
    )


def _rule_note(sale: SaleFile, reader: _Reader) -> str:
    parts = "，".join(f"{reader.name(share)} {yuan(share.amount_fen)} 元" for share in sale.shares)
    note = f"{sale.plan_name}第 {sale.rule_version} 版规则，按级固定：{parts}。"
    unpaid_fen = sum(sale.terms.levels_fen[len(sale.shares) :])
    if reader.agent_id is None and unpaid_fen:
        note += f"没有可付的上级，{yuan(unpaid_fen)} 元留在平台。"
    return f"{note}{clock_label(sale.placed_at)} 下单时已经定好，之后谁调价都不影响这一单。"


def _clawback_note(sale: SaleFile, reader: _Reader) -> str:
    names = "和".join(reader.name(share) for share in sale.shares)
    if sale.state is SaleState.REVOKED:
        return f"已从{names}{'各自' * (len(sale.shares) > 1)}撤回。原因：{sale.revoke_reason}。余额不够的部分记为欠款，由之后的收入抵。"
    return (
        f"到账以后，如果用户销户、涉诈停机等使这一单被撤回，会从{names}{'各自' * (len(sale.shares) > 1)}扣回。"
        "余额不够的部分记为欠款，由之后的收入抵，不会让余额变成负数。"
    )
