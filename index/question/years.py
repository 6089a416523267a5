"""Which year a question names: a filter on the reports, or the part that looks ahead."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Part, Report
from index.question.trimming import quoted, trim

_YEAR = re.compile(r"((?:19|20)\d{2})年度?(?:的)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """What a question says of years.

    Attributes:
        text: The question, without the year where it is a filter.
        report_ids: The reports of that year, where the corpus holds others too; empty for all.
        part: The plan, where the year is the one after the reports'.
    """

    text: str
    report_ids: tuple[str, ...] = ()
    part: Part | None = None


class YearFinder:
    """Finds the year a question is limited to; a year that is all it asks about stays its topic."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = reports
        self._years = {report.year for report in reports if report.year is not None}

    def find(self, question: str) -> Dated:
        """Take the year out of a cleaned question, if the corpus can be limited by it."""
        found = _YEAR.search(question)
        if found is None or quoted(question):
            return Dated(text=question)
        year, rest = int(found[1]), question[: found.start()] + question[found.end() :]
        if not trim(rest):
            return Dated(text=question)
        if year in self._years:
            others = len(self._years) > 1
            ids = tuple(report.id for report in self._reports if others and report.year == year)
            return Dated(text=rest, report_ids=ids)
        if year - 1 in self._years:
            ids = tuple(report.id for report in self._reports if report.year == year - 1)
            return Dated(text=rest, report_ids=ids if len(self._years) > 1 else (), part=Part.PLAN)
        return Dated(text=question)
