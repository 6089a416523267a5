"""Ranks texts by BM25Okapi: every score is rank_bm25's, found without looking at every text."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.engine.counting import count_texts
from index.engine.loops import NUMPY, Loops
from index.engine.maxscore import best_texts
from index.engine.okapi import Weights
from index.engine.postings import batches
from index.engine.scoring import Asked, Best, Scored, score, score_segments
from index.engine.segment import Segment
from index.engine.store import open_arrays, save_arrays

__all__ = ["TermIndex", "Weights"]

_KIND = "term index 5"


@dataclass(frozen=True, slots=True)
class TermIndex:
    """The terms of texts, numbered from 0 in the order they came.

    It never changes; an index of more or fewer texts shares the segments that stayed the same.

    Attributes:
        weights: The parameters of BM25Okapi.
        parts: The texts in segments, one after the other.
        loops: How it runs its inner loops.
    """

    weights: Weights
    parts: tuple[Scored, ...]
    loops: Loops = NUMPY

    @classmethod
    def build(cls, texts: Iterable[Sequence[str]], *, weights: Weights, loops: Loops = NUMPY) -> "TermIndex":
        """Index texts already cut into terms; a text may be empty, and so may the index."""
        segments = [Segment.of(count_texts(batch), weights) for batch in batches(texts)]
        return cls.of(segments, weights=weights, loops=loops)

    @classmethod
    def of(cls, segments: Sequence[Segment], *, weights: Weights, loops: Loops = NUMPY) -> "TermIndex":
        """Index segments that follow each other."""
        return cls(weights, score_segments(segments, weights), loops)

    def __len__(self) -> int:
        return sum(map(len, self.parts))

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
        asked = [
            (part, Asked.of(found, limit, None if within is None else part.inside(within)))
            for part in self.parts
            if (found := part.terms(terms))
        ]
        floor = max([of_part.floor() for _, of_part in asked], default=0.0)
        best: list[Best] = []
        for part, of_part in asked:
            ids, scores = best_texts(part, of_part, self.loops, floor=floor)
            best.append((ids + part.first if part.first else ids, scores))
            if len(scores) == limit:
                floor = max(floor, float(scores[-1]))
        return _best_of(best, limit)

    def score(self, terms: Sequence[str], ids: Sequence[int] | NDArray[np.integer]) -> NDArray[np.float64]:
        """Return the scores of the texts with these numbers, 0 for those that share no term."""
        asked = np.asarray(ids, np.int64)
        scores = np.zeros(len(asked))
        for part in self.parts:
            here = (asked >= part.first) & (asked < part.first + len(part))
            scores[here] = score(part, part.terms(terms), (asked[here] - part.first).astype(np.uint16))
        return scores

    def idf(self, term: str) -> float:
        """Return the idf of a term, 0 for one that no text holds."""
        return next((found.idf for part in self.parts for found in part.terms([term])), 0.0)

    def save(self, path: Path) -> None:
        """Write what the segments have from their corpus; ``StoreError`` when the disk refuses.

        The segments are saved by themselves: they stay what they are when others come or go.
        """
        idf = {str(place): part.idf for place, part in enumerate(self.parts)}
        save_arrays(path, _KIND, idf, {"weights": astuple(self.weights), "average": self.average})

    @classmethod
    def open(cls, path: Path, segments: Sequence[Segment], *, loops: Loops = NUMPY) -> "TermIndex":
        """Map what was saved of these segments; ``StoreError`` when it is missing or damaged."""
        idf, facts = open_arrays(path, _KIND)
        weights = Weights(*facts["weights"])
        idfs = [idf[str(place)] for place in range(len(segments))]
        return cls(weights, Scored.of_all(segments, idfs, facts["average"], weights), loops)

    @property
    def average(self) -> float:
        """The average length of texts in terms; 0 without texts."""
        return self.parts[0].average if self.parts else 0.0


def _best_of(best: Sequence[Best], limit: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the best texts of all parts, given the best of each."""
    if len(best) == 1:
        return best[0]
    ids = np.concatenate([np.zeros(0, np.int64), *[found for found, _ in best]])
    scores = np.concatenate([np.zeros(0), *[scores for _, scores in best]])
    order = (-scores).argsort(kind="stable")[:limit]
    return ids.take(order), scores.take(order)
