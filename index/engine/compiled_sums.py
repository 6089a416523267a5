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
_NEAR = 32  # postings; a memory line of texts is read faster than stepped through
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
    start, end = int(terms[rarest, _START]), int(terms[rarest, _END])
    left = terms[:, _MOST].sum()
    lacking = floor + terms[rarest, _MOST] - left
    ids, scores, size = np.empty(end - start, np.int64), np.zeros(end - start), 0
    for posting in range(start, end):
        text = texts[posting]
        if terms[rarest, _IDF] * values[codes[posting]] >= lacking and (not len(within) or within[text]):
            ids[size] = text
            size += 1
    for at in range(len(terms)):  # in rank_bm25's order of operations
        left -= terms[at, _MOST]
        size = _add_term(shelf, terms[at], (ids[:size], scores[:size]), floor - left)
    board, held = (np.empty(limit, np.int64), np.empty(limit)), 0
    for at in range(size):
        held = _insert(board, held, ids[at], scores[at])
    return board[0][:held], board[1][:held]


@compiled
def _add_term(shelf: _Shelf, term: NDArray[np.float64], found: _Board, least: float) -> int:
    """Add what a term gives to the texts found, ascending; keep those that reach so much, and count them."""
    texts, codes, values, _ = shelf
    ids, scores = found
    place, end, size = int(term[_START]), int(term[_END]), 0
    for at in range(len(ids)):
        place = _place_of(texts, place, end, ids[at])
        score = scores[at]
        if place < end and texts[place] == ids[at]:
            score += term[_IDF] * values[codes[place]]
        if score >= least:
            ids[size], scores[size] = ids[at], score
            size += 1
    return size


@compiled
def _place_of(texts: NDArray[np.uint16], low: int, end: int, text: int) -> int:
    """Return the first place from ``low`` on where the texts reach this one, or the end; by growing steps."""
    near = min(low + _NEAR, end)
    while low < near and texts[low] < text:
        low += 1
    if low < near or near == end:
        return low
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
    best, scores, size = np.empty(limit, np.int64), np.empty(limit), 0
    starts, ends = terms[:, _START].astype(np.int64), terms[:, _START].astype(np.int64)
    most, first, left = terms[:, _MOST].sum(), 0, terms[:, _END].sum() - terms[:, _START].sum()
    while left > 0:  # texts are gone through as many at a time as the row has room for: it stays in the cache
        for at in range(len(terms)):
            idf, lacking, place = terms[at, _IDF], floor + terms[at, _MOST] - most, starts[at]
            while place < terms[at, _END] and texts[place] < first + len(row):
                given = idf * values[codes[place]]
                if given >= lacking:
                    row[texts[place] - first] += given
                place += 1
            ends[at] = place
        for at in range(len(terms)):
            for place in range(starts[at], ends[at]):
                score = row[texts[place] - first]
                row[texts[place] - first] = 0
                if score > 0 and score >= floor and (not len(within) or within[texts[place]]):
                    size = _insert((best, scores), size, texts[place], score)
            left -= ends[at] - starts[at]
            starts[at] = ends[at]
        if size == limit:
            floor = max(floor, scores[-1] * ROUNDING)
        first += len(row)
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
