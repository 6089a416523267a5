"""Which year a question names: a filter on the reports, and the part that speaks of that year."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.model import Part, Report
from corpus.years import years_in
from index.question.trimming import quoted, trim

_YEAR = re.compile(r"(?:(?P<year>(?:19|20)\d{2})年度?|(?P<word>今年|去年|明年))(?:的)?(?!以来)")
_AWAY = {"今年": 0, "去年": -1, "明年": 1}
_AHEAD = re.compile(
    r"(?<![需主重必首只不])要(?![求素点紧闻])|计划|打算|准备|拟[建在]|力争|预计|争取|将[要会]?(?=[建办开新实完])|目标|任务|工作安排|工作重点"
)
_MENTION = re.compile("提到|提及|提了|写到|写了|说到|讲到|谈到|出现")
_DOCUMENT = re.compile(r"(?:政府|工作)*报告")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """What a question says of years.

    Attributes:
        text: The question, without the year where it is a filter.
        report_ids: The reports that speak of that year, where the corpus holds others too; empty for all.
        part: The part that speaks of that year, where only one does.
    """

    text: str
    report_ids: tuple[str, ...] = ()
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """The year a report looks back on, and the one it looks ahead to; the same in a half-year's report."""

    behind: int
    ahead: int


class YearFinder:
    """Finds the year a question is limited to; a year that is all it asks about stays its topic."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = [report for report in reports if report.year is not None]
        self._all = len(reports)
        self._newest = max((report.year for report in reports if report.year is not None), default=0)

    @cached_property
    def _years(self) -> dict[str, Years]:
        return {report.id: years_of(report) for report in self._reports}

    def find(self, question: str) -> Dated:
        """Take the year out of a cleaned question, if the corpus can be limited by it."""
        found = _YEAR.search(question)
        if found is None or not self._reports or quoted(question):
            return Dated(text=question)
        rest = question[: found.start()] + question[found.end() :]
        if not trim(rest):
            return Dated(text=question)
        plans = bool(_AHEAD.search(question, found.end()))
        if found["word"]:
            return self._relative(question, rest, found["word"], plans=plans)
        if _DOCUMENT.match(question, found.end()):
            return self._limited(rest, self._of_year(int(found["year"]))) or Dated(text=question)
        return self._absolute(rest, int(found["year"]), plans=plans) or Dated(text=question)

    def _relative(self, question: str, rest: str, word: str, *, plans: bool) -> Dated:
        """Read 去年 and 明年 from the newest reports; 今年 says something only of plans."""
        year = self._newest + _AWAY[word]
        if word == "去年":
            dated = self._limited(rest, self._behind(year), part=Part.REVIEW)
        elif word == "明年":
            dated = self._limited(rest, self._ahead(year), part=Part.PLAN)
        else:
            dated = self._limited(rest, self._ahead(year), part=Part.PLAN) if plans else None
        return dated or Dated(text=question)

    def _absolute(self, rest: str, year: int, *, plans: bool) -> Dated | None:
        """Read a year by its number: its plans, the reports called by it, what was done in it."""
        if plans and (dated := self._limited(rest, self._ahead(year), part=Part.PLAN)):
            return dated
        called, behind = self._of_year(year), self._behind(year)
        if not behind or _MENTION.search(rest):
            ahead = self._ahead(year) or self._of_year(year - 1)
            return self._limited(rest, called) or self._limited(rest, ahead, part=Part.PLAN)
        return self._limited(rest, behind, part=None if set(behind) <= set(called) else Part.REVIEW)

    def _limited(self, rest: str, ids: Sequence[str], *, part: Part | None = None) -> Dated | None:
        if not ids:
            return None
        return Dated(text=rest, report_ids=tuple(ids) if len(ids) < self._all else (), part=part)

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
