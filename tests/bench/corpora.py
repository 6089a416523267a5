"""Corpora that grow like real ones: sentences of the fifteen reports recombined, with new names strewn in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.engine.bulk import BulkCutter

REPORTS = Path(__file__).parents[2] / "corpus" / "reports"
_SEED = 20230630
_BATCH = 20_000  # paragraphs
_NEW_WORDS = 0.05  # share of the words replaced by a name, so that the vocabulary grows by Heaps' law
_NAME_SKEW = 1.2  # exponent of the names' Zipf distribution


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of the reports, cut into words.

    Attributes:
        words: The different words.
        row: The words of all sentences, one after the other, as numbers in ``words``.
        starts: Where each sentence begins in ``row``, and where the last ends.
    """

    words: tuple[str, ...]
    row: NDArray[np.int64]
    starts: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.starts) - 1

    def cut(self, number: int) -> list[str]:
        """Return the words of one sentence."""
        return [self.words[word] for word in self.row[self.starts[number] : self.starts[number + 1]]]


def read_sentences() -> Sentences:
    """Read the sentences of the shipped reports."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(REPORTS.glob("*.txt")))
    cutter = BulkCutter()
    cuts = [cutter.cut(sentence) for sentence in re.findall(r"[^。；！\n]{8,120}[。；！]", text)]
    words = {word: number for number, word in enumerate(dict.fromkeys(word for cut in cuts for word in cut))}
    row = np.array([words[word] for cut in cuts for word in cut])
    starts = np.concatenate(([0], np.cumsum([len(cut) for cut in cuts])))
    return Sentences(tuple(words), row, starts)


def paragraphs(size: int) -> Iterator[str]:
    """Yield ``size`` paragraphs of one to three sentences, the same ones on every run and machine."""
    rng = np.random.default_rng(_SEED)
    sentences = read_sentences()
    for begin in range(0, size, _BATCH):
        yield from _batch(sentences, rng, min(_BATCH, size - begin))


def topics(count: int) -> list[list[str]]:
    """Return queries as terms: two to five words of at least two characters that one sentence holds."""
    rng = np.random.default_rng(_SEED + 1)
    sentences = read_sentences()
    found: list[list[str]] = []
    while len(found) < count:
        words = [word for word in sentences.cut(rng.integers(len(sentences))) if len(word) > 1]
        size = int(rng.integers(2, 6))
        if len(words) >= size:
            found.append([words[at] for at in sorted(rng.choice(len(words), size, replace=False))])
    return found


def phrases(count: int) -> list[list[str]]:
    """Return phrases as one to three words that follow each other, two characters at least in all."""
    rng = np.random.default_rng(_SEED + 2)
    sentences = read_sentences()
    found: list[list[str]] = []
    while len(found) < count:
        cut, size = sentences.cut(rng.integers(len(sentences))), int(rng.integers(1, 4))
        at = int(rng.integers(len(cut)))
        phrase = cut[at : at + size]
        if "".join(phrase).isalnum() and len("".join(phrase)) > 1:
            found.append(phrase)
    return found


def _batch(sentences: Sentences, rng: np.random.Generator, count: int) -> Iterator[str]:
    picked = rng.integers(len(sentences), size=(count, 3))
    kept = np.arange(3) < rng.integers(1, 4, size=(count, 1))
    names = iter(_names(rng, count * 16))
    for numbers, keep in zip(picked, kept, strict=True):
        cut = [word for number in numbers[keep] for word in sentences.cut(number)]
        for at in np.flatnonzero(rng.random(len(cut)) < _NEW_WORDS):
            if cut[at].isalnum():
                cut[at] = next(names)
        yield "".join(cut)


def _names(rng: np.random.Generator, count: int) -> list[str]:
    """Return names and figures by a Zipf distribution without end: 石家村, 4072."""
    letters = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁"
    kinds = "村镇庄桥河湖山岭湾屯店坪沟洼"
    names = []
    for rank in rng.zipf(_NAME_SKEW, count).tolist():
        number, spelled = rank % 10**7, ""
        while number:
            number, digit = divmod(number, len(letters))
            spelled += letters[digit]
        names.append(f"{spelled}{kinds[rank % len(kinds)]}" if rank % 3 else str(rank % 10**7))
    return names
