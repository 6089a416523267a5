"""Texts laid one after the other in one row of characters, and where each pair of characters stands in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.engine.postings import starts_of
from index.engine.store import Arrays

CELL = 16  # characters; every text begins a new cell, so a place tells its text by division


@dataclass(frozen=True, slots=True)
class Row:
    """The row.

    Attributes:
        characters: Each text followed by at least one zero, up to the next full cell.
        owners: The text of each cell.
        begins: Where each text begins in the row.
        ends: Where it ends.
        words: One bit a character: whether a word starts there, or a text ends. Empty without word starts.
    """

    characters: NDArray[Any]
    owners: NDArray[np.uint32]
    begins: NDArray[np.uint32]
    ends: NDArray[np.uint32]
    words: NDArray[np.uint8]

    def insides(self) -> NDArray[np.int64]:
        """Return every place that a text holds, ascending."""
        sizes = (self.ends - self.begins).astype(np.int64)
        before = starts_of(sizes)
        return np.arange(before[-1]) + np.repeat(self.begins - before[:-1], sizes)

    def arrays(self) -> Arrays:
        """Return what a file keeps of it."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


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

    def arrays(self) -> Arrays:
        """Return what a file keeps of it."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def lay_out(texts: Sequence[str], word_starts: Sequence[Sequence[int]] | None) -> Row:
    """Lay texts one after the other."""
    sizes = np.fromiter(map(len, texts), np.int64, len(texts))
    cells = sizes // CELL + 1
    begins = starts_of(cells * CELL)[:-1]
    ends = begins + sizes
    characters = np.zeros(int(cells.sum()) * CELL, np.uint32)
    for begin, end, text in zip(begins.tolist(), ends.tolist(), texts, strict=True):
        characters[begin:end] = codes_of(text)
    if not len(characters) or characters.max() < 1 << 16:
        characters = characters.astype(np.uint16)
    owners = np.repeat(np.arange(len(texts), dtype=np.uint32), cells)
    words = np.zeros(0, np.uint8)
    if word_starts is not None:
        words = _pack_words(word_starts, begins, ends, len(characters))
    return Row(characters, owners, begins.astype(np.uint32), ends.astype(np.uint32), words)


def pair_up(row: Row) -> Pairs:
    """Find where every pair of characters stands; the last of a text pairs with the zero after it."""
    places = row.insides()
    keys = row.characters[places].astype(np.uint64) << np.uint64(32) | row.characters[places + 1]
    order = np.argsort(keys, kind="stable")
    different, sizes = np.unique(keys, return_counts=True)
    return Pairs(different, starts_of(sizes), places[order].astype(np.uint32))


def codes_of(text: str) -> NDArray[np.uint32]:
    """Return the code points of a text; half a character is one of its own."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _pack_words(
    word_starts: Iterable[Sequence[int]], begins: NDArray[np.int64], ends: NDArray[np.int64], size: int
) -> NDArray[np.uint8]:
    bits = np.zeros(size, bool)
    for begin, starts in zip(begins.tolist(), word_starts, strict=True):
        bits[begin + np.asarray(starts, np.int64)] = True
    bits[begins] = True
    bits[ends] = True
    return np.packbits(bits, bitorder="little")
