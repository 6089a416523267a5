"""Who mentions which of several things, or mentions a thing in which part."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from corpus.model import Part
from index.answering.operators import Matter
from index.answering.resources import Chosen
from index.model import Combination, Stated, Tally
from index.wanted import Operator

_APART = frozenset((Operator.EACH, Operator.COMPARE, Operator.AT_LEAST))
"""Operators that want things told apart even where all of them must be mentioned."""


def tally_things(matter: Matter, chosen: Chosen) -> tuple[Tally, ...]:
    """Return who of the chosen mentions each of several things; where nobody mentions all, who of all does.

    Nothing where each of the chosen mentions all.
    """
    if len(matter.wanted) < 2 or not (_tells_things_apart(matter) or not chosen.any()):
        return ()
    pick, among = matter.resources.table.pick, chosen if chosen.any() else matter.scope.chosen
    return tuple(
        Tally(of=topic.text, reports=pick(among & (counts > 0)))
        for topic, counts in zip(matter.topics, matter.counts, strict=True)
    )


def tally_parts(matter: Matter) -> tuple[Tally, ...]:
    """Return who mentions it in each of the parts asked for."""
    return tuple(_tally(matter, matter.reading.parts)) if matter.wanted else ()


def tally_elsewhere(matter: Matter) -> tuple[Tally, ...]:
    """Return who mentions it in the parts that were not asked for, less those where nobody does."""
    asked = (matter.reading.part,) if matter.reading.part else matter.reading.parts
    if not asked or not matter.wanted or matter.unwanted:
        return ()
    others = [other for other in Part if other not in asked]
    return tuple(tally for tally in _tally(matter, others) if tally.reports)


def counts_of(matter: Matter, stated: tuple[Stated, ...]) -> tuple[Stated, ...]:
    """Return the entries with their counts of each thing, or in each part, where that is told apart."""
    if matter.reading.parts and matter.wanted:
        names: Sequence[str | Part] = matter.reading.parts
        counts = np.array([matter.counts_in(part).sum(axis=0) for part in matter.reading.parts])
    elif _tells_things_apart(matter):
        names, counts = [topic.text for topic in matter.topics], matter.counts
    else:
        return stated
    numbers = matter.resources.table.numbers

    def told(one: Stated) -> Stated:
        column = counts[:, numbers[one.report.id]].tolist()
        return replace(
            one, counts=tuple((name, number) for name, number in zip(names, column, strict=True) if number)
        )

    return tuple(map(told, stated))


def _tally(matter: Matter, parts: Sequence[Part]) -> Iterator[Tally]:
    for part in parts:
        holds = matter.combine(matter.counts_in(part) > 0)
        yield Tally(of=part, reports=matter.resources.table.pick(holds & ~matter.denied))


def _tells_things_apart(matter: Matter) -> bool:
    some = matter.reading.combination is Combination.ANY
    return len(matter.wanted) > 1 and (some or not _APART.isdisjoint(matter.reading.operators))
