"""One segment of a term index: the postings of some texts that follow each other, in flat arrays."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.engine.postings import Postings, count_postings
from index.engine.store import open_arrays, save_arrays
from index.engine.vocabulary import Vocabulary, make_vocabulary

_KIND = "terms 1"


@dataclass(frozen=True, slots=True)
class TermSegment:
    """Texts with their terms counted.

    Attributes:
        vocabulary: The terms, numbered from 0.
        postings: The texts of each term.
        lengths: How many terms each text has, repeats counted.
    """

    vocabulary: Vocabulary
    postings: Postings
    lengths: NDArray[np.uint32]

    @property
    def frequencies(self) -> NDArray[np.int64]:
        """In how many texts each term stands."""
        return np.diff(self.postings.starts)

    def save(self, path: Path) -> None:
        """Write the segment to one file."""
        arrays = self.vocabulary.arrays() | {
            "starts": self.postings.starts,
            "texts": self.postings.texts,
            "counts": self.postings.counts,
            "lengths": self.lengths,
        }
        save_arrays(path, _KIND, arrays, {})


def open_segment(path: Path) -> TermSegment:
    """Map a saved segment; ``StoreError`` when it is damaged."""
    arrays, _ = open_arrays(path, _KIND)
    vocabulary = Vocabulary(arrays["hashes"], arrays["ends"], arrays["letters"])
    postings = Postings(arrays["starts"], arrays["texts"], arrays["counts"])
    return TermSegment(vocabulary, postings, arrays["lengths"])


def count_segment(texts: Iterable[Sequence[str]]) -> TermSegment:
    """Count the terms of all texts."""
    numbers: dict[str, int] = {}
    row: list[int] = []
    lengths: list[int] = []
    for terms in texts:
        row.extend([numbers.setdefault(term, len(numbers)) for term in terms])
        lengths.append(len(terms))
    vocabulary, order = make_vocabulary(list(numbers))
    ranks = np.empty(len(order), np.int64)
    ranks[order] = np.arange(len(order))
    sizes = np.array(lengths, np.int64)
    postings = count_postings(ranks[np.array(row, np.int64)], sizes, size=len(order))
    return TermSegment(vocabulary, postings, sizes.astype(np.uint32))
