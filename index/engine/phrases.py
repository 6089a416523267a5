"""Finds every place where a phrase stands, through the places of its rarest pair of characters."""

import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.engine.loops import NUMPY, Loops
from index.engine.pairs import KEPT, Pairs, pair_up
from index.engine.postings import batches, neighbours
from index.engine.row import Row, codes_of, join_rows, lay_out
from index.engine.store import open_arrays, save_arrays

_INDEX = "phrase index 4"
_PART = "phrases 4"
_NAME = "phrases.idx"


@dataclass(frozen=True, slots=True)
class PhrasePart:
    """Texts that follow each other.

    Attributes:
        name: Its own: what has been saved under it is never saved again.
        row: The texts.
        pairs: Where their pairs of characters stand.
    """

    name: str
    row: Row
    pairs: Pairs

    @classmethod
    def of(cls, row: Row, name: str = "") -> "PhrasePart":
        """Find the pairs of a row; without a name it gets one that no other has."""
        return cls(name or secrets.token_hex(8), row, pair_up(row))

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
        save_arrays(path, _PART, arrays, {"name": self.name})

    @classmethod
    def open(cls, path: Path) -> "PhrasePart":
        """Map a saved part; ``StoreError`` when it is damaged."""
        arrays, facts = open_arrays(path, _PART)
        kept: list[Any] = [arrays.pop(f"pair_{name}") for name in KEPT]
        return cls(facts["name"], Row(**arrays), Pairs(*kept))


@dataclass(frozen=True, slots=True)
class PhraseIndex:
    """Folded texts, numbered from 0 in the order they came.

    It never changes; adding and removing texts gives another index that shares what stayed the same.

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

    def with_texts(self, texts: Sequence[str], word_starts: Sequence[Sequence[int]] | None) -> "PhraseIndex":
        """Return an index that has more texts at its end, in parts of their own; see ``build``."""
        return PhraseIndex((*self.parts, *_parts_of(texts, word_starts)), self.loops)

    def of_texts(self, kept: NDArray[np.bool_]) -> "PhraseIndex":
        """Return an index of the texts kept, numbered anew, as if the others had never been there."""
        parts, first = [], 0
        for part in self.parts:
            here = kept[first : first + len(part.row)]
            if here.all():
                parts.append(part)
            elif here.any():
                parts.append(PhrasePart.of(part.row.of_texts(here)))
            first += len(part.row)
        return PhraseIndex(tuple(parts), self.loops)

    def merged(self) -> "PhraseIndex":
        """Return the same texts in as few parts as hold them, which answers faster than many.

        All or no parts have words.
        """
        groups = neighbours(self.parts, [len(part.row) for part in self.parts])
        return PhraseIndex(tuple(map(_join, groups)), self.loops)

    def save(self, folder: Path) -> None:
        """Write the index into ``folder``, in place of what is there; ``StoreError`` when the disk refuses.

        Parts that were opened from there stay as they are.
        """
        names = [part.name for part in self.parts]
        for part in self.parts:
            if not file_of(folder, part.name).exists():
                part.save(file_of(folder, part.name))
        save_arrays(folder / _NAME, _INDEX, {}, {"names": names})
        for path in folder.glob(file_of(folder, "*").name):
            if path not in [file_of(folder, name) for name in names]:
                path.unlink()

    @classmethod
    def open(cls, folder: Path, *, loops: Loops = NUMPY) -> "PhraseIndex":
        """Map a saved index; ``StoreError`` when it is missing, damaged or of another version."""
        _, facts = open_arrays(folder / _NAME, _INDEX)
        return cls(tuple(PhrasePart.open(file_of(folder, name)) for name in facts["names"]), loops)


def _parts_of(texts: Sequence[str], word_starts: Sequence[Sequence[int]] | None) -> Iterator[PhrasePart]:
    starts = None if word_starts is None else batches(word_starts)
    for batch in batches(texts):
        yield PhrasePart.of(lay_out(batch, None if starts is None else next(starts)))


def _join(parts: Sequence[PhrasePart]) -> PhrasePart:
    return parts[0] if len(parts) == 1 else PhrasePart.of(join_rows([part.row for part in parts]))


def file_of(folder: Path, name: str) -> Path:
    """Return where an index in this folder keeps the part with this name."""
    return folder / f"phrases-{name}.idx"
