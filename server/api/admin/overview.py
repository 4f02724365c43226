"""The panel's first screen, and the audit log."""

from __future__ import annotations

from datetime import timedelta

from server.api.admin import naming
from server.api.admin.routes import admin
from server.api.admin.shapes.overview import DayCount, FunnelStep, Metric, NamedCount, Overview, QueueItem
from server.api.admin.shapes.setup import AuditRow
from server.base.audit import queries as audit
from server.core import clock
from server.core.paging import window
from server.insight.dashboards import overview
from server.web.callers import CallerKind
from server.web.endpoints import Call
from server.web.shapes import Page, Shape

_METRICS = {
    "visits": ("访问", "count"),
    "orders": ("下单", "count"),
    "activations": ("激活", "count"),
    "commission_fen": ("应付佣金", "fen"),
}
_QUEUE = {
    "orders.accept": "订单审核",
    "orders.ship": "待发货",
    "agents": "代理申请",
    "withdrawals": "提现审核",
    "commissions": "到期待结算",
}
_FUNNEL_DAYS = 30
_DAYS = 14


class AuditWish(Shape):
    query: str = ""
    page: int = 1


class AuditRows(Page[AuditRow]):
    pass


@admin.route("GET", "/overview", caller=CallerKind.STAFF, permission="overview.read", answer=Overview)
async def show_overview(call: Call[None]) -> Overview:
    """Today against yesterday, the way from visit to settlement, and what waits."""
    counted = await overview.metrics()
    first = clock.today() - timedelta(days=_FUNNEL_DAYS)
    until = clock.today() + timedelta(days=1)
    return Overview(
        as_of=clock.iso(clock.now()),
        metrics=[
            Metric(key=key, label=label, unit=unit, value=counted[key].today, previous=counted[key].yesterday)
            for key, (label, unit) in _METRICS.items()
        ],
        funnel=_funnel(await overview.funnel(first, until)),
        funnel_note=f"按下单日归组：{clock.spoken_day(first)}至今天的订单；还在路上的不算流失",
        queue=[_waiting(one) for one in await overview.waiting()],
        days=[DayCount(day=day.isoformat(), orders=placed, activations=active) for day, placed, active in await overview.days(_DAYS)],
        plans=[NamedCount(name=n.name, orders=n.orders, activations=n.activations) for n in await overview.plans_today()],
        agents=[NamedCount(name=n.name, orders=n.orders, activations=n.activations) for n in await overview.agents_today()],
    )


@admin.route("GET", "/audit", caller=CallerKind.STAFF, permission="audit.read", query=AuditWish, answer=AuditRows)
async def list_audit(call: Call[None]) -> AuditRows:
    """What people did, the newest first."""
    shown = window(call.query.page)
    lines, total = await audit.entries(call.query.query, shown)
    called = await naming.subjects(line.subject for line in lines)
    rows = [
        AuditRow(
            id=line.id,
            at=clock.iso(line.at),
            actor=line.actor,
            action=line.action_label,
            subject=called[line.subject],
            subject_kind=line.subject.partition(":")[0],
            subject_key=line.subject.partition(":")[2],
            reason=line.reason,
            detail=line.detail,
        )
        for line in lines
    ]
    return AuditRows(items=rows, total=total, page=shown.page, size=shown.size)


def _waiting(one: overview.Waiting) -> QueueItem:
    oldest = int((clock.now() - one.since).total_seconds() // 60) if one.since and one.count else None
    return QueueItem(key=one.key, label=_QUEUE[one.key], count=one.count, oldest_minutes=oldest)


def _funnel(counted: overview.Funnel) -> list[FunnelStep]:
    way = [
        ("访问", counted.visits),
        ("下单", counted.placed),
        ("审核通过", counted.approved),
        ("已发货", counted.shipped),
        ("已激活", counted.activated),
        ("已首充", counted.charged),
        ("已结算", counted.settled),
    ]
    steps: list[FunnelStep] = []
    for index, (label, count) in enumerate(way):
        before = way[index - 1][1] if index else 0
        of_previous = round(count * 10_000 / before) if index and before else None
        steps.append(FunnelStep(label=label, count=count, of_previous_bps=of_previous, note="不按比例" if not index else None))
    return steps
