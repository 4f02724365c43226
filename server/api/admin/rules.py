"""The rules of the business: how long a number is held, how many cards, who is paid, when money may be drawn."""

from __future__ import annotations

from server.api.admin.routes import admin
from server.api.admin.shapes.rules import RuleChoice, RuleField, RuleGroup, Rules, RuleValues
from server.base.options import catalogue, writing
from server.base.options import reading as options
from server.base.options.catalogue import KnownOption
from server.core.errors import InvalidInput
from server.web.callers import CallerKind
from server.web.endpoints import Call

GROUPS = {
    "选号与下单": ("sales.hold_minutes", "sales.person_limit", "sales.selling_in_miniprogram"),
    "代理与佣金": ("agents.upline_required", "compliance.max_paid_levels"),
    "提现": ("payouts.minimum_fen", "payouts.fee_bps", "payouts.times_per_month", "payouts.review_days", "payouts.tax_rule"),
}
_SAID = ("sales.hold_minutes", "payouts.minimum_fen", "payouts.fee_bps")
_NAMES = [name for names in GROUPS.values() for name in names]
_SWITCH = (("1", "开"), ("0", "关"))


@admin.route("GET", "/rules", caller=CallerKind.STAFF, permission="setup", answer=Rules)
async def show_rules(call: Call[None]) -> Rules:
    """Every rule with its bounds, and what it is now."""
    values = {name: await options.text(name) for name in _NAMES}
    said = [f"{catalogue.OPTIONS[name].label} {catalogue.OPTIONS[name].spoken(values[name])}" for name in _SAID]
    groups = [RuleGroup(title=title, fields=[_field(name, values[name]) for name in names]) for title, names in GROUPS.items()]
    return Rules(summary="，".join(said), groups=groups)


@admin.route("PUT", "/rules", caller=CallerKind.STAFF, permission="setup", body=RuleValues, answer=Rules)
async def change_rules(call: Call[RuleValues]) -> Rules:
    """Set rules, all or none; they hold from the next hold, order and withdrawal on."""
    wanted = call.body.values
    if any(name not in _NAMES for name in wanted):
        raise InvalidInput("有不认识的设置项，请刷新页面")
    if empty := {name: "这一项不能空着" for name, value in wanted.items() if not value.strip()}:
        raise InvalidInput(fields=empty)
    try:
        await writing.put(wanted, call.caller.actor)
    except InvalidInput as refusal:
        await writing.note_unlawful(wanted, refusal, call.caller.actor)
        raise
    return await show_rules(call)  # type: ignore[arg-type]


def _field(name: str, value: str) -> RuleField:
    option: KnownOption = catalogue.OPTIONS[name]
    choices = _SWITCH if option.kind == "flag" else option.choices
    return RuleField(
        name=name,
        label=option.label,
        value=value,
        standard=option.spoken(option.default),
        hint=option.hint,
        unit=option.unit,
        least=option.least,
        most=option.most,
        over=option.over,
        choices=[RuleChoice(value=key, label=label) for key, label in choices],
    )
