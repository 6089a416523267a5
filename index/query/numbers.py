"""The numbers an operator names: 三次以上, 至少两样, 超过五十万元."""

import re
from collections.abc import Sequence

from index.wanted import Bounds

_NUMBER = r"(?P<number>\d+(?:\.\d+)?|[零一二两俩三仨四五六七八九十百]+)"
_SCALE = r"(?P<scale>[百千万亿]*)"
_UNIT = r"(?P<unit>个百分点|百分点|[%％次处遍回条句项样个种家户人亩元]|公里|公顷)?"
_BEFORE = (
    r"(?P<before>超过|不止|多于|大于|高于|破|过|至少|起码|最少|不少于|不低于|不小于|达到?"
    r"|不到|少于|低于|小于|不足|不满|至多|最多|不超过|不高于|只|仅|就|刚好|正好|)"
)
_AFTER = r"(?P<after>(?:及?以上|或更多|往上|起步)|(?:及?以下|以内|往下)|)"
_BOUND = re.compile(rf"{_BEFORE}[^，。\d零一二两三四五六七八九十]{{0,2}}?{_NUMBER}{_SCALE}{_UNIT}{_AFTER}")
_MORE = frozenset(("超过", "不止", "多于", "大于", "高于", "破", "过"))
_LEAST = frozenset(("至少", "起码", "最少", "不少于", "不低于", "不小于", "达", "达到"))
_LESS = frozenset(("不到", "少于", "低于", "小于", "不足", "不满"))
_MOST = frozenset(("至多", "最多", "不超过", "不高于"))
_NUMERALS = {numeral: value for value, numeral in enumerate("零一二三四五六七八九")} | {
    "两": 2,
    "俩": 2,
    "仨": 3,
}
_SCALES = {"百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_RATIO = 1e-9  # what makes a bound exclusive


def to_number(written: str) -> int:
    """Return the value of digits, Western or Chinese, up to 九百九十九; 0 for none."""
    if written.isdecimal():
        return int(written)
    value, last = 0, 0
    for numeral in written:
        if numeral in ("十", "百"):
            value += (last or 1) * (10 if numeral == "十" else 100)
            last = 0
        else:
            last = last * 10 + _NUMERALS.get(numeral, 0)
    return value + last


def bounds_of(text: str, units: Sequence[str] = ()) -> Bounds | None:
    """Return the bounds that a question names, None for none.

    Of several numbers the first counts that has a word of bounds or, where ``units`` are given, one of them.
    """
    for found in _BOUND.finditer(text):
        unit = found["unit"] or ""
        told = bool(found["before"] or found["after"])
        if (unit in units) if units else told:
            return _bounds(found)
    return None


def _bounds(found: re.Match[str]) -> Bounds:
    number = float(found["number"]) if found["number"][0].isdigit() else float(to_number(found["number"]))
    for scale in found["scale"]:
        number *= _SCALES[scale]
    above, below = number * (1 + _RATIO), number * (1 - _RATIO)
    before, after = found["before"], found["after"]
    if before in _MORE:
        return Bounds(least=above)
    if before in _LESS:
        return Bounds(most=below)
    if before in _LEAST or after in ("以上", "及以上", "或更多", "往上", "起步"):
        return Bounds(least=number)
    if before in _MOST or after:
        return Bounds(most=number)
    return Bounds(least=number, most=number)
