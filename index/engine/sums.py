"""Sums what terms give to texts, with numpy."""

import numpy as np
from numpy.typing import NDArray

from index.engine.scoring import ROUNDING, Asked, Best, Scored, Term

FEW = 512
"""So many texts are looked up faster than all postings are added up."""

_NARROW = 200  # texts; fewer are not worth thinning out
_SHORT = 256  # postings; the same


def look_up(scored: Scored, asked: Asked, rarest: Term, *, floor: float) -> Best:
    """Return the best of the texts that hold one of the terms; those below the floor may be left out."""
    terms, left = asked.terms, asked.most
    ids = rarest.texts[rarest.codes >= scored.least_kind(rarest, asked.lacking(rarest, floor))]
    if asked.within is not None:
        ids = ids[asked.within[ids]]
    given = np.zeros((len(terms), len(ids)))
    for place in sorted(range(len(terms)), key=lambda place: terms[place].size):
        given[place] = scored.gives(terms[place], ids)
        left -= terms[place].most
        if len(ids) > _NARROW and terms[place] is not rarest:
            kept = (given.sum(axis=0) >= floor * ROUNDING - left).nonzero()[0]
            ids, given = ids.take(kept), given.take(kept, axis=1)
    return _best_of(ids, sum(given, start=np.zeros(len(ids))), asked.limit)


def add_up(scored: Scored, asked: Asked, *, floor: float) -> Best:
    """Return the best of the texts that hold any of the terms; those below the floor may be left out."""
    strong = [_postings_from(scored, term, asked.lacking(term, floor)) for term in asked.terms]
    texts = np.concatenate([held for held, _ in strong])
    row = np.asarray(np.bincount(texts, np.concatenate([given for _, given in strong])), np.float64)
    ids = (row >= floor * ROUNDING if floor > 0 else np.bincount(texts)).nonzero()[0]
    if asked.within is not None:
        ids = ids[asked.within[ids]]
    return _best_of(ids, row.take(ids), asked.limit)


def _postings_from(
    scored: Scored, term: Term, least: float
) -> tuple[NDArray[np.uint16], NDArray[np.float64]]:
    """Return the texts to which a term may give ``least``, perhaps others, and what it gives them."""
    texts, codes = term.texts, term.codes
    if term.size > _SHORT and (first := scored.least_kind(term, least)):
        kept = (codes >= first).nonzero()[0]
        texts, codes = texts.take(kept), codes.take(kept)
    given = scored.values.take(codes)
    given *= term.idf
    return texts, given


def _best_of(ids: NDArray[np.integer], scores: NDArray[np.float64], limit: int) -> Best:
    if len(scores) > _SHORT + limit:
        kept = (scores >= np.sort(scores)[-limit]).nonzero()[0]
        ids, scores = ids.take(kept), scores.take(kept)
    order = (-scores).argsort(kind="stable")[:limit]
    return ids.take(order).astype(np.int64), scores.take(order)
