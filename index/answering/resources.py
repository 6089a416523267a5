"""What every kind of answer draws on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.model import Block, Report
from index.answering.evidence import Evidence
from index.answering.mentions import TopicSearch
from index.index import Index
from index.mixture import Mask
from index.model import Excerpt, Reading, Stated
from index.question.lexicon import Lexicon
from index.thesaurus import Thesaurus


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """The index and word lists, and how long an excerpt may be (characters)."""

    index: Index
    thesaurus: Thesaurus
    lexicon: Lexicon
    search: TopicSearch
    excerpt_length: int

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
        mask: The blocks that may be searched; None for all.
    """

    reports: tuple[Report, ...]
    searched: tuple[Report, ...]
    without_part: tuple[Report, ...]
    mask: Mask | None

    @classmethod
    def of(cls, index: Index, reading: Reading) -> "Scope":
        """Take the places and the part of a reading as a filter."""
        reports = tuple(
            report for report in index.corpus.reports if not reading.places or report.id in reading.places
        )
        lacking = {
            report.id for report in reports if reading.part is not None and reading.part not in report.parts
        }
        searched = tuple(report for report in reports if report.id not in lacking)
        limited = bool(reading.places) or reading.part is not None
        mask = (
            index.mask(report_ids={report.id for report in searched}, part=reading.part) if limited else None
        )
        return cls(
            reports=reports,
            searched=searched,
            without_part=tuple(report for report in reports if report.id in lacking),
            mask=mask,
        )


def absent_of(scope: Scope, stated: Iterable[Stated]) -> tuple[Report, ...]:
    """Return the searched reports that are not stated, in corpus order."""
    ids = {one.report.id for one in stated}
    return tuple(report for report in scope.searched if report.id not in ids)


def all_excerpts(groups: Iterable[Stated]) -> tuple[Excerpt, ...]:
    """Return the excerpts of all groups, group by group."""
    return tuple(excerpt for group in groups for excerpt in group.excerpts)


def group_by_report(excerpts: Sequence[Excerpt], reports: Sequence[Report]) -> dict[str, list[Excerpt]]:
    """Group excerpts by report id; groups and excerpts keep their order."""
    known = {report.id for report in reports}
    groups: dict[str, list[Excerpt]] = {}
    for excerpt in excerpts:
        if excerpt.block.report_id in known:
            groups.setdefault(excerpt.block.report_id, []).append(excerpt)
    return groups


def blocks_in_order(blocks: Iterable[Block]) -> list[Block]:
    """Return each block once, first come first."""
    return list({block.id: block for block in blocks}.values())
