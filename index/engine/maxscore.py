"""Finds the best texts of a segment with numpy: adds up what terms can give, then scores the few that matter.

Terms are taken by what they give, greatest first. Once the terms left cannot lift a text that holds none of
the earlier ones above the worst of the best (the floor), they are only looked up for the texts already found.
Source: Turtle and Flood, Query evaluation: strategies and optimizations, 1995.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.engine.impacts import PEAKS, STEPS
from index.engine.scoring import Scored, find, score

_ROUNDING = 1 - 1e-4  # what can be given is added in float32
MANY = 16  # so many times the limit, and scoring a few first pays


@dataclass(frozen=True, slots=True)
class _Term:
    """A term of the query: the texts that count, and what one step of impact, and all steps, can give."""

    texts: NDArray[np.uint32]
    impacts: NDArray[np.uint8]
    step: float
    most: float

    def gives(self) -> NDArray[np.float32]:
        return self.impacts * np.float32(self.step)


@dataclass(slots=True)
class _Floor:
    """The score that enough texts are known to reach.

    Attributes:
        score: That score.
        limit: How many texts are enough.
        slack: How much lower a text's score can be than what it can get: ``share`` of it and ``steps`` more.
    """

    score: float
    limit: int
    share: float
    steps: float

    def raise_by(self, gets: NDArray[np.float32]) -> None:
        """Raise it, given what different texts can get."""
        high = gets[gets > (self.score / self.share + self.steps) / _ROUNDING]
        if len(high) >= self.limit:
            worst = float(np.partition(high, -self.limit)[-self.limit])
            self.score = max(self.score, (worst * _ROUNDING - self.steps) * self.share)

    def least(self, rest: float) -> float:
        """Return what a text must be able to get from some terms when the others can give ``rest``."""
        return self.score * _ROUNDING - rest


def best_texts(
    scored: Scored,
    numbers: NDArray[np.int64],
    *,
    limit: int,
    floor: float,
    within: NDArray[np.bool_] | None,
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the best texts that share a term and their scores, best first, equal scores in text order.

    Args:
        scored: The segment.
        numbers: Its terms that the query has, in the order and as often as they are given; at least one.
        limit: At most so many texts.
        floor: Texts with smaller scores may be left out: other segments have enough better ones.
        within: Which texts count, or None for all.
    """
    found = _find_candidates(scored, numbers, _Floor(floor, limit, 1.0, 0.0), within)
    scores = score(scored, numbers, found)
    order = np.argsort(-scores, kind="stable")[:limit]
    return found[order].astype(np.int64), scores[order]


def _find_candidates(
    scored: Scored, numbers: NDArray[np.int64], floor: _Floor, within: NDArray[np.bool_] | None
) -> NDArray[np.uint32]:
    """Return every text that can be among the best, ascending; few others."""
    terms = _read_terms(scored, numbers, floor, within)
    if not scored.can_prune(numbers):
        return _all_texts(terms)
    found, gets, taken = _add_up(scored, terms, floor)
    _try_best(scored, numbers, (found, gets), floor)
    for place in range(taken, len(terms)):
        kept = gets >= floor.least(_most(terms[place:]))
        found, gets = found[kept], gets[kept]
        at, held = find(terms[place].texts, found)
        gets[held] += terms[place].impacts[at] * np.float32(terms[place].step)
        floor.raise_by(gets)
    _try_best(scored, numbers, (found, gets), floor)
    return found[gets >= floor.least(0)]


def _read_terms(
    scored: Scored, numbers: NDArray[np.int64], floor: _Floor, within: NDArray[np.bool_] | None
) -> list[_Term]:
    """Return the different terms, greatest first, and set the floor by the best postings of each."""
    segment, terms = scored.segment, []
    least, most = segment.impacts.drift(scored.average)
    floor.share = least / most
    column = bisect_left(PEAKS, floor.limit)
    for number, times in _tally(numbers).items():
        span = slice(*segment.postings.starts[number : number + 2].tolist())
        texts, impacts = segment.postings.texts[span], segment.impacts.values[span]
        step = float(scored.idf[number]) * times * (scored.weights.k1 + 1) / STEPS * most
        peaks = segment.impacts.peaks[number]
        if within is not None:
            kept = within[texts]
            texts, impacts = texts[kept], impacts[kept]
        elif column < len(PEAKS) and peaks[column]:
            floor.score = max(floor.score, (int(peaks[column]) - 1) * step * floor.share)
        if len(texts):
            terms.append(_Term(texts, impacts, step, int(peaks[0]) * step))
    floor.steps = sum(term.step for term in terms)
    return sorted(terms, key=lambda term: -term.most)


def _tally(numbers: NDArray[np.int64]) -> dict[int, int]:
    tally: dict[int, int] = {}
    for number in numbers.tolist():
        tally[number] = tally.get(number, 0) + 1
    return tally


def _add_up(
    scored: Scored, terms: Sequence[_Term], floor: _Floor
) -> tuple[NDArray[np.uint32], NDArray[np.float32], int]:
    """Add up term by term until the rest cannot matter.

    Returns:
        The texts that can still be among the best, ascending, what each gets, and how many terms were taken.
    """
    row = scored.borrow()
    taken = 0
    for term in terms:
        if _most(terms[taken:]) < floor.least(0):
            break
        gets = term.gives()
        if taken:
            gets += row[term.texts]
        row[term.texts] = gets
        floor.raise_by(gets)
        taken += 1
    least = floor.least(_most(terms[taken:]))
    found = np.flatnonzero(row >= least).astype(np.uint32) if least > 0 else _all_texts(terms)
    gets = row[found]
    row.fill(0)
    scored.rows.append(row)
    return found, gets, taken


def _most(terms: Sequence[_Term]) -> float:
    """Return what terms can give together."""
    return sum(term.most for term in terms)


def _all_texts(terms: Sequence[_Term]) -> NDArray[np.uint32]:
    texts = np.sort(np.concatenate([term.texts for term in terms] or [np.zeros(0, np.uint32)]))
    return texts[np.flatnonzero(np.diff(texts, prepend=~texts[:1]))]  # np.unique loads numpy.ma, 20 ms


def _try_best(
    scored: Scored,
    numbers: NDArray[np.int64],
    candidates: tuple[NDArray[np.uint32], NDArray[np.float32]],
    floor: _Floor,
) -> None:
    """Raise the floor by the scores of those that get most so far, where there are many."""
    found, gets = candidates
    if len(found) > MANY * floor.limit:
        promising = np.sort(np.argpartition(gets, -floor.limit)[-floor.limit :])
        floor.score = max(floor.score, float(score(scored, numbers, found[promising]).min()))
