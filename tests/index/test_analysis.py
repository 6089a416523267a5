"""Analysis: the terms a text is indexed and asked by."""

import pytest

from index.analysis import characters_of, pairs_of, strip_stop_words, words_of
from index.segmentation import Segmenter


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    return Segmenter()


def test_characters_stand_alone_and_latin_and_figures_stay_whole() -> None:
    """12345 is one hotline, not five digits."""
    assert characters_of("建5g基站12座,占3.5%。〇") == ["建", "5g", "基", "站", "12", "座", "占", "3.5", "〇"]


def test_pairs_do_not_reach_over_punctuation() -> None:
    """网,格 is not 网格; a character alone is a term, so that a question for 桥 finds 桥."""
    assert pairs_of("抓渔船,网。app助力") == ["抓渔", "渔船", "网", "app", "助力"]


def test_words_are_those_of_search_mode(segmenter: Segmenter) -> None:
    """Punctuation and white space are no words."""
    assert words_of("渔船管控, ai。", segmenter) == ["渔船", "管控", "ai"]


def test_masks_never_become_terms(segmenter: Segmenter) -> None:
    """XX镇 and *镇 hide a name: two of them have nothing in common."""
    text = "xx镇*月x日**。"

    assert characters_of(text) == ["镇", "月", "日"]
    assert pairs_of(text) == ["镇", "月", "日"]
    assert words_of(text, segmenter) == ["镇", "月", "日"]


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("请问有没有哪些镇提到漁船管控嗎？", ["渔船管控"]),
        ("建设的目的是什么", ["建设的目的是"]),
        ("刹那在哪里", ["刹那在"]),
        ("几何题有几个", ["几何题有"]),
        ("《怎么办？》", []),
        ("", []),
    ],
)
def test_a_query_loses_the_words_that_only_ask(segmenter: Segmenter, query: str, left: list[str]) -> None:
    """Paragraphs that happen to say 哪些 are no better; only whole words go."""
    stripped = strip_stop_words(query, segmenter)

    assert [
        run for run in stripped.replace("《", " ").replace("》", " ").split(" ") if run.strip("?")
    ] == left
