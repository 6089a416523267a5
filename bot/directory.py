"""What the list of reports tells without reading them: how many, of which places, where those lie."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bot.citation import period_of
from bot.rendering.headline import count_kinds
from bot.wording import answers
from bot.wording import reception as wording
from corpus.divisions import divisions, short_name
from corpus.model import Place, Report
from index.folding import fold_phrase

_LEVELS = {"省": "province", "市": "city", "县": "county", "区": "county"}
_TOGETHER = {"乡镇": ("乡", "镇"), "镇街": ("镇", "街道"), "乡镇街道": ("乡", "镇", "街道")}
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

    def find(self, name: str) -> str:
        """Name the reports of a place, or of all places in a division; ``""`` for what is no place."""
        found = [
            report for report in self._reports if name in _names(report.place) | _divisions(report.place)
        ]
        if found:
            return wording.holds_of([f"{report.place.label}{period_of(report)}" for report in found])
        return wording.holds_none(name) if _SUFFIX.search(name) else ""

    def locate(self, name: str, levels: str) -> str:
        """Say in which province, city and county a place lies, its name folded; ``""`` without its report."""
        place = self._place(name)
        if place is None:
            return ""
        asked = [level for level in _LEVELS if level in levels]
        missing = [level for level in asked if not _level_of(place, level)]
        return wording.located(place.name, _chain(place), missing)

    def is_within(self, name: str, division: str) -> str:
        """Say whether a place lies in a division; ``""`` for what is no place or no division here."""
        place = self._place(name)
        known = {report.place.name for report in self._reports}
        known = known.union(*(_divisions(report.place) for report in self._reports))
        if place is None or not (division in known or _is_division(division)):
            return ""
        levels = [level for level in ("省", "市", "县") if not _level_of(place, level)]
        if division in _divisions(place):
            return wording.within(_chain(place), place.name)
        if levels:
            return wording.located(place.name, _chain(place), levels)
        return wording.elsewhere(_chain(place), place.name)

    def members(self, division: str) -> str:
        """Name the reports of the places in a division; ``""`` for what is no division here."""
        found = [report for report in self._reports if division in _divisions(report.place)]
        return wording.holds_within(division, _labels(found)) if found else ""

    def _place(self, name: str) -> Place | None:
        """Return the township or division of that name, folded; None for none, or several elsewhere."""
        known = (place for report in self._reports for place in _with_divisions(report.place))
        places = {place for place in known if name in _names(place)}
        chains = {(place.province, place.city, place.county) for place in places}
        return places.pop() if len(chains) == 1 else None

    def _of_kind(self, kind: str) -> list[Report]:
        kinds = _TOGETHER.get(kind, (kind,))
        return [report for report in self._reports if report.place.kind in kinds]

    def _above(self, level: str) -> str:
        names = [_level_of(report.place, level) for report in self._reports]
        known = list(dict.fromkeys(filter(None, names)))
        return wording.list_above(level, known, names.count(""))

    def _periods(self) -> list[tuple[str, int]]:
        return sorted(Counter(filter(None, map(period_of, self._reports))).items())


def _with_divisions(place: Place) -> Iterator[Place]:
    """Yield a place, and the county and city it lies in as places of their own."""
    yield place
    yield Place(label="", name=place.county, kind="", city=place.city, province=place.province)
    yield Place(label="", name=place.city, kind="", province=place.province)


def _chain(place: Place) -> str:
    above = dict.fromkeys((place.province, place.city, place.county))
    return "".join(part for part in above if part and part != place.name)


def _is_division(name: str) -> bool:
    """Say whether a name is that of one of China's provinces, cities and counties, or short for one."""
    return any(name in (full, short_name(full)) for full in divisions())


def _level_of(place: Place, level: str) -> str:
    return str(getattr(place, _LEVELS[level]))


def _names(place: Place) -> set[str]:
    return {fold_phrase(name) for name in (place.label, place.name, _SUFFIX.sub("", place.name)) if name}


def _divisions(place: Place) -> set[str]:
    above = (place.county, place.city, place.province)
    return {short for name in above if name for short in (name, _SUFFIX.sub("", name)) if len(short) > 1}


def _labels(reports: Iterable[Report]) -> list[str]:
    return [report.place.label for report in reports]
