"""Where each pair of characters stands in a row of texts: as gaps of two bytes, or whole where it is rare."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.engine.postings import starts_of
from index.engine.row import Row
from index.engine.store import Arrays

BRIDGE = (1 << 16) - 1
"""A gap that is no place: the next one goes on from there."""

KEPT = ("keys", "starts", "places", "gap_starts", "gaps")
"""The arrays that a file keeps."""

_KNOWN = 1 << 14


class Entries(NamedTuple):
    """Where a pair stands.

    Attributes:
        values: Gaps in two bytes, or places in four.
        bridged: Whether there are bridges among the gaps.
    """

    values: NDArray[np.uint16] | NDArray[np.uint32]
    bridged: bool = False

    def places(self) -> NDArray[np.integer]:
        """Return the places, ascending."""
        if self.values.dtype == np.uint32:
            return self.values
        places = np.cumsum(self.values, dtype=np.int64)
        return places.compress(self.values != BRIDGE) if self.bridged else places


_NOWHERE = Entries(np.zeros(0, np.uint32))


@dataclass(frozen=True, slots=True)
class Pairs:
    """Where the pairs of characters stand.

    Attributes:
        keys: The different pairs, ascending: the first character in the upper half, then the second.
        starts: Where the places of each pair begin, and where the last end.
        places: Of rare pairs, where in the row the first character stands, ascending for each pair.
        gap_starts: Where the gaps of each pair begin, and where the last end.
        gaps: Of the other pairs, the way from each place to the next, the first from the begin of the row.
        known: Where pairs that were asked for stand, so that frequent ones are found at once.
    """

    keys: NDArray[Any]
    starts: NDArray[np.uint32]
    places: NDArray[np.uint32]
    gap_starts: NDArray[np.uint32]
    gaps: NDArray[np.uint16]
    known: dict[str, Entries] = field(default_factory=dict)

    def rarest(self, phrase: str) -> tuple[int, Entries]:
        """Return which pair of a phrase stands in the fewest places, and these."""
        if len(phrase) < 2:
            return 0, self._places_of_one(phrase) if phrase else _NOWHERE
        known = self.known
        pairs = [phrase[at : at + 2] for at in range(len(phrase) - 1)]
        found = [known[pair] if pair in known else self._learn(pair) for pair in pairs]
        sizes = [len(entries.values) for entries in found]
        rarest = sizes.index(min(sizes))
        return rarest, found[rarest]

    def arrays(self) -> Arrays:
        """Return what a file keeps of it."""
        return {name: getattr(self, name) for name in KEPT}

    def _learn(self, pair: str) -> Entries:
        if len(self.known) >= _KNOWN:
            self.known.clear()
        entries = self.known[pair] = self._find(*map(ord, pair))
        return entries

    def _find(self, first: int, second: int) -> Entries:
        if max(first, second) >> self._half:
            return _NOWHERE
        key = self.keys.dtype.type(first << self._half | second)
        at = int(self.keys.searchsorted(key))
        return self._entries(at) if at < len(self.keys) and self.keys[at] == key else _NOWHERE

    @property
    def _half(self) -> int:
        """The bits of a character in a key."""
        return self.keys.itemsize * 4

    def _entries(self, at: int) -> Entries:
        start, end = self.starts[at : at + 2].tolist()
        if start < end:
            return Entries(self.places[start:end])
        start, end = self.gap_starts[at : at + 2].tolist()
        gaps = self.gaps[start:end]
        return Entries(gaps, bool((gaps == BRIDGE).any()))

    def _places_of_one(self, character: str) -> Entries:
        """Return the places of a single character: all pairs that begin with it follow each other."""
        first = ord(character) << self._half
        last = first | (1 << self._half) - 1
        if last > np.iinfo(self.keys.dtype).max:
            return _NOWHERE
        low = int(self.keys.searchsorted(self.keys.dtype.type(first)))
        high = int(self.keys.searchsorted(self.keys.dtype.type(last), "right"))
        found = [self._entries(at).places() for at in range(low, high)]
        return Entries(np.sort(np.concatenate([_NOWHERE.values, *found])).astype(np.uint32))


def pair_up(row: Row) -> Pairs:
    """Find where every pair of characters stands; the last of a text pairs with the zero after it."""
    places = row.insides()
    firsts, seconds = row.characters[places].astype(np.uint64), row.characters[places + 1].astype(np.uint64)
    if row.characters.dtype == np.uint16:  # pair and place fit into one number, which sorts much faster
        packed = np.sort(firsts << np.uint64(48) | seconds << np.uint64(32) | places.astype(np.uint64))
        keys = (packed >> np.uint64(32)).astype(np.uint32)
        ordered = packed.astype(np.uint32)
    else:
        keys = firsts << np.uint64(32) | seconds
        order = np.argsort(keys, kind="stable")
        keys, ordered = keys[order], places[order].astype(np.uint32)
    begins = np.flatnonzero(np.diff(keys, prepend=~keys[:1]))
    return _encode(keys[begins], np.append(begins, len(keys)), ordered)


def _encode(keys: NDArray[Any], starts: NDArray[np.int64], places: NDArray[np.uint32]) -> Pairs:
    """Keep the places of each pair as gaps where that takes less room."""
    sizes = np.diff(starts)
    gaps = np.diff(places, prepend=places[:0].dtype.type(0))
    gaps[starts[:-1]] = places[starts[:-1]]
    bridges = starts_of(gaps // BRIDGE)[starts]
    near = np.diff(bridges) < sizes
    kept = np.repeat(near, sizes)
    entries, gap_starts = _bridge(gaps[kept]), starts_of((sizes + np.diff(bridges)) * near)
    return Pairs(
        keys,
        starts_of(sizes * ~near).astype(np.uint32),
        places[~kept],
        gap_starts.astype(np.uint32),
        entries,
    )


def _bridge(gaps: NDArray[np.uint32]) -> NDArray[np.uint16]:
    """Return gaps in two bytes, with bridges before those that are too long."""
    ends = np.cumsum(gaps // BRIDGE + 1)
    entries = np.full(ends[-1] if len(ends) else 0, BRIDGE, np.uint16)
    entries[ends - 1] = gaps % BRIDGE
    return entries
