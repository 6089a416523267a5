"""One segment of a term index: at most 65,536 texts with the kind of each posting, in one file."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.engine.counting import Counted, join_counted
from index.engine.kinds import Kinds, sort_kinds
from index.engine.okapi import Weights
from index.engine.peaks import RANKS, find_peaks
from index.engine.postings import Postings
from index.engine.store import open_arrays, save_arrays
from index.engine.vocabulary import Vocabulary

_KIND = "terms 4"


@dataclass(frozen=True, slots=True)
class Segment:
    """Texts that follow each other and can be ranked.

    Attributes:
        name: Its own: what has been saved under it is never saved again.
        vocabulary: The terms, numbered from 0.
        starts: Where each term's postings begin; one more number than terms, the last is their sum.
        texts: The text of each posting, ascending within a term.
        codes: The kind of each posting.
        kinds: The kinds; those that added least when the segment was made come first.
        peaks: A row a term: see ``peaks.find_peaks``.
        lengths: How many terms each text has, repeats counted.
    """

    name: str
    vocabulary: Vocabulary
    starts: NDArray[np.uint32]
    texts: NDArray[np.uint16]
    codes: NDArray[Any]
    kinds: Kinds
    peaks: NDArray[Any]
    lengths: NDArray[np.uint32]

    @classmethod
    def of(cls, counted: Counted, weights: Weights, name: str = "") -> "Segment":
        """Make counted texts ready for ranking; without a name it gets one that no other has."""
        postings, lengths = counted.postings, counted.lengths
        average = float(lengths.mean(dtype=np.float64)) if len(lengths) else 0.0
        kinds, codes = sort_kinds(postings.counts, lengths[postings.texts], average, weights)
        peaks = find_peaks(codes, postings.starts)
        name = name or secrets.token_hex(8)
        return cls(name, counted.vocabulary, postings.starts, postings.texts, codes, kinds, peaks, lengths)

    @classmethod
    def joined(cls, parts: Sequence["Segment"], weights: Weights) -> "Segment":
        """Return one segment of the texts of several, one after the other."""
        return (
            parts[0] if len(parts) == 1 else cls.of(join_counted([part.counted() for part in parts]), weights)
        )

    def counted(self) -> Counted:
        """Return the facts it was made from."""
        postings = Postings(self.starts, self.texts, self.kinds.counts[self.codes])
        return Counted(self.vocabulary, postings, self.lengths)

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
        save_arrays(path, _KIND, arrays, {"name": self.name})

    @classmethod
    def open(cls, path: Path) -> "Segment":
        """Map a saved segment; ``StoreError`` when it is damaged."""
        arrays, facts = open_arrays(path, _KIND)
        vocabulary = Vocabulary(arrays["hashes"], arrays["ends"], arrays["letters"], arrays["ages"])
        kinds = Kinds(arrays["kind_counts"], arrays["kind_lengths"])
        peaks = arrays["peaks"].reshape(-1, len(RANKS))
        postings = arrays["starts"], arrays["texts"], arrays["codes"]
        return cls(facts["name"], vocabulary, *postings, kinds, peaks, arrays["lengths"])
