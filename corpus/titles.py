"""Which lines open a report: its title and its salutation."""

import re
from collections.abc import Sequence

_FULL = re.compile(r"[^。；;：:！!？?\t]{0,45}工作报告(?:[（(][^）)]*[）)])?")
_LOOSE = re.compile(
    r"[^。；;：:！!？?\t]{0,45}(?:工作(?:总结|汇报|要点|计划|情况|安排|打算|思路)(?:的(?:报告|汇报))?|"
    r"情况(?:的)?(?:报告|汇报|通报)|总结报告|述职报告)"
    r"(?:[（(][^）)]*[）)])?"
)
_CAPTION = re.compile(r"(?:文章|信息|文件)?(?:标题|题目|题名|名称)[：:]\s*")
_COLLECTION = re.compile(
    r"(?=.*(?:报告|总结|汇报|计划|要点|材料)).*(?:汇编|合集|合订|集锦|大全|选编|[\d一二三四五六七八九十]+篇)"
)
_GROUP = r"(?:尊敬的)?(?:各位[^，,、：:。！!\s]{1,10}|同志们|同志|委员|代表|女士们|先生们|朋友们|主任|主席团)"
_SALUTATION = re.compile(rf"{_GROUP}(?:[、，,和及\s]+{_GROUP})*[：:！!]?")
_LONGEST = 120  # characters of a title, spread out by blanks
_ISSUED = re.compile(r"印发|审议通过|现.{0,6}(?:公布|公开|刊发)")
_NOTICE = 12  # lines that a notice has at most
_SPREAD = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
_ADDRESS = re.compile(rf"{_GROUP}(?:[、，,和及\s]*{_GROUP})*[，,！!：:]")


def is_address(text: str) -> bool:
    """Say whether a paragraph turns to those who listen (各位代表！…): it closes what stood before."""
    return _ADDRESS.match(text) is not None


def is_title(text: str) -> bool:
    """Say whether a line is the title of a report (…工作报告), not of a collection of them."""
    return (
        len(text) <= _LONGEST and _FULL.fullmatch(title_words(text)) is not None and not is_collection(text)
    )


def is_loose_title(text: str) -> bool:
    """Say whether a line may be a title, or else a heading inside a report (…工作总结)."""
    return (
        len(text) <= _LONGEST and _LOOSE.fullmatch(title_words(text)) is not None and not is_collection(text)
    )


def title_words(text: str) -> str:
    """Return the words of a title line, without what a web page writes before them (标题：…)."""
    return _CAPTION.sub("", unspaced(text), count=1) if _CAPTION.match(text) else unspaced(text)


def is_notice(texts: Sequence[str]) -> bool:
    """Say whether these lines are a notice that issues a report (关于印发《政府工作报告》的通知)."""
    return len(texts) <= _NOTICE and any(_ISSUED.search(text) for text in texts)


def is_collection(text: str) -> bool:
    """Say whether a line names a collection of reports."""
    return len(text) <= 50 and _COLLECTION.match(text) is not None


def is_salutation(text: str) -> bool:
    """Say whether a line greets those who are reported to (各位代表：)."""
    return len(text) <= 40 and _SALUTATION.fullmatch(unspaced(text)) is not None


def unspaced(text: str) -> str:
    """Return a text without the blanks that only spread it out (政 府 工 作 报 告)."""
    return _SPREAD.sub("", text)
