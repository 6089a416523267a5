"""Sentences are the unit of evidence: whole, verbatim, at their place in the source."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.model import Block, Part
from index.sentences import (
    cut_excerpt,
    excerpt_around,
    excerpts_of,
    sentences_of,
    split_clauses,
    split_sentences,
)

REPORTS = Path(__file__).parents[2] / "corpus/reports"


def block_of(
    raw: str, *, start: int = 0, section_path: tuple[str, ...] = (), junk: tuple[str, ...] = ()
) -> Block:
    gaps = sorted((raw.index(piece), raw.index(piece) + len(piece)) for piece in junk)
    return Block(
        report_id="r-2023h1",
        number=1,
        part=Part.REVIEW,
        section_path=section_path,
        source="r.txt",
        line=3,
        start=start,
        end=start + len(raw),
        raw=raw,
        gaps=tuple(gaps),
    )


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["二是渔船管控常抓不懈。", "每日巡查。"],
        ["一手抓防汛；", "一手抓抗旱！", "成效如何？", "请看。"],
        ["干部带头讲“先修路；再通车”的故事。", "路通了。"],
        ["干部带头讲“先修路。再通车”的故事。", "路通了。"],
        ["开展“你会游泳吗？”主题宣传。", "学校都去了。"],
        ["书记说：“路要修好。”", "大家鼓掌。"],
        ["印发（详见附件；另发）方案。", "已实施。"],
        ["现编制完成，。", "已报批。，", "随后公示。"],
        ["增长1.8%;", "投资2,300万元。"],
        ["种植茶叶、油茶……等作物。", "前路漫漫……", "仍需努力"],
        ["缺一个“引号。", "不吞掉后文。"],
        ["一句没有句号"],
        [],
    ],
)
def test_sentence_ends_where_a_reader_pauses(sentences: list[str]) -> None:
    """Evidence is shown by sentences, so a quotation, a number or a stray mark must not break one."""
    assert pieces("".join(sentences)) == sentences


@settings(deadline=None)
@given(st.text(alphabet='。！？；，、…“”（）《》"1.万路 ', max_size=60))
def test_sentences_cover_every_text(text: str) -> None:
    """No character of a block is lost between two sentences, whatever its punctuation."""
    assert "".join(pieces(text)) == text
    assert "" not in pieces(text)


def test_every_line_of_the_corpus_is_covered() -> None:
    """The shipped reports are cut whole, by sentences and by clauses."""
    lines = [line for path in REPORTS.glob("*.txt") for line in path.read_text(encoding="utf-8").splitlines()]

    assert all("".join(pieces(line)) == line for line in lines)
    assert all("".join(line[a:b] for a, b in split_clauses(line)) == line for line in lines)


def test_run_in_heading_without_full_stop_is_a_sentence() -> None:
    """A heading that opens its paragraph is cited by itself, not with the sentence behind it."""
    block = block_of("招商引资取得成效：签约三家。", section_path=("二、抓项目", "招商引资取得成效"))

    assert [block.text[a:b] for a, b in sentences_of(block)] == ["招商引资取得成效：", "签约三家。"]


def test_heading_above_does_not_cut_the_paragraph() -> None:
    """Only a heading that stands in the paragraph itself ends a sentence there."""
    block = block_of("全镇共签约三家企业。", section_path=("二、抓项目",))

    assert sentences_of(block) == [(0, 10)]


def test_mention_in_a_run_in_heading_shows_the_heading_alone() -> None:
    """What follows the heading says other words, however short it is."""
    block = block_of("渔船管控：每日巡查。", section_path=("渔船管控",))

    assert excerpt_around(block, [(0, 4)], length=100).text == "渔船管控"


def test_nothing_but_punctuation_is_kept_as_it_is() -> None:
    """An excerpt is never empty, even of a block that says nothing."""
    assert cut_excerpt(block_of("，、"), 0, 2).text == "，、"


def test_long_sentence_is_cut_at_commas_outside_quotations() -> None:
    """A page-long sentence is narrowed by whole clauses; a quotation and a number stay whole."""
    text = "投入1,200万元，推进“村村通，户户连”工程，整治河道，新建公园。短句，不切。"

    clauses = [text[a:b] for a, b in split_clauses(text, limit=20)]

    assert clauses == [
        "投入1,200万元，",
        "推进“村村通，户户连”工程，整治河道，",
        "新建公园。",
        "短句，不切。",
    ]


def test_clause_over_the_limit_stays_whole() -> None:
    """Nothing is cut inside a clause, so a long one is shown as it is."""
    assert split_clauses("我镇坚持党建引领乡村振兴，成效明显。", limit=8) == [(0, 13), (13, 18)]


def test_excerpt_is_the_source_less_junk() -> None:
    """An excerpt can be checked against the file: footnote marks stay, the site's marks go."""
    raw = "，推进完##paidbegin##善“五清【2】”行动；"
    block = block_of(raw, start=7, junk=("##paidbegin##", "【2】"))

    excerpt = cut_excerpt(block, 0, len(block.text), marks=[(3, 5), (6, 8)])

    assert (excerpt.start, excerpt.end) == (8, 7 + len(raw) - 1)
    assert excerpt.text == "推进完善“五清【2】”行动"
    assert [excerpt.text[a:b] for a, b in excerpt.marks] == ["完善", "五清"]


def test_marks_are_clipped_and_joined() -> None:
    """Bold never leaves the excerpt and never nests, or a chat client would refuse it."""
    block = block_of("渔船管控有力。再抓渔船管控。")

    excerpt = cut_excerpt(block, 0, 7, marks=[(2, 5), (0, 4), (9, 13)])

    assert excerpt.marks == ((0, 5),)


def test_short_run_in_heading_stays_alone() -> None:
    """The sentence that holds the words is the evidence, however short."""
    block = block_of("一是网格管理到位。二是渔船管控常抓不懈。每日巡查。")

    assert excerpt_around(block, [(11, 15)], length=100).text == "二是渔船管控常抓不懈。"


def test_excerpt_reaches_the_last_mention_that_fits() -> None:
    """Two mentions in neighbouring sentences are read together; a far one does not swell the excerpt."""
    block = block_of("修路一条。又修路两条。植树造林面积很大。再修路三条。")

    excerpt = excerpt_around(block, [(0, 2), (6, 8), (21, 23)], length=12)

    assert (excerpt.text, excerpt.marks) == ("修路一条。又修路两条。", ((0, 2), (6, 8)))


def test_overlong_sentence_is_narrowed_to_its_clauses() -> None:
    """A mention in a page-long sentence is shown with the clauses around it, uncut."""
    block = block_of("我镇坚持党建引领，整治河道十条，新建公园两处，群众满意。")

    assert excerpt_around(block, [(17, 21)], length=15).text == "整治河道十条，新建公园两处"


def test_each_mention_is_shown_once() -> None:
    """A list of all mentions shows a sentence with two of them once."""
    block = block_of("修路，还要修路。植树。修路。")

    excerpts = excerpts_of(block, [(0, 2), (5, 7), (11, 13)], length=100)

    assert [(excerpt.text, len(excerpt.marks)) for excerpt in excerpts] == [
        ("修路，还要修路。", 2),
        ("修路。", 1),
    ]
