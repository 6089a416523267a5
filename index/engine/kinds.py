"""What a posting adds to a score, in few kinds: a term's count and its text's length say it all."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.engine.okapi import Weights, length_norms


@dataclass(frozen=True, slots=True)
class Kinds:
    """The different pairs of count and text length among postings; a thousand serve a million postings.

    Attributes:
        counts: How often the term stands in the text.
        lengths: How many terms the text has.
    """

    counts: NDArray[np.uint32]
    lengths: NDArray[np.uint32]

    def values(self, average: float, weights: Weights) -> NDArray[np.float64]:
        """Return what each kind adds to a score, but for the idf, where texts are ``average`` long.

        Source: rank_bm25.BM25Okapi.get_scores, in its order of operations.
        """
        norms = length_norms(self.lengths, average, weights)
        return np.asarray(self.counts * (weights.k1 + 1) / (self.counts + norms), np.float64)


def sort_kinds(
    counts: NDArray[np.integer], lengths: NDArray[np.integer], average: float, weights: Weights
) -> tuple[Kinds, NDArray[Any]]:
    """Return the kinds of postings, those that add least first, and the kind of each posting.

    Args:
        counts: Of each posting, how often the term stands in the text.
        lengths: Of each posting, how many terms its text has.
        average: The average length of texts by which the kinds are put in order.
        weights: The parameters of BM25Okapi.
    """
    pairs = counts.astype(np.uint64) << np.uint64(32) | lengths
    different = np.sort(pairs)
    different = different[np.flatnonzero(np.diff(different, prepend=~different[:1]))]
    kinds = Kinds(
        (different >> np.uint64(32)).astype(np.uint32), (different & np.uint64(0xFFFFFFFF)).astype(np.uint32)
    )
    order = np.argsort(kinds.values(average, weights), kind="stable")
    codes = np.empty(len(order), np.uint16 if len(order) <= 1 << 16 else np.uint32)
    codes[order] = np.arange(len(order))
    return Kinds(kinds.counts[order], kinds.lengths[order]), codes[different.searchsorted(pairs)]
