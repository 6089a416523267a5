"""What a posting adds to a score at most, in a byte: it tells which texts need no exact score."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.engine.postings import Postings

STEPS = 255
PEAKS = (1, 10, 100)
_BATCH = 1 << 22  # postings


@dataclass(frozen=True, slots=True)
class Impacts:
    """The saturated term frequencies of all postings, rounded up.

    Attributes:
        values: Of each posting, in steps of (k1 + 1) / 255.
        peaks: A row a term: its best value, its 10th and its 100th best, 0 where it has fewer postings.
        average: The average length of texts they were measured with; see ``drift``.
    """

    values: NDArray[np.uint8]
    peaks: NDArray[np.uint8]
    average: float

    def drift(self, average: float) -> tuple[float, float]:
        """Return by what least and greatest factor a value changes where texts are ``average`` long now.

        The norm grows at most as much as the average shrinks, and the other way round: so a segment stays
        usable when others are added or removed.
        """
        change = average / self.average if self.average else 1.0
        return min(1.0, change), max(1.0, change)


def measure_impacts(postings: Postings, norms: NDArray[np.float64], *, average: float) -> Impacts:
    """Measure every posting, given what each text's length adds to the denominator of BM25."""
    values = np.empty(len(postings.texts), np.uint8)
    peaks = np.zeros((len(postings.starts) - 1, len(PEAKS)), np.uint8)
    for first, last in _batches(postings.starts):
        span = slice(postings.starts[first], postings.starts[last])
        counts = postings.counts[span].astype(np.float64)
        values[span] = np.ceil(counts / (counts + norms[postings.texts[span]]) * STEPS)
        _find_peaks(values[span], postings.starts[first : last + 1], peaks[first:last])
    return Impacts(values, peaks, average)


def _batches(starts: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Yield stretches of terms that hold some four million postings, or one term that has more."""
    first, size = 0, len(starts) - 1
    while first < size:
        last = int(starts.searchsorted(starts[first] + _BATCH, "right")) - 1
        last = min(max(last, first + 1), size)
        yield first, last
        first = last


def _find_peaks(values: NDArray[np.uint8], starts: NDArray[np.int64], peaks: NDArray[np.uint8]) -> None:
    """Write the best values of each term into ``peaks``."""
    sizes = np.diff(starts)
    terms = np.repeat(np.arange(len(sizes), dtype=np.uint64), sizes)
    best = STEPS - (np.sort(terms << np.uint64(8) | (STEPS - values)) & np.uint64(0xFF)).astype(np.uint8)
    for column, rank in enumerate(PEAKS):
        held = np.flatnonzero(sizes >= rank)
        peaks[held, column] = best[starts[held] - starts[0] + rank - 1]
