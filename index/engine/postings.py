"""Term-major postings: made from counted texts, joined and thinned out without loops over terms."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

LARGEST = 1 << 16
"""So many texts are numbered in two bytes; more are put into several segments."""


_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Postings:
    """Which texts hold which term, and how often.

    Attributes:
        starts: Where each term's postings begin; one more number than terms, the last is their sum.
        texts: The text of each posting, ascending within a term.
        counts: How often the term stands in that text.
    """

    starts: NDArray[np.uint32]
    texts: NDArray[np.uint16]
    counts: NDArray[np.uint32]

    def of_texts(self, kept: NDArray[np.bool_]) -> "Postings":
        """Return the postings of the texts kept, which are numbered anew from 0."""
        held = kept[self.texts]
        starts = starts_of(held)[self.starts].astype(np.uint32)
        numbers = starts_of(kept)[:-1].astype(np.uint16)
        return Postings(starts, numbers[self.texts[held]], self.counts[held])


def count_postings(terms: NDArray[np.int64], lengths: NDArray[np.int64], *, size: int) -> Postings:
    """Count the terms of at most ``LARGEST`` texts given one after the other.

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
    starts = starts_of(frequencies).astype(np.uint32)
    return Postings(starts, kept.astype(np.uint16), counts.astype(np.uint32))


def join_postings(
    parts: Sequence[Postings], numbers: Sequence[NDArray[np.int64]], offsets: Sequence[int], *, size: int
) -> Postings:
    """Join the postings of at most ``LARGEST`` texts that follow each other.

    Args:
        parts: One after the other in text order.
        numbers: For each part, what its terms are numbered in the whole.
        offsets: For each part, how many texts stand before it.
        size: How many different terms the whole has.
    """
    whole, places = join_groups([part.starts for part in parts], numbers, size=size)
    texts, counts = np.empty(whole[-1], np.uint16), np.empty(whole[-1], np.uint32)
    for part, offset, place in zip(parts, offsets, places, strict=True):
        texts[place] = part.texts + np.uint16(offset)
        counts[place] = part.counts
    return Postings(whole.astype(np.uint32), texts, counts)


def join_groups(
    parts: Sequence[NDArray[np.integer]], numbers: Sequence[NDArray[np.int64]], *, size: int
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
    filled: NDArray[np.int64], parts: Sequence[NDArray[np.integer]], numbers: Sequence[NDArray[np.int64]]
) -> Iterator[NDArray[np.int64]]:
    for starts, number in zip(parts, numbers, strict=True):
        sizes = np.diff(starts)
        yield np.repeat(filled[number] - starts[:-1], sizes) + np.arange(starts[-1])
        filled[number] += sizes


def starts_of(sizes: NDArray[Any]) -> NDArray[np.int64]:
    """Return where groups of these sizes begin, and where the last ends."""
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes, dtype=np.int64)))


def batches(texts: Iterable[_Item]) -> Iterator[list[_Item]]:
    """Yield texts in lists of at most ``LARGEST``."""
    left = iter(texts)
    while batch := list(islice(left, LARGEST)):
        yield batch


def neighbours(segments: Sequence[_Item], sizes: Sequence[int]) -> list[list[_Item]]:
    """Return segments that follow each other in groups of at most ``LARGEST`` texts."""
    groups: list[list[_Item]] = []
    room = 0
    for segment, size in zip(segments, sizes, strict=True):
        if size > room:
            groups.append([])
            room = LARGEST
        groups[-1].append(segment)
        room -= size
    return groups
