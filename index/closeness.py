"""The second stage of ranking: how much of the question stands together in one clause."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache

_CLAUSE_END = re.compile("[。!?;,:\n]+")  # as folded


def closeness(weights: Mapping[str, float], text: str) -> float:
    """Return the share of a question that stands in the one clause of a text that holds most of it.

    It is coverage and proximity in one: BM25 adds up words from all over a long paragraph.

    Args:
        weights: The terms of the question and how much each tells, above 0.
        text: Folded.

    Returns:
        0 for none of it, 1 for all of it; 0 for no terms.
    """
    ends = _clause_ends(text)
    held: dict[int, float] = {}
    for term, weight in weights.items():
        at = text.find(term)
        while at >= 0:
            clause = bisect_right(ends, at)
            held[clause] = held.get(clause, 0.0) + weight
            at = text.find(term, ends[clause]) if clause < len(ends) else -1
    return max(held.values()) / sum(weights.values()) if held else 0.0


@lru_cache(maxsize=4096)
def _clause_ends(text: str) -> Sequence[int]:
    """Find the ends of clauses; texts that rank high do so for one question after another."""
    return [end.end() for end in _CLAUSE_END.finditer(text)]
