"""Cleaning a line: what it leaves out, and the way back to the source."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.blocks import make_blocks
from corpus.cleaning import clean_line, strip_junk
from corpus.outline import outline

PIECES = st.lists(
    st.sampled_from(
        [
            "五清",
            "【2】",
            "##paidbegin##",
            "专项。",
            "[12]",
            " ",
            "\u3000",
            "一是改厕。",
            "二是修路；",
            "\ufeff",
            "5G",
            "。",
            "“",
            "下一步，",
        ]
    ),
    min_size=1,
    max_size=14,
)
GAP = re.compile(r"##\w+##|【\d+】|\[\d+\]|\ufeff")


@settings(deadline=None)
@given(PIECES)
def test_every_slice_of_every_block_of_any_line_maps_back(pieces: list[str]) -> None:
    """Whatever marks and blanks stand in a line, an excerpt is found again where its place says."""
    raw = "".join(pieces)
    line = clean_line(1, raw)
    blocks = make_blocks(outline([line]), report_id="r", source="s") if line else ()

    for block in blocks:
        for start in range(len(block.text)):
            for end in range(start + 1, len(block.text) + 1):
                first, last = block.to_raw(start, end)
                assert GAP.sub("", raw[block.start + first : block.start + last]) == block.text[start:end]


@settings(deadline=None)
@given(PIECES)
def test_the_blocks_of_any_line_hold_every_word_of_it_once(pieces: list[str]) -> None:
    """Words that no block holds could never be found; words in two would be counted twice."""
    raw = "".join(pieces)
    line = clean_line(1, raw)
    blocks = make_blocks(outline([line]), report_id="r", source="s") if line else ()

    held = "".join("".join(block.text.split()) for block in blocks)

    assert held == "".join(GAP.sub("", raw).split())
    assert all(before.end <= after.start for before, after in pairwise(blocks))


def test_marks_inside_and_after_terms_are_left_out() -> None:
    """“五清【2】” must be found as 五清, a document's number 〔2023〕5号 must stay."""
    line = clean_line(7, "  落实“五清【2】”和“枫桥经验”[9]，依据〔2023〕5号文完##paidbegin##善。\u3000")

    assert line is not None
    assert line.text == "落实“五清”和“枫桥经验”，依据〔2023〕5号文完善。"
    assert (line.start, line.raw[line.raw_index(4)], line.raw[line.raw_index(5)]) == (2, "清", "”")


def test_masks_are_words_of_the_report() -> None:
    """A hidden name or figure is a value of its own."""
    line = clean_line(1, "**镇完成*亿元，增长**.**%")

    assert line is not None
    assert line.text == "**镇完成*亿元，增长**.**%"


def test_markdown_is_left_out_of_markdown_only() -> None:
    """A heading's # is no word; a mask's ** at the head of a line is one."""
    texts = ["## 一、回顾", "- 修路3公里。", "**招商成效明显。**引进项目。", "**镇坚持党建引领，**村完成改造"]

    lines = [clean_line(1, text, markdown=True) for text in texts]

    assert [line.text for line in lines if line] == [
        "一、回顾",
        "修路3公里。",
        "招商成效明显。引进项目。",
        texts[3],
    ]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("粮食产量达到**2240万吨**，增长2%。", "粮食产量达到2240万吨，增长2%。"),
        ("主导产业：**茶叶**、**竹木**", "主导产业：茶叶、竹木"),
        ("**镇完成投资**亿元，引进**企业。", None),
        ("赴**公司考察，与**签约。", None),
        ("| 地区生产总值 | 2.36亿元 |", "地区生产总值 | 2.36亿元"),
        ("见[工作要点](https://example.org/a)全文![章](seal.png)。", "见工作要点全文。"),
        ("第一行<br>第二行", "第一行第二行"),
    ],
)
def test_markup_inside_a_line_is_left_out(raw: str, text: str | None) -> None:
    """Stars around words are no words; stars for words are."""
    line = clean_line(1, raw, markdown=True)

    assert line is not None
    assert line.text == (text or raw)


def test_marks_of_two_kinds_leave_the_way_back() -> None:
    """A footnote may be a link, and is left out once."""
    line = clean_line(1, "**主导产业：**引进**茶叶**[1](a.html)全文。", markdown=True)

    assert line is not None
    assert line.text == "主导产业：引进茶叶全文。"
    assert "".join(line.raw[line.raw_index(index)] for index in range(len(line.text))) == line.text


def test_the_rule_of_a_table_says_nothing() -> None:
    """It stands below the head of every table."""
    rules = ["|------|-------:|", "|:---:|---|", "--- | ---"]

    assert [clean_line(1, rule, markdown=True) for rule in rules] == [None, None, None]


def test_a_line_of_junk_and_blanks_says_nothing() -> None:
    """It would be an empty paragraph."""
    assert clean_line(1, " ##paidend##\u3000\ufeff") is None


def test_quoting_keeps_footnote_marks() -> None:
    """A quotation shows what stands there, less the junk only."""
    assert strip_junk("完##paidbegin##善“五清【2】”") == "完善“五清【2】”"
