"""``maxscore`` for the compiler: the same results by the same steps, several times as fast."""

from bisect import bisect_left
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.engine import maxscore
from index.engine.compiling import compiled
from index.engine.impacts import PEAKS, STEPS
from index.engine.scoring import Scored

_ROUNDING = 1 - 1e-4  # what can be given is added in float32
_ALL = np.zeros(0, np.bool_)


def _shelf(scored: Scored, within: NDArray[np.bool_]) -> "_Shelf":
    postings, impacts = scored.segment.postings, scored.segment.impacts
    return _Shelf(
        postings.starts,
        postings.texts,
        postings.counts,
        impacts.values,
        impacts.peaks,
        scored.segment.lengths,
        scored.idf,
        within,
    )


class _Shelf(NamedTuple):
    """The arrays of a segment, and which texts count: none given, all count."""

    starts: NDArray[np.int64]
    texts: NDArray[np.uint32]
    counts: NDArray[Any]
    impacts: NDArray[np.uint8]
    peaks: NDArray[np.uint8]
    lengths: NDArray[np.uint32]
    idf: NDArray[np.float64]
    within: NDArray[np.bool_]


class _Formula(NamedTuple):
    """The parameters of BM25Okapi, and how far impacts have drifted."""

    k1: float
    b: float
    average: float
    share: float
    most: float


class _Wish(NamedTuple):
    """What is asked for; ``column`` is the one of ``peaks`` for the rank of the limit, or for a later one."""

    numbers: NDArray[np.int64]
    limit: int
    floor: float
    column: int


class _Terms(NamedTuple):
    """The different terms, greatest first, and what one step of impact and the whole term can give."""

    numbers: NDArray[np.int64]
    steps: NDArray[np.float32]
    mosts: NDArray[np.float32]


def best_texts(
    scored: Scored,
    numbers: NDArray[np.int64],
    *,
    limit: int,
    floor: float,
    within: NDArray[np.bool_] | None,
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the best texts that share a term; see ``maxscore.best_texts``."""
    if not scored.can_prune(numbers):
        return maxscore.best_texts(scored, numbers, limit=limit, floor=floor, within=within)
    segment, weights = scored.segment, scored.weights
    least, most = segment.impacts.drift(scored.average)
    column = bisect_left(PEAKS, limit) if within is None and limit <= PEAKS[-1] else -1
    row = scored.borrow()
    found = _best(
        _shelf(scored, _ALL if within is None else within),
        _Formula(weights.k1, weights.b, scored.average, least / most, most),
        _Wish(numbers, limit, floor, column),
        row,
    )
    scored.rows.append(row)
    return found


@compiled
def _best(
    shelf: _Shelf, formula: _Formula, wish: _Wish, row: NDArray[np.float32]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    terms = _read_terms(shelf, formula, wish)
    slack = terms.steps.sum()
    floor = _first_floor(shelf, formula, wish, terms)
    highest = np.empty(wish.limit)
    taken = 0
    while taken < len(terms.steps) and terms.mosts[taken:].sum() >= floor * _ROUNDING:
        highest[:] = (floor / formula.share + slack) / _ROUNDING
        _add(shelf, terms.numbers[taken], terms.steps[taken], row, highest)
        floor = max(floor, (highest[-1] * _ROUNDING - slack) * formula.share)
        taken += 1
    ids, gets = _collect(shelf, terms.numbers[:taken], row, floor * _ROUNDING - terms.mosts[taken:].sum())
    for term in range(taken, len(terms.steps)):
        highest[:] = (floor / formula.share + slack) / _ROUNDING
        _look_up(shelf, terms.numbers[term], terms.steps[term], (ids, gets), highest)
        floor = max(floor, (highest[-1] * _ROUNDING - slack) * formula.share)
        kept = gets >= floor * _ROUNDING - terms.mosts[term + 1 :].sum()
        ids, gets = ids[kept], gets[kept]
    return _choose(shelf, formula, wish, (ids, gets))


@compiled
def _read_terms(shelf: _Shelf, formula: _Formula, wish: _Wish) -> _Terms:
    """Return the different terms of the query, those that give most first."""
    size = 0
    numbers, times = np.empty(len(wish.numbers), np.int64), np.zeros(len(wish.numbers))
    for number in wish.numbers:
        at = 0
        while at < size and numbers[at] != number:
            at += 1
        numbers[at] = number
        times[at] += 1
        size = max(size, at + 1)
    numbers = numbers[:size]
    steps = (shelf.idf[numbers] * times[:size] * (formula.k1 + 1) / STEPS * formula.most).astype(np.float32)
    mosts = steps * shelf.peaks[numbers, 0]
    order = np.argsort(-mosts)
    return _Terms(numbers[order], steps[order], mosts[order].astype(np.float32))


@compiled
def _first_floor(shelf: _Shelf, formula: _Formula, wish: _Wish, terms: _Terms) -> float:
    """Return the score that enough texts reach by one term alone."""
    floor = wish.floor
    if wish.column >= 0:
        for at, number in enumerate(terms.numbers):
            floor = max(floor, (shelf.peaks[number, wish.column] - 1.0) * terms.steps[at] * formula.share)
    return floor


@compiled
def _keep(highest: NDArray[np.float64], value: float) -> None:
    """Put a value into its place among the highest, the last of which falls out."""
    at = len(highest) - 1
    while at > 0 and highest[at - 1] < value:
        highest[at] = highest[at - 1]
        at -= 1
    highest[at] = value


@compiled
def _add(
    shelf: _Shelf, number: int, step: float, row: NDArray[np.float32], highest: NDArray[np.float64]
) -> None:
    """Add a term to what its texts get."""
    texts = shelf.texts[shelf.starts[number] : shelf.starts[number + 1]]
    impacts = shelf.impacts[shelf.starts[number] : shelf.starts[number + 1]]
    least = highest[-1]
    for at in range(len(texts)):
        if len(shelf.within) and not shelf.within[texts[at]]:
            continue
        gets = row[texts[at]] + np.float32(impacts[at]) * step
        row[texts[at]] = gets
        if gets > least:
            _keep(highest, gets)
            least = highest[-1]


@compiled
def _collect(
    shelf: _Shelf, numbers: NDArray[np.int64], row: NDArray[np.float32], least: float
) -> tuple[NDArray[np.uint32], NDArray[np.float32]]:
    """Return the texts that get enough from these terms, and what; leave zeros in the row."""
    most = 0
    for number in numbers:
        most += shelf.starts[number + 1] - shelf.starts[number]
    ids, gets, size = np.empty(most, np.uint32), np.empty(most, np.float32), 0
    for number in numbers:
        texts = shelf.texts[shelf.starts[number] : shelf.starts[number + 1]]
        for at in range(len(texts)):
            got = row[texts[at]]
            if got > 0 and got >= least:
                ids[size], gets[size] = texts[at], got
                size += 1
            row[texts[at]] = 0
    return ids[:size], gets[:size]


@compiled
def _look_up(
    shelf: _Shelf,
    number: int,
    step: float,
    found: tuple[NDArray[np.uint32], NDArray[np.float32]],
    highest: NDArray[np.float64],
) -> None:
    """Add a term to what the texts already found get."""
    ids, gets = found
    texts = shelf.texts[shelf.starts[number] : shelf.starts[number + 1]]
    impacts = shelf.impacts[shelf.starts[number] : shelf.starts[number + 1]]
    place = 0
    for at in range(len(ids)):
        if at and ids[at] < ids[at - 1]:
            place = 0  # the texts of the next term begin
        place = _place(texts, place, 1, ids[at])
        if place < len(texts) and texts[place] == ids[at]:
            gets[at] += np.float32(impacts[place]) * step
        if gets[at] > highest[-1]:
            _keep(highest, gets[at])


@compiled
def _place(texts: NDArray[np.uint32], low: int, width: int, text: int) -> int:
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
def _score(shelf: _Shelf, formula: _Formula, numbers: NDArray[np.int64], text: int) -> float:
    """Return rank_bm25's sum in its order of operations."""
    norm = formula.k1 * (1 - formula.b + formula.b * shelf.lengths[text] / formula.average)
    score = 0.0
    for number in numbers:
        texts = shelf.texts[shelf.starts[number] : shelf.starts[number + 1]]
        place = _place(texts, 0, len(texts), text)
        if place < len(texts) and texts[place] == text:
            count = float(shelf.counts[shelf.starts[number] + place])
            score += shelf.idf[number] * (count * (formula.k1 + 1) / (count + norm))
    return score


@compiled
def _choose(
    shelf: _Shelf, formula: _Formula, wish: _Wish, found: tuple[NDArray[np.uint32], NDArray[np.float32]]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Score the texts found, the most promising first so that most need no score, and return the best."""
    ids, gets = found
    highest = np.zeros(wish.limit)
    for value in gets:
        if value > highest[-1]:
            _keep(highest, value)
    best, scores, size = np.empty(wish.limit, np.int64), np.empty(wish.limit), 0
    for promising in (True, False):
        for at, text in enumerate(ids):
            if (gets[at] >= highest[-1]) != promising:
                continue
            if size == wish.limit and gets[at] < scores[-1] * _ROUNDING:
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
