"""Ranks texts by BM25Okapi: every score is rank_bm25's, found without looking at every text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.engine.counting import Counted, count_texts, join_counted
from index.engine.loops import NUMPY, Loops
from index.engine.okapi import Weights
from index.engine.scoring import Scored, score, score_parts
from index.engine.segment import Segment, open_segment
from index.engine.store import open_arrays, save_arrays

__all__ = ["TermIndex", "Weights"]

_KIND = "term index 3"
_NAME = "terms.idx"


@dataclass(frozen=True, slots=True)
class TermIndex:
    """The terms of texts, numbered from 0 in the order they came.

    It never changes; adding and removing texts gives another index that shares what stayed the same.

    Attributes:
        weights: The parameters of BM25Okapi.
        parts: The texts in segments, one after the other.
        loops: How it runs its inner loops.
    """

    weights: Weights
    parts: tuple[Scored, ...]
    loops: Loops = NUMPY

    @classmethod
    def build(cls, texts: Iterable[Sequence[str]], *, weights: Weights, loops: Loops = NUMPY) -> "TermIndex":
        """Index texts already cut into terms; a text may be empty, and so may the index."""
        return cls.of([count_texts(texts)], weights=weights, loops=loops)

    @classmethod
    def of(cls, parts: Sequence[Counted | Segment], *, weights: Weights, loops: Loops = NUMPY) -> "TermIndex":
        """Index counted texts; segments are taken as they are."""
        return cls(weights, score_parts(parts, weights), loops)

    def __len__(self) -> int:
        return sum(map(len, self.parts))

    def top(
        self, terms: Sequence[str], *, limit: int, within: NDArray[np.bool_] | None = None
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return the best texts for a bag of terms, and their scores.

        Args:
            terms: A repeated term counts as often as it is given; an unknown one is passed over.
            limit: At most so many texts.
            within: Which texts may be returned; scores do not change by it.

        Returns:
            Text numbers and scores, best first; equal scores keep text order; only texts that share a term.
        """
        best: list[tuple[NDArray[np.int64], NDArray[np.float64]]] = []
        floor = 0.0
        for first, part in self._placed_parts():
            numbers = part.segment.vocabulary.numbers(terms)
            if len(numbers):
                inside = None if within is None else within[first : first + len(part)]
                found, scores = self.loops.best_texts(part, numbers, limit=limit, floor=floor, within=inside)
                best.append((found + first if first else found, scores))
                if len(scores) == limit:
                    floor = max(floor, float(scores[-1]))
        return _best_of(best, limit)

    def score(self, terms: Sequence[str], ids: Sequence[int] | NDArray[np.integer]) -> NDArray[np.float64]:
        """Return the scores of the texts with these numbers, 0 for those that share no term."""
        asked = np.asarray(ids, np.int64)
        scores = np.zeros(len(asked))
        for first, part in self._placed_parts():
            here = (asked >= first) & (asked < first + len(part))
            numbers = part.segment.vocabulary.numbers(terms)
            scores[here] = score(part, numbers, (asked[here] - first).astype(np.uint32))
        return scores

    def idf(self, term: str) -> float:
        """Return the idf of a term, 0 for one that no text holds."""
        for part in self.parts:
            number = part.segment.vocabulary.number(term)
            if number >= 0:
                return float(part.idf[number])
        return 0.0

    def with_texts(self, texts: Iterable[Sequence[str]]) -> "TermIndex":
        """Return an index that has more texts at its end, in a segment of their own."""
        segments = [part.segment for part in self.parts]
        return self.of([*segments, count_texts(texts)], weights=self.weights, loops=self.loops)

    def of_texts(self, kept: NDArray[np.bool_]) -> "TermIndex":
        """Return an index of the texts kept, numbered anew, as if the others had never been there."""
        parts: list[Counted | Segment] = []
        for first, part in self._placed_parts():
            here = kept[first : first + len(part)]
            if here.all():
                parts.append(part.segment)
            elif here.any():
                parts.append(part.segment.counted.of_texts(here))
        return self.of(parts, weights=self.weights, loops=self.loops)

    def merged(self) -> "TermIndex":
        """Return the same texts in one segment, which answers faster than many."""
        counted = join_counted([part.segment.counted for part in self.parts])
        return self.of([counted], weights=self.weights, loops=self.loops)

    def save(self, folder: Path) -> None:
        """Write the index into ``folder``, in place of what is there; ``StoreError`` when the disk refuses.

        Segments that were opened from there stay as they are.
        """
        names = [part.segment.name for part in self.parts]
        for part in self.parts:
            if not _file_of(folder, part.segment.name).exists():
                part.segment.save(_file_of(folder, part.segment.name))
        idf = {str(place): part.idf for place, part in enumerate(self.parts)}
        facts = {"weights": astuple(self.weights), "names": names, "average": self.average}
        save_arrays(folder / _NAME, _KIND, idf, facts)
        for path in folder.glob(_file_of(folder, "*").name):
            if path not in [_file_of(folder, name) for name in names]:
                path.unlink()

    @classmethod
    def open(cls, folder: Path, *, loops: Loops = NUMPY) -> "TermIndex":
        """Map a saved index; ``StoreError`` when it is missing, damaged or of another version."""
        idf, facts = open_arrays(folder / _NAME, _KIND)
        weights = Weights(*facts["weights"])
        segments = [open_segment(_file_of(folder, name)) for name in facts["names"]]
        parts = [
            Scored.of(segment, idf[str(place)], facts["average"], weights)
            for place, segment in enumerate(segments)
        ]
        return cls(weights, tuple(parts), loops)

    @property
    def average(self) -> float:
        """The average length of texts in terms; 0 without texts."""
        return self.parts[0].average if self.parts else 0.0

    def _placed_parts(self) -> Iterator[tuple[int, Scored]]:
        """Yield each part with the number of its first text."""
        first = 0
        for part in self.parts:
            yield first, part
            first += len(part)


def _best_of(
    best: Sequence[tuple[NDArray[np.int64], NDArray[np.float64]]], limit: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the best texts of all parts, given the best of each."""
    if len(best) == 1:
        return best[0]
    ids = np.concatenate([np.zeros(0, np.int64), *(found for found, _ in best)])
    scores = np.concatenate([np.zeros(0), *(scores for _, scores in best)])
    order = np.argsort(-scores, kind="stable")[:limit]
    return ids[order], scores[order]


def _file_of(folder: Path, name: str) -> Path:
    return folder / f"terms-{name}.idx"
