"""The first-run page: five sections, each with a test; checks before opening; wiping the demo data."""

from __future__ import annotations

from server.api.admin.routes import admin
from server.api.admin.shapes.setup import (
    OpeningCheck,
    Setup,
    SetupChoice,
    SetupField,
    SetupSection,
    SetupValues,
    TestLine,
    TestResult,
    TestWish,
    Wiped,
    WipeDemo,
)
from server.base.options import reading as options
from server.base.options import writing
from server.core.errors import InvalidInput
from server.goods.catalog import queries as catalog
from server.goods.numbers import pools
from server.insight.demo import first_login, presence, wiping
from server.web.callers import CallerKind
from server.web.endpoints import Call
from server.web.services import Services
from server.web.setup_tests import TESTS

_TITLES = {"company": "公司", "domain": "网站地址", "wechat": "微信", "sms": "短信", "pay": "收付款"}
_NEEDED = {
    "company": ("company.full_name", "company.icp", "company.support_phone"),
    "domain": ("domain.public_url",),
    "wechat": ("wechat.mini_app_id", "wechat.mini_secret"),
    "sms": ("sms.access_key_id", "sms.access_key_secret", "sms.sign_name", "sms.template_code"),
    "pay": ("pay.merchant_id", "pay.serial_no", "pay.private_key", "pay.api_v3_key"),
}
WIPE_WORDS = "清空演示数据"


@admin.route("GET", "/setup", caller=CallerKind.STAFF, permission="setup", answer=Setup)
async def show_setup(call: Call[None]) -> Setup:
    """What is set, what is missing before opening."""
    return Setup(
        sections=[await _section(key) for key in _TITLES],
        checks=await _checks(call.services),
        sandbox=call.services.sandbox,
        has_demo_data=await presence.present(),
    )


@admin.route("PUT", "/setup/<section:str>", caller=CallerKind.STAFF, permission="setup", body=SetupValues, answer=Setup)
async def change_setup(call: Call[SetupValues], section: str) -> Setup:
    """Set a section's fields; a secret that is left empty stays as it is."""
    if section not in _TITLES:
        raise InvalidInput("没有这一组设置")
    known = {field.name: field for field in await options.form(section)}
    strange = [name for name in call.body.values if name not in known]
    if strange:
        raise InvalidInput("有不认识的设置项，请刷新页面")
    wanted = {name: value for name, value in call.body.values.items() if value or not known[name].secret}
    await writing.put(wanted, call.caller.actor)
    return await show_setup(call)  # type: ignore[arg-type]


@admin.route("POST", "/setup/<section:str>/test", caller=CallerKind.STAFF, permission="setup", body=TestWish, answer=TestResult)
async def test_setup(call: Call[TestWish], section: str) -> TestResult:
    """Try a section's settings for real; the SMS section sends to the phone that is given."""
    if section not in TESTS:
        raise InvalidInput("没有这一组设置")
    lines = await TESTS[section](call.services, call.body.phone)
    return TestResult(lines=[TestLine(title=o.title, ok=o.ok, message=o.message, seconds=round(o.seconds, 2)) for o in lines])


@admin.route("POST", "/setup/wipe-demo", caller=CallerKind.STAFF, permission="setup", body=WipeDemo, answer=Wiped)
async def wipe_demo(call: Call[WipeDemo]) -> Wiped:
    """Remove the demo data, and nothing else."""
    if call.body.confirm != WIPE_WORDS:
        raise InvalidInput(f"请输入“{WIPE_WORDS}”确认")
    removed = await wiping.wipe(call.caller.actor)
    first_login.forget(call.services.data)
    return Wiped(removed=removed)


async def _section(key: str) -> SetupSection:
    fields = [
        SetupField(
            name=f.name,
            label=f.label,
            value=f.value,
            secret=f.secret,
            filled=f.filled,
            hint=f.hint,
            choices=[SetupChoice(value=value, label=label) for value, label in f.choices],
        )
        for f in await options.form(key)
    ]
    filled = {field.name for field in fields if field.filled}
    done = all(name in filled for name in _NEEDED[key])
    first = next((field.value for field in fields if field.filled and not field.secret), "")
    return SetupSection(key=key, title=_TITLES[key], summary=first if done else "未填写完整", done=done, fields=fields)


async def _checks(services: Services) -> list[OpeningCheck]:
    sections = [await _section(key) for key in _TITLES]
    available = sum(pool.available for pool in await pools.counts())
    plans = len(await catalog.published())
    levels = await options.whole("compliance.max_paid_levels")
    return [
        OpeningCheck(
            title="正式环境", ok=not services.sandbox, detail="现在是试用环境，微信和短信用沙箱" if services.sandbox else "不接受沙箱"
        ),
        *(OpeningCheck(title=f"{s.title}已填写", ok=s.done, detail=s.summary) for s in sections),
        OpeningCheck(title="至少 1 个套餐在售", ok=plans > 0, detail=f"{plans} 个在售"),
        OpeningCheck(title="有可售号码", ok=available > 0, detail=f"{available:,} 个可售"),
        OpeningCheck(title="佣金最多付两级", ok=levels <= 2, detail=f"现在付 {levels} 级"),
        OpeningCheck(title="演示数据已清空", ok=not await presence.present(), detail="开张前请清空演示数据"),
    ]
