"""One segment of a term index: the postings of some texts that follow each other, in flat arrays."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.engine.impacts import PEAKS, Impacts, measure_impacts
from index.engine.okapi import Weights, length_norms
from index.engine.postings import Postings, count_postings
from index.engine.store import open_arrays, save_arrays
from index.engine.vocabulary import Vocabulary, make_vocabulary

_KIND = "terms 1"


@dataclass(frozen=True, slots=True)
class Counted:
    """Texts with their terms counted.

    Attributes:
        vocabulary: The terms, numbered from 0.
        postings: The texts of each term.
        lengths: How many terms each text has, repeats counted.
    """

    vocabulary: Vocabulary
    postings: Postings
    lengths: NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Segment:
    """Counted texts that can be ranked.

    Attributes:
        vocabulary: The terms, numbered from 0.
        postings: The texts of each term.
        lengths: How many terms each text has, repeats counted.
        impacts: What each posting adds to a score at most, to pass over texts that cannot be among the best.
    """

    vocabulary: Vocabulary
    postings: Postings
    lengths: NDArray[np.uint32]
    impacts: Impacts

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
            "impacts": self.impacts.values,
            "peaks": self.impacts.peaks.reshape(-1),
        }
        save_arrays(path, _KIND, arrays, {"average": self.impacts.average})


def open_segment(path: Path) -> Segment:
    """Map a saved segment; ``StoreError`` when it is damaged."""
    arrays, facts = open_arrays(path, _KIND)
    vocabulary = Vocabulary(arrays["hashes"], arrays["ends"], arrays["letters"], arrays["ages"])
    postings = Postings(arrays["starts"], arrays["texts"], arrays["counts"])
    impacts = Impacts(arrays["impacts"], arrays["peaks"].reshape(-1, len(PEAKS)), facts["average"])
    return Segment(vocabulary, postings, arrays["lengths"], impacts)


def count_texts(texts: Iterable[Sequence[str]]) -> Counted:
    """Count the terms of all texts."""
    numbers: dict[str, int] = {}
    row: list[int] = []
    lengths: list[int] = []
    for terms in texts:
        row.extend([numbers.setdefault(term, len(numbers)) for term in terms])
        lengths.append(len(terms))
    vocabulary = make_vocabulary(list(numbers))
    sizes = np.array(lengths, np.int64)
    postings = count_postings(vocabulary.by_age()[np.array(row, np.int64)], sizes, size=len(vocabulary))
    return Counted(vocabulary, postings, sizes.astype(np.uint32))


def weigh(counted: Counted, average: float, weights: Weights) -> Segment:
    """Measure the impacts of counted texts in a corpus of this average length."""
    norms = length_norms(counted.lengths, average, weights)
    impacts = measure_impacts(counted.postings, norms, average=average)
    return Segment(counted.vocabulary, counted.postings, counted.lengths, impacts)
