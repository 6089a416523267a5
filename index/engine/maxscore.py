"""Finds the best texts of a segment, looking at as few postings as the best so far allow.

Every top text holds the rarest term unless the others alone can lift a text above the worst of the best, the
floor. So the texts of the rarest term are scored first: that raises the floor, and mostly all is done. If
not, all postings are added up, but for those that give too little to any top text.
Source: Turtle and Flood, Query evaluation: strategies and optimizations, 1995.
"""

import math
from operator import attrgetter

from index.engine.loops import Loops
from index.engine.scoring import ROUNDING, Asked, Best, Scored

_MANY = 4096  # postings; fewer are added up at once
_size = attrgetter("size")


def best_texts(scored: Scored, asked: Asked, loops: Loops, *, floor: float) -> Best:
    """Return the best texts that share a term, and their scores.

    Args:
        scored: The segment.
        asked: The terms, how many texts are wanted, and which texts count.
        loops: How to run the inner loops.
        floor: Texts with smaller scores may be left out: other segments have enough better ones.
    """
    terms = asked.terms
    if not asked.raising:
        return loops.add_up(scored, asked, floor=-math.inf)
    if sum([term.size for term in terms]) <= _MANY:
        return loops.add_up(scored, asked, floor=floor)
    rarest = min(terms, key=_size)
    if rarest.size <= loops.few:
        ids, scores = loops.look_up(scored, asked, rarest, floor=floor)
        if len(scores) == asked.limit:
            floor = max(floor, float(scores[-1]))
        if asked.most - rarest.most < floor * ROUNDING:
            return ids, scores
    return loops.add_up(scored, asked, floor=floor)
