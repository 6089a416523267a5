"""``sums`` for the compiler: the same results, several times as fast."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.engine import sums
from index.engine.compiling import compiled
from index.engine.scoring import ROUNDING, Asked, Best, Scored, Term

FEW = 4096
"""So many texts are looked up faster than all postings are added up."""

_ALL = np.zeros(0, np.bool_)
_START, _END, _IDF, _MOST = range(4)  # the columns of the terms asked for


# Tuples without names: the compiler keeps what it made under the types it was given, and would not find
# a class again that was renamed since.
_Shelf = tuple[NDArray[np.uint16], NDArray[Any], NDArray[np.float64], NDArray[np.bool_]]
"""The texts and kinds of postings, what each kind gives, and which texts count: none given, all count."""

_Board = tuple[NDArray[np.int64], NDArray[np.float64]]
"""The best texts so far, best first, and their scores."""


def look_up(scored: Scored, asked: Asked, rarest: Term, *, floor: float) -> Best:
    """Return the best of the texts that hold one of the terms; see ``sums.look_up``."""
    place, limit = asked.terms.index(rarest), min(asked.limit, rarest.size)
    found: Best = _look_up(_shelf(scored, asked), _rows(asked), place, floor * ROUNDING, limit)
    return found


def add_up(scored: Scored, asked: Asked, *, floor: float) -> Best:
    """Return the best of the texts that hold any of the terms; see ``sums.add_up``."""
    if floor < 0:  # terms that may lower scores are seldom, and not worth a loop of their own
        return sums.add_up(scored, asked, floor=floor)
    row, limit = scored.borrow(), min(asked.limit, len(scored))
    found: Best = _add_up(_shelf(scored, asked), _rows(asked), row, floor * ROUNDING, limit)
    scored.rows.append(row)
    return found


def _shelf(scored: Scored, asked: Asked) -> _Shelf:
    segment = scored.segment
    within = _ALL if asked.within is None else asked.within
    return segment.texts, segment.codes, scored.values, within


def _rows(asked: Asked) -> NDArray[np.float64]:
    """Return a row a term: one array passes faster than four."""
    rows = [(term.start, term.start + term.size, term.idf, term.most) for term in asked.terms]
    return np.array(rows, np.float64)


@compiled
def _look_up(shelf: _Shelf, terms: NDArray[np.float64], rarest: int, floor: float, limit: int) -> _Board:
    texts, codes, values, within = shelf
    best, scores, size = np.empty(limit, np.int64), np.empty(limit), 0
    others = terms[:, _MOST].sum() - terms[rarest, _MOST]
    places = terms[:, _START].astype(np.int64)
    for posting in range(int(terms[rarest, _START]), int(terms[rarest, _END])):
        text = texts[posting]
        if terms[rarest, _IDF] * values[codes[posting]] < floor - others:
            continue
        if not len(within) or within[text]:
            score = _score(shelf, terms, places, text, floor)
            if score >= floor:
                size = _insert((best, scores), size, text, score)
            if size == limit:
                floor = max(floor, scores[-1] * ROUNDING)
    return best[:size], scores[:size]


@compiled
def _score(
    shelf: _Shelf, terms: NDArray[np.float64], places: NDArray[np.int64], text: int, floor: float
) -> float:
    """Return rank_bm25's sum in its order of operations, or less than the floor once it cannot be reached.

    The places move on, as later texts come later.
    """
    texts, codes, values, _ = shelf
    score, left = 0.0, terms[:, _MOST].sum()
    for at in range(len(terms)):
        end = int(terms[at, _END])
        places[at] = place = _place_of(texts, places[at], end, text)
        if place < end and texts[place] == text:
            score += terms[at, _IDF] * values[codes[place]]
        left -= terms[at, _MOST]
        if score + left < floor:
            break
    return score


@compiled
def _place_of(texts: NDArray[np.uint16], low: int, end: int, text: int) -> int:
    """Return the first place from ``low`` on where the texts reach this one, or the end; by growing steps."""
    width = 1
    while low + width < end and texts[low + width] < text:
        low += width
        width *= 2
    high = min(low + width, end)
    while low < high:
        middle = (low + high) >> 1
        if texts[middle] < text:
            low = middle + 1
        else:
            high = middle
    return low


@compiled
def _add_up(
    shelf: _Shelf, terms: NDArray[np.float64], row: NDArray[np.float64], floor: float, limit: int
) -> _Board:
    texts, codes, values, within = shelf
    most = terms[:, _MOST].sum()
    for at in range(len(terms)):
        idf, lacking = terms[at, _IDF], floor + terms[at, _MOST] - most
        for posting in range(int(terms[at, _START]), int(terms[at, _END])):
            given = idf * values[codes[posting]]
            if given >= lacking:
                row[texts[posting]] += given
    best, scores, size = np.empty(limit, np.int64), np.empty(limit), 0
    for at in range(len(terms)):
        for posting in range(int(terms[at, _START]), int(terms[at, _END])):
            text = texts[posting]
            score = row[text]
            row[text] = 0
            if score > 0 and score >= floor and (not len(within) or within[text]):
                size = _insert((best, scores), size, text, score)
    return best[:size], scores[:size]


@compiled
def _insert(board: _Board, size: int, text: int, score: float) -> int:
    """Put a text in its place among the best, of which there are ``size``; return how many there are then."""
    texts, scores = board
    at = size
    while at > 0 and (scores[at - 1] < score or (scores[at - 1] == score and texts[at - 1] > text)):
        at -= 1
    if at == len(texts):
        return size
    size = min(size + 1, len(texts))
    for place in range(size - 1, at, -1):
        texts[place], scores[place] = texts[place - 1], scores[place - 1]
    texts[at], scores[at] = text, score
    return size
