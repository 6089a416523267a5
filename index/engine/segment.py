"""One segment of a term index: counted texts with their impacts, in one file."""

import secrets
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.engine.counting import Counted
from index.engine.impacts import PEAKS, Impacts, measure_impacts
from index.engine.okapi import Weights, length_norms
from index.engine.postings import Postings
from index.engine.store import open_arrays, save_arrays
from index.engine.vocabulary import Vocabulary

_KIND = "terms 3"


@dataclass(frozen=True, slots=True)
class Segment:
    """Counted texts that can be ranked.

    Attributes:
        name: Its own: what has been saved under it is never saved again.
        counted: The texts.
        impacts: What each posting adds to a score at most, to pass over texts that cannot be among the best.
    """

    name: str
    counted: Counted
    impacts: Impacts

    @property
    def vocabulary(self) -> Vocabulary:
        """The terms, numbered from 0."""
        return self.counted.vocabulary

    @property
    def postings(self) -> Postings:
        """The texts of each term."""
        return self.counted.postings

    @property
    def lengths(self) -> NDArray[np.uint32]:
        """How many terms each text has, repeats counted."""
        return self.counted.lengths

    def save(self, path: Path) -> None:
        """Write the segment to one file."""
        arrays = self.counted.arrays() | {
            "impacts": self.impacts.values,
            "peaks": self.impacts.peaks.reshape(-1),
        }
        save_arrays(path, _KIND, arrays, {"name": self.name, "average": self.impacts.average})


def open_segment(path: Path) -> Segment:
    """Map a saved segment; ``StoreError`` when it is damaged."""
    arrays, facts = open_arrays(path, _KIND)
    impacts = Impacts(arrays["impacts"], arrays["peaks"].reshape(-1, len(PEAKS)), facts["average"])
    return Segment(facts["name"], Counted.of_arrays(arrays), impacts)


def weigh(counted: Counted, average: float, weights: Weights) -> Segment:
    """Measure the impacts of counted texts in a corpus of this average length."""
    norms = length_norms(counted.lengths, average, weights)
    return Segment(secrets.token_hex(8), counted, measure_impacts(counted.postings, norms, average=average))
