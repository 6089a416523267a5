"""What the list of reports tells without reading them: how many, of which places, where those lie."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from bot.citation import period_of
from bot.rendering.counting import count_kinds
from bot.wording import answers
from bot.wording import reception as wording
from corpus.model import Place, Report

_LEVELS = {"省": "province", "市": "city", "县": "county", "区": "county"}
_TOGETHER = {"乡镇": ("乡", "镇"), "镇街": ("镇", "街道"), "乡镇街道": ("乡", "镇", "街道")}
_PLACES_TOLD = 5
_MASK = re.compile(r"\*+|(?<![A-Za-z])[X×]{1,3}(?![A-Za-z])")
_SUFFIX = re.compile(r"(?:街道|[省市县区镇乡])$")


class Directory:
    """The places of the reports."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = reports

    @property
    def noun(self) -> str:
        """Return what the places are together: 镇, 乡镇, 省."""
        return answers.place_noun(report.place.kind for report in self._reports)

    def summary(self) -> str:
        """收录了15份报告（14个镇、1个街道），都是2023年上半年的."""
        if not self._reports:
            return answers.NO_REPORTS
        return wording.holds(
            len(self._reports), count_kinds(self._reports), wording.of_periods(self._periods())
        )

    def years(self) -> str:
        """Say of which years and half-years the reports are."""
        return self.summary() if self._periods() else wording.without_period(len(self._reports))

    def count(self, kind: str) -> str:
        """Count all reports, or name those of one kind of place when there are others."""
        return self.list_places(kind) if kind in _LEVELS or self._of_kind(kind) else self.summary()

    def list_places(self, kind: str) -> str:
        """Name all reports, those of one kind of place, or the divisions above them (哪些省)."""
        found = self._of_kind(kind)
        if found:
            return wording.list_kind(kind, _labels(found))
        if kind in _LEVELS and self._reports:
            return self._above(kind)
        if kind and kind not in (answers.PLACE, "地区", "单位", *_TOGETHER):
            return wording.no_such_kind(kind, count_kinds(self._reports))
        return wording.list_reports(self.summary(), _labels(self._reports))

    def list_of(self, report_ids: Collection[str]) -> str:
        """Name the reports of the places asked about, which are not none."""
        found = [report for report in self._reports if report.id in report_ids]
        return wording.holds_of([f"{report.place.label}{period_of(report)}" for report in found])

    def masked(self) -> str:
        """Name the reports in which names or figures are hidden, with how often; say that none are."""
        counted = [(report, _count_masks(report)) for report in self._reports]
        found = [(report.place.label, count) for report, count in counted if count]
        return wording.masked(sorted(found, key=lambda one: -one[1]), len(self._reports))

    def locate(self, report_ids: Collection[str], question: str) -> str:
        """Say in which province, city and county the places lie that a question names; ``""`` for none."""
        found = [report.place for report in self._reports if report.id in report_ids]
        named = [place for place in found if any(name in question for name in _names(place))]
        told = dict.fromkeys(wording.located(place.label, _chain(place)) for place in named or found)
        return wording.together(list(told)[:_PLACES_TOLD])

    def _of_kind(self, kind: str) -> list[Report]:
        kinds = _TOGETHER.get(kind, (kind,))
        return [report for report in self._reports if report.place.kind in kinds]

    def _above(self, level: str) -> str:
        names = [_level_of(report.place, level) for report in self._reports]
        known = list(dict.fromkeys(filter(None, names)))
        return wording.list_above(level, known, names.count(""))

    def _periods(self) -> list[tuple[str, int]]:
        return sorted(Counter(filter(None, map(period_of, self._reports))).items())


def _chain(place: Place) -> str:
    above = dict.fromkeys((place.province, place.city, place.county))
    return "".join(part for part in above if part and part != place.name)


def _level_of(place: Place, level: str) -> str:
    return str(getattr(place, _LEVELS[level]))


def _names(place: Place) -> set[str]:
    """Return the names by which a place is told from those around it."""
    return {name for name in (place.name, _SUFFIX.sub("", place.name), *place.clues) if len(name) > 1}


def _count_masks(report: Report) -> int:
    return sum(len(_MASK.findall(block.text)) for block in report.blocks)


def _labels(reports: Iterable[Report]) -> list[str]:
    return [report.place.label for report in reports]
