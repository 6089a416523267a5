"""Score texts by BM25Okapi over their pairs of characters and over their characters, added up."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.analysis import Query, characters_of, pairs_of
from index.engine import NUMPY, Loops, Segment, TermIndex, Weights, batches, count_texts

Numbers = NDArray[np.int64]
Scores = NDArray[np.float64]
Mask = NDArray[np.bool_]
"""Which texts a search may return: one truth value a text."""

# A pair that comes again says little more; a character says it a little longer (trials of issue 3, item 9).
_PAIRS = Weights(k1=0.3)
_CHARACTERS = Weights(k1=0.6)

_PAIRS_FILE, _CHARACTERS_FILE = "pairs.idx", "characters.idx"


@dataclass(frozen=True, slots=True)
class MixtureSegment:
    """At most 65,536 texts, by their pairs of characters and by their characters."""

    pairs: Segment
    characters: Segment

    def __len__(self) -> int:
        return len(self.pairs.lengths)

    @classmethod
    def of(cls, texts: Sequence[Sequence[str]]) -> "MixtureSegment":
        """Index folded texts, each given in pieces over whose edges no pair reaches."""
        pairs = ([term for piece in text for term in pairs_of(piece)] for text in texts)
        characters = ([term for piece in text for term in characters_of(piece)] for text in texts)
        return cls(Segment.of(count_texts(pairs), _PAIRS), Segment.of(count_texts(characters), _CHARACTERS))

    def save(self, folder: Path) -> None:
        """Write into ``folder``; ``StoreError`` when the disk refuses."""
        self.pairs.save(folder / _PAIRS_FILE)
        self.characters.save(folder / _CHARACTERS_FILE)

    @classmethod
    def open(cls, folder: Path) -> "MixtureSegment":
        """Map what was saved; ``StoreError`` when it is missing, damaged or of another version."""
        return cls(Segment.open(folder / _PAIRS_FILE), Segment.open(folder / _CHARACTERS_FILE))


@dataclass(frozen=True, slots=True)
class Mixture:
    """Pairs find the wording, characters what was worded a little differently.

    Attributes:
        pairs: The texts by their pairs of characters.
        characters: The texts by their characters.
    """

    pairs: TermIndex
    characters: TermIndex

    @classmethod
    def build(cls, texts: Sequence[Sequence[str]]) -> "Mixture":
        """Index folded texts, each given in pieces over whose edges no pair reaches."""
        return cls.of([MixtureSegment.of(batch) for batch in batches(texts)])

    @classmethod
    def of(cls, segments: Sequence[MixtureSegment], *, loops: Loops = NUMPY) -> "Mixture":
        """Index segments that follow each other."""
        return cls(
            TermIndex.of([segment.pairs for segment in segments], weights=_PAIRS, loops=loops),
            TermIndex.of([segment.characters for segment in segments], weights=_CHARACTERS, loops=loops),
        )

    def candidates(self, query: Query, *, limit: int, within: Mask | None = None) -> Numbers:
        """Return the numbers of the best ``limit`` texts by pairs and by characters each, ascending."""
        by_pairs, _ = self.pairs.top(query.pairs, limit=limit, within=within)
        by_characters, _ = self.characters.top(query.characters, limit=limit, within=within)
        both = np.sort(np.concatenate((by_pairs, by_characters)))
        return both[np.flatnonzero(np.diff(both, prepend=~both[:1]))]  # np.unique loads numpy.ma, 20 ms

    def score(self, query: Query, numbers: Numbers) -> Scores:
        """Return the scores of these texts."""
        by_characters = self.characters.score(query.characters, numbers)
        return self.pairs.score(query.pairs, numbers) + by_characters

    def weights_of(self, query: Query) -> dict[str, float]:
        """Return the idf of the different terms of a query, of those that some text says and that tell."""
        weights: dict[str, float] = {}
        for index, terms in ((self.pairs, query.pairs), (self.characters, query.characters)):
            for term in dict.fromkeys(terms):
                weights[term] = weights.get(term, 0.0) + index.idf(term)
        return {term: weight for term, weight in weights.items() if weight > 0}

    def save(self, folder: Path) -> None:
        """Write what the segments have from their corpus; ``StoreError`` when the disk refuses."""
        self.pairs.save(folder / _PAIRS_FILE)
        self.characters.save(folder / _CHARACTERS_FILE)

    @classmethod
    def open(cls, folder: Path, segments: Sequence[MixtureSegment], *, loops: Loops = NUMPY) -> "Mixture":
        """Map what was saved of these segments; ``StoreError`` when it is missing or damaged."""
        pairs, characters = [one.pairs for one in segments], [one.characters for one in segments]
        return cls(
            TermIndex.open(folder / _PAIRS_FILE, pairs, loops=loops),
            TermIndex.open(folder / _CHARACTERS_FILE, characters, loops=loops),
        )
