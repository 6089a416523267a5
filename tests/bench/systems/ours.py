"""This project's engine, with numpy and compiled."""

from collections.abc import Sequence
from pathlib import Path

from index.engine import Loops, PhraseIndex, TermIndex, Weights, fastest_loops
from index.engine.building import Recipe, build_large
from index.engine.bulk import BulkCutter
from index.engine.loops import NUMPY
from tests.bench.systems.system import CutCorpus


def _words(words: Sequence[str]) -> list[str]:
    """Leave out white space, as the words given to the others do."""
    return [word for word in words if not word.isspace()]


_RECIPE = Recipe(cut=BulkCutter().cut, terms={"words": (_words, Weights())})


class Ours:
    """The engine with given inner loops; it builds from text, cutting included, others from words."""

    largest = 10_000_000
    kept = True

    def __init__(self, loops: Loops) -> None:
        self.loops = loops

    def build(self, corpus: CutCorpus, folder: Path) -> None:
        build_large(corpus.lines(), folder, recipe=_RECIPE, processes=1)

    def open(self, folder: Path) -> None:
        self.terms = TermIndex.open(folder / "words", loops=self.loops)
        self.phrases = PhraseIndex.open(folder / "phrases", loops=self.loops)

    def ranked(self, terms: Sequence[str]) -> list[float]:
        return self.terms.top(terms, limit=10)[1].tolist()

    def phrase(self, words: Sequence[str]) -> int:
        return len(self.phrases.find("".join(words), exact_all=True))


def numpy() -> Ours:
    return Ours(NUMPY)


def compiled() -> Ours:
    """Load the machine code first: it is a library, and no part of what an index takes."""
    loops = fastest_loops()
    TermIndex.build([["a"], ["b"], ["c"]], weights=Weights(), loops=loops).top(["a"], limit=1)
    PhraseIndex.build(["ab"], [[0]], loops=loops).find("ab")
    return Ours(loops)
