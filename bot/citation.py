"""Where an excerpt stands: 〔海宴镇（台山市）2023年上半年 · 回顾 › 三、抓产业… · 第258行〕."""

import re

from bot.wording import answers as wording
from corpus.model import Part, Report
from index.model import Excerpt

HEADING_LENGTH = 18
"""Characters of a heading that a citation shows at most."""

TELLING_LENGTH = 7
"""Characters that tell a heading from others: 今年以来 does not, so the clause after it is shown too."""

_NAMES_PART = re.compile(
    r"(?:[一二三四五六七八九十]+、)?(?:关于)?\d{0,4}年?(?:上半年|下半年|今年|全年|半年|下一?步|过去一年|明年|来年)?.{0,6}"
    r"(?:回顾|总结|情况|安排|思路|任务|重点|打算|部署|计划|不足)[。：:]?"
)
_CLAUSE = re.compile(r"[，,；;：:。]")


def cite(excerpt: Excerpt, report: Report) -> str:
    """Return the citation of an excerpt of this report, in 〔〕."""
    steps = [wording.PART[excerpt.block.part], *map(shorten, _headings(excerpt))]
    return f"〔{report.place.label}{period_of(report)} · {' › '.join(steps)} · 第{excerpt.place[0]}行〕"


def period_of(report: Report) -> str:
    """Return 2023年上半年, 2023年, or ``""`` when the report does not say or its label already does."""
    if report.year is None or f"{report.year}年" in report.place.label:
        return ""
    return f"{report.year}年{wording.HALF.get(report.half or 0, '')}"


def shorten(heading: str) -> str:
    """Return the first telling clauses of a heading, … for what is left out."""
    heading = heading.strip("—-－ \u3000").rstrip("。：:，；")
    ends = [found.start() for found in _CLAUSE.finditer(heading)]
    told = next((at for at in ends if at >= TELLING_LENGTH), len(heading))
    if told > HEADING_LENGTH:
        pause = heading.rfind("、", TELLING_LENGTH, HEADING_LENGTH)
        told = pause if pause > 0 else HEADING_LENGTH
    return heading if told == len(heading) else f"{heading[:told]}…"


def copy_text(excerpt: Excerpt, report: Report, *, limit: int | None = None) -> str:
    """Return an excerpt as an official document quotes it: the words, then ——《title》 and the place.

    ``limit`` is in characters (a Telegram copy button takes 256): the headings go first, then the quote is
    cut to whole clauses around its first mark; a citation that does not fit alone is cut hard.
    """
    full = f"\n——{_source(excerpt, report, headings=True)}"
    if limit is None or len(excerpt.text) + len(full) <= limit:
        return excerpt.text + full
    short = f"\n——{_source(excerpt, report, headings=False)}"
    return (_clauses_around(excerpt, limit - len(short)) + short)[:limit]


def title_of(report: Report) -> str:
    """Return the report's own title, or the usual one: 2023年上半年政府工作报告."""
    return report.title.strip() or f"{period_of(report)}政府工作报告"


def _source(excerpt: Excerpt, report: Report, *, headings: bool) -> str:
    path = [shorten(heading) for heading in _headings(excerpt)] if headings else []
    part = [wording.PART[excerpt.block.part]] if excerpt.block.part is not Part.OTHER else []
    where = "，".join(filter(None, [" › ".join([*part, *path]), f"第{excerpt.place[0]}行"]))
    return f"{report.place.label}《{title_of(report)}》，{where}"


def _headings(excerpt: Excerpt) -> list[str]:
    """Return the headings above, without one that only names the part (上半年工作回顾)."""
    path = list(excerpt.block.section_path)
    return path[1:] if path and _NAMES_PART.fullmatch(path[0].strip()) else path


def _clauses_around(excerpt: Excerpt, room: int) -> str:
    """Return as many whole clauses from the one with the first mark on as ``room`` characters hold."""
    text, room = excerpt.text, max(room, 0)
    if len(text) <= room:
        return text
    mark = excerpt.marks[0][0] if excerpt.marks else 0
    starts = [0, *(found.end() for found in _CLAUSE.finditer(text))]
    start = max(at for at in starts if at <= mark)
    ends = [at for at in (*starts, len(text)) if start < at <= start + room]
    return text[start : ends[-1]].rstrip("，,；;：:") if ends else text[start : start + room]
