"""A plain scan: Python's own ``str.find`` over all texts in one string."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from tests.bench.systems.system import CutCorpus


class Scan:
    """Exact, without an index; its phrase lists are the reference."""

    largest = 10_000_000
    kept = False

    def build(self, corpus: CutCorpus, folder: Path) -> None:
        texts = list(corpus.lines())
        self.text = "\n".join(texts)
        self.starts = list(accumulate((len(text) + 1 for text in texts[:-1]), initial=0))

    def ranked(self, terms: Sequence[str]) -> None:
        return None

    def phrase(self, words: Sequence[str]) -> int:
        phrase = "".join(words)
        places, at = [], self.text.find(phrase)
        while at >= 0:
            owner = bisect_right(self.starts, at) - 1
            places.append((owner, at - self.starts[owner]))
            at = self.text.find(phrase, at + 1)
        return len(places)
