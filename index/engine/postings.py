"""Term-major postings: made from texts without loops over terms."""

from collections.abc import Iterable, Iterator
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


def starts_of(sizes: NDArray[Any]) -> NDArray[np.int64]:
    """Return where groups of these sizes begin, and where the last ends."""
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(sizes, dtype=np.int64)))


def batches(texts: Iterable[_Item]) -> Iterator[list[_Item]]:
    """Yield texts in lists of at most ``LARGEST``."""
    left = iter(texts)
    while batch := list(islice(left, LARGEST)):
        yield batch
