"""Mentions as columns of numbers, so that thousands are counted and told apart at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from index.model import Tier

Numbers = NDArray[np.int64]
_BLOCK = 32  # bits below the number of the block, for a place in its text
_START = (1 << _BLOCK) - 1


@dataclass(frozen=True, slots=True)
class Said:
    """A folded phrase, and what it bears as."""

    phrase: str
    tier: Tier


Told = tuple[int, tuple[int, int], Said]
"""Number of the block, start and end in its folded text, and what is said there."""


@dataclass(frozen=True, eq=False, kw_only=True)
class MentionRows:
    """Mentions, a row each, in order of place.

    Attributes:
        places: Number of the block and start in its folded text, in one number that orders them.
        phrases: Which of ``said`` stands there.
        said: What is looked for.
    """

    places: Numbers
    phrases: Numbers
    said: tuple[Said, ...]

    def __len__(self) -> int:
        return len(self.places)

    @cached_property
    def blocks(self) -> Numbers:
        """The number of each row's block."""
        return self.places >> _BLOCK

    @cached_property
    def ends(self) -> Numbers:
        """Where each row ends, counted as ``places`` are."""
        lengths = np.array([len(said.phrase) for said in self.said], np.int64)
        return self.places + lengths[self.phrases]

    def told(self, rows: slice = slice(None)) -> list[Told]:
        """Return some of the rows one by one."""
        columns = (column[rows].tolist() for column in (self.places, self.ends, self.phrases))
        return [
            (place >> _BLOCK, (place & _START, end & _START), self.said[phrase])
            for place, end, phrase in zip(*columns, strict=True)
        ]

    def are(self, saids: Sequence[bool]) -> NDArray[np.bool_]:
        """Return for each row what holds of its phrase."""
        return np.array(saids, np.bool_)[self.phrases]

    def of(self, rows: Numbers | NDArray[np.bool_] | slice) -> "MentionRows":
        """Return some of the rows."""
        return MentionRows(places=self.places[rows], phrases=self.phrases[rows], said=self.said)

    def overlap(self, others: "MentionRows") -> NDArray[np.bool_]:
        """Say which rows overlap one of the others."""
        reached = np.maximum.accumulate(np.append(-1, others.ends))
        before = others.places.searchsorted(self.ends)  # how many begin before a row ends
        return reached[before] > self.places

    def without(self, others: "MentionRows") -> "MentionRows":
        """Leave out the rows that overlap one of the others."""
        return self.of(~self.overlap(others)) if len(self) and len(others) else self


def rows_of(said: Said, found: NDArray[np.int64]) -> MentionRows:
    """Return the rows of one phrase, from its places: number of the block and start in its folded text."""
    places = found[:, 0] << _BLOCK | found[:, 1]
    return MentionRows(places=places, phrases=np.zeros(len(places), np.int64), said=(said,))


def join(parts: Iterable[MentionRows]) -> MentionRows:
    """Return the rows of all parts in order of place; at the same place those of earlier parts first."""
    held = [part for part in parts if len(part)]
    if len(held) < 2:
        return held[0] if held else _NONE
    firsts = accumulate((len(part.said) for part in held), initial=0)
    places = np.concatenate([part.places for part in held])
    phrases = np.concatenate([part.phrases + first for part, first in zip(held, firsts, strict=False)])
    order = np.argsort(places, kind="stable")
    said = tuple(said for part in held for said in part.said)
    return MentionRows(places=places[order], phrases=phrases[order], said=said)


def keep_longest(parts: Iterable[MentionRows], *, taken: MentionRows) -> MentionRows:
    """Join the rows of single phrases: of those that overlap the longest, none that overlaps ``taken``."""
    kept = [taken]
    for part in sorted(parts, key=lambda part: -len(part.said[0].phrase)):
        kept.append(_apart(reduce(MentionRows.without, kept, part)))
    return join(kept[1:])


def _apart(rows: MentionRows) -> MentionRows:
    """Leave out the rows of a phrase that overlap one before: 哈哈 stands once in 哈哈哈."""
    if not (rows.places[1:] < rows.ends[:-1]).any():
        return rows
    kept, reached = [], -1
    for row, (start, end) in enumerate(zip(rows.places.tolist(), rows.ends.tolist(), strict=True)):
        if start >= reached:
            kept.append(row)
            reached = end
    return rows.of(np.array(kept, np.int64))


_NONE = MentionRows(places=np.zeros(0, np.int64), phrases=np.zeros(0, np.int64), said=())
