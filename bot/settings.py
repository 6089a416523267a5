"""All settings: config.toml, the environment over it, secrets from the environment only."""

import json
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    model_validator,
)
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot.errors import SettingsError
from bot.settings_file import read_values
from bot.wording import settings as wording

PROJECT = Path(__file__).parent.parent
CONFIG = PROJECT / "config.toml"
SHIPPED = PROJECT / "corpus/reports"
PREFIX = "REPORTBOT_"
BOT_API = "https://api.telegram.org"
URL = r"^https?://"


def _listed(value: object) -> object:
    """Read a list from one line of the environment: JSON, or values between commas."""
    if not isinstance(value, str):
        return value
    if value.lstrip().startswith("["):
        return json.loads(value)
    return [piece.strip() for piece in value.split(",") if piece.strip()]


def _given(value: object) -> object:
    """Take an empty value for none, as in ``REPORTBOT_TELEGRAM__TOKEN=``."""
    return None if isinstance(value, str) and not value.strip() else value


Paths = Annotated[tuple[Path, ...], BeforeValidator(_listed)]
Ids = Annotated[tuple[int, ...], BeforeValidator(_listed)]
Secret = Annotated[SecretStr | None, BeforeValidator(_given)]
Folder = Annotated[Path | None, BeforeValidator(_given)]
LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


class Section(BaseModel):
    """One table of config.toml; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class CorpusSettings(Section):
    """Which reports are loaded."""

    paths: Paths = Field(default=(SHIPPED,), min_length=1, description="报告所在的文件或文件夹")
    max_bytes: int = Field(default=50_000_000, ge=1_000, le=2_000_000_000, description="单个文件最大字节数")
    read_seconds: float = Field(default=60, gt=0, le=3600, description="读一个文件最多用几秒，超过就不读")
    read_megabytes: int = Field(
        default=2048, ge=256, le=65_536, description="读一个文件最多用多少内存（MB），超过就不读"
    )
    others: bool = Field(
        default=False, description="法规、通知、公报、论文等不是工作报告的也检索，并计入地方数"
    )
    thesaurus: Paths = Field(default=(), description="自备的近义词表（.toml），接在自带的后面")


class IndexSettings(Section):
    """How and where the index is kept."""

    folder: Folder = Field(default=None, description="索引缓存文件夹；不填就用系统的缓存文件夹")


class AnswerSettings(Section):
    """How much of an answer is shown; nothing of this changes what is found or counted."""

    excerpt_length: int = Field(default=160, ge=40, le=1000, description="一段摘录大约多少字；不会切断句子")
    excerpts: int = Field(default=1, ge=1, le=10, description="每个地方先显示几段摘录")
    page_size: int = Field(default=10, ge=1, le=100, description="终端里一页显示几个地方")
    related: int = Field(default=3, ge=0, le=50, description="最多显示几个内容相近的地方")


class TelegramSettings(Section):
    """How the bot meets Telegram, and who may use it."""

    token: Secret = Field(default=None, description="BotFather 给的令牌；只能写在环境变量或 .env 里")
    base_url: str = Field(default=f"{BOT_API}/bot", pattern=URL, description="Bot API 的地址")
    base_file_url: str = Field(
        default=f"{BOT_API}/file/bot",
        pattern=URL,
        description="Bot API 下载文件的地址",
    )
    users: Ids = Field(default=(), description="可以使用的用户编号；和 groups 都空着就是人人可用")
    groups: Ids = Field(default=(), description="可以使用的群编号（负数）")
    admins: Ids = Field(default=(), description="管理员的用户编号：可以增删报告")
    page_size: int = Field(default=4, ge=1, le=20, description="一页显示几个地方")
    concurrency: int = Field(default=4, ge=1, le=256, description="同时查找几个问题；发送不占位子")
    per_minute: int = Field(default=60, ge=0, le=10_000, description="一个人一分钟最多问几次；0 是不限")
    monitor_port: int = Field(
        default=0, ge=0, le=65535, description="本机上 /healthz 和 /metrics 的端口；0 是不开"
    )
    state: Folder = Field(default=None, description="对话、收藏和新收报告的文件夹；不填就用系统的数据文件夹")
    webhook_url: str = Field(
        default="", pattern=r"^(https?://.+)?$", description="对外的 webhook 地址；不填就轮询"
    )
    webhook_listen: str = Field(default="127.0.0.1", min_length=1, description="webhook 在本机监听的地址")
    webhook_port: int = Field(default=8443, ge=1, le=65535, description="webhook 在本机监听的端口")
    webhook_secret: Secret = Field(default=None, description="webhook 的口令；只能写在环境变量或 .env 里")

    @model_validator(mode="after")
    def _check_secrets(self) -> Self:
        if self.token and not re.fullmatch(r"\d+:[\w-]+", self.token.get_secret_value()):
            raise ValueError(wording.TOKEN_SHAPE)
        if self.webhook_secret and not re.fullmatch(r"[\w-]{1,256}", self.webhook_secret.get_secret_value()):
            raise ValueError(wording.WEBHOOK_SECRET_SHAPE)
        return self


class Settings(BaseSettings):
    """Everything that can be set; read once at the start and handed inward as plain values."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        env_file=".env",
        enable_decoding=False,
    )

    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="WARNING", description="日志写到多细"
    )
    log_format: Literal["text", "json"] = Field(
        default="text", description="日志的样子：文字，或一行一个 JSON"
    )
    corpus: CorpusSettings = Field(default_factory=CorpusSettings)
    index: IndexSettings = Field(default_factory=IndexSettings)
    answer: AnswerSettings = Field(default_factory=AnswerSettings)
    telegram: TelegramSettings = Field(default_factory=TelegramSettings)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - pydantic-settings gives it
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Put the environment over .env, and both over the file, whose values come as arguments."""
        return env_settings, dotenv_settings, file_secret_settings, init_settings

    @model_validator(mode="before")
    @classmethod
    def _leave_foreign_names(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Leave out what else a shared .env holds; a misspelt name of ours stays and is refused."""
        return {k: v for k, v in values.items() if k in cls.model_fields or k.startswith(PREFIX.lower())}


def load_settings(path: Path | None = None) -> Settings:
    """Read the settings from a file (config.toml of the project unless given) and the environment.

    Raises:
        SettingsError: A value, a name or the file is wrong; the message says which and what is allowed.
    """
    values = read_values(path or CONFIG, required=path is not None, model=Settings)
    _refuse_unknown_tables((*values, *(name for name in os.environ if name.startswith(PREFIX))))
    try:
        return Settings(**values)
    except ValidationError as exc:
        from bot.settings_errors import describe

        raise SettingsError(describe(exc, Settings)) from exc


def _refuse_unknown_tables(names: Iterable[str]) -> None:
    """Refuse what pydantic-settings passes over: an unknown table of the file or of a variable's name."""
    for name in names:
        if name.removeprefix(PREFIX).lower().split("__")[0] not in Settings.model_fields:
            raise SettingsError(wording.unknown_setting(name, list(Settings.model_fields)))
