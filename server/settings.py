"""Settings of one process: from the environment, or from the file that HAOKA_SETTINGS names. Frozen once read.

What an operator changes while it runs (company, WeChat, SMS, pay) is in base/options, not here.
"""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from server.core import privacy


class Settings(BaseSettings):
    """The environment's names are these in capitals: DATABASE_URL, REDIS_URL, HAOKA_MODE, HAOKA_DATA …"""

    model_config = SettingsConfigDict(env_file=os.environ.get("HAOKA_SETTINGS"), extra="ignore", frozen=True)

    mode: Literal["sandbox", "production"] = Field("sandbox", validation_alias="HAOKA_MODE")
    """sandbox: WeChat and SMS answer from within; production refuses the sandbox"""
    data: Path = Field(Path("data"), validation_alias="HAOKA_DATA")
    database_url: str = Field("", validation_alias="DATABASE_URL")
    redis_url: str = Field("", validation_alias="REDIS_URL")
    public_url: str = Field("", validation_alias="HAOKA_PUBLIC_URL")
    """the address that customers see, without a slash at its end; "" takes the panel's setting, then the request's"""
    keys: str = Field("", validation_alias="HAOKA_KEYS", repr=False)
    """the keyring as JSON; "" keeps it in the data folder's keys.json"""
    workers: int = Field(1, validation_alias="HAOKA_WORKERS", ge=1)
    """how many server processes share this installation"""
    trusted_proxies: int = Field(0, validation_alias="HAOKA_TRUSTED_PROXIES", ge=0)
    """how many proxies stand before us, each adding to X-Forwarded-For"""

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite://{(self.data / 'haoka.db').absolute()}"

    @property
    def sandbox(self) -> bool:
        return self.mode == "sandbox"


class SettingsRefused(Exception):
    """These settings can't be run safely; the message says in words what to change."""


def load(data: Path | None = None) -> Settings:
    """Settings from the environment, `data` before it. Raises SettingsRefused."""
    settings = Settings()
    if data is not None:
        settings = settings.model_copy(update={"data": data})
    if settings.workers > 1 and (settings.database.startswith("sqlite") or not settings.redis_url):
        raise SettingsRefused("多个工作进程要用 MariaDB（DATABASE_URL）和 Redis（REDIS_URL），SQLite 和内存缓存只能单进程")
    return settings


def open_vault(settings: Settings) -> None:
    """Give core/privacy its keys; the first start in a folder makes them, readable by their owner alone."""
    raw = settings.keys or _kept_keys(settings.data / "keys.json")
    keys = json.loads(raw)
    privacy.use(
        privacy.Keyring(
            sealing={key_id: bytes.fromhex(value) for key_id, value in keys["sealing"].items()},
            index=bytes.fromhex(keys["index"]),
            signing=bytes.fromhex(keys["signing"]),
        )
    )


def _kept_keys(path: Path) -> str:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = {"sealing": {"k1": secrets.token_hex(32)}, "index": secrets.token_hex(32), "signing": secrets.token_hex(32)}
        beside = path.with_suffix(f".{os.getpid()}")
        beside.touch(mode=0o600)
        beside.write_text(json.dumps(fresh))
        try:
            os.link(beside, path)  # the first of two processes wins, and no half-written file is ever read
        except FileExistsError:
            pass
        beside.unlink()
    return path.read_text()
