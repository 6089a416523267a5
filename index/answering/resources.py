"""What every kind of answer draws on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from corpus.model import Part, Report
from index.answering.evidence import Evidence
from index.answering.mentions import TopicSearch
from index.deferred import Deferred
from index.index import Index
from index.literal import LiteralSearch
from index.mixture import Mask
from index.model import Excerpt, Reading, Stated
from index.query.lexicon import Lexicon
from index.thesaurus import Thesaurus

Chosen = NDArray[np.bool_]
"""For each report of the corpus whether it is meant."""


class ReportTable:
    """The reports by number, from 0 in corpus order.

    Attributes:
        reports: The reports.
        numbers: The number of each report by its id.
        of_block: The number of each block's report.
    """

    def __init__(self, reports: tuple[Report, ...]) -> None:
        self.reports = reports
        self.numbers = {report.id: number for number, report in enumerate(reports)}
        self.of_block = np.repeat(np.arange(len(reports)), [len(report.blocks) for report in reports])

    def chosen(self, report_ids: Iterable[str]) -> Chosen:
        """Return for each report whether it is one of these; unknown ids choose none."""
        chosen = np.zeros(len(self.reports), np.bool_)
        chosen[[self.numbers[report_id] for report_id in report_ids if report_id in self.numbers]] = True
        return chosen

    def having(self, part: Part) -> Chosen:
        """Return for each report whether it has this part."""
        return self._parts[part]

    def pick(self, chosen: Chosen) -> tuple[Report, ...]:
        """Return the chosen reports in corpus order."""
        return self.reports if chosen.all() else tuple(compress(self.reports, chosen.tolist()))

    @cached_property
    def _parts(self) -> dict[Part, Chosen]:
        had = [report.parts for report in self.reports]
        return {part: np.array([part in parts for parts in had], np.bool_) for part in Part}


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """The index and word lists, what searches them, and how long an excerpt may be (characters)."""

    index: Index
    literal: LiteralSearch
    table: ReportTable
    thesaurus: Thesaurus
    lexicon: Lexicon
    search: TopicSearch
    excerpt_length: int

    @classmethod
    def of(cls, index: Index, thesaurus: Thesaurus, lexicon: Lexicon, *, excerpt_length: int) -> "Resources":
        """Put together what answers over an index draw on."""
        return cls(
            index=index,
            literal=index.literal,
            table=ReportTable(index.corpus.reports),
            thesaurus=thesaurus,
            lexicon=lexicon,
            search=TopicSearch(index.literal, thesaurus),
            excerpt_length=excerpt_length,
        )

    def evidence(self, query: str) -> Evidence:
        """Weigh text by the words of a query."""
        return Evidence.of(query, self.lexicon, self.thesaurus)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The reports and blocks a reading searches.

    Attributes:
        reports: The reports asked about, in corpus order.
        searched: Those that have the part asked for.
        without_part: Those that have not.
        chosen: For each report of the corpus whether it is searched.
        mask: The blocks that may be searched; None for all.
    """

    reports: tuple[Report, ...]
    searched: tuple[Report, ...]
    without_part: tuple[Report, ...]
    chosen: Chosen
    mask: Mask | None

    @classmethod
    def of(cls, resources: Resources, reading: Reading) -> "Scope":
        """Take the places and the part of a reading as a filter."""
        index, table = resources.index, resources.table
        asked = table.chosen(reading.places) if reading.places else np.ones(len(table.reports), np.bool_)
        parts = (reading.part,) if reading.part else reading.parts
        chosen = asked & np.logical_or.reduce([table.having(part) for part in parts]) if parts else asked
        limited = bool(reading.places or parts)
        return cls(
            reports=table.pick(asked),
            searched=table.pick(chosen),
            without_part=table.pick(asked & ~chosen),
            chosen=chosen,
            mask=chosen[table.of_block] & _in_parts(index, parts) if limited else None,
        )


def _in_parts(index: Index, parts: Sequence[Part]) -> Mask:
    """Return which blocks stand in one of the parts; all for no part."""
    return np.asarray(np.logical_or.reduce([index.mask(part=part) for part in parts or (None,)]), np.bool_)


def all_excerpts(groups: Sequence[Stated]) -> Sequence[Excerpt]:
    """Return the excerpts of all groups, group by group, cut when they are looked at."""
    return Deferred(lambda: (excerpt for group in groups for excerpt in group.excerpts))


def group_by_report(excerpts: Iterable[Excerpt]) -> dict[str, list[Excerpt]]:
    """Group excerpts by report id; groups and excerpts keep their order."""
    groups: dict[str, list[Excerpt]] = {}
    for excerpt in excerpts:
        groups.setdefault(excerpt.block.report_id, []).append(excerpt)
    return groups
