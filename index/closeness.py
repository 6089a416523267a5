"""The second stage of ranking: how much of the question stands together in one clause."""

import re
from collections.abc import Mapping

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
    if not weights:
        return 0.0
    most = max(
        sum(weight for term, weight in weights.items() if term in clause)
        for clause in _CLAUSE_END.split(text)
    )
    return most / sum(weights.values())
