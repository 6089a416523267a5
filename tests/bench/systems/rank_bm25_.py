"""rank_bm25, the reference, and its rewrite in Rust."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tests.bench.systems.system import CutCorpus


class RankBM25:
    """BM25Okapi as published, best ten by argsort."""

    largest = 100_000
    kept = False

    def build(self, corpus: CutCorpus, folder: Path) -> None:
        from rank_bm25 import BM25Okapi

        self.okapi = BM25Okapi(corpus.words())

    def ranked(self, terms: Sequence[str]) -> list[float]:
        scores = self.okapi.get_scores(terms)
        best = np.argpartition(scores, -10)[-10:]
        return np.sort(scores[best])[::-1].tolist()

    def phrase(self, words: Sequence[str]) -> None:
        return None


class RankBM25Rust(RankBM25):
    """The same scores from an inverted index in Rust."""

    largest = 1_000_000

    def build(self, corpus: CutCorpus, folder: Path) -> None:
        from rank_bm25_rs import BM25Okapi

        self.okapi = BM25Okapi(corpus.words())
