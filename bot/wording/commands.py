"""What the commands say of themselves, and of a wrong use."""

PROGRAM = "用报告原文回答问题，每句话都注明出处。设了 Telegram 令牌就在 Telegram 上答，没设就在终端里聊。"
CONFIG = "设置文件，默认用项目里的 config.toml"
ASK = "答一个问题；不给问题就逐行回答标准输入"
QUESTION = "要问的话"
JSON = '逐行读入 {"id", "turns"}，逐行写出 JSON'
EXPLAIN = "先说问题是怎么读的，再答"
CHAT = "在终端里聊"
SERVE = "在 Telegram 上答"

INTERRUPTED = "已停止。"
NO_TOKEN = "没有 Telegram 令牌：请设环境变量 REPORTBOT_TELEGRAM__TOKEN，或写进 .env。"  # noqa: S105 - a sentence
BUG = "程序出错，已记入日志"
NO_JSON = "不是 JSON"
NO_TURNS = '要写成 {"id": "…", "turns": ["问题", …]}，turns 不能空'


def bad_line(number: int, reason: str) -> str:
    """Say which line of the input is no question."""
    return f"第{number}行不对：{reason}"
