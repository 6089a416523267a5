"""Measure nouns: 人数, 面积, 率 say what unit answers, and are no part of the thing itself."""

import re
from collections.abc import Iterable
from functools import reduce

SHARES = frozenset(("%", "百分点"))
"""The kinds of shares and growth."""

_KINDS = {
    "总?人数|人次数?|参保数": frozenset(("人",)),
    "户数": frozenset(("户",)),
    "家数": frozenset(("家",)),
    "件数|起数|宗数|件量": frozenset(("件",)),
    "次数|场次|场数|频次": frozenset(("次",)),
    "面积|亩数|播面": frozenset(("亩", "平方米")),
    "里程|公里数|长度": frozenset(("米",)),
    "[一-龥]率|占比|比例|比重|百分比|增速|增幅|涨幅|降幅": SHARES,
    "产值|总值|增加值|销售额|零售额|零售总额|进出口额|收入|(?<=[一-龥])税收|营收": frozenset(("元",)),
    "总?投资额?|金额|总额|资金|经费|补贴额": frozenset(("元",)),
    "产量": frozenset(("吨",)),
    "浓度": frozenset(("微克",)),
}
_MEASURES = tuple((re.compile(rf"(?:{nouns})$"), kinds) for nouns, kinds in _KINDS.items())
_BARE = re.compile(
    r"(?<=..)(?:总?人数|人次数?|[户家件起宗场亩公里]+数|次数|场次|频次"
    r"|面积|里程|长度|数量|总数|总量|金额|总额|个数|量|数|额)$"
)

_GENERAL = "件"
"""The kind of 个, which may count persons too."""

_COUNTS = frozenset((_GENERAL, "家", "户", "座", "支", "台", "辆", "艘", "份", "类", "包"))
"""Kinds of units of things, whose measure words differ from report to report: 3个老年食堂 answers 几家."""

_LOOSELY = 0.5


def kinds_of(units: Iterable[str], things: Iterable[str]) -> frozenset[str]:
    """Return the kinds of units that answer: those asked for, else those the measure nouns name."""
    if asked := frozenset(units):
        return asked | SHARES if asked & SHARES else asked
    named = (kinds for thing in things for pattern, kinds in _MEASURES if pattern.search(thing))
    return reduce(frozenset.union, named, frozenset())


def unit_fit(kind: str, unit: str, wanted: frozenset[str]) -> float:
    """Return how well a unit of a kind answers, from 0 to 1."""
    if not wanted or kind in wanted:
        return 1.0
    things = kind in _COUNTS and bool(wanted & _COUNTS)
    persons = (kind == "人" and _GENERAL in wanted) or (unit == "个" and "人" in wanted)
    times = "次" in unit and "次" in wanted  # 巡河2300人次
    return _LOOSELY if things or persons or times else 0.0


def without_measure(thing: str) -> str:
    """Return what is measured: 公路养护 for 公路养护里程; the thing itself where nothing would be left."""
    return _BARE.sub("", thing)


def is_measure(word: str) -> bool:
    """Say whether a word only names what is measured: 人数, 面积."""
    return any(pattern.fullmatch(word) for pattern, _ in _MEASURES)


def is_measured(word: str) -> bool:
    """Say whether a word ends with what is measured: 工业产值."""
    return any(pattern.search(word) for pattern, _ in _MEASURES)
