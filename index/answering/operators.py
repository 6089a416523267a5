"""What a question does with mentions: set operations over counts, or a word that it cannot."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from corpus.model import Part
from index.answering.mention_rows import MentionRows
from index.answering.mentions import Found
from index.answering.resources import Chosen, Resources, Scope
from index.model import Answer, Combination, Reading, Topic
from index.notes import Note, NoteKind
from index.wanted import Bounds, Operator

Counts = NDArray[np.int64]
"""A row a thing, a column a report of the corpus: how many mentions."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Matter:
    """What the operators work on.

    Attributes:
        resources: Tells whose a mention is, and in which part it stands.
        reading: Says what is done.
        wanted: The mentions of each thing that must be mentioned, where they count.
        unwanted: Those of each thing that must not.
        anywhere: Finds what is wanted in whole reports, whatever the part asked for.
        scope: What is searched.
    """

    resources: Resources
    reading: Reading
    wanted: Sequence[MentionRows]
    unwanted: Sequence[MentionRows]
    anywhere: Callable[[], Sequence[Found]]
    scope: Scope

    @property
    def topics(self) -> list[Topic]:
        """The things that must be mentioned."""
        return [topic for topic in self.reading.topics if not topic.excluded]

    @cached_property
    def counts(self) -> Counts:
        """How often each thing is mentioned."""
        return self.count(self.wanted)

    @cached_property
    def wanted_anywhere(self) -> list[MentionRows]:
        """The mentions of each thing in whole reports."""
        return [one.stating(wide=self.reading.wide) for one in self.anywhere()]

    @cached_property
    def counts_anywhere(self) -> Counts:
        """How often each thing is mentioned in whole reports."""
        return self.count(self.wanted_anywhere)

    @cached_property
    def denied(self) -> Chosen:
        """Which reports mention what must not be mentioned."""
        return np.asarray((self.count(self.unwanted) > 0).any(axis=0), np.bool_)

    def counts_in(self, part: Part) -> Counts:
        """How often each thing is mentioned in a part."""
        inside = self.resources.index.mask(part=part)
        return self.count([rows.of(inside[rows.blocks]) for rows in self.wanted_anywhere])

    def combine(self, held: Chosen) -> Chosen:
        """Return which reports hold all of the things, or any, as the reading has it."""
        some = len(held) > 1 and self.reading.combination is Combination.ANY
        return np.asarray(held.any(axis=0) if some else held.all(axis=0), np.bool_)

    def count(self, things: Sequence[MentionRows]) -> Counts:
        """Count the mentions of each thing, a row each, in each report of the corpus."""
        table = self.resources.table
        counts = np.zeros((len(things), len(table.reports)), np.int64)
        for at, rows in enumerate(things):
            counts[at] = np.bincount(table.of_block[rows.blocks], minlength=len(table.reports))
        return counts


def choose(matter: Matter) -> Chosen:
    """Return the reports that mention what is wanted as the operators have it."""
    chosen = matter.scope.chosen & ~matter.denied
    if not _is_applied(matter, Operator.AT_LEAST):
        chosen &= matter.combine(matter.counts > 0)
    for operator in matter.reading.operators:
        if operator in _FILTERS and (kept := _FILTERS[operator](matter)) is not None:
            chosen &= kept
    return chosen


def narrows(matter: Matter) -> bool:
    """Say whether an operator leaves out reports that mention what is wanted."""
    return any(_is_applied(matter, operator) for operator in matter.reading.operators)


def not_done(matter: Matter) -> Iterator[Operator]:
    """Yield the operators that were heard and that a list cannot apply."""
    for operator in matter.reading.operators:
        filters = operator in _FILTERS and not _is_idle(matter, operator)
        if operator in _UNDONE or (filters and not _is_applied(matter, operator)):
            yield operator


def confess(answer: Answer) -> Answer:
    """Return passages with a word on each operator that passages cannot apply."""
    undone = [operator for operator in answer.reading.operators if operator in _LISTS_ONLY]
    notes = (Note(kind=NoteKind.NOT_DONE, words=(operator.value,)) for operator in undone)
    told = tuple(dict.fromkeys((*answer.reading.notes, *notes)))
    return replace(answer, reading=replace(answer.reading, notes=told)) if undone else answer


def _is_applied(matter: Matter, operator: Operator) -> bool:
    heard = operator in matter.reading.operators and operator in _FILTERS
    return heard and _FILTERS[operator](matter) is not None


def _is_idle(matter: Matter, operator: Operator) -> bool:
    """Say whether what an operator asks for is done by the rest: 只看海宴镇, 甲乙两样都有的."""
    reading = matter.reading
    if operator is Operator.BOTH:
        return reading.combination is Combination.ALL and len(matter.wanted) > 1
    limited = reading.places or any(topic.excluded for topic in reading.topics)
    return operator is Operator.ONLY and bool(limited or Operator.TIMES in reading.operators)


def _only(matter: Matter) -> Chosen | None:
    """In the part asked for and nowhere else."""
    if matter.reading.part is None or not matter.wanted:
        return None
    return np.asarray((matter.counts_anywhere == matter.counts).all(axis=0), np.bool_)


def _at_least(matter: Matter) -> Chosen | None:
    """So many of the things."""
    if matter.reading.bounds == Bounds() or len(matter.wanted) < 2:
        return None
    bounds = matter.reading.bounds
    if bounds.least == bounds.most:  # 三样占两样的: more is no less good
        bounds = Bounds(least=bounds.least)
    held = (matter.counts > 0).sum(axis=0)
    return np.asarray(_within(held, bounds) & (held > 0), np.bool_)


def _times(matter: Matter) -> Chosen | None:
    """Mentioned so many times: each of the things that must all be, else all of them together."""
    if matter.reading.bounds == Bounds() or not matter.wanted:
        return None
    every = matter.reading.combination is Combination.ALL
    times = matter.counts if every else matter.counts.sum(axis=0, keepdims=True)
    return np.asarray(_within(times, matter.reading.bounds).all(axis=0), np.bool_)


def _within(numbers: Counts, bounds: Bounds) -> Chosen:
    least = -np.inf if bounds.least is None else bounds.least
    most = np.inf if bounds.most is None else bounds.most
    return np.asarray((numbers >= least) & (numbers <= most), np.bool_)


def _both(matter: Matter) -> Chosen | None:
    """In each of the parts; without parts, in each of the reports of a place."""
    if not matter.wanted:
        return None
    if parts := matter.reading.parts:
        held = [matter.combine(matter.counts_in(part) > 0) for part in parts]
        return np.asarray(np.logical_and.reduce(held), np.bool_)
    owners = dict(_places(matter))
    if len(set(owners.values())) == len(owners):
        return None
    holds = matter.combine(matter.counts > 0)
    lacking = {place for number, place in owners.items() if not holds[number]}
    kept = np.zeros_like(holds)
    kept[[number for number, place in owners.items() if place not in lacking]] = True
    return kept


def _places(matter: Matter) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the number of each report searched, and whose it is."""
    for number in np.flatnonzero(matter.scope.chosen).tolist():
        place = matter.resources.table.reports[number].place
        yield number, (place.province, place.city, place.county, place.label)


_FILTERS: Mapping[Operator, Callable[[Matter], Chosen | None]] = {
    Operator.ONLY: _only,
    Operator.AT_LEAST: _at_least,
    Operator.TIMES: _times,
    Operator.BOTH: _both,
}
"""What an operator leaves of the reports; None where it cannot tell."""

_LISTS_ONLY = frozenset(
    (
        Operator.AT_LEAST,
        Operator.TIMES,
        Operator.LIMIT,
        Operator.COMPARE,
        Operator.BOTH,
        Operator.SUM,
        Operator.SHARE,
    )
)
"""What passages that answer cannot apply."""

_UNDONE = frozenset((Operator.FIRST, Operator.LIMIT))
"""What no list can tell: reports do not date what they tell, and lists hold no values."""
