"""Reports counted in words: by place, by report, by kind of place."""

from collections import Counter
from collections.abc import Sequence

from bot.wording import answers as wording
from corpus.model import Report


def count_places(reports: Sequence[Report]) -> str:
    """Count by place: 4个镇, 12个镇（街道）; by report (4份) when they are of several years."""
    periods = {(report.year, report.half) for report in reports}
    if len(periods) > 1:
        return f"{len(reports)}份"
    return f"{len(reports)}个{wording.place_noun(report.place.kind for report in reports)}"


def count_kinds(reports: Sequence[Report]) -> str:
    """Count reports by the kind of place, most first: 14个镇、1个街道."""
    kinds = Counter(report.place.kind or wording.PLACE for report in reports)
    return wording.listed(f"{count}个{kind}" for kind, count in kinds.most_common())
