"""Find the quantities of a sentence: a number as written, masks kept, and its unit."""

import re
from dataclasses import dataclass

from index.figures.units import COUNTERS, MONEY, RANK, UNIT, unit_kind

_ABOUT = r"(?:(?:将|(?<![附邻最靠临接]))近|大约|(?<![签制条预租契])约|超过|超|逾|突破|不少于|不低于|不足)?"
_MORE = r"[余多来几]?"
_SCALE = rf"[十百千]??(?:万亿|[万亿])??{_MORE}"  # lazy: 8千米 is 8 千米
_DIGITS = r"(?:\d{1,3}(?:,\d{3})++(?:\.\d+)?|[\d*X×]++(?:\.[\d*X×]++)?)"
_ARABIC = rf"(?<![A-Za-z0-9.,*X×#+/:\-—第每]){_DIGITS}(?:[-—–~～至到]{_DIGITS})?+"
_CHINESE = (
    r"(?<![第每十百千万])(?:[一二两三四五六七八九十][一二三四五六七八九十百千零]*+"
    r"|[上数几][十百千]++|(?<=[近约超逾])[百千]++)"
)
_SCALE_ALONE = r"[^一-龥\w%％]|以上|左右|的|用|$"  # what follows 3亿 where no unit does
_FIRST = r"(?=[将近大约超逾突不\d*X×一二两三四五六七八九十上数几百千])"  # most places are passed over quickly
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_FIRST}(?P<value>{_ABOUT}(?:{_ARABIC}|{_CHINESE}){_MORE})\s?(?P<unit>{MONEY})",
        rf"{_FIRST}(?P<value>{_ABOUT}{_ARABIC}{_MORE}{_SCALE})\s?(?P<unit>{UNIT})",
        rf"{_FIRST}(?P<value>{_ABOUT}{_CHINESE}{_MORE}{_SCALE})\s?(?P<unit>{UNIT})",
        r"(?P<unit>百分之)(?P<value>[一二三四五六七八九十百千零点\d.*X×]++)",
        rf"{_FIRST}(?P<value>{_ABOUT}{_ARABIC}{_MORE})(?P<unit>[万亿])(?=[余多]?(?:{_SCALE_ALONE}))",
        r"(?P<value>第(?:[一二三四五六七八九十]++|[\d*X×]++)|前(?:[一二三四五六七八九十]++|\d++))(?P<unit>[名位]?)",
    )
)
_QUOTED = re.compile(r"[“「『\"][^”」』\"]{0,20}[”」』\"]|《[^》]*》")
_THRESHOLD = re.compile(r"(?:以上|以下|以内)(?!的?目标)[一-龥]")
_ABOUT_AFTER = re.compile(r"以[上下内]|左右(?![岸侧两手])")
_ROUND_THE_CLOCK = re.compile(r"(?:24|\*)小时[一-龥]")
_NAMED = re.compile(r"[“\"]|规定|责任|产业|全会|代表大会")  # 八项规定, 三次产业, 六次全会: names, not counts
_RANKED = re.compile(r"(?:排|列|居|获|得|进入|跻身|全[国省市区县旗州])[^，。；：,;]*$")
_UNRANKED_AFTER = re.compile(r"[一-龥A-Za-z\d]")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; ``start`` and ``end`` hold the value, ``first`` and ``last`` both.

    ``until`` is where the words end that go with them, as 以上 and 左右 do; it is ``last`` without such.

    Attributes:
        value: As written: 近3000, 71.35万, XX, 第三.
        unit: As written, ``""`` for a rank without one.
        kind: The kind of the unit, or ``RANK``.
    """

    value: str
    unit: str
    kind: str
    start: int
    end: int
    first: int
    last: int
    until: int

    @property
    def masked(self) -> bool:
        """Whether the source hides the number."""
        return any(mask in self.value for mask in "*X×")


def find_quantities(text: str) -> list[Quantity]:
    """Return the quantities of ``text`` in order; years, dates, names and what stands in quotes are none."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    found: list[Quantity] = []
    matches = [match for pattern in _PATTERNS for match in pattern.finditer(text)]
    for match in sorted(matches, key=lambda match: match.start()):  # a stable sort: the first pattern wins
        free = not found or found[-1].last <= match.start()
        if free and not any(start < match.start() < end for start, end in quoted) and _counts(text, match):
            found.append(_quantity(match))
    return found


def _quantity(match: re.Match[str]) -> Quantity:
    value, unit = match["value"], match["unit"]
    kind = RANK if value.startswith(("第", "前")) else unit_kind(unit)
    start, end = match.span("value")
    about = _ABOUT_AFTER.match(match.string, match.end())
    return Quantity(
        value=value,
        unit=unit,
        kind=kind,
        start=start,
        end=end,
        first=match.start(),
        last=match.end(),
        until=about.end() if about else match.end(),
    )


def _counts(text: str, match: re.Match[str]) -> bool:
    """Say whether a match counts something: no threshold, no idiom, no ordinal but a rank."""
    value, unit = match["value"], match["unit"]
    if value.startswith(("第", "前")):
        return _is_rank(text, match)
    if _THRESHOLD.match(text, match.end()) or _ROUND_THE_CLOCK.match(text, match.start()):
        return False
    if re.search(r"[\d*X×]", value) or unit == "百分之" or unit.endswith("元"):
        return True
    if unit not in COUNTERS or _NAMED.match(text, match.end()):
        return False
    return text[match.start() - 1 : match.start()] != "届" and (value != "一" or _is_one(text, match))


def _is_one(text: str, match: re.Match[str]) -> bool:
    """Say whether 一 counts (建成公厕一座。) and is no idiom (一户一档, 发现一处、整改一处)."""
    again = text.count(match[0]) > 1
    return not again and not re.match(r"[一-龥\w]", text[match.end() : match.end() + 1])


def _is_rank(text: str, match: re.Match[str]) -> bool:
    if not match["unit"] and _UNRANKED_AFTER.match(text, match.end()):
        return False
    return bool(_RANKED.search(text[: match.start()]))
