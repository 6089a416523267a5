"""Builds indexes of many texts: batch by batch, in several processes, taken up again after a kill.

Each batch becomes a segment of its own in every index, in a file named by what it holds: what was done before
a kill is found again, and nothing is ever held or written twice.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import blake2b
from itertools import accumulate
from multiprocessing import get_context
from pathlib import Path

from index.engine import phrases, terms
from index.engine.counting import count_texts
from index.engine.okapi import Weights
from index.engine.phrases import PhraseIndex, PhrasePart
from index.engine.postings import batches
from index.engine.row import lay_out
from index.engine.segment import Segment
from index.engine.terms import TermIndex

_PHRASES = "phrases"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What is built from each text; everything in it must survive pickling.

    Attributes:
        cut: Cuts a folded text into words; joined they are the text.
        terms: For each term index, by the name of its folder, what makes terms of the words, and its weights.
        key: Changes with every dictionary or rule, so that no stale batch is taken up.
    """

    cut: Callable[[str], Sequence[str]]
    terms: Mapping[str, tuple[Callable[[Sequence[str]], Sequence[str]], Weights]]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build has come.

    Attributes:
        done: Texts done.
        rate: Texts a second since the build began.
    """

    done: int
    rate: float

    def seconds_left(self, total: int) -> float:
        """Return how long the rest of ``total`` texts will take."""
        return (total - self.done) / self.rate if self.rate else float("inf")


def build_large(
    texts: Iterable[str],
    folder: Path,
    *,
    recipe: Recipe,
    processes: int = 2,
    progress: Callable[[Progress], None] = lambda _: None,
) -> None:
    """Index folded texts into ``folder``: its folder ``phrases``, and one for each term index of the recipe.

    Args:
        texts: Read once, a batch at a time.
        folder: Where the indexes go, and the batches of a build under way.
        recipe: What is built.
        processes: How many work at it; with 1 this one does.
        progress: Told after each batch.

    Raises:
        StoreError: The disk refuses.
    """
    started, done, names = time.monotonic(), 0, []
    for name, size in _build_batches(texts, folder, recipe, processes):
        names.append(name)
        done += size
        progress(Progress(done, done / max(time.monotonic() - started, 1e-9)))
    for index, (_, weights) in recipe.terms.items():
        segments = [Segment.open(terms.file_of(folder / index, name)) for name in names]
        TermIndex.of(segments, weights=weights).save(folder / index)
    parts = [PhrasePart.open(phrases.file_of(folder / _PHRASES, name)) for name in names]
    PhraseIndex(tuple(parts)).save(folder / _PHRASES)


def _build_batches(
    texts: Iterable[str], folder: Path, recipe: Recipe, processes: int
) -> Iterator[tuple[str, int]]:
    """Build what is not there yet, some batches at once; yield names and sizes in the order of the texts."""
    if processes == 1:
        for batch in batches(texts):
            yield _build_batch(batch, folder, recipe), len(batch)
        return
    context = get_context("spawn")  # a fork would inherit the threads of the bot
    with ProcessPoolExecutor(processes, context) as pool:
        waiting: deque[tuple[Future[str], int]] = deque()
        for batch in batches(texts):
            waiting.append((pool.submit(_build_batch, batch, folder, recipe), len(batch)))
            if len(waiting) > processes:  # so many are held in memory, no more
                future, size = waiting.popleft()
                yield future.result(), size
        for future, size in waiting:
            yield future.result(), size


def _build_batch(texts: Sequence[str], folder: Path, recipe: Recipe) -> str:
    """Build one batch unless it is there, and return its name."""
    name = _name_of(texts, recipe)
    last = phrases.file_of(folder / _PHRASES, name)
    if last.exists():
        return name
    cut = [recipe.cut(text) for text in texts]
    for index, (make_terms, weights) in recipe.terms.items():
        segment = Segment.of(count_texts(map(make_terms, cut)), weights, name)
        segment.save(terms.file_of(folder / index, name))
    starts = [list(accumulate(map(len, words[:-1]), initial=0)) for words in cut]
    PhrasePart.of(lay_out(texts, starts), name).save(last)
    return name


def _name_of(texts: Sequence[str], recipe: Recipe) -> str:
    """Return a name that tells this batch from any other."""
    digest = blake2b(recipe.key.encode(), digest_size=16)
    for text in texts:
        letters = text.encode("utf-8", "surrogatepass")
        digest.update(len(letters).to_bytes(8) + letters)
    return digest.hexdigest()
