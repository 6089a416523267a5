"""This project's engine, with numpy and compiled."""

from collections.abc import Sequence
from pathlib import Path

from index.engine import (
    NUMPY,
    Loops,
    PhraseIndex,
    PhrasePart,
    Segment,
    TermIndex,
    Weights,
    batches,
    count_texts,
    fastest_loops,
)
from index.engine.bulk import BulkCutter
from index.segmentation import starts_of
from tests.bench.systems.system import CutCorpus

_WEIGHTS = Weights()


def _words(words: Sequence[str]) -> list[str]:
    """Leave out white space, as the words given to the others do."""
    return [word for word in words if not word.isspace()]


class Ours:
    """The engine with given inner loops; it builds from text, cutting included, others from words."""

    largest = 10_000_000
    kept = True

    def __init__(self, loops: Loops) -> None:
        self.loops = loops

    def build(self, corpus: CutCorpus, folder: Path) -> None:
        cutter = BulkCutter()
        for place, texts in enumerate(batches(corpus.lines())):
            cut = [cutter.cut(text) for text in texts]
            Segment.of(count_texts(map(_words, cut)), _WEIGHTS).save(folder / f"terms-{place:03}.idx")
            PhrasePart.of(texts, list(map(starts_of, cut))).save(folder / f"phrases-{place:03}.idx")
        TermIndex.of(_open_segments(folder), weights=_WEIGHTS).save(folder / "terms.idx")

    def open(self, folder: Path) -> None:
        self.terms = TermIndex.open(folder / "terms.idx", _open_segments(folder), loops=self.loops)
        parts = map(PhrasePart.open, sorted(folder.glob("phrases-*.idx")))
        self.phrases = PhraseIndex(tuple(parts), self.loops)

    def ranked(self, terms: Sequence[str]) -> list[float]:
        return self.terms.top(terms, limit=10)[1].tolist()

    def phrase(self, words: Sequence[str]) -> int:
        return len(self.phrases.find("".join(words), exact_all=True))


def _open_segments(folder: Path) -> list[Segment]:
    return list(map(Segment.open, sorted(folder.glob("terms-*.idx"))))


def numpy() -> Ours:
    return Ours(NUMPY)


def compiled() -> Ours:
    """Load the machine code first: it is a library, and no part of what an index takes."""
    loops = fastest_loops()
    TermIndex.build([["a"], ["b"], ["c"]], weights=Weights(), loops=loops).top(["a"], limit=1)
    PhraseIndex.build(["ab"], [[0]], loops=loops).find("ab")
    return Ours(loops)
