"""One segment of a term index: at most 65,536 texts with the kind of each posting, in one file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.engine.counting import Counted
from index.engine.kinds import Kinds, sort_kinds
from index.engine.okapi import Weights
from index.engine.peaks import RANKS, find_peaks
from index.engine.store import open_arrays, save_arrays
from index.engine.vocabulary import Vocabulary

_KIND = "terms 5"


@dataclass(frozen=True, slots=True)
class Segment:
    """Texts that follow each other and can be ranked.

    Attributes:
        vocabulary: The terms, numbered from 0.
        starts: Where each term's postings begin; one more number than terms, the last is their sum.
        texts: The text of each posting, ascending within a term.
        codes: The kind of each posting.
        kinds: The kinds; those that added least when the segment was made come first.
        peaks: A row a term: see ``peaks.find_peaks``.
        lengths: How many terms each text has, repeats counted.
    """

    vocabulary: Vocabulary
    starts: NDArray[np.uint32]
    texts: NDArray[np.uint16]
    codes: NDArray[Any]
    kinds: Kinds
    peaks: NDArray[Any]
    lengths: NDArray[np.uint32]

    @classmethod
    def of(cls, counted: Counted, weights: Weights) -> "Segment":
        """Make counted texts ready for ranking."""
        postings, lengths = counted.postings, counted.lengths
        average = float(lengths.mean(dtype=np.float64)) if len(lengths) else 0.0
        kinds, codes = sort_kinds(postings.counts, lengths[postings.texts], average, weights)
        peaks = find_peaks(codes, postings.starts)
        return cls(counted.vocabulary, postings.starts, postings.texts, codes, kinds, peaks, lengths)

    def save(self, path: Path) -> None:
        """Write the segment to one file."""
        arrays = self.vocabulary.arrays() | {
            "starts": self.starts,
            "texts": self.texts,
            "codes": self.codes,
            "kind_counts": self.kinds.counts,
            "kind_lengths": self.kinds.lengths,
            "peaks": self.peaks.reshape(-1),
            "lengths": self.lengths,
        }
        save_arrays(path, _KIND, arrays, {})

    @classmethod
    def open(cls, path: Path) -> "Segment":
        """Map a saved segment; ``StoreError`` when it is damaged."""
        arrays, _ = open_arrays(path, _KIND)
        vocabulary = Vocabulary(arrays["hashes"], arrays["ends"], arrays["letters"], arrays["ages"])
        kinds = Kinds(arrays["kind_counts"], arrays["kind_lengths"])
        peaks = arrays["peaks"].reshape(-1, len(RANKS))
        postings = arrays["starts"], arrays["texts"], arrays["codes"]
        return cls(vocabulary, *postings, kinds, peaks, arrays["lengths"])
