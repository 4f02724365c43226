"""Settings that can't be run safely are refused before anything starts."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from server import settings
from server.core import privacy
from server.gateways.wechat import make_wechat
from server.gateways.wechat.errors import WeChatMisconfigured
from server.settings import Settings, SettingsRefused, load, open_vault
from server.web.services import sms_config, wechat_config

ROOT = Path(__file__).parent.parent


def test_several_processes_on_sqlite_are_refused(monkeypatch, tmp_path):
    monkeypatch.setenv("HAOKA_WORKERS", "2")
    monkeypatch.delenv("DATABASE_URL", raising=False)
    with pytest.raises(SettingsRefused, match="MariaDB"):
        load(tmp_path)


def test_several_processes_without_redis_are_refused(monkeypatch, tmp_path):
    monkeypatch.setenv("HAOKA_WORKERS", "2")
    monkeypatch.setenv("DATABASE_URL", "mysql://root@127.0.0.1/haoka")
    monkeypatch.delenv("REDIS_URL", raising=False)
    with pytest.raises(SettingsRefused, match="Redis"):
        load(tmp_path)


def test_the_first_start_makes_keys_that_their_owner_alone_can_read_and_the_second_keeps_them(tmp_path):
    chosen = Settings.model_validate({"HAOKA_DATA": tmp_path, "HAOKA_KEYS": ""})
    open_vault(chosen)
    sealed = privacy.seal("身份证", "orders.id_number")
    assert stat.S_IMODE((tmp_path / "keys.json").stat().st_mode) == 0o600
    open_vault(chosen)
    assert privacy.unseal(sealed, "orders.id_number") == "身份证"


def test_keys_of_the_environment_come_before_the_folder(tmp_path):
    keys = {"sealing": {"e1": "11" * 32}, "index": "22" * 32, "signing": "33" * 32}
    open_vault(Settings.model_validate({"HAOKA_DATA": tmp_path, "HAOKA_KEYS": json.dumps(keys)}))
    assert privacy.seal("x", "f").startswith("e1.")
    assert not (tmp_path / "keys.json").exists()


async def test_production_never_gets_the_sandbox(database):
    """In production a sandbox code is no login, and no SMS code is shown."""
    wechat = make_wechat(await wechat_config("live"))
    with pytest.raises(WeChatMisconfigured):
        await wechat.exchange_login_code("sandbox:lin")
    assert (await sms_config("aliyun")).provider == "aliyun"


def test_the_example_of_all_settings_is_one_that_runs(tmp_path):
    environment = {**os.environ, "HAOKA_SETTINGS": str(ROOT / "config" / "haoka.example.env")}
    for name in ("DATABASE_URL", "REDIS_URL", "HAOKA_DATA"):
        environment.pop(name, None)
    command = [sys.executable, "-c", "from server.settings import load; print(load().database)"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("sqlite://")


def test_every_setting_stands_in_the_example():
    example = (ROOT / "config" / "haoka.example.env").read_text(encoding="utf-8")
    names = [field.validation_alias for field in settings.Settings.model_fields.values()]
    assert all(f"\n{name}=" in example for name in names)
