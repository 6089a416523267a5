"""Ranking: pairs and characters mixed, the document's share, closeness last; no hit without a term."""

from dataclasses import replace

import numpy as np
import pytest

from index.analysis import read_query
from index.folding import fold_phrase
from index.ranking import Ranker
from index.segmentation import Segmenter

SEGMENTER = Segmenter()
TEXTS = [
    "渔船靠港,管控到位。",
    "渔船管控,常抓不懈。",
    "植树造林五百亩。",
    "植树造林五百亩。",
    "办学修路,防汛抗旱。",
    "林长巡山,河长巡河。",
    "",
]


def make_ranker(texts: list[str] = TEXTS, documents: list[int] | None = None, **weights: float) -> Ranker:
    folded = [fold_phrase(text) for text in texts]
    ranker = Ranker.build(folded, documents or list(range(len(texts))), segmenter=SEGMENTER)
    return replace(ranker, **weights)


def numbers(hits: list[tuple[int, float]]) -> list[int]:
    return [number for number, _ in hits]


def test_only_texts_that_share_a_term_are_found_best_first() -> None:
    """BM25's zeros are no hits, and equal texts keep their order."""
    assert numbers(make_ranker().rank("植树造林", limit=5)) == [2, 3, 5]


def test_scores_are_the_sum_of_the_pieces() -> None:
    """Pairs plus characters, half the document's score, raised by closeness: nothing else moves a score."""
    documents = [0, 0, 1, 1, 2, 2, 2]
    ranker = make_ranker(documents=documents)
    query = read_query("渔船管控", SEGMENTER)
    plain = ranker.texts.score(query, np.array([0, 1])) + 0.5 * ranker.documents.score(
        query, np.array([0, 0])
    )
    shares = [
        sum(weight for term, weight in ranker.texts.weights_of(query).items() if term in held)
        for held in ("渔船", "渔船管控")
    ]
    total = sum(ranker.texts.weights_of(query).values())

    hits = dict(ranker.rank("渔船管控", limit=5))

    assert hits[0] == pytest.approx(plain[0] * (1 + 0.5 * shares[0] / total))
    assert hits[1] == pytest.approx(plain[1] * 1.5)


def test_the_document_lifts_what_stands_in_it() -> None:
    """The passage that answers often does not repeat what its article is about."""
    texts = [
        "海宴中学。",
        "创办于一九五〇年。",
        "白沙中学。",
        "创办于一九五〇年。",
        "渔港。",
        "荔枝。",
        "公路。",
        "水库。",
    ]
    documents = [0, 0, 1, 1, 2, 2, 3, 3]

    hits = make_ranker(texts, documents).rank("白沙中学创办于何时", limit=4)

    assert numbers(hits).index(3) < numbers(hits).index(1)
    alone = make_ranker(texts, documents, document_weight=0.0).rank("白沙中学创办于何时", limit=4)
    assert numbers(alone).index(1) < numbers(alone).index(3)


def test_a_short_list_is_the_head_of_a_long_one() -> None:
    """Closeness is worked out only as far down as it matters; how much is asked for changes no order."""
    texts = [
        f"第{number}条,渔船{'管控' * (number % 3)}{',' * (number % 2)}管控{'港口' * number}。"
        for number in range(60)
    ]
    ranker = make_ranker(texts)

    everything = ranker.rank("渔船管控港口", limit=60)

    assert [ranker.rank("渔船管控港口", limit=limit) for limit in (1, 3, 10)] == [
        everything[:limit] for limit in (1, 3, 10)
    ]


def test_only_allowed_texts_are_returned_at_the_same_scores() -> None:
    """A place named in the question filters; it does not change what a paragraph is worth."""
    ranker = make_ranker()
    within = np.array([True, False, True, False, True, True, True])

    assert ranker.rank("植树造林", limit=5, within=within) == [
        hit for hit in ranker.rank("植树造林", limit=5) if within[hit[0]]
    ]
