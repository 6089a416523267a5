"""Exact scores for the compiler: what ``scoring`` does for one text at a time."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.engine.compiling import compiled

ROUNDING = 1 - 1e-4  # what can be given is added in float32


class Shelf(NamedTuple):
    """The arrays of a segment, and which texts count: none given, all count."""

    starts: NDArray[np.int64]
    texts: NDArray[np.uint32]
    counts: NDArray[Any]
    impacts: NDArray[np.uint8]
    peaks: NDArray[np.uint8]
    lengths: NDArray[np.uint32]
    idf: NDArray[np.float64]
    within: NDArray[np.bool_]


class Formula(NamedTuple):
    """The parameters of BM25Okapi, and how far impacts have drifted."""

    k1: float
    b: float
    average: float
    share: float
    most: float


class Wish(NamedTuple):
    """What is asked for; ``column`` is the one of ``peaks`` for the rank of the limit, or for a later one."""

    numbers: NDArray[np.int64]
    limit: int
    floor: float
    column: int


@compiled
def keep_highest(highest: NDArray[np.float64], value: float) -> None:
    """Put a value into its place among the highest, the last of which falls out."""
    at = len(highest) - 1
    while at > 0 and highest[at - 1] < value:
        highest[at] = highest[at - 1]
        at -= 1
    highest[at] = value


@compiled
def place_of(texts: NDArray[np.uint32], low: int, width: int, text: int) -> int:
    """Return the first place from ``low`` on where the texts reach this one, by steps from ``width`` up."""
    while low + width < len(texts) and texts[low + width] < text:
        low += width
        width *= 2
    high = min(low + width, len(texts))
    while low < high:
        middle = (low + high) >> 1
        if texts[middle] < text:
            low = middle + 1
        else:
            high = middle
    return low


@compiled
def _score(shelf: Shelf, formula: Formula, numbers: NDArray[np.int64], text: int) -> float:
    """Return rank_bm25's sum in its order of operations."""
    norm = formula.k1 * (1 - formula.b + formula.b * shelf.lengths[text] / formula.average)
    score = 0.0
    for number in numbers:
        texts = shelf.texts[shelf.starts[number] : shelf.starts[number + 1]]
        place = place_of(texts, 0, len(texts), text)
        if place < len(texts) and texts[place] == text:
            count = float(shelf.counts[shelf.starts[number] + place])
            score += shelf.idf[number] * (count * (formula.k1 + 1) / (count + norm))
    return score


@compiled
def choose(
    shelf: Shelf, formula: Formula, wish: Wish, found: tuple[NDArray[np.uint32], NDArray[np.float32]]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Score the texts found, the most promising first so that most need no score, and return the best."""
    ids, gets = found
    highest = np.zeros(wish.limit)
    for value in gets:
        if value > highest[-1]:
            keep_highest(highest, value)
    best, scores, size = np.empty(wish.limit, np.int64), np.empty(wish.limit), 0
    for promising in (True, False):
        for at, text in enumerate(ids):
            if (gets[at] >= highest[-1]) != promising:
                continue
            if size == wish.limit and gets[at] < scores[-1] * ROUNDING:
                continue
            size = _insert(best, scores, size, text, _score(shelf, formula, wish.numbers, text))
    return best[:size], scores[:size]


@compiled
def _insert(best: NDArray[np.int64], scores: NDArray[np.float64], size: int, text: int, score: float) -> int:
    """Put a text in its place among the best, of which there are ``size``; return how many there are then."""
    at = size
    while at > 0 and (scores[at - 1] < score or (scores[at - 1] == score and best[at - 1] > text)):
        at -= 1
    if at == len(best):
        return size
    size = min(size + 1, len(best))
    for place in range(size - 1, at, -1):
        best[place], scores[place] = best[place - 1], scores[place - 1]
    best[at], scores[at] = text, score
    return size


@compiled
def score_of_best(
    shelf: Shelf, formula: Formula, wish: Wish, found: tuple[NDArray[np.uint32], NDArray[np.float32]]
) -> float:
    """Return a score that ``limit`` texts reach, tried with those that get most so far; 0 among too few."""
    ids, gets = found
    highest = np.zeros(wish.limit)
    for value in gets:
        if value > highest[-1]:
            keep_highest(highest, value)
    worst, tried = np.inf, 0
    for at, text in enumerate(ids):
        if gets[at] >= highest[-1] and tried < wish.limit:
            worst = min(worst, _score(shelf, formula, wish.numbers, text))
            tried += 1
    return worst if tried == wish.limit else 0.0
