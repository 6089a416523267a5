"""A large corpus as people would have it: a file a township, read by the program's own rules."""

import re
from collections.abc import Iterator
from itertools import count, cycle, islice, product
from pathlib import Path

from corpus.divisions import divisions
from corpus.load import load_corpus
from tests.bench.corpora import REPORTS, paragraphs

PARAGRAPHS = 40
"""Paragraphs of a report, about as many as a shipped one has."""

_SHARES = {"上半年工作回顾": 24, "存在的困难和问题": 2, "下半年工作安排": 14}
_UNDER_A_HEADING = 4
_NUMERALS = "一二三四五六七八九十"
_NUMBERING = re.compile(r"^[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?")
_NAMES = ("石青白龙金清大长新东南西北高黄双安平永和", "桥山河溪塘湖岭坪桂泉江湾林峰城店家头口田", "镇乡")
_IN_A_FOLDER = 500


def write_townships(size: int, folder: Path) -> None:
    """Write reports of ``size`` paragraphs in all into ``folder``, the same ones on every run."""
    texts, headings = paragraphs(size), cycle(_headings())
    for number, (place, name) in zip(range(0, size, PARAGRAPHS), _townships(), strict=False):
        body = _body(islice(texts, PARAGRAPHS), headings)
        path = folder / f"{number // PARAGRAPHS // _IN_A_FOLDER}" / f"{number // PARAGRAPHS:05}{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join((f"{place}2023年上半年政府工作报告", *body)), encoding="utf-8")


def _body(texts: Iterator[str], headings: Iterator[str]) -> Iterator[str]:
    """Yield the lines of a report: review, problems and plan, a heading over every few paragraphs."""
    for numeral, (part, share) in zip(_NUMERALS, _SHARES.items(), strict=False):
        yield f"{numeral}、{part}"
        for at, text in enumerate(islice(texts, share)):
            if at % _UNDER_A_HEADING == 0 and share > _UNDER_A_HEADING:
                yield f"（{_NUMERALS[at // _UNDER_A_HEADING]}）{next(headings)}"
            yield text


def _headings() -> list[str]:
    """Return the headings of the shipped reports that stand under others, without their numbers."""
    reports = load_corpus([REPORTS]).reports
    found = [heading for report in reports for heading in report.headings if heading.section_path]
    return [_NUMBERING.sub("", heading.raw) for heading in found]


def _townships() -> Iterator[tuple[str, str]]:
    """Yield places in full with their names, one a county of China, then a second one, and so on."""
    counties = [one for ones in divisions().values() for one in ones if one.county]
    names = cycle("".join(letters) for letters in product(*_NAMES))
    for _ in count():
        for county in counties:
            above = dict.fromkeys((county.province, county.city, county.county))
            name = next(names)
            yield f"{''.join(above)}{name}", name
