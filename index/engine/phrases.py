"""Finds every place where a phrase stands, through the places of its rarest pair of characters."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.engine.loops import NUMPY, Loops
from index.engine.row import Pairs, Row, codes_of, lay_out, pair_up
from index.engine.store import open_arrays, save_arrays

_KIND = "phrases 1"
_NAME = "phrases.idx"
_NOWHERE = np.zeros(0, np.uint32)


@dataclass(frozen=True, slots=True)
class PhraseIndex:
    """Folded texts, numbered from 0 in the order they came.

    Attributes:
        row: The texts.
        pairs: Where their pairs of characters stand.
        loops: How it runs its inner loops.
    """

    row: Row
    pairs: Pairs
    loops: Loops = NUMPY

    @classmethod
    def build(
        cls, texts: Sequence[str], word_starts: Sequence[Sequence[int]] | None, *, loops: Loops = NUMPY
    ) -> "PhraseIndex":
        """Index folded texts.

        Args:
            texts: Any Unicode; a text may be empty, and so may the index.
            word_starts: For each text, where its words start, in characters from 0; None for no words.
            loops: How it runs its inner loops.
        """
        row = lay_out(texts, word_starts)
        return cls(row, pair_up(row), loops)

    def __len__(self) -> int:
        return len(self.row.begins)

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
        codes = codes_of(phrase)
        pair, places = self._rarest_pair(codes)
        crossing = exact_all or not len(self.row.words)
        return self.loops.check_places(self.row, places, codes, pair=pair, crossing=crossing)

    def save(self, folder: Path) -> None:
        """Write the index into ``folder``; ``StoreError`` when the disk refuses."""
        save_arrays(folder / _NAME, _KIND, self.row.arrays() | self.pairs.arrays(), {})

    @classmethod
    def open(cls, folder: Path, *, loops: Loops = NUMPY) -> "PhraseIndex":
        """Map a saved index; ``StoreError`` when it is missing, damaged or of another version."""
        arrays, _ = open_arrays(folder / _NAME, _KIND)
        pairs = Pairs(arrays.pop("keys"), arrays.pop("starts"), arrays.pop("places"))
        return cls(Row(**arrays), pairs, loops)

    def _rarest_pair(self, codes: NDArray[np.uint32]) -> tuple[int, NDArray[np.uint32]]:
        """Return which pair of the phrase stands in the fewest places, and these."""
        if len(codes) < 2:
            return 0, self._places_of_one(codes)
        keys = codes[:-1].astype(np.uint64) << np.uint64(32) | codes[1:]
        at = self.pairs.keys.searchsorted(keys)
        if at.max() == len(self.pairs.keys) or (self.pairs.keys[at] != keys).any():
            return 0, _NOWHERE
        starts, ends = self.pairs.starts[at], self.pairs.starts[at + 1]
        rarest = int((ends - starts).argmin())
        return rarest, self.pairs.places[starts[rarest] : ends[rarest]]

    def _places_of_one(self, codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
        """Return the places of a single character: all pairs that begin with it follow each other."""
        if not len(codes):
            return _NOWHERE
        first = int(codes[0]) << 32
        low, high = self.pairs.keys.searchsorted(np.array([first, first + (1 << 32)], np.uint64))
        return np.sort(self.pairs.places[self.pairs.starts[low] : self.pairs.starts[high]])
