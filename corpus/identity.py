"""Whose report it is and of what time, where no catalogue tells: by text and file name, nothing invented."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from corpus.catalog import Identity
from corpus.divisions import short_name
from corpus.headings import parse_label
from corpus.model import Place
from corpus.naming import first_id, first_label
from corpus.organ import find_organ
from corpus.speaker import find_speaker, is_masked
from corpus.whereabouts import find_whereabouts
from corpus.years import in_digits, years_in

_OPENING_YEAR = re.compile(r"20\d\d年(?:度|以来)?(?:[，,]|是)")
_FIRST_HALF = re.compile(r"半年|年中|(?<!\d)0?1[-—~至]0?6月")
_RANGE = re.compile(r"20\d\d年?[-—~至](?=20\d\d年)")  # 2022-2023年
_THIS_YEAR = re.compile(r"[今本]年")  # 2019年和今年以来: the year it is of is not the one it names
_HEADER_LINES = 6
_MIN_TIMES = 2
_COMMON_STEM = re.compile(
    r"(?:政府|工作|报告|总结|汇报|计划|安排|打算|思路|情况|全文|上半年|下半年|半年|年度|年|月|日|关于|的|及|和|镇|县|市|省|区)+|"
    r"[^\u4e00-\u9fff]+"
)


def identify(
    texts: Sequence[str], *, title: str, headings: Sequence[str], stem: str, around: Sequence[str] = ()
) -> Identity:
    """Return whose report these lines are; what they do not tell is ``""`` or None.

    Args:
        texts: The report's lines.
        title: Its title, ``""`` for none.
        headings: Its headings.
        stem: The file's name without its suffix.
        around: What stands around the report in its file: menus, sources, whose site it is.
    """
    texts, title, stem = [in_digits(text) for text in texts], in_digits(title), in_digits(stem)
    speaker = find_speaker(texts, title=title, stem=stem)
    where = find_whereabouts(speaker, texts, stem=stem, around=around)
    year = _year(texts, title, headings, stem)
    half = _half(title, headings)
    place = Place(
        label="",
        name=speaker.name or stem,
        kind=speaker.kind,
        county=where.county,
        city=where.city,
        province=where.province,
        clues=_clues(speaker.name, stem),
    )
    organ = find_organ(texts, title=title, stem=stem)
    place = replace(place, label=first_label(place, organ))
    identity = Identity(id="", place=place, year=year, half=half, organ=organ)
    return replace(identity, id=first_id(identity, stem=stem, words="".join(texts)))


def _year(texts: Sequence[str], title: str, headings: Sequence[str], stem: str) -> int | None:
    """Return the year a report is of, as its title, header, headings, file or text tell, in this order."""
    labels = ((text, parse_label(text)) for text in texts[:_HEADER_LINES])
    header = [text for text, label in labels if label is None or label.style == "dash"]  # ——2025年1月8日在…上
    for told in (title, *header):
        tells = len(told) <= 60 and not _THIS_YEAR.search(told)
        years = years_in(_RANGE.sub("", told)) if tells else []
        if years:
            return years[0]
    years = [year for heading in headings for year in years_in(heading)]
    if years:
        return max(years)
    opening = next((text for text in texts if _OPENING_YEAR.match(in_digits(text))), "")
    years = years_in(stem) or years_in(opening)
    if years:
        return years[0]
    common = Counter(year for text in texts for year in years_in(text)).most_common(1)
    return common[0][0] if common and common[0][1] >= _MIN_TIMES else None


def _half(title: str, headings: Sequence[str]) -> int | None:
    """Return 1 or 2 for a half-year's report, None for a year's or where nothing tells."""
    if _FIRST_HALF.search(title):
        return 2 if "下半年" in title and "上半年" not in title else 1
    return 1 if any("半年" in heading for heading in headings) else None


def _clues(name: str, stem: str) -> tuple[str, ...]:
    """Return the name without its kind, and the words of the file's name that are no name of every report."""
    short = short_name(name)
    words = [word for word in _COMMON_STEM.split(stem) if word and len(word) > 1 and word not in name]
    plain = [short] if len(short) > 1 and not is_masked(short) else []
    return tuple(dict.fromkeys([*plain, *words]))
