"""Settings: what an operator may write, what a form shows, and who agrees about it when."""

from __future__ import annotations

import pytest

from server.base.options import catalogue, reading, writing
from server.core import statements
from server.core.actors import Actor
from server.core.errors import InvalidInput
from server.core.transactions import transactional

OWNER = Actor("staff", 1, "林知夏")


def test_every_default_is_a_value_that_the_option_itself_accepts() -> None:
    for option in catalogue.OPTIONS.values():
        assert option.default == "" or option.tidied(option.default) == option.default
        assert option.section in catalogue.SECTIONS


async def test_a_setting_has_its_default_until_it_is_set(database: str) -> None:
    assert await reading.text("company.name") == "青屿号卡"
    assert await reading.whole("sales.hold_minutes") == 15
    assert await writing.put({"sales.hold_minutes": "20", "company.name": " 海角号卡 "}, OWNER) == [
        "sales.hold_minutes",
        "company.name",
    ]
    assert await reading.whole("sales.hold_minutes") == 20
    assert await reading.text("company.name") == "海角号卡"


async def test_a_secret_is_sealed_in_the_database_and_masked_on_the_form(database: str) -> None:
    await writing.put({"wechat.mini_secret": "0123456789abcdef0123456789abcdef"}, OWNER)
    row = await statements.read_one("SELECT value FROM options WHERE name = %s", ["wechat.mini_secret"])
    assert row is not None
    assert "0123" not in row["value"]
    assert (await reading.section("wechat"))["wechat.mini_secret"] == "0123456789abcdef0123456789abcdef"
    shown = {field.name: field for field in await reading.form("wechat")}
    assert shown["wechat.mini_secret"].value == "0123 ···· cdef"
    assert shown["wechat.mini_secret"].filled
    assert not shown["wechat.official_secret"].filled


async def test_a_secret_sent_back_as_the_form_showed_it_stays_as_it_is(database: str) -> None:
    await writing.put({"wechat.mini_secret": "0123456789abcdef"}, OWNER)
    assert await writing.put({"wechat.mini_secret": "0123 ···· cdef"}, OWNER) == []
    assert await reading.text("wechat.mini_secret") == "0123456789abcdef"


async def test_an_empty_value_goes_back_to_the_default(database: str) -> None:
    await writing.put({"payouts.fee_bps": "100"}, OWNER)
    await writing.put({"payouts.fee_bps": ""}, OWNER)
    assert await reading.whole("payouts.fee_bps") == 60


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sales.hold_minutes", "0"),
        ("sales.hold_minutes", "15 分钟"),
        ("sales.person_limit", "6"),
        ("compliance.max_paid_levels", "3"),
        ("agents.upline_required", "yes"),
        ("domain.public_url", "h5.example.com"),
        ("sms.provider", "carrier-pigeon"),
        ("company.name", "很" * 21),
        ("no.such_option", "1"),
    ],
)
async def test_a_value_that_makes_no_sense_is_refused_by_field_and_nothing_is_kept(database: str, name: str, value: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        await writing.put({"company.icp": "沪ICP备00000000号", name: value}, OWNER)
    assert set(refusal.value.fields or {}) == {name}
    assert await reading.text("company.icp") == ""


async def test_the_audit_row_names_the_fields_and_not_their_values(database: str) -> None:
    await writing.put({"sms.access_key_secret": "verysecretvalue", "sms.sign_name": "海角"}, OWNER)
    row = await statements.read_one("SELECT action, actor_name, detail FROM audit_entries")
    assert row is not None
    assert row["action"] == "options.changed"
    assert row["actor_name"] == "林知夏"
    assert "sms.access_key_secret" in row["detail"]
    assert "verysecretvalue" not in row["detail"]


async def test_another_process_sees_a_change_after_a_few_seconds(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = [100.0]
    monkeypatch.setattr(reading.time, "monotonic", lambda: seconds[0])
    await writing.put({"company.name": "一"}, OWNER)
    assert await reading.text("company.name") == "一"
    await statements.change("UPDATE options SET value = %s WHERE name = %s", ["二", "company.name"])
    assert await reading.text("company.name") == "一"
    seconds[0] += reading.KEPT_SECONDS
    assert await reading.text("company.name") == "二"


async def test_a_transaction_reads_the_database_and_not_what_is_kept(database: str) -> None:
    await writing.put({"company.name": "一"}, OWNER)
    assert await reading.text("company.name") == "一"
    await statements.change("UPDATE options SET value = %s WHERE name = %s", ["二", "company.name"])
    assert await transactional(reading.text)("company.name") == "二"


async def test_a_change_that_is_undone_is_never_read(database: str) -> None:
    @transactional
    async def change_and_fail() -> None:
        await writing.put({"company.name": "没有发生"}, OWNER)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await change_and_fail()
    assert await reading.text("company.name") == "青屿号卡"


async def test_a_value_made_once_is_kept_by_whoever_comes_later(database: str) -> None:
    assert await writing.keep_first("agents.platform_invite_code", "abcd2345", OWNER) == "abcd2345"
    assert await writing.keep_first("agents.platform_invite_code", "zzzz9999", OWNER) == "abcd2345"
