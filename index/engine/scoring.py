"""A segment inside its corpus, and the exact scores of given texts."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.engine.okapi import Weights, length_norms
from index.engine.segment import Segment


@dataclass(frozen=True, slots=True)
class Scored:
    """A segment inside its corpus.

    Attributes:
        segment: The texts.
        idf: Of each term of the segment.
        average: The average length of texts in the corpus, in terms.
        weights: The parameters of BM25Okapi.
        rows: Rows of zeros, one number a text, for queries to borrow.
    """

    segment: Segment
    idf: NDArray[np.float64]
    average: float
    weights: Weights
    rows: list[NDArray[np.float32]]

    def __len__(self) -> int:
        return len(self.segment.lengths)

    def borrow(self) -> NDArray[np.float32]:
        """Return a row of zeros that no other thread has; it is given back as zeros to ``rows``."""
        try:
            return self.rows.pop()
        except IndexError:
            return np.zeros(len(self), np.float32)


def score(scored: Scored, numbers: NDArray[np.int64], ids: NDArray[np.uint32]) -> NDArray[np.float64]:
    """Return the scores of texts: rank_bm25's sum in its order of operations, equal to the last bit."""
    scores = np.zeros(len(ids))
    if not len(numbers):
        return scores
    postings, k1 = scored.segment.postings, scored.weights.k1
    norms = length_norms(scored.segment.lengths[ids], scored.average, scored.weights)
    for number in numbers.tolist():
        span = slice(*postings.starts[number : number + 2].tolist())
        at, held = find(postings.texts[span], ids)
        counts = postings.counts[span][at]
        scores[held] += scored.idf[number] * (counts * (k1 + 1) / (counts + norms[held]))
    return scores


def find(texts: NDArray[np.uint32], ids: NDArray[np.uint32]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Return where those of ``ids`` that ascending ``texts`` hold stand in them, and which these are."""
    at = np.minimum(texts.searchsorted(ids), len(texts) - 1)
    held = texts[at] == ids
    return at[held], held
