"""The mixture: rank_bm25's own scores over pairs and over characters, added."""

from pathlib import Path

import numpy as np
import pytest
from rank_bm25 import BM25Okapi

from index.analysis import Query, characters_of, pairs_of
from index.errors import StoreError
from index.mixture import Mixture, MixtureSegment

TEXTS = ["渔船管控渔船", "管控到位", "植树造林,植树", "修路", "办学"]


def make_query(text: str) -> Query:
    return Query(tuple(pairs_of(text)), tuple(characters_of(text)))


def test_scores_are_those_of_rank_bm25() -> None:
    """rank_bm25 is the reference; the weights are those of the trials."""
    query = make_query("渔船管控植树")
    pairs = BM25Okapi([pairs_of(text) for text in TEXTS], k1=0.3).get_scores(query.pairs)
    characters = BM25Okapi([characters_of(text) for text in TEXTS], k1=0.6).get_scores(query.characters)

    scores = Mixture.build([(text,) for text in TEXTS]).score(query, np.arange(len(TEXTS)))

    assert scores == pytest.approx(pairs + characters, abs=1e-9)


def test_no_pair_reaches_over_the_pieces_of_a_text() -> None:
    """The passages of a document stand side by side; 控|植 is no word of it."""
    mixture = Mixture.build([("渔船管控", "植树造林"), ("修路",), ("办学",)])

    assert mixture.candidates(Query(("控植",), ()), limit=5).tolist() == []
    assert mixture.candidates(Query(("植树",), ()), limit=5).tolist() == [0]


def test_terms_that_say_nothing_weigh_nothing() -> None:
    """Closeness is a share of what tells: neither a word nobody writes nor one in half of the texts."""
    mixture = Mixture.build([("渔船",), ("渔村",), ("修路",), ("办学",)])

    assert list(mixture.weights_of(make_query("渔船缺"))) == ["渔船", "船"]


def test_what_is_saved_is_opened(tmp_path: Path) -> None:
    """The cache must score as the index it was made from."""
    query, numbers = make_query("渔船管控"), np.arange(len(TEXTS))
    segment = MixtureSegment.of([(text,) for text in TEXTS])
    mixture = Mixture.of([segment])

    segment.save(tmp_path / "segment")
    mixture.save(tmp_path)

    opened = Mixture.open(tmp_path, [MixtureSegment.open(tmp_path / "segment")])
    assert opened.score(query, numbers).tolist() == mixture.score(query, numbers).tolist()
    with pytest.raises(StoreError):
        MixtureSegment.open(tmp_path / "elsewhere")
