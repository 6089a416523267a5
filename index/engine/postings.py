"""Term-major postings: made from counted texts, joined and thinned out without loops over terms."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Postings:
    """Which texts hold which term, and how often.

    Attributes:
        starts: Where each term's postings begin; one more number than terms, the last is their sum.
        texts: The text of each posting, ascending within a term.
        counts: How often the term stands in that text; in bytes where these suffice.
    """

    starts: NDArray[np.int64]
    texts: NDArray[np.uint32]
    counts: NDArray[Any]

    def of_texts(self, kept: NDArray[np.bool_]) -> "Postings":
        """Return the postings of the texts kept, which are numbered anew from 0."""
        held = kept[self.texts]
        starts = starts_of(held)[self.starts]
        numbers = starts_of(kept)[:-1].astype(np.uint32)
        return Postings(starts, numbers[self.texts[held]], _narrow(self.counts[held]))


def count_postings(terms: NDArray[np.int64], lengths: NDArray[np.int64], *, size: int) -> Postings:
    """Count the terms of texts given one after the other.

    Args:
        terms: The number of every term in reading order, all texts in one row.
        lengths: How many of them each text has.
        size: How many different terms there are.
    """
    texts = np.repeat(np.arange(len(lengths), dtype=np.uint64), lengths)
    keys = np.sort(terms.astype(np.uint64) << np.uint64(32) | texts)
    firsts = np.flatnonzero(np.diff(keys, prepend=~keys[:1]))
    counts = np.diff(firsts, append=len(keys))
    kept = keys[firsts]
    frequencies = np.bincount((kept >> np.uint64(32)).astype(np.int64), minlength=size)
    return Postings(starts_of(frequencies), (kept & np.uint64(0xFFFFFFFF)).astype(np.uint32), _narrow(counts))


def join_postings(
    parts: Sequence[Postings], numbers: Sequence[NDArray[np.int64]], offsets: Sequence[int], *, size: int
) -> Postings:
    """Join the postings of texts that follow each other.

    Args:
        parts: One after the other in text order.
        numbers: For each part, what its terms are numbered in the whole.
        offsets: For each part, how many texts stand before it.
        size: How many different terms the whole has.
    """
    whole, places = join_groups([part.starts for part in parts], numbers, size=size)
    texts = np.empty(whole[-1], np.uint32)
    counts = np.empty(whole[-1], np.result_type(np.uint8, *(part.counts.dtype for part in parts)))
    for part, offset, place in zip(parts, offsets, places, strict=True):
        texts[place] = part.texts + np.uint32(offset)
        counts[place] = part.counts
    return Postings(whole, texts, counts)


def join_groups(
    parts: Sequence[NDArray[np.int64]], numbers: Sequence[NDArray[np.int64]], *, size: int
) -> tuple[NDArray[np.int64], Iterator[NDArray[np.int64]]]:
    """Put groups of the same number together, in the order of the parts.

    Args:
        parts: For each part, where its groups begin, and where the last ends.
        numbers: For each part, what its groups are numbered in the whole.
        size: How many groups the whole has.

    Returns:
        Where the groups of the whole begin, and for each part in turn where its members go.
    """
    sizes = np.zeros(size, np.int64)
    for starts, number in zip(parts, numbers, strict=True):
        sizes[number] += np.diff(starts)
    whole = starts_of(sizes)
    return whole, _places(whole[:-1].copy(), parts, numbers)


def _places(
    filled: NDArray[np.int64], parts: Sequence[NDArray[np.int64]], numbers: Sequence[NDArray[np.int64]]
) -> Iterator[NDArray[np.int64]]:
    for starts, number in zip(parts, numbers, strict=True):
        sizes = np.diff(starts)
        yield np.repeat(filled[number] - starts[:-1], sizes) + np.arange(starts[-1])
        filled[number] += sizes


def starts_of(sizes: NDArray[Any]) -> NDArray[np.int64]:
    """Return where groups of these sizes begin, and where the last ends."""
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes, dtype=np.int64)))


def _narrow(counts: NDArray[Any]) -> NDArray[Any]:
    return counts.astype(np.uint8 if counts.max(initial=0) < 1 << 8 else np.uint32)
