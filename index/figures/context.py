"""Tell of which period a figure speaks, and whether it is planned or done."""

import re
from collections.abc import Sequence

_MONTH = r"(?:[\d*X]{1,2}|十[一二]|[一二三四五六七八九十])"
PERIOD = re.compile(
    r"(?=[\d*X十一二三四五六七八九今上下前第截去半年近全明])(?:"  # most places are passed over quickly
    rf"(?:今年)?(?:(?:20\d\d|[*X]{{1,4}})年(?:度)?)?{_MONTH}[-—–~至到]{_MONTH}月份?"
    r"|(?:今年|(?:20\d\d|[*X]{1,4})年度?)?(?:上半年|下半年|前三季度|第?[一二三四]季度)(?:以?来)?"
    rf"|截[至止](?:目前|当前|(?:今年|20\d\d年)?{_MONTH}月(?:底|末|份|\d{{1,2}}日)?)"
    rf"|(?:今年|去年|20\d\d年){_MONTH}月(?:份|底|末)?"
    r"|今年以?来|半年来|年初以来|近年来|全年|年内|今年|去年(?!同期)"
    rf"|20\d\d年(?:度|底|{_MONTH}月份?)?|年底前?|明年|(?<!\d){_MONTH}月份)"
)
"""A stretch of time as reports name it: 上半年, 1-6月, 截至6月底."""

_PLANNED = re.compile(
    r"力争|力促|争取|确保|预计|预期|有望|即将|计划(?![书表外数》”。，、；\d])|(?<![虚比模])拟(?=[在于对新建投引推用开])"
    r"|(?:我们|[镇乡县市区省]|街道|年)将|将(?:于|达|在|实现|完成|突破|新增|建成|投入|带动|超过|进一步|继续|持续)"
    r"|目标(?:是|为|：)|下半年|下一?步|接下来|年底前|月底前|明年|(?:建成|投产|达产|运营|投用)后|可(?=实现|带动|新增|增加|年)"
)
_DONE = re.compile(r"已|目前|截[至止]|上半年|(?<!下)半年来|今年以?来|(?:完成|实现|取得|建成|新增)了")
_TARGET = re.compile(r"任务(?:总?[数量])?(?:为|是)?$")


def period_of(sentence: str, at: int) -> str:
    """Return the period named last before the figure at ``at``, or ``""``."""
    named = [match[0] for match in PERIOD.finditer(sentence, 0, at)]
    return named[-1] if named else ""


def signs_of(sentence: str) -> list[tuple[int, bool]]:
    """Return where a sentence says that things are planned (True) or done (False)."""
    return [(match.start(), sign) for sign, pattern in _SIGNS for match in pattern.finditer(sentence)]


def is_planned(sentence: str, at: int, signs: Sequence[tuple[int, bool]], *, planned: bool) -> bool:
    """Say whether the figure at ``at`` is planned: what was said last before it tells, else ``planned``."""
    clause = re.split("[，；。：]", sentence[:at])[-1]
    if _TARGET.search(clause) and "完成" not in clause:
        return True
    return max(((start, sign) for start, sign in signs if start < at), default=(0, planned))[1]


_SIGNS = ((True, _PLANNED), (False, _DONE))
