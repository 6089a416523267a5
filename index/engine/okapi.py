"""rank_bm25's own idf over counted terms, and its length norm: the reference every score equals."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi


@dataclass(frozen=True, slots=True)
class Weights:
    """The parameters of BM25Okapi.

    Attributes:
        k1: How much more a second occurrence counts.
        b: How much a long text is held back, 0 to 1.
        epsilon: Terms in more than half of the texts get this share of the average idf.
    """

    k1: float = 1.5
    b: float = 0.75
    epsilon: float = 0.25


class _CountedOkapi(BM25Okapi):  # type: ignore[misc]  # rank_bm25 has no types
    """BM25Okapi over document frequencies instead of texts."""

    def _initialize(self, corpus: tuple[int, Sequence[int]]) -> dict[int, int]:
        self.corpus_size, frequencies = corpus
        return dict(enumerate(frequencies))


def inverse_frequencies(frequencies: NDArray[np.int64], *, texts: int, epsilon: float) -> NDArray[np.float64]:
    """Return rank_bm25's idf of every term, from the number of texts it stands in (at least one).

    Source: rank_bm25.BM25Okapi._calc_idf, which fails on no terms; here they give no idf.
    """
    if not len(frequencies):
        return np.zeros(0)
    okapi = _CountedOkapi((texts, frequencies.tolist()), epsilon=epsilon)
    return np.fromiter(okapi.idf.values(), np.float64, len(frequencies))


def length_norms(lengths: NDArray[np.integer], average: float, weights: Weights) -> NDArray[np.float64]:
    """Return what the denominator of BM25 adds to the term frequency, for texts of these lengths in terms.

    Source: rank_bm25.BM25Okapi.get_scores, in its order of operations.
    """
    if not average:  # only empty texts, which nothing finds
        return np.zeros(len(lengths))
    return np.asarray(weights.k1 * (1 - weights.b + weights.b * lengths / average), np.float64)
