"""``maxscore`` for the compiler: the same results by the same steps, several times as fast."""

from bisect import bisect_left
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.engine import maxscore
from index.engine.compiled_scoring import (
    ROUNDING,
    Formula,
    Shelf,
    Wish,
    choose,
    keep_highest,
    place_of,
    score_of_best,
)
from index.engine.compiling import compiled
from index.engine.impacts import PEAKS, STEPS
from index.engine.maxscore import MANY
from index.engine.scoring import Scored

_ALL = np.zeros(0, np.bool_)


def _shelf(scored: Scored, within: NDArray[np.bool_]) -> "Shelf":
    postings, impacts = scored.segment.postings, scored.segment.impacts
    return Shelf(
        postings.starts,
        postings.texts,
        postings.counts,
        impacts.values,
        impacts.peaks,
        scored.segment.lengths,
        scored.idf,
        within,
    )


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
        Formula(weights.k1, weights.b, scored.average, least / most, most),
        Wish(numbers, limit, floor, column),
        row,
    )
    scored.rows.append(row)
    return found


@compiled
def _best(
    shelf: Shelf, formula: Formula, wish: Wish, row: NDArray[np.float32]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    terms = _read_terms(shelf, formula, wish)
    slack = terms.steps.sum()
    floor = _first_floor(shelf, formula, wish, terms)
    highest = np.empty(wish.limit)
    taken = 0
    while taken < len(terms.steps) and terms.mosts[taken:].sum() >= floor * ROUNDING:
        highest[:] = (floor / formula.share + slack) / ROUNDING
        _add(shelf, terms.numbers[taken], terms.steps[taken], row, highest)
        floor = max(floor, (highest[-1] * ROUNDING - slack) * formula.share)
        taken += 1
    ids, gets = _collect(shelf, terms.numbers[:taken], row, floor * ROUNDING - terms.mosts[taken:].sum())
    if len(ids) > MANY * wish.limit:
        floor = max(floor, score_of_best(shelf, formula, wish, (ids, gets)))
    for term in range(taken, len(terms.steps)):
        kept = gets >= floor * ROUNDING - terms.mosts[term:].sum()
        ids, gets = ids[kept], gets[kept]
        highest[:] = (floor / formula.share + slack) / ROUNDING
        _look_up(shelf, terms.numbers[term], terms.steps[term], (ids, gets), highest)
        floor = max(floor, (highest[-1] * ROUNDING - slack) * formula.share)
    return choose(shelf, formula, wish, (ids, gets))


@compiled
def _read_terms(shelf: Shelf, formula: Formula, wish: Wish) -> _Terms:
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
def _first_floor(shelf: Shelf, formula: Formula, wish: Wish, terms: _Terms) -> float:
    """Return the score that enough texts reach by one term alone."""
    floor = wish.floor
    if wish.column >= 0:
        for at, number in enumerate(terms.numbers):
            floor = max(floor, (shelf.peaks[number, wish.column] - 1.0) * terms.steps[at] * formula.share)
    return floor


@compiled
def _add(
    shelf: Shelf, number: int, step: float, row: NDArray[np.float32], highest: NDArray[np.float64]
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
            keep_highest(highest, gets)
            least = highest[-1]


@compiled
def _collect(
    shelf: Shelf, numbers: NDArray[np.int64], row: NDArray[np.float32], least: float
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
    shelf: Shelf,
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
        place = place_of(texts, place, 1, ids[at])
        if place < len(texts) and texts[place] == ids[at]:
            gets[at] += np.float32(impacts[place]) * step
        if gets[at] > highest[-1]:
            keep_highest(highest, gets[at])
