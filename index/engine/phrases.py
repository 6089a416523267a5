"""Finds every place where a phrase stands, through the places of its rarest pair of characters."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.engine.postings import starts_of
from index.engine.store import open_arrays, save_arrays

_KIND = "phrases 1"
_NAME = "phrases.idx"
_CELL = 16  # characters; every text begins a new cell, so a place tells its text by division


@dataclass(frozen=True, slots=True)
class PhraseIndex:
    """Texts, laid one after the other in one row of characters, and where each pair of characters stands.

    Attributes:
        characters: The row: each text followed by at least one zero, up to the next full cell.
        owners: The text of each cell.
        begins: Where each text begins in the row.
        ends: Where it ends.
        pairs: The different pairs of characters, ascending: the first in the upper 32 bits, then the second.
        starts: Where the places of each pair begin; one more number than pairs.
        places: Where in the row the first character of the pair stands, ascending for each pair.
        words: One bit a character: whether a word starts there or a text ends. Empty without word starts.
    """

    characters: NDArray[Any]
    owners: NDArray[np.uint32]
    begins: NDArray[np.uint32]
    ends: NDArray[np.uint32]
    pairs: NDArray[np.uint64]
    starts: NDArray[np.int64]
    places: NDArray[np.uint32]
    words: NDArray[np.uint8]

    @classmethod
    def build(cls, texts: Sequence[str], word_starts: Sequence[Sequence[int]] | None) -> "PhraseIndex":
        """Index folded texts.

        Args:
            texts: Any Unicode; a text may be empty, and so may the index.
            word_starts: For each text, where its words start, in characters from 0; None for no words.
        """
        row, begins, ends, owners = _lay_out(texts)
        found = _insides(begins, ends)
        keys = row[found].astype(np.uint64) << np.uint64(32) | row[found + 1]
        order = np.argsort(keys, kind="stable")
        pairs, sizes = np.unique(keys, return_counts=True)
        words = (
            _pack_words(word_starts, begins, ends, len(row))
            if word_starts is not None
            else np.zeros(0, np.uint8)
        )
        narrow = row.astype(np.uint16) if not len(row) or row.max() < 1 << 16 else row
        return cls(
            narrow, owners, begins, ends, pairs, starts_of(sizes), found[order].astype(np.uint32), words
        )

    def __len__(self) -> int:
        return len(self.begins)

    def find(self, phrase: str, *, exact_all: bool = False) -> NDArray[np.int64]:
        """Return every place of a folded phrase, overlapping ones too; none for an empty phrase.

        An occurrence that cuts a word at both ends and holds a word start between them crosses two words
        (天网 in 每天|网格) and is left out.

        Args:
            phrase: Folded as the texts are.
            exact_all: Keep the occurrences that cross two words.

        Returns:
            One row a place: text number and start, in characters from 0; in text order.
        """
        codes = _codes(phrase)
        places = self._candidates(codes)
        if "\0" in phrase:  # the zeros between texts are no part of them
            places = places[places + len(codes) <= self.ends[self.owners[places // _CELL]]]
        if len(self.words) and not exact_all:
            places = places[~self._crosses(places, len(codes))]
        owners = self.owners[places // _CELL].astype(np.int64)
        return np.stack((owners, places - self.begins[owners]), axis=1)

    def save(self, folder: Path) -> None:
        """Write the index into ``folder``; ``StoreError`` when the disk refuses."""
        save_arrays(folder / _NAME, _KIND, {name: getattr(self, name) for name in self.__slots__}, {})

    @classmethod
    def open(cls, folder: Path) -> "PhraseIndex":
        """Map a saved index; ``StoreError`` when it is missing, damaged or of another version."""
        arrays, _ = open_arrays(folder / _NAME, _KIND)
        return cls(**arrays)

    def _candidates(self, codes: NDArray[np.uint32]) -> NDArray[np.int64]:
        """Return the places in the row where the characters stand, ascending."""
        if len(codes) < 2:
            return self._places_of_one(codes)
        keys = codes[:-1].astype(np.uint64) << np.uint64(32) | codes[1:]
        at = self.pairs.searchsorted(keys)
        known = at < len(self.pairs)
        if not known.all() or (self.pairs[at] != keys).any():
            return np.zeros(0, np.int64)
        rarest = int(np.argmin(self.starts[at + 1] - self.starts[at]))
        found = self.places[self.starts[at[rarest]] : self.starts[at[rarest] + 1]].astype(np.int64) - rarest
        found = found[(found >= 0) & (found + len(codes) <= len(self.characters))]
        for offset in {*range(len(codes))} - {rarest, rarest + 1}:
            found = found[self.characters[found + offset] == codes[offset]]
        return found

    def _places_of_one(self, codes: NDArray[np.uint32]) -> NDArray[np.int64]:
        """Return the places of a single character: all pairs that begin with it follow each other."""
        if not len(codes):
            return np.zeros(0, np.int64)
        first = np.uint64(int(codes[0]) << 32)
        low, high = self.pairs.searchsorted(np.array([first, first + np.uint64(1 << 32)], np.uint64))
        return np.sort(self.places[self.starts[low] : self.starts[high]]).astype(np.int64)

    def _crosses(self, places: NDArray[np.int64], length: int) -> NDArray[np.bool_]:
        """Say which occurrences cut words at both ends and hold a word start between them."""
        inside = np.zeros(len(places), bool)
        for offset in range(1, length):
            inside |= self._starts_word(places + offset)
        return inside & ~self._starts_word(places) & ~self._starts_word(places + length)

    def _starts_word(self, places: NDArray[np.int64]) -> NDArray[np.bool_]:
        return np.asarray(self.words[places >> 3] >> (places & 7).astype(np.uint8) & np.uint8(1), bool)


def _lay_out(
    texts: Sequence[str],
) -> tuple[NDArray[np.uint32], NDArray[np.uint32], NDArray[np.uint32], NDArray[np.uint32]]:
    """Return the row of characters, where texts begin and end in it, and the text of each cell."""
    sizes = np.fromiter(map(len, texts), np.int64, len(texts))
    cells = sizes // _CELL + 1
    begins = starts_of(cells * _CELL)[:-1]
    row = np.zeros(int(cells.sum()) * _CELL, np.uint32)
    for begin, text in zip(begins.tolist(), texts, strict=True):
        row[begin : begin + len(text)] = _codes(text)
    owners = np.repeat(np.arange(len(texts), dtype=np.uint32), cells)
    return row, begins.astype(np.uint32), (begins + sizes).astype(np.uint32), owners


def _insides(begins: NDArray[np.uint32], ends: NDArray[np.uint32]) -> NDArray[np.int64]:
    """Return every place of the row that a text holds, ascending."""
    sizes = (ends - begins).astype(np.int64)
    before = starts_of(sizes)
    return np.arange(before[-1]) + np.repeat(begins - before[:-1], sizes)


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _pack_words(
    word_starts: Sequence[Sequence[int]] | None,
    begins: NDArray[np.uint32],
    ends: NDArray[np.uint32],
    size: int,
) -> NDArray[np.uint8]:
    """Return one bit for every character of the row; nothing without word starts."""
    if word_starts is None:
        return np.zeros(0, np.uint8)
    bits = np.zeros(size, bool)
    for begin, starts in zip(begins.tolist(), word_starts, strict=True):
        bits[begin + np.asarray(starts, np.int64)] = True
    bits[begins] = True
    bits[ends] = True
    return np.packbits(bits, bitorder="little")
