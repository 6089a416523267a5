"""Finds every place where a phrase stands, through the places of its rarest pair of characters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.engine.loops import NUMPY, Loops
from index.engine.pairs import KEPT, Pairs, pair_up
from index.engine.postings import batches
from index.engine.row import Row, codes_of, lay_out
from index.engine.store import open_arrays, save_arrays

_KIND = "phrases 5"


@dataclass(frozen=True, slots=True)
class PhrasePart:
    """Texts that follow each other.

    Attributes:
        row: The texts.
        pairs: Where their pairs of characters stand.
    """

    row: Row
    pairs: Pairs

    @classmethod
    def of(cls, texts: Sequence[str], word_starts: Sequence[Sequence[int]] | None) -> "PhrasePart":
        """Index at most ``LARGEST`` folded texts; see ``PhraseIndex.build``."""
        row = lay_out(texts, word_starts)
        return cls(row, pair_up(row))

    def find(
        self, phrase: str, codes: NDArray[np.uint32], loops: Loops, *, crossing: bool
    ) -> NDArray[np.int64]:
        """Return where a phrase of these characters stands; see ``places.check_places``."""
        pair, entries = self.pairs.rarest(phrase)
        crossing = crossing or not len(self.row.words)
        return loops.check_places(self.row, entries, codes, pair=pair, crossing=crossing)

    def save(self, path: Path) -> None:
        """Write the part to one file."""
        arrays = self.row.arrays() | {f"pair_{name}": array for name, array in self.pairs.arrays().items()}
        save_arrays(path, _KIND, arrays, {})

    @classmethod
    def open(cls, path: Path) -> "PhrasePart":
        """Map a saved part; ``StoreError`` when it is damaged."""
        arrays, _ = open_arrays(path, _KIND)
        kept: list[Any] = [arrays.pop(f"pair_{name}") for name in KEPT]
        return cls(Row(**arrays), Pairs(*kept))


@dataclass(frozen=True, slots=True)
class PhraseIndex:
    """Folded texts, numbered from 0 in the order they came.

    It never changes; an index of more or fewer texts shares the parts that stayed the same.

    Attributes:
        parts: The texts, one part after the other.
        loops: How it runs its inner loops.
    """

    parts: tuple[PhrasePart, ...]
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
        return cls(tuple(_parts_of(texts, word_starts)), loops)

    def __len__(self) -> int:
        return sum(len(part.row) for part in self.parts)

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
        codes, first = codes_of(phrase), 0
        found = []
        for part in self.parts:
            places = part.find(phrase, codes, self.loops, crossing=exact_all)
            if first:
                places[:, 0] += first
            found.append(places)
            first += len(part.row)
        return found[0] if len(found) == 1 else np.concatenate([np.zeros((0, 2), np.int64), *found])


def _parts_of(texts: Sequence[str], word_starts: Sequence[Sequence[int]] | None) -> Iterator[PhrasePart]:
    starts = None if word_starts is None else batches(word_starts)
    for batch in batches(texts):
        yield PhrasePart.of(batch, None if starts is None else next(starts))
