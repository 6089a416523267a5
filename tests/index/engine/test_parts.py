"""Segments put together answer as one index of all texts, so that texts may come and go by segments."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from index.engine import Loops, Segment, TermIndex, Weights, count_texts
from tests.index.engine.test_terms import QUERY, TEXTS

WEIGHTS = Weights()


def segments_of(*parts: Sequence[Sequence[str]]) -> list[Segment]:
    return [Segment.of(count_texts(texts), WEIGHTS) for texts in parts]


def answers(index: TermIndex, query: list[str]) -> list[list[float]]:
    ids, scores = index.top(query, limit=7)
    return [ids.tolist(), scores.tolist(), index.score(query, range(len(index))).tolist()]


@given(st.lists(TEXTS, max_size=4), QUERY)
@settings(deadline=None)  # the first example may have to wait for the compiler
def test_segments_answer_as_if_built_together(
    loops: Loops, parts: list[list[list[str]]], query: list[str]
) -> None:
    """Adding one report changes every idf and the average length: scores must follow to the last bit."""
    together = TermIndex.build([text for texts in parts for text in texts], weights=WEIGHTS, loops=loops)

    index = TermIndex.of(segments_of(*parts), weights=WEIGHTS, loops=loops)

    assert answers(index, query) == answers(together, query)


def test_no_pruned_text_is_missed_among_segments(loops: Loops) -> None:
    """The best of one segment raise the bar for the next; kinds ordered before others came still bound."""
    rng = np.random.default_rng(7)
    texts = [[str(term) for term in rng.zipf(1.4, size)] for size in rng.integers(1, 60, 900)]
    parts = texts[:400], [text[:5] for text in texts[400:600]], [text * 3 for text in texts[600:]]
    index = TermIndex.of(segments_of(*parts), weights=WEIGHTS, loops=loops)
    built = TermIndex.build([text for part in parts for text in part], weights=WEIGHTS)

    for query in (["1", "2", "30"], ["7", "11"], ["2", "3", "5", "3"]):
        assert answers(index, query) == answers(built, query)


def test_a_saved_index_opens_over_its_segments(tmp_path: Path) -> None:
    """Segments stay what they are on disk; what they have from their corpus is kept apart."""
    segments = segments_of([["渔船", "管控"], ["夜市"]], [["秘密", "夜市"]])
    index = TermIndex.of(segments, weights=WEIGHTS)
    for place, segment in enumerate(segments):
        segment.save(tmp_path / f"{place}.idx")
    index.save(tmp_path / "terms.idx")

    opened = TermIndex.open(
        tmp_path / "terms.idx", [Segment.open(tmp_path / f"{place}.idx") for place in range(2)]
    )

    for query in (["夜市"], ["渔船", "秘密"]):
        assert answers(opened, query) == answers(index, query)


def test_terms_with_equal_hashes_stay_apart() -> None:
    """plumless and buckeroo have one CRC-32; in a vocabulary of 100,000 some two terms always do."""
    index = TermIndex.build([["plumless"], ["buckeroo"], ["plumless", "x"], ["y"], ["z"]], weights=WEIGHTS)

    assert index.top(["plumless"], limit=3)[0].tolist() == [0, 2]
    assert index.top(["buckeroo"], limit=3)[0].tolist() == [1]
