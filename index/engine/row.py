"""At most 65,536 texts laid one after the other in one row of characters."""

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
    owners: NDArray[np.uint16]
    begins: NDArray[np.uint32]
    ends: NDArray[np.uint32]
    words: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.begins)

    def insides(self) -> NDArray[np.int64]:
        """Return every place that a text holds, ascending."""
        sizes = (self.ends - self.begins).astype(np.int64)
        before = starts_of(sizes)
        return np.arange(before[-1]) + np.repeat(self.begins - before[:-1], sizes)

    def arrays(self) -> Arrays:
        """Return what a file keeps of it."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def lay_out(texts: Sequence[str], word_starts: Sequence[Sequence[int]] | None) -> Row:
    """Lay texts one after the other."""
    sizes = np.fromiter(map(len, texts), np.int64, len(texts))
    begins = starts_of((sizes // CELL + 1) * CELL)
    characters = np.zeros(begins[-1], np.uint32)
    for begin, text in zip(begins.tolist(), texts, strict=False):
        characters[begin : begin + len(text)] = codes_of(text)
    words = np.zeros(0, np.uint8)
    if word_starts is not None:
        words = _pack_words(word_starts, begins[:-1], begins[:-1] + sizes, len(characters))
    return _row_of(characters, begins[:-1], begins[:-1] + sizes, words)


def codes_of(text: str) -> NDArray[np.uint32]:
    """Return the code points of a text; half a character is one of its own."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _row_of(
    characters: NDArray[Any], begins: NDArray[np.int64], ends: NDArray[np.int64], words: NDArray[np.uint8]
) -> Row:
    """Make a row, in two bytes a character where these suffice."""
    if characters.max(initial=0) < 1 << 16:
        characters = characters.astype(np.uint16, copy=False)
    owners = np.repeat(np.arange(len(begins), dtype=np.uint16), (ends - begins) // CELL + 1)
    return Row(characters, owners, begins.astype(np.uint32), ends.astype(np.uint32), words)


def _pack_words(
    word_starts: Iterable[Sequence[int]], begins: NDArray[np.int64], ends: NDArray[np.int64], size: int
) -> NDArray[np.uint8]:
    bits = np.zeros(size, bool)
    for begin, starts in zip(begins.tolist(), word_starts, strict=True):
        bits[begin + np.asarray(starts, np.int64)] = True
    bits[begins] = True
    bits[ends] = True
    return np.packbits(bits, bitorder="little")
