"""Closeness: the share of a question that one clause holds."""

import pytest

from index.closeness import closeness

WEIGHTS = {"渔": 1.0, "渔船": 3.0, "管控": 2.0, "网": 4.0}


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("加强渔船管控。", 0.6),
        ("渔船多,管控严,渔船渔船。", 0.4),
        ("渔。管控;渔网", 0.5),
        ("渔船管控网", 1.0),
        ("植树造林。", 0.0),
        ("", 0.0),
    ],
)
def test_the_best_clause_counts(text: str, share: float) -> None:
    """Words from all over a long paragraph are no answer; a term that comes twice in a clause counts once."""
    assert closeness(WEIGHTS, text) == pytest.approx(share)


def test_no_terms_are_nowhere_close() -> None:
    """A question of words that every paragraph holds has no weight to share."""
    assert closeness({}, "渔船") == 0.0
