"""Where each pair of characters stands in a row of texts."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from index.engine.postings import join_groups
from index.engine.row import Row
from index.engine.store import Arrays

_NOWHERE = np.zeros(0, np.uint32)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Where the pairs of characters stand.

    Attributes:
        keys: The different pairs, ascending: the first character in the upper 32 bits, then the second.
        starts: Where the places of each pair begin; one more number than pairs.
        places: Where in the row the first character of the pair stands, ascending for each pair.
    """

    keys: NDArray[np.uint64]
    starts: NDArray[np.int64]
    places: NDArray[np.uint32]

    def rarest(self, codes: NDArray[np.uint32]) -> tuple[int, NDArray[np.uint32]]:
        """Return which pair of a phrase stands in the fewest places, and these, ascending."""
        if len(codes) < 2:
            return 0, self._places_of_one(codes)
        keys = codes[:-1].astype(np.uint64) << np.uint64(32) | codes[1:]
        at = self.keys.searchsorted(keys)
        if at.max() == len(self.keys) or (self.keys[at] != keys).any():
            return 0, _NOWHERE
        starts, ends = self.starts[at], self.starts[at + 1]
        rarest = int((ends - starts).argmin())
        return rarest, self.places[starts[rarest] : ends[rarest]]

    def arrays(self) -> Arrays:
        """Return what a file keeps of it."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def _places_of_one(self, codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
        """Return the places of a single character: all pairs that begin with it follow each other."""
        if not len(codes):
            return _NOWHERE
        first = int(codes[0]) << 32
        low, high = self.keys.searchsorted(np.array([first, first + (1 << 32)], np.uint64))
        return np.sort(self.places[self.starts[low] : self.starts[high]])


def pair_up(row: Row) -> Pairs:
    """Find where every pair of characters stands; the last of a text pairs with the zero after it."""
    places = row.insides()
    firsts, seconds = row.characters[places].astype(np.uint64), row.characters[places + 1].astype(np.uint64)
    if row.characters.dtype == np.uint16:  # pair and place fit into one number, which sorts much faster
        packed = np.sort(firsts << np.uint64(48) | seconds << np.uint64(32) | places.astype(np.uint64))
        keys = packed >> np.uint64(48) << np.uint64(32) | packed >> np.uint64(32) & np.uint64(0xFFFF)
        ordered = (packed & np.uint64(0xFFFFFFFF)).astype(np.uint32)
    else:
        keys = firsts << np.uint64(32) | seconds
        order = np.argsort(keys, kind="stable")
        keys, ordered = keys[order], places[order].astype(np.uint32)
    begins = np.flatnonzero(np.diff(keys, prepend=~keys[:1]))
    return Pairs(keys[begins], np.append(begins, len(keys)), ordered)


def join_pairs(parts: Sequence[Pairs], offsets: Sequence[int]) -> Pairs:
    """Join the pairs of rows that follow each other; the offsets are in characters."""
    keys = np.unique(np.concatenate([part.keys for part in parts]))
    numbers = [keys.searchsorted(part.keys) for part in parts]
    starts, targets = join_groups([part.starts for part in parts], numbers, size=len(keys))
    places = np.empty(starts[-1], np.uint32)
    for part, offset, target in zip(parts, offsets, targets, strict=True):
        places[target] = part.places + np.uint32(offset)
    return Pairs(keys, starts, places)
