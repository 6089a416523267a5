"""A segment inside its corpus, and the exact scores of given texts."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.engine.counting import Counted
from index.engine.okapi import Weights, inverse_frequencies, length_norms
from index.engine.segment import Segment, weigh
from index.engine.vocabulary import unite

_SMALL = 1e-9


@dataclass(frozen=True, slots=True)
class Scored:
    """A segment inside its corpus.

    Attributes:
        segment: The texts.
        idf: Of each term of the segment.
        least: The least of them.
        average: The average length of texts in the corpus, in terms.
        weights: The parameters of BM25Okapi.
        rows: Rows of zeros, one number a text, for queries to borrow.
    """

    segment: Segment
    idf: NDArray[np.float64]
    least: float
    average: float
    weights: Weights
    rows: list[NDArray[np.float32]]

    @classmethod
    def of(cls, segment: Segment, idf: NDArray[np.float64], average: float, weights: Weights) -> "Scored":
        """Put a segment into its corpus."""
        return cls(segment, idf, float(idf.min(initial=np.inf)), average, weights, [])

    def __len__(self) -> int:
        return len(self.segment.lengths)

    def can_prune(self, numbers: NDArray[np.int64]) -> bool:
        """Say whether all terms add to a score, and so much that float32 can tell: nearly always."""
        return self.least > _SMALL or bool((self.idf[numbers] > _SMALL).all())

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


def score_parts(parts: Sequence[Counted | Segment], weights: Weights) -> tuple[Scored, ...]:
    """Put the parts of a corpus together: terms get the idf that rank_bm25 gives them over all texts."""
    size = sum(len(part.lengths) for part in parts)
    average = sum(int(part.lengths.sum(dtype=np.int64)) for part in parts) / max(size, 1)
    places = _places_by_age(parts)
    frequencies = np.zeros(max((int(place.max(initial=-1)) + 1 for place in places), default=0), np.int64)
    for part, place in zip(parts, places, strict=True):
        frequencies[place] += np.diff(part.postings.starts)
    # averaged in the order of rank_bm25, so that it is equal to the last bit
    idf = inverse_frequencies(frequencies, texts=size, epsilon=weights.epsilon)
    segments = [part if isinstance(part, Segment) else weigh(part, average, weights) for part in parts]
    return tuple(
        Scored.of(segment, idf[place], average, weights)
        for segment, place in zip(segments, places, strict=True)
    )


def _places_by_age(parts: Sequence[Counted | Segment]) -> list[NDArray[np.int64]]:
    """Return for each part the places of its terms among all, in the order of their first appearance."""
    if len(parts) == 1:
        return [parts[0].vocabulary.ages.astype(np.int64)]
    return unite([part.vocabulary for part in parts])[1]


def find(texts: NDArray[np.uint32], ids: NDArray[np.uint32]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Return where those of ``ids`` that ascending ``texts`` hold stand in them, and which these are."""
    at = np.minimum(texts.searchsorted(ids), len(texts) - 1)
    held = texts[at] == ids
    return at[held], held
