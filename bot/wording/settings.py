"""What is said about wrong settings."""

from collections.abc import Sequence
from pathlib import Path

TOKEN_SHAPE = "令牌形如 123456:ABC-DEF，从 @BotFather 处取得"  # noqa: S105 - a sentence about tokens
WEBHOOK_SECRET_SHAPE = "口令由 1 到 256 个字母、数字、_ 或 - 组成"  # noqa: S105 - a sentence about secrets
ALLOWED_LIST = '要写成列表，例如 ["甲", "乙"]'
ALLOWED_URL = "要以 http:// 或 https:// 开头"
ALLOWED_TEXT = "要写成文字，不能空着"


def wrong_setting(name: str, value: object, allowed: str) -> str:
    """Say which setting is wrong, its value (None for a secret) and what is allowed."""
    shown = "" if value is None else f" = {value}"
    return f"设置不对：{name}{shown}。{allowed}。"


def unknown_setting(name: str, known: Sequence[str]) -> str:
    """Say that there is no such setting, and which there are."""
    return f"没有这项设置：{name}。可以设的有：{'、'.join(known)}。"


def allowed_number(low: float | None, high: float | None, *, whole: bool) -> str:
    """要填 1 到 10 的整数."""
    return f"要填 {low} 到 {high} 的{'整数' if whole else '数'}" if low is not None else "要填整数"


def allowed_words(words: Sequence[str]) -> str:
    """只能填这几个词之一."""
    return f"只能填：{'、'.join(words)}"


def allowed_table(names: Sequence[str]) -> str:
    """这是一个表."""
    return f"这是一个表，表里可以设：{'、'.join(names)}"


def no_settings_file(path: Path) -> str:
    """Say that the file given with --config is not there."""
    return f"找不到设置文件：{path}。"


def unreadable_settings_file(path: Path, reason: str) -> str:
    """Say that a settings file cannot be read."""
    return f"读不了设置文件 {path}：{reason}。"


def broken_settings_file(path: Path, reason: str) -> str:
    """Say that a settings file is no TOML, and where."""
    return f"设置文件 {path} 的写法不对（要用 UTF-8 编码的 TOML）：{reason}。"


def secret_in_file(name: str, path: Path) -> str:
    """Refuse a secret in a file that is shared, and say where it belongs."""
    variable = f"REPORTBOT_{name.upper().replace('.', '__')}"
    return f"{name} 是机密，不能写在 {path} 里；请删掉，改写到环境变量或 .env：{variable}=…"
