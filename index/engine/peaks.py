"""The best postings of each term: they tell what a term can give, and what enough texts reach by it alone."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

RANKS = (1, 10, 100, 1000)


def find_peaks(codes: NDArray[Any], starts: NDArray[np.integer]) -> NDArray[Any]:
    """Return a row a term: the kinds of its best posting, its 10th, 100th and 1000th best, 0 beyond its last.

    Args:
        codes: The kind of each posting, in the order in which kinds give more.
        starts: Where each term's postings begin, and where the last ends.
    """
    sizes = np.diff(starts).astype(np.int64)
    terms = np.repeat(np.arange(len(sizes), dtype=np.uint64), sizes)
    ordered = np.sort(terms << np.uint64(32) | codes) & np.uint64(0xFFFFFFFF)
    ends = np.cumsum(sizes)
    peaks = np.zeros((len(sizes), len(RANKS)), codes.dtype)
    for column, rank in enumerate(RANKS):
        held = np.flatnonzero(sizes >= rank)
        peaks[held, column] = ordered[ends[held] - rank]
    return peaks
