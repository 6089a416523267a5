"""Ranks texts by BM25Okapi: every score is rank_bm25's, found without looking at every text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.engine.loops import NUMPY, Loops
from index.engine.okapi import Weights, inverse_frequencies
from index.engine.scoring import Scored, score
from index.engine.segment import Segment, count_texts, open_segment, weigh
from index.engine.store import open_arrays, save_arrays

__all__ = ["TermIndex", "Weights"]

_KIND = "term index 1"
_NAME = "terms.idx"
_SEGMENT = "terms-0.idx"


@dataclass(frozen=True, slots=True)
class TermIndex:
    """The terms of texts, numbered from 0 in the order they came.

    Attributes:
        weights: The parameters of BM25Okapi.
        scored: The counted texts.
        loops: How it runs its inner loops.
    """

    weights: Weights
    scored: Scored
    loops: Loops = NUMPY

    @classmethod
    def build(cls, texts: Iterable[Sequence[str]], *, weights: Weights, loops: Loops = NUMPY) -> "TermIndex":
        """Index texts already cut into terms; a text may be empty, and so may the index."""
        counted = count_texts(texts)
        size = len(counted.lengths)
        average = int(counted.lengths.sum(dtype=np.int64)) / max(size, 1)
        segment = weigh(counted, average, weights)
        idf = _idf(segment, weights)
        return cls(weights, Scored(segment, idf, average, weights, []), loops)

    def __len__(self) -> int:
        return len(self.scored)

    def top(
        self, terms: Sequence[str], *, limit: int, within: NDArray[np.bool_] | None = None
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return the best texts for a bag of terms, and their scores.

        Args:
            terms: A repeated term counts as often as it is given; an unknown one is passed over.
            limit: At most so many texts.
            within: Which texts may be returned; scores do not change by it.

        Returns:
            Text numbers and scores, best first; equal scores keep text order; only texts that share a term.
        """
        numbers = self._numbers(terms)
        if not len(numbers):
            return np.zeros(0, np.int64), np.zeros(0)
        ids, scores = self.loops.best_texts(self.scored, numbers, limit=limit, floor=0.0, within=within)
        return ids.astype(np.int64), scores

    def score(self, terms: Sequence[str], ids: Sequence[int] | NDArray[np.integer]) -> NDArray[np.float64]:
        """Return the scores of the texts with these numbers, 0 for those that share no term."""
        return score(self.scored, self._numbers(terms), np.asarray(ids, np.uint32))

    def save(self, folder: Path) -> None:
        """Write the index into ``folder``; ``StoreError`` when the disk refuses."""
        self.scored.segment.save(folder / _SEGMENT)
        weights = [self.weights.k1, self.weights.b, self.weights.epsilon]
        facts = {"weights": weights, "average": self.scored.average}
        save_arrays(folder / _NAME, _KIND, {"idf": self.scored.idf}, facts)

    @classmethod
    def open(cls, folder: Path, *, loops: Loops = NUMPY) -> "TermIndex":
        """Map a saved index; ``StoreError`` when it is missing, damaged or of another version."""
        arrays, facts = open_arrays(folder / _NAME, _KIND)
        weights = Weights(*facts["weights"])
        segment = open_segment(folder / _SEGMENT)
        return cls(weights, Scored(segment, arrays["idf"], facts["average"], weights, []), loops)

    def _numbers(self, terms: Sequence[str]) -> NDArray[np.int64]:
        """Return the numbers of the known terms, as often and in the order they are given."""
        numbers: list[int] = [self.scored.segment.vocabulary.number(term) for term in terms]
        return np.array([number for number in numbers if number >= 0], np.int64)


def _idf(segment: Segment, weights: Weights) -> NDArray[np.float64]:
    """Return the idf of each term, averaged in rank_bm25's order: equal to the last bit."""
    order = segment.vocabulary.by_age()
    idf = np.empty(len(order))
    frequencies, size = segment.frequencies[order], len(segment.lengths)
    idf[order] = inverse_frequencies(frequencies, texts=size, epsilon=weights.epsilon)
    return idf
