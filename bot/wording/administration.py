"""What the bot says to administrators: files taken in, reports taken out, what is loaded."""

from collections.abc import Sequence

from bot.wording.answers import HALF, PART, listed
from corpus.model import REPORT, Failure, Place, Report

ARCHIVE_TOO_BIG = "压缩包太大"
ARCHIVE_BROKEN = "压缩包打不开：损坏或有密码"
FILE_TOO_BIG = "Telegram 只让机器人下载 20 MB 以内的文件，请分开发。"
WRONG_SUFFIX = "只收 .txt .docx .pdf .html .md .mht .xlsx .csv .ofd .doc .wps 和装着它们的 .zip。"
NOTHING_READ = "没有读出报告。"
NOTHING_TAKEN = "没有收录任何报告。"
DONE_BEFORE = "重启之前已经处理完了，/status 看现在有哪些报告。"
DROPPED = "已放弃，没有收录。"
REBUILDING = "正在收录，建好索引就换上；这期间照常回答。"
REMOVE_USAGE = "写上 /reports 里的编号，例如：/remove 3"
RENAME_USAGE = (
    "写上编号和新名字，后面可以再写所在的县、市、省，例如：\n"
    "/rename 3 西洋参特色小镇（文登区）\n/rename 3 汾口镇 淳安县 杭州市"
)
CONFIRM_REMOVE, CANCEL = "确认移除", "取消"


def understood(count: int) -> str:
    """读出1份报告：."""
    return f"读出{count}份报告："


def understood_report(number: int, report: Report) -> str:
    """1. 海宴镇（台山市） · 2023年 · 回顾、计划 · 22段."""
    parts = [name for part, name in PART.items() if part in report.parts]
    where = "".join(dict.fromkeys((report.place.province, report.place.city, report.place.county)))
    year = f"{report.year}年{HALF.get(report.half or 0, '')}" if report.year else ""
    genre = "" if report.genre == REPORT else f"是{report.genre}，不是工作报告，不计入地方数"
    size = f"{len(report.paragraphs)}段"
    told = (f"{number}. {report.place.label}", where, year, listed(parts), size, genre)
    return " · ".join(filter(None, told))


def not_counted(report: Report) -> str:
    """a.txt 是法规，不是工作报告，不检索也不计入地方数."""
    return (
        f"{report.source}（{report.place.label}）是{report.genre}，不是工作报告，没有检索，也不计入地方数。"
    )


def failed(failure: Failure) -> str:
    """没有读进 a.pdf：有密码."""
    return f"{'没有读全' if failure.partly else '没有读进'} {failure.path.name}：{failure.reason}"


def rebuilt(reports: int) -> str:
    """Say that the new state answers now."""
    return f"已更新，库里现在有{reports}份报告。"


def not_rebuilt(reason: str) -> str:
    """Say that the old state goes on answering."""
    return f"没有更新，仍按原来的报告回答：{reason}"


def confirm_removal(label: str) -> str:
    """Ask before a report is taken out."""
    return f"移除{label}的报告？"


def removed(label: str) -> str:
    """已移除海宴镇（台山市）."""
    return f"已移除{label}。"


def renamed(old: str, new: Place) -> str:
    """甲镇改名为汾口镇（淳安县），属浙江省杭州市淳安县."""
    where = "".join(dict.fromkeys((new.province, new.city, new.county)))
    return f"{old}改名为{new.label}{f'，属{where}' if where else ''}。"


def no_such_division(name: str) -> str:
    """Refuse a county, city or province that does not exist."""
    return f"没有查到“{name}”。请写县、市、省的全名，例如：淳安县 杭州市 浙江省。"


def no_such_pair(names: Sequence[str]) -> str:
    """Refuse divisions none of which lies in the others."""
    return f"{listed(names)}对不上：没有一个地方同时属于它们。"


def many_divisions(names: Sequence[str]) -> str:
    """Ask which of several divisions of one name is meant."""
    return f"叫{listed(names)}的不止一处，请再写上所在的市或省。"


def label_taken(label: str) -> str:
    """Refuse a name that another report has."""
    return f"已经有一份报告叫{label}了。"


def about_corpus(version: str, reports: int, paragraphs: int) -> str:
    """Say what is loaded."""
    return f"语料版本 {version}：{reports}份报告，{paragraphs}段。"


def changed(removed: int, renamed: int) -> str:
    """Say how much was changed beside the files."""
    return f"移除过{removed}份，改名过{renamed}份。"
