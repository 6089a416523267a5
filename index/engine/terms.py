"""Ranks texts by BM25Okapi: every score is rank_bm25's, found without looking at every text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.engine.okapi import Weights, inverse_frequencies, length_norms
from index.engine.segment import TermSegment, count_segment, open_segment
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
        segment: The counted texts.
        idf: Of each term of the segment.
    """

    weights: Weights
    segment: TermSegment
    idf: NDArray[np.float64]

    @classmethod
    def build(cls, texts: Iterable[Sequence[str]], *, weights: Weights) -> "TermIndex":
        """Index texts already cut into terms; a text may be empty, and so may the index."""
        segment = count_segment(texts)
        idf = inverse_frequencies(segment.frequencies, texts=len(segment.lengths), epsilon=weights.epsilon)
        return cls(weights, segment, idf)

    def __len__(self) -> int:
        return len(self.segment.lengths)

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
        if not numbers:
            return np.zeros(0, np.int64), np.zeros(0)
        starts, texts = self.segment.postings.starts, self.segment.postings.texts
        found = np.unique(np.concatenate([texts[starts[at] : starts[at + 1]] for at in set(numbers)]))
        if within is not None:
            found = found[within[found]]
        scores = self._score(numbers, found)
        order = np.argsort(-scores, kind="stable")[:limit]
        return found[order].astype(np.int64), scores[order]

    def score(self, terms: Sequence[str], ids: Sequence[int] | NDArray[np.integer]) -> NDArray[np.float64]:
        """Return the scores of the texts with these numbers, 0 for those that share no term."""
        return self._score(self._numbers(terms), np.asarray(ids, np.uint32))

    def save(self, folder: Path) -> None:
        """Write the index into ``folder``; ``StoreError`` when the disk refuses."""
        self.segment.save(folder / _SEGMENT)
        weights = [self.weights.k1, self.weights.b, self.weights.epsilon]
        save_arrays(folder / _NAME, _KIND, {"idf": self.idf}, {"weights": weights})

    @classmethod
    def open(cls, folder: Path) -> "TermIndex":
        """Map a saved index; ``StoreError`` when it is missing, damaged or of another version."""
        arrays, facts = open_arrays(folder / _NAME, _KIND)
        return cls(Weights(*facts["weights"]), open_segment(folder / _SEGMENT), arrays["idf"])

    def _numbers(self, terms: Sequence[str]) -> list[int]:
        """Return the numbers of the known terms, as often and in the order they are given."""
        numbers = map(self.segment.vocabulary.number, terms)
        return [number for number in numbers if number >= 0]

    def _score(self, numbers: Sequence[int], ids: NDArray[np.uint32]) -> NDArray[np.float64]:
        """Add up as rank_bm25 does, term by term in the order of the query: equal to the last bit."""
        postings, lengths, k1 = self.segment.postings, self.segment.lengths, self.weights.k1
        scores = np.zeros(len(ids))
        if not numbers:
            return scores
        norms = length_norms(lengths[ids], int(lengths.sum(dtype=np.int64)) / len(lengths), self.weights)
        for number in numbers:
            counts = _counts(
                postings.texts, postings.counts, ids, slice(*postings.starts[number : number + 2])
            )
            held = counts > 0
            counts = counts[held]
            scores[held] += self.idf[number] * (counts * (k1 + 1) / (counts + norms[held]))
        return scores


def _counts(
    texts: NDArray[np.uint32], counts: NDArray[np.uint32], ids: NDArray[np.uint32], span: slice
) -> NDArray[np.uint32]:
    """Return how often the term whose postings are ``span`` stands in each of the texts ``ids``."""
    here = texts[span]
    at = np.minimum(here.searchsorted(ids), len(here) - 1)
    return np.where(here[at] == ids, counts[span][at], np.uint32(0))
