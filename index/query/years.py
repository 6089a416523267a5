"""Which years a question names: a filter on the reports, and the part that speaks of that year."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.model import Part, Report
from corpus.years import in_digits, years_in
from index.notes import Note, NoteKind
from index.query.roles import Role, Span

_RANGE = re.compile(r"((?:19|20)\d\d)年?\s*[-—–~～至到]+\s*((?:19|20)\d\d)")
_SHORT = re.compile(r"(?<!\d)(\d\d)年")  # 23年
_AWAY = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "来年": 1}
_LAST = re.compile("[近前过去]+([两二三四五六七八九十\\d])[年]")
_NUMERALS = {numeral: value for value, numeral in enumerate("零一二三四五六七八九十")} | {"两": 2}
_NEWEST = re.compile("最近一年|最新一年|最近的?那?一?份")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """What a question says of years.

    Attributes:
        report_ids: The reports that speak of those years, where the corpus holds others too; empty for all.
        part: The part that speaks of that year, where only one does.
        notes: What is to be said aloud: a year without a report.
    """

    report_ids: tuple[str, ...] = ()
    part: Part | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """The year a report looks back on, and the one it looks ahead to; the same in a half-year's report."""

    behind: int
    ahead: int


class YearLinker:
    """Limits a question to the reports of the years it names."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = [report for report in reports if report.year is not None]
        self._all = len(reports)
        self._newest = max((report.year for report in reports if report.year is not None), default=0)

    @cached_property
    def _years(self) -> dict[str, Years]:
        return {report.id: years_of(report) for report in self._reports}

    def link(self, text: str, spans: Sequence[Span]) -> Dated:
        """Return the reports that speak of the years a tagged question names."""
        said = [text[span.start : span.end] for span in spans if span.role is Role.YEAR]
        if not said or not self._reports:
            return Dated()
        plans = any(span.role is Role.PLAN for span in spans)
        if len(said) == 1 and said[0] in _AWAY:
            return self._relative(said[0], plans=plans)
        years = sorted({year for words in said for year in self._named(words)})
        if len(years) == 1:
            return self._absolute(years[0], plans=plans)
        return self._several(years)

    def _named(self, words: str) -> Sequence[int]:
        """Return the years some words name; none for 历年 and 每年, which are all there are."""
        words = in_digits(words)
        if span := _RANGE.search(words):
            return range(int(span[1]), int(span[2]) + 1)
        if last := _LAST.search(words):
            count = int(last[1]) if last[1].isdigit() else _NUMERALS[last[1]]
            return range(self._newest - count + 1, self._newest + 1)
        if _NEWEST.search(words):
            return [self._newest]
        relative = [self._newest + away for word, away in _AWAY.items() if word in words]
        return years_in(words) or relative or [2000 + int(year) for year in _SHORT.findall(words)]

    def _relative(self, word: str, *, plans: bool) -> Dated:
        """Read 去年 and 明年 from the newest reports; 今年 says something only of plans."""
        year = self._newest + _AWAY[word]
        if _AWAY[word] > 0:
            return self._limited(self._ahead(year), part=Part.PLAN) or Dated()
        if _AWAY[word] < 0:
            return self._limited(self._behind(year), part=Part.REVIEW) or Dated()
        return (self._limited(self._ahead(year), part=Part.PLAN) if plans else None) or Dated()

    def _absolute(self, year: int, *, plans: bool) -> Dated:
        """Read a year by its number: its plans, the reports called by it, what was done in it."""
        if plans and (dated := self._limited(self._ahead(year), part=Part.PLAN)):
            return dated
        called, behind = self._of_year(year), self._behind(year)
        if not behind:
            ahead = self._limited(self._ahead(year), part=Part.PLAN)
            return self._limited(called) or ahead or self._missing([year])
        whole = set(behind) <= set(called)
        return self._limited(behind, part=None if whole else Part.REVIEW) or Dated()

    def _several(self, years: Sequence[int]) -> Dated:
        """Take the reports of several years; years without one are said."""
        had = {report.year for report in self._reports}
        chosen = [report.id for report in self._reports if report.year in years]
        missing = self._missing([year for year in years if year not in had]).notes
        return Dated(report_ids=tuple(chosen) if len(chosen) < self._all else (), notes=missing)

    def _missing(self, years: Sequence[int]) -> Dated:
        note = Note(kind=NoteKind.NO_SUCH_YEAR, words=tuple(map(str, years)))
        return Dated(notes=(note,) if years else ())

    def _limited(self, ids: Sequence[str], *, part: Part | None = None) -> Dated | None:
        if not ids:
            return None
        return Dated(report_ids=tuple(ids) if len(ids) < self._all else (), part=part)

    def _of_year(self, year: int) -> list[str]:
        return [report.id for report in self._reports if report.year == year]

    def _behind(self, year: int) -> list[str]:
        return [report_id for report_id, years in self._years.items() if years.behind == year]

    def _ahead(self, year: int) -> list[str]:
        return [report_id for report_id, years in self._years.items() if years.ahead == year]


def years_of(report: Report) -> Years:
    """Return the years a report of a known year speaks of.

    An annual report is titled by the year it closes or, as those to a people's congress, by the new one:
    the years named in its plan tell, in the headings before the text.
    """
    year = report.year or 0
    if report.half is not None:
        return Years(behind=year, ahead=year)
    for blocks in (report.headings, report.paragraphs):
        named = Counter(year for block in blocks if block.part is Part.PLAN for year in years_in(block.text))
        if named[year] != named[year + 1]:
            new = named[year] > named[year + 1]
            return Years(behind=year - new, ahead=year + (not new))
    new = "政府工作报告" in report.title
    return Years(behind=year - new, ahead=year + (not new))
