"""Term-major postings of one segment: made from batches of counted texts, joined without loops over terms."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Postings:
    """Which texts hold which term, and how often.

    Attributes:
        starts: Where each term's postings begin; one more number than terms, the last is their sum.
        texts: The text of each posting, ascending within a term.
        counts: How often the term stands in that text.
    """

    starts: NDArray[np.int64]
    texts: NDArray[np.uint32]
    counts: NDArray[np.uint32]


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
    counts = np.diff(firsts, append=len(keys)).astype(np.uint32)
    kept = keys[firsts]
    frequencies = np.bincount((kept >> np.uint64(32)).astype(np.int64), minlength=size)
    return Postings(starts_of(frequencies), (kept & np.uint64(0xFFFFFFFF)).astype(np.uint32), counts)


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
    frequencies = np.zeros(size, np.int64)
    for part, number in zip(parts, numbers, strict=True):
        frequencies[number] += np.diff(part.starts)
    whole = starts_of(frequencies)
    texts, counts = np.empty(whole[-1], np.uint32), np.empty(whole[-1], np.uint32)
    filled = whole[:-1].copy()
    for part, number, offset in zip(parts, numbers, offsets, strict=True):
        sizes = np.diff(part.starts)
        places = np.repeat(filled[number] - part.starts[:-1], sizes) + np.arange(len(part.texts))
        texts[places] = part.texts + np.uint32(offset)
        counts[places] = part.counts
        filled[number] += sizes
    return Postings(whole, texts, counts)


def starts_of(sizes: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return where groups of these sizes begin, and where the last ends."""
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes)))
