"""What is said around the answers: in the talk itself, in the terminal, by the commands."""

from pathlib import Path

from bot.wording.answers import PART
from corpus.model import Failure, Part
from index.model import Intent

FORGOTTEN = "好，重新开始。想查什么？"
NOTHING_TO_TURN = "还没有回答可以翻页。先问一个问题吧"
NOTHING_OPEN = "还没有回答可以展开。先问一个问题吧"
NOTHING_LISTED = "上一个回答没有列出什么，换个说法再问吧"


def no_such_number(number: int, cards: int) -> str:
    """Say that no township has this number."""
    return f"没有第{number}个，上一个回答里共{cards}个" if cards else NOTHING_LISTED


def no_page(page: int, cards: int) -> str:
    """Say that the pages end here; ``page`` is the one asked for, from 1."""
    if not cards:
        return NOTHING_LISTED
    if page < 1:
        return "已经是第一页了"
    return "已经是最后一页了，要看其中一个的全部摘录，就发它的编号"


def opened(label: str) -> str:
    """Introduce all excerpts of one township."""
    return f"{label}的全部摘录"


# ── Other readings of a question ─────────────────────────────────────────────────────────────────

READ_AS = {
    Intent.WHICH: "看谁提到",
    Intent.FACT: "找这件事",
    Intent.FIGURES: "看数字",
    Intent.HOW: "看做法",
}
ANY_PART = "不限部分"
LITERAL_ONLY = "只按字面"
WITH_SYNONYMS = "含近义词"
ALL_REPORTS = "所有报告"


def only(part: Part) -> str:
    """只看计划."""
    return f"只看{PART[part]}"


# ── Start ────────────────────────────────────────────────────────────────────────────────────────

NAME = "报告问答"
HOW_TO_GO_ON = (
    "输入编号看全部摘录，接着问也行：“只看计划”“没提到的呢”“那下半年呢”。"
    "“帮助”看更多用法，“退出”或 Ctrl-D 离开。"
)
PROMPT = "问：> "
GOODBYE = "再见。"
HOW_TO_LEAVE = "再按一次 Ctrl-C，或按 Ctrl-D，就退出。"
HELP = "直接问就行，回答都是报告的原文，每句话都注明出处"
HELP_LINES = (
    "· 哪些地方提到渔船管控？",
    "· 同时提到民宿和露营的有哪些地方？",
    "· 各地接待了多少游客？",
    "· 各地有哪些困难？",
    "接着问：“只看计划”“那下半年呢”“还有谁”“没提到的呢”，要去掉一处就说“除了”和地名",
    "看回答：“2”或“第2个呢”“下一页”“上一页”",
    "带走：“导出”写成 Word 文件，也可以“导出表格”“导出 md”“导出 csv”",
    "“有哪些报告”看收录了什么，“重新开始”换个话题，“退出”或 Ctrl-D 离开",
)
NOTHING_TO_EXPORT = "还没有回答可以导出。先问一个问题吧"
READING = "正在读文件"
BUILDING = "建立索引"


def rate(speed: float, *, files: bool) -> str:
    """每秒3200段."""
    return f"每秒{speed:.0f}{'份' if files else '段'}"


def loaded(reports: int, places: str, paragraphs: int) -> str:
    """已载入15份报告（14个镇、1个街道），共607段."""
    return f"已载入{reports}份报告（{places}），共{paragraphs}段"


def exported(path: Path) -> str:
    """Say where the file is."""
    return f"已导出：{path}"


def not_exported(path: Path, reason: str) -> str:
    """Say why there is no file."""
    return f"没有导出，写不进 {path}：{reason}"


def no_such_command(name: str) -> str:
    """Say that a command is none of the terminal's."""
    return f"终端里没有“/{name}”这个命令，输入“帮助”看怎么用"


def example(question: str) -> str:
    """例如：哪些镇提到渔船管控？."""
    return f"例如：{question}"


def failed(failure: Failure) -> str:
    """Say which file could not be read, or not all of it, and why."""
    return f"{'没有读全' if failure.partly else '没有读进'} {failure.path}：{failure.reason}"


def page_of(page: int, pages: int) -> str:
    """Say where one is and how to go on."""
    return f"第{page}/{pages}页，输入“下一页”继续" if page < pages else f"第{page}/{pages}页，完"
