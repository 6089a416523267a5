"""bm25s with its numpy and its numba backend."""

from collections.abc import Sequence
from pathlib import Path

import bm25s

from tests.bench.systems.system import CutCorpus


class BM25S:
    """bm25s over the same words, method ``atire``, the nearest to BM25Okapi."""

    largest = 1_000_000
    kept = True
    backend = "numpy"

    def build(self, corpus: CutCorpus, folder: Path) -> None:
        index = bm25s.BM25(method="atire")
        index.index(corpus.words(), show_progress=False)
        index.save(folder / "bm25s", show_progress=False)

    def open(self, folder: Path) -> None:
        self.index = bm25s.BM25.load(folder / "bm25s", mmap=True, show_progress=False)
        self.index.backend = self.backend
        if self.backend == "numba":
            self.index.activate_numba_scorer()

    def ranked(self, terms: Sequence[str]) -> list[float]:
        found = self.index.retrieve([list(terms)], k=10, show_progress=False, n_threads=0)
        return found.scores[0].tolist()

    def phrase(self, words: Sequence[str]) -> None:
        return None


class BM25SNumba(BM25S):
    """The same with its compiled backend, loaded first: it is a library, no part of what an index takes."""

    backend = "numba"

    def __init__(self) -> None:
        index = bm25s.BM25(method="atire", backend="numba")
        index.index([["a"], ["b"], ["c"]], show_progress=False)
        index.retrieve([["a"]], k=1, show_progress=False)
