"""The term index scores as rank_bm25 does, on every corpus and query."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from index.engine import Loops, Segment, TermIndex, Weights
from index.errors import StoreError

TERMS = st.sampled_from(["渔船", "管控", "夜市", "民宿", "a", "\ud800", "", "乡村振兴"])
TEXTS = st.lists(st.lists(TERMS, max_size=12), max_size=30)
WEIGHTS = st.builds(Weights, st.floats(0.1, 3), st.floats(0, 0.95), st.floats(0, 1))
QUERY = st.lists(TERMS | st.just("无此词"), max_size=6)


def reference(texts: Sequence[Sequence[str]], weights: Weights, query: Sequence[str]) -> np.ndarray:
    okapi = BM25Okapi(texts, k1=weights.k1, b=weights.b, epsilon=weights.epsilon)
    return okapi.get_scores(query)


@given(TEXTS.filter(any), WEIGHTS, QUERY)
def test_scores_are_rank_bm25s(texts: list[list[str]], weights: Weights, query: list[str]) -> None:
    """rank_bm25 is the reference, odd idfs included: negative, zero for half, repeated and unknown terms."""
    index = TermIndex.build(texts, weights=weights)

    scores = index.score(query, range(len(texts)))

    np.testing.assert_allclose(scores, reference(texts, weights, query), rtol=0, atol=1e-9)


@given(TEXTS.filter(any), WEIGHTS, QUERY, st.integers(1, 40))
@settings(deadline=None)  # the first example may have to wait for the compiler
def test_top_lists_texts_that_share_a_term_best_first(
    loops: Loops, texts: list[list[str]], weights: Weights, query: list[str], limit: int
) -> None:
    """A hit shares a term, whatever its score; equal scores keep text order, so that runs repeat exactly."""
    index = TermIndex.build(texts, weights=weights, loops=loops)
    scores = reference(texts, weights, query)
    sharing = [at for at, terms in enumerate(texts) if set(terms) & set(query)]

    found, found_scores = index.top(query, limit=limit)

    assert found.tolist() == sorted(sharing, key=lambda at: (-scores[at], at))[:limit]
    np.testing.assert_allclose(found_scores, scores[found], rtol=0, atol=1e-9)


@given(st.integers(0, 10**6), WEIGHTS, st.integers(1, 120))
@settings(deadline=None, max_examples=50)  # the first example may have to wait for the compiler
def test_no_pruned_text_is_missed(loops: Loops, seed: int, weights: Weights, limit: int) -> None:
    """On a corpus large enough that most texts are passed over, the best are still rank_bm25's."""
    rng = np.random.default_rng(seed)
    texts = [[str(term) for term in rng.zipf(1.5, rng.integers(1, 40)) if term < 200] for _ in range(400)]
    query = [str(term) for term in rng.zipf(1.4, rng.integers(1, 7))]
    scores = reference(texts, weights, query)
    sharing = [at for at, terms in enumerate(texts) if set(terms) & set(query)]

    found, found_scores = TermIndex.build(texts, weights=weights, loops=loops).top(query, limit=limit)

    assert found.tolist() == sorted(sharing, key=lambda at: (-scores[at], at))[:limit]
    assert found_scores.tolist() == scores[found].tolist()


@pytest.fixture(scope="module")
def large() -> list[list[str]]:
    rng = np.random.default_rng(5)
    return [[str(term) for term in rng.zipf(1.3, size) if term < 3000] for size in rng.integers(0, 60, 6000)]


def test_many_postings_are_passed_over_and_no_text_is_missed(loops: Loops, large: list[list[str]]) -> None:
    """Where terms stand thousands of times the rarest one leads; what it leaves out is none of the best."""
    index = TermIndex.build(large, weights=Weights(), loops=loops)
    rng = np.random.default_rng(6)
    for _ in range(150):
        query = [str(term) for term in rng.choice([2, 3, 5, 9, 20, 60, 200, 700, 2000], rng.integers(1, 7))]
        limit, within = int(rng.choice([1, 10, 120])), rng.random(len(large)) < rng.choice([0.1, 1])
        scores = index.score(query, range(len(large)))
        best = np.argsort(-np.where(within, scores, 0), kind="stable")[:limit]

        found, found_scores = index.top(query, limit=limit, within=within)
        unbound, _ = index.top(query, limit=limit)

        assert found.tolist() == [text for text in best.tolist() if within[text] and scores[text] > 0]
        assert found_scores.tolist() == scores[found].tolist()
        expected = np.argsort(-scores, kind="stable")[:limit]
        assert unbound.tolist() == [text for text in expected.tolist() if scores[text] > 0]


@given(TEXTS.filter(any), QUERY, st.data())
@settings(deadline=None)  # the first example may have to wait for the compiler
def test_within_leaves_out_texts_and_keeps_scores(
    loops: Loops, texts: list[list[str]], query: list[str], data: st.DataObject
) -> None:
    """Only one part or place is asked for, and its texts score as they do among all."""
    index = TermIndex.build(texts, weights=Weights(), loops=loops)
    within = np.array(data.draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts))))
    everything, scores = index.top(query, limit=len(texts))

    found, found_scores = index.top(query, limit=4, within=within)

    assert found.tolist() == everything[within[everything]][:4].tolist()
    assert found_scores.tolist() == scores[within[everything]][:4].tolist()


@pytest.mark.parametrize("texts", [[], [[]], [[], []]])
def test_an_empty_corpus_finds_nothing(texts: list[list[str]]) -> None:
    """rank_bm25 divides by zero here; a person who starts without reports gets an empty list."""
    index = TermIndex.build(texts, weights=Weights())

    assert index.top(["渔船"], limit=3)[0].tolist() == []
    assert index.score(["渔船"], range(len(texts))).tolist() == [0.0] * len(texts)


def test_equal_scores_keep_text_order(loops: Loops) -> None:
    """Two equal texts come back in corpus order."""
    index = TermIndex.build(
        [["修路"], ["植树", "造林"], ["植树", "造林"], ["办学"], ["防汛"]], weights=Weights()
    )

    assert index.top(["植树"], limit=5)[0].tolist() == [1, 2]


def test_a_missing_index_says_so(tmp_path: Path) -> None:
    """The caller builds it anew instead of crashing."""
    with pytest.raises(StoreError, match="cannot be read"):
        TermIndex.open(tmp_path / "terms.idx", [])
    with pytest.raises(StoreError, match="cannot be read"):
        Segment.open(tmp_path / "0.idx")
