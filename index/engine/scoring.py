"""A segment inside its corpus: its terms with what they give, and the exact scores of texts."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.engine.okapi import Weights, inverse_frequencies
from index.engine.peaks import RANKS
from index.engine.segment import Segment
from index.engine.vocabulary import unite

ROUNDING = 1 - 1e-9
"""Sums in another order differ by less; what is within it of a bar is scored exactly."""

Best = tuple[NDArray[np.int64], NDArray[np.float64]]
"""Texts and their scores, best first, equal scores in text order."""

ROW = 1 << 13
"""Texts whose scores are added up at a time: they fit into the nearest caches."""

_SMALL = 1e-6  # idf
_KNOWN = 1 << 14


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a segment.

    Attributes:
        start: Where its postings begin in the segment.
        texts: The texts that hold it, ascending.
        codes: The kind of each of these postings.
        idf: Its idf in the corpus.
        most: What it gives at most.
        reached: What as many postings as each of ``RANKS`` give at least, 0 beyond its last; and a 0 more.
        size: How many postings it has.
    """

    start: int
    texts: NDArray[np.uint16]
    codes: NDArray[Any]
    idf: float
    most: float
    reached: tuple[float, ...]
    size: int


class Asked(NamedTuple):
    """What is asked of a segment.

    Attributes:
        terms: Those of the query, in the order and as often as they are given; at least one.
        limit: So many of the best texts are wanted.
        within: Which texts count, or None for all.
        most: What the terms can give together.
        raising: Whether every term raises a score, by so much that it does not vanish beside others.
    """

    terms: Sequence[Term]
    limit: int
    within: NDArray[np.bool_] | None
    most: float
    raising: bool

    @classmethod
    def of(cls, terms: Sequence[Term], limit: int, within: NDArray[np.bool_] | None) -> "Asked":
        """Ask for the best texts by these terms."""
        raising = min([term.idf for term in terms]) > _SMALL
        return cls(terms, limit, within, sum([term.most for term in terms]), raising)

    def floor(self) -> float:
        """Return a score that enough texts reach by one term alone; 0 when none is known."""
        if self.within is not None or not self.raising:
            return 0.0
        rank = bisect_left(RANKS, self.limit)
        return max([term.reached[rank] for term in self.terms])

    def lacking(self, term: Term, floor: float) -> float:
        """Return what a term must give to a text for the floor to be reached with the help of the others."""
        return floor * ROUNDING + term.most - self.most


@dataclass(frozen=True, slots=True)
class Scored:
    """A segment inside its corpus.

    Kinds were put in order by the lengths of the segment's own texts. In the corpus, where the average length
    is another, a few may have changed places; ``highest`` and ``lowest`` bound them whatever their order.

    Attributes:
        first: The number of its first text in the corpus.
        segment: The texts.
        idf: Of each term of the segment.
        average: The average length of texts in the corpus, in terms.
        values: What each kind adds to a score, but for the idf.
        highest: The most that any kind up to each gives.
        lowest: The least that any kind from each on gives.
        rows: Rows of ``ROW`` zeros for queries to borrow.
        known: Terms that were asked for, so that frequent ones are found at once.
    """

    first: int
    segment: Segment
    idf: NDArray[np.float64]
    average: float
    values: NDArray[np.float64]
    highest: NDArray[np.float64]
    lowest: NDArray[np.float64]
    rows: list[NDArray[np.float64]]
    known: dict[str, Term | None]

    @classmethod
    def of_all(
        cls, segments: Sequence[Segment], idf: Sequence[NDArray[np.float64]], average: float, weights: Weights
    ) -> "tuple[Scored, ...]":
        """Put segments into their corpus, given the idf of the terms of each."""
        firsts = accumulate((len(segment.lengths) for segment in segments), initial=0)
        return tuple(
            cls._of(*of_one, average, weights) for of_one in zip(firsts, segments, idf, strict=False)
        )

    @classmethod
    def _of(
        cls, first: int, segment: Segment, idf: NDArray[np.float64], average: float, weights: Weights
    ) -> "Scored":
        values = segment.kinds.values(average, weights)
        highest = np.maximum.accumulate(values)
        lowest = np.minimum.accumulate(values[::-1])[::-1]
        return cls(first, segment, idf, average, values, highest, lowest, [], {})

    def __len__(self) -> int:
        return len(self.segment.lengths)

    def inside(self, chosen: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return the part of a choice among all texts that concerns its own."""
        return chosen[self.first : self.first + len(self)]

    def terms(self, words: Sequence[str]) -> list[Term]:
        """Return the terms that are here, as often and in the order they are given."""
        known = self.known
        found = [known[word] if word in known else self._learn(word) for word in words]
        return [term for term in found if term is not None]

    def _learn(self, word: str) -> Term | None:
        number = self.segment.vocabulary.number(word)
        if len(self.known) >= _KNOWN:
            self.known.clear()
        term = self.known[word] = self._read(number) if number >= 0 else None
        return term

    def _read(self, number: int) -> Term:
        segment, idf = self.segment, float(self.idf[number])
        start, end = segment.starts[number : number + 2].tolist()
        peaks = [peak for peak, rank in zip(segment.peaks[number], RANKS, strict=True) if rank <= end - start]
        most, *_ = self.highest[peaks] * idf
        reached = (self.lowest[peaks] * idf).tolist() + [0.0] * (len(RANKS) + 1 - len(peaks))
        texts, codes = segment.texts[start:end], segment.codes[start:end]
        return Term(start, texts, codes, idf, float(most), tuple(reached), end - start)

    def borrow(self) -> NDArray[np.float64]:
        """Return a row of zeros that no other thread has; it is given back as zeros to ``rows``."""
        try:
            return self.rows.pop()
        except IndexError:
            return np.zeros(ROW)

    def least_kind(self, term: Term, least: float) -> int:
        """Return the first kind by which a term may give ``least``; kinds before it give less."""
        return int(self.highest.searchsorted(least / term.idf)) if least > 0 else 0

    def gives(self, term: Term, ids: NDArray[np.integer]) -> NDArray[np.float64]:
        """Return what a term adds to the scores of these texts, 0 where they do not hold it."""
        at = term.texts.searchsorted(ids)
        given = self.values.take(term.codes.take(at, mode="clip"))
        given *= term.texts.take(at, mode="clip") == ids
        given *= term.idf
        return given


def score(scored: Scored, terms: Sequence[Term], ids: NDArray[np.integer]) -> NDArray[np.float64]:
    """Return the scores of texts: rank_bm25's sum in its order of operations, equal to the last bit."""
    scores = np.zeros(len(ids))
    for term in terms:
        scores += scored.gives(term, ids)
    return scores


def score_segments(segments: Sequence[Segment], weights: Weights) -> tuple[Scored, ...]:
    """Put the segments of a corpus together: terms get the idf that rank_bm25 gives them over all texts."""
    size = sum(len(segment.lengths) for segment in segments)
    average = sum(int(segment.lengths.sum(dtype=np.int64)) for segment in segments) / max(size, 1)
    places = _places_by_age(segments)
    frequencies = np.zeros(max((int(place.max(initial=-1)) + 1 for place in places), default=0), np.int64)
    for segment, place in zip(segments, places, strict=True):
        frequencies[place] += np.diff(segment.starts)
    # averaged in the order of rank_bm25, so that it is equal to the last bit
    idf = inverse_frequencies(frequencies, texts=size, epsilon=weights.epsilon)
    return Scored.of_all(segments, [idf[place] for place in places], average, weights)


def _places_by_age(segments: Sequence[Segment]) -> list[NDArray[np.int64]]:
    """Return for each segment the places of its terms among all, in the order of their first appearance."""
    if len(segments) == 1:
        return [segments[0].vocabulary.ages.astype(np.int64)]
    return unite([segment.vocabulary for segment in segments])[1]
